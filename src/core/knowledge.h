/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the literature states: techniques with their statements, rules, alerts, citations. Read from
 * the XML files of data/knowledge and immutable from then on; everything lives as long as the
 * knowledge that it came from. Texts are translated by the getters; the structs hold the source. */

#pragma once

#include "condition.h"
#include "plan.h"
#include "technique.h"

G_BEGIN_DECLS

#define PEDICLE_KNOWLEDGE_ERROR (pedicle_knowledge_error_quark ())
typedef enum { PEDICLE_KNOWLEDGE_ERROR_INVALID } PedicleKnowledgeError;
GQuark pedicle_knowledge_error_quark (void);

/* Where an assertion comes from. */
typedef struct {
  gboolean beyond_paper;  /* not in the review paper: shown apart */
  gboolean inferred;      /* follows from the paper without being said there */
  const char **sections;  /* ids of the paper's sections, NULL-terminated */
  const char **citations; /* ids of citations, NULL-terminated */
  const char *decision;   /* "Q4" where the paper is ambiguous, or NULL */
} PedicleSource;

typedef enum {
  PEDICLE_STATEMENT_INDICATION,
  PEDICLE_STATEMENT_ADVANTAGE,
  PEDICLE_STATEMENT_LIMITATION,
  PEDICLE_STATEMENT_CONTRAINDICATION,
  PEDICLE_STATEMENT_DIFFICULTY,
  PEDICLE_STATEMENT_COMPANION,
} PedicleStatementKind;

#define PEDICLE_N_STATEMENT_KINDS (PEDICLE_STATEMENT_COMPANION + 1)

typedef struct {
  const char *id; /* "VP-L1" */
  PedicleStatementKind kind;
  PedicleSource source;
  const char *text;
} PedicleStatement;

/* What techniques are compared by. */
typedef enum {
  PEDICLE_ASPECT_PAIN,
  PEDICLE_ASPECT_STABILITY,
  PEDICLE_ASPECT_DECOMPRESSION,
  PEDICLE_ASPECT_TUMOUR,
  PEDICLE_ASPECT_STAY,
  PEDICLE_ASPECT_RISK,
} PedicleAspectKind;

#define PEDICLE_N_ASPECT_KINDS (PEDICLE_ASPECT_RISK + 1)

/* What statements of a technique say on one of these, in short. It says nothing of its own: figures
 * and source are those of the statements. A technique without an aspect of a kind has none there
 * because nothing is stated. */
typedef struct {
  PedicleAspectKind kind;
  const char *technique;   /* its id */
  const char **statements; /* ids, NULL-terminated; "principle" is that of the technique */
  PedicleSource source;    /* of the statements together: all of the paper or all beyond it */
  const char *text;
} PedicleAspect;

typedef enum {
  PEDICLE_EFFECT_RECOMMEND,
  PEDICLE_EFFECT_CONSIDER,
  PEDICLE_EFFECT_CAUTION,
  PEDICLE_EFFECT_NOT_INDICATED,
  PEDICLE_EFFECT_CONTRAINDICATE,
  PEDICLE_EFFECT_REQUIRE,
  PEDICLE_EFFECT_ADVISE,
  PEDICLE_EFFECT_NOTE,
} PedicleEffectKind;

typedef enum {
  PEDICLE_ORDER_BEFORE,
  PEDICLE_ORDER_SAME_SESSION,
  PEDICLE_ORDER_AFTER,
} PedicleOrder;

typedef struct {
  PedicleEffectKind kind;
  /* Of "require" and "advise" only: one of these, in this order to the technique itself. */
  PedicleOrder order;
  int from_day; /* of "after": not before that day, counted from the technique itself; 0: unsaid */
  PedicleTechniqueId any_of[PEDICLE_N_TECHNIQUES];
  guint n_any_of;
} PedicleEffect;

static inline gboolean
pedicle_effect_names (const PedicleEffect *effect, PedicleTechniqueId technique)
{
  for (guint i = 0; i < effect->n_any_of; i++)
    if (effect->any_of[i] == technique)
      return TRUE;
  return FALSE;
}

typedef struct {
  const char *id; /* "VP-1" */
  guint index;    /* its place among all rules */
  guint techniques; /* bit n for technique n */
  PedicleSource source;
  PedicleCondition *when;
  PedicleEffect *effects;
  guint n_effects;
  guint effect_kinds; /* bit n for the kind n of effect, for quick questions */
  const char *because;
} PedicleRule;

typedef struct {
  PedicleTechniqueId id;
  const char *name, *principle;
  PedicleSource source;       /* of the principle */
  GPtrArray *statements;      /* of const PedicleStatement, in the order of the file */
  GPtrArray *aspects;         /* of const PedicleAspect, in the order of the file */
  GPtrArray *rules;           /* of const PedicleRule, by prefix and number of their ids */
} PedicleTechnique;

typedef enum {
  PEDICLE_ALERT_URGENT,
  PEDICLE_ALERT_WARNING,
  PEDICLE_ALERT_INFO,
  PEDICLE_ALERT_FOOTER, /* always true, shown once at the end, not listed */
} PedicleAlertLevel;

typedef struct {
  const char *id; /* "GEN-2" */
  guint index;
  PedicleScope scope;
  PedicleAlertLevel level;
  PedicleSource source;
  PedicleCondition *when;
  const char *text;
} PedicleAlert;

/* A combination of techniques that the paper names. */
typedef struct {
  const char *id; /* "CMB-1" */
  guint techniques;
  PedicleSource source;
  const char *text;
} PedicleCombination;

typedef struct {
  guint any_of; /* bit n for technique n: one of these */
  PedicleTiming timing;
  int from_day; /* 0 where it is not said */
} PedicleCourseStep;

/* A combination as a plan that can be taken over (plan-offer.h). */
typedef struct {
  const PedicleCombination *combination;
  PedicleCondition *when;
  GArray *steps; /* of PedicleCourseStep */
} PedicleCourse;

typedef struct {
  const char *id, *title;
} PedicleSection;

typedef struct {
  const char *id, *text, *address, *seen;
} PedicleCitation;

typedef struct _PedicleKnowledge PedicleKnowledge;

struct _PedicleKnowledge {
  const char *version;
  PedicleTechnique techniques[PEDICLE_N_TECHNIQUES];
  GPtrArray *rules;        /* of const PedicleRule, by prefix and number */
  GPtrArray *alerts;       /* of const PedicleAlert, by number */
  GPtrArray *combinations; /* of const PedicleCombination */
  GPtrArray *courses;      /* of const PedicleCourse, in the order of the file */
  GPtrArray *sections;     /* of const PedicleSection */
  GPtrArray *citations;    /* of const PedicleCitation, in the order of the file */

  /*< private >*/
  gatomicrefcount ref_count;
  GStringChunk *strings;
  GPtrArray *statements; /* of PedicleStatement, all of them */
};

/* The knowledge built into the program; lives until the program ends. A fault in it is a fault of
 * the build and ends the program. */
const PedicleKnowledge *pedicle_knowledge_get_default (void);

/* For the reader: an empty one, and the last step that puts rules and alerts in order, numbers them
 * and gives each technique its own. */
PedicleKnowledge *pedicle_knowledge_new (void);
void pedicle_knowledge_sort (PedicleKnowledge *self);

PedicleKnowledge *pedicle_knowledge_ref (PedicleKnowledge *self);
void pedicle_knowledge_unref (PedicleKnowledge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleKnowledge, pedicle_knowledge_unref)

const PedicleTechnique *pedicle_knowledge_get_technique (const PedicleKnowledge *self,
                                                         PedicleTechniqueId technique);

/* NULL where there is none with that id. */
const PedicleRule *pedicle_knowledge_find_rule (const PedicleKnowledge *self, const char *id);
const PedicleAlert *pedicle_knowledge_find_alert (const PedicleKnowledge *self, const char *id);
const PedicleSection *pedicle_knowledge_find_section (const PedicleKnowledge *self, const char *id);
const PedicleCitation *pedicle_knowledge_find_citation (const PedicleKnowledge *self, const char *id);

/* Whether the rule has an effect of that kind. */
static inline gboolean
pedicle_rule_has_effect (const PedicleRule *rule, PedicleEffectKind kind)
{
  return (rule->effect_kinds & (1u << kind)) != 0;
}

/* Translated. Static. */
const char *pedicle_technique_get_name (const PedicleTechnique *technique);
const char *pedicle_technique_get_principle (const PedicleTechnique *technique);
const char *pedicle_statement_get_text (const PedicleStatement *statement);
const char *pedicle_aspect_get_text (const PedicleAspect *aspect);
const char *pedicle_rule_get_because (const PedicleRule *rule);
const char *pedicle_alert_get_text (const PedicleAlert *alert);
const char *pedicle_combination_get_text (const PedicleCombination *combination);
const char *pedicle_section_get_title (const PedicleSection *section);
const char *pedicle_statement_kind_get_label (PedicleStatementKind kind);
const char *pedicle_aspect_kind_get_label (PedicleAspectKind kind);

/* "VP-L1, VP-L3", with "principle" translated: what an aspect rests on. */
char *pedicle_aspect_list_statements (const PedicleAspect *aspect);
const char *pedicle_order_get_id (PedicleOrder order);

/* Where it comes from, in words, translated: "Review paper: Pain, Percutaneous stabilization",
 * "Beyond the paper: Fisher et al., …". */
char *pedicle_source_describe (const PedicleSource *source, const PedicleKnowledge *knowledge);

G_END_DECLS
