/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of all findings (RULES 1): id, scope, panel, type, values, unit, label, help.
 * It drives the rows of the form, the case file, its schema and the tests. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ordered by panel, then as in RULES 1: the order in which ties in "assess next" are broken
 * and in which findings are written to a file. */
typedef enum {
  PEDICLE_FINDING_PAIN,
  PEDICLE_FINDING_PAIN_MECHANICAL,
  PEDICLE_FINDING_PAIN_TUMOUR,
  PEDICLE_FINDING_PAIN_RADICULAR,
  PEDICLE_FINDING_PAIN_VAS,
  PEDICLE_FINDING_PAIN_INTRACTABLE,
  PEDICLE_FINDING_EXPLAINS_DEFICIT,
  PEDICLE_FINDING_FRANKEL,
  PEDICLE_FINDING_ROOT_DEFICIT,
  PEDICLE_FINDING_AMBULATORY,
  PEDICLE_FINDING_DEFICIT_TEMPO,
  PEDICLE_FINDING_DEFICIT_HOURS,
  PEDICLE_FINDING_BONE_LESION,
  PEDICLE_FINDING_ALIGNMENT,
  PEDICLE_FINDING_COLLAPSE,
  PEDICLE_FINDING_POSTEROLATERAL,
  PEDICLE_FINDING_OVERT_INSTABILITY,
  PEDICLE_FINDING_ESCC,
  PEDICLE_FINDING_POSTERIOR_WALL_BREACH,
  PEDICLE_FINDING_FORAMINAL_INVASION,
  PEDICLE_FINDING_NEAR_POSTERIOR_WALL,
  PEDICLE_FINDING_PEDICLE_LYSIS,
  PEDICLE_FINDING_CEMENT_UNSAFE,
  PEDICLE_FINDING_PRIOR_IRRADIATION,
  PEDICLE_FINDING_KPS,
  PEDICLE_FINDING_ECOG,
  PEDICLE_FINDING_PRIMARY,
  PEDICLE_FINDING_PRIMARY_CONTROLLED,
  PEDICLE_FINDING_RADIOSENSITIVITY,
  PEDICLE_FINDING_TUMOUR_GROWTH,
  PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES,
  PEDICLE_FINDING_VERTEBRAL_METASTASES,
  PEDICLE_FINDING_VISCERAL_METASTASES,
  PEDICLE_FINDING_LIFE_EXPECTANCY,
  PEDICLE_FINDING_FIT_OPEN_SURGERY,
  PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA,
  PEDICLE_FINDING_CEMENT_RISK,
} PedicleFindingId;

#define PEDICLE_N_FINDINGS (PEDICLE_FINDING_CEMENT_RISK + 1)

typedef enum { PEDICLE_SCOPE_LESION, PEDICLE_SCOPE_PATIENT } PedicleScope;

typedef enum {
  PEDICLE_PANEL_PAIN,
  PEDICLE_PANEL_NEUROLOGY,
  PEDICLE_PANEL_INSTABILITY,
  PEDICLE_PANEL_IMAGING,
  PEDICLE_PANEL_GENERAL,
} PediclePanelId;

#define PEDICLE_N_PANELS (PEDICLE_PANEL_GENERAL + 1)

typedef enum {
  PEDICLE_ANSWER_CHOICE, /* an index into choices */
  PEDICLE_ANSWER_NUMBER, /* see minimum … per_unit */
  PEDICLE_ANSWER_FLAG,   /* raised (1) or not (0); never unknown */
} PedicleAnswerType;

/* The answers that code asks for by name; indexes into the table's choices. */
enum { PEDICLE_NO, PEDICLE_YES };
enum { PEDICLE_PAIN_NONE, PEDICLE_PAIN_OCCASIONAL, PEDICLE_PAIN_CONTINUOUS };
enum { PEDICLE_BONE_LESION_BLASTIC, PEDICLE_BONE_LESION_MIXED, PEDICLE_BONE_LESION_LYTIC };
enum { PEDICLE_ALIGNMENT_NORMAL, PEDICLE_ALIGNMENT_DEFORMITY, PEDICLE_ALIGNMENT_SUBLUXATION };
enum {
  PEDICLE_COLLAPSE_NONE,
  PEDICLE_COLLAPSE_INVOLVED_OVER_50,
  PEDICLE_COLLAPSE_UNDER_50,
  PEDICLE_COLLAPSE_OVER_50,
};
enum { PEDICLE_ESCC_0, PEDICLE_ESCC_1A, PEDICLE_ESCC_1B, PEDICLE_ESCC_1C, PEDICLE_ESCC_2,
       PEDICLE_ESCC_3 };
enum { PEDICLE_FRANKEL_A, PEDICLE_FRANKEL_B, PEDICLE_FRANKEL_C, PEDICLE_FRANKEL_D,
       PEDICLE_FRANKEL_E };
enum { PEDICLE_TEMPO_STABLE, PEDICLE_TEMPO_SLOW, PEDICLE_TEMPO_RAPID };
enum { PEDICLE_RADIOSENSITIVITY_SENSITIVE, PEDICLE_RADIOSENSITIVITY_INTERMEDIATE,
       PEDICLE_RADIOSENSITIVITY_RESISTANT };
enum { PEDICLE_GROWTH_SLOW, PEDICLE_GROWTH_MODERATE, PEDICLE_GROWTH_RAPID };
enum { PEDICLE_EXTRASPINAL_NONE, PEDICLE_EXTRASPINAL_1_2, PEDICLE_EXTRASPINAL_3_OR_MORE };
enum { PEDICLE_VERTEBRAL_1, PEDICLE_VERTEBRAL_2, PEDICLE_VERTEBRAL_3_OR_MORE };
enum { PEDICLE_VISCERAL_NONE, PEDICLE_VISCERAL_REMOVABLE, PEDICLE_VISCERAL_UNREMOVABLE };
enum { PEDICLE_EXPECTANCY_UNDER_6, PEDICLE_EXPECTANCY_6_12, PEDICLE_EXPECTANCY_OVER_12 };

#define PEDICLE_NO_POINTS (-1)
#define PEDICLE_NO_NORMAL (-1)

typedef struct {
  const char *id;
  const char *context; /* for the translation of label; NULL for a symbol such as "1a" */
  const char *label;   /* untranslated: pedicle_choice_get_label() */
  int points;        /* SINS points, or PEDICLE_NO_POINTS */
} PedicleChoice;

typedef struct {
  const char *id;
  PedicleScope scope;
  PediclePanelId panel;
  PedicleAnswerType type;
  const char *label; /* untranslated, as the next two: pedicle_finding_get_label() */
  const char *hint;  /* a few words below the label, or NULL */
  const char *help;  /* the definition: a sentence or three */
  const PedicleChoice *choices;
  guint n_choices;
  /* A number is kept as a whole number of 1/per_unit: pain-vas 6.5 with per_unit 2 is 13. */
  int minimum, maximum, step, per_unit;
  /* What "Rest normal" fills in, or PEDICLE_NO_NORMAL: a measurement, a judgement and a
   * description that has no healthy value are never filled in. */
  int normal;
} PedicleFinding;

/* Static; never NULL. */
const PedicleFinding *pedicle_finding_get (PedicleFindingId id);

/* The finding called id, e.g. "bone-lesion"; FALSE where there is none. */
gboolean pedicle_finding_from_id (const char *id, PedicleFindingId *ret_finding);

/* Translated. Static. */
const char *pedicle_finding_get_label (PedicleFindingId id);
const char *pedicle_finding_get_hint (PedicleFindingId id);
const char *pedicle_finding_get_help (PedicleFindingId id);
const char *pedicle_choice_get_label (const PedicleChoice *choice);
const char *pedicle_panel_get_label (PediclePanelId panel);

/* The index of the choice called id; FALSE where there is none or the finding has no choices. */
gboolean pedicle_finding_choice_from_id (PedicleFindingId finding, const char *id, int *ret_value);

/* Whether value can be an answer of the finding: an existing choice, a number in range and on
 * a step, 0 or 1 for a flag. */
gboolean pedicle_finding_accepts (PedicleFindingId finding, int value);

/* What can be answered, for messages: "none, occasional, continuous", "0 to 10 in steps of 0.5",
 * "true". Ids, untranslated apart from the joining words. */
char *pedicle_finding_describe_values (PedicleFindingId finding);

/* The answer in words, translated, decimals by locale: "Continuous", "6,5", "Yes". */
char *pedicle_finding_describe_answer (PedicleFindingId finding, int value);

/* A set of findings, bit n for finding n. One more bit stands for the lesion's levels, which
 * explain some facts though they are no finding. */
typedef guint64 PedicleFindingSet;

#define PEDICLE_FINDING_SET(finding) (G_GUINT64_CONSTANT (1) << (finding))
#define PEDICLE_FINDING_SET_LEVELS (G_GUINT64_CONSTANT (1) << 63)

G_STATIC_ASSERT (PEDICLE_N_FINDINGS < 63);

G_END_DECLS
