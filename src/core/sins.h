/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spinal Instability Neoplastic Score: six items, 0 to 18 points. Source: Fisher et al. 2010 (F10),
 * read as CLINICAL 1.2 decides: C7 is junctional; pain scores by its mechanical character; exactly
 * 50 % collapse counts as over 50 %. */

#pragma once

#include "answers.h"
#include "fact.h"
#include "level.h"

G_BEGIN_DECLS

#define PEDICLE_SINS_MAXIMUM 18

typedef enum {
  PEDICLE_SINS_LOCATION,
  PEDICLE_SINS_PAIN,
  PEDICLE_SINS_BONE_LESION,
  PEDICLE_SINS_ALIGNMENT,
  PEDICLE_SINS_COLLAPSE,
  PEDICLE_SINS_POSTEROLATERAL,
} PedicleSinsItem;

#define PEDICLE_N_SINS_ITEMS (PEDICLE_SINS_POSTEROLATERAL + 1)

typedef enum {
  PEDICLE_SINS_UNDECIDED = -1,     /* the ends of the range lie in different classes */
  PEDICLE_SINS_STABLE,             /* 0–6 */
  PEDICLE_SINS_POTENTIALLY_UNSTABLE, /* 7–12 */
  PEDICLE_SINS_UNSTABLE,           /* 13–18 */
} PedicleSinsClass;

typedef struct {
  PedicleMeasure items[PEDICLE_N_SINS_ITEMS];
  PedicleMeasure total;
  PedicleSinsClass class;
} PedicleSins;

/* levels must not be empty. mechanical and pain_any are the facts of RULES 2. */
PedicleSins pedicle_sins_compute (PedicleLevels levels, const PedicleAnswers *lesion,
                                  PedicleFact mechanical, PedicleFact pain_any);

/* The class of one total. */
PedicleSinsClass pedicle_sins_class_of (int total);

/* The class if both ends agree. */
PedicleSinsClass pedicle_sins_class_of_range (PedicleRange total);

/* "bone-lesion"; "potentially-unstable", NULL while undecided. Static. */
const char *pedicle_sins_item_get_id (PedicleSinsItem item);
const char *pedicle_sins_class_get_id (PedicleSinsClass class);

/* Translated, in lower case: "bone lesion", "potentially unstable". Static. */
const char *pedicle_sins_item_get_label (PedicleSinsItem item);
const char *pedicle_sins_class_get_label (PedicleSinsClass class);

/* The possible classes in words, translated: "potentially unstable or unstable". */
char *pedicle_sins_describe_range (PedicleRange total);

G_END_DECLS
