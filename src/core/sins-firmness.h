/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a SINS is: how far the next class is, what one step in one item would do, and how well
 * observers agree on that item. */

#pragma once

#include "sins.h"

G_BEGIN_DECLS

/* Points from the total to the nearest total of that class; 0 inside it. */
int pedicle_sins_distance (int total, PedicleSinsClass class);

/* An item graded one step lower or higher than it is. */
typedef struct {
  gboolean possible; /* FALSE beyond the ends of the item, and while its points are open */
  int points;
  PedicleRange total;
  gboolean crosses;  /* the total is then of another class */
} PedicleSinsRegrade;

PedicleSinsRegrade pedicle_sins_regrade_lower (const PedicleSins *sins, PedicleSinsItem item);
PedicleSinsRegrade pedicle_sins_regrade_higher (const PedicleSins *sins, PedicleSinsItem item);

/* Agreement between observers beyond chance (kappa), of two studies: F11, surgeons, 30 cases; CA14,
 * surgeons and others, 30 patients (Fleiss). As published: CLINICAL 1.5. */
typedef struct {
  double surgeons, mixed;
} PedicleSinsAgreement;

PedicleSinsAgreement pedicle_sins_item_get_agreement (PedicleSinsItem item);

/* "strong", "moderate", "fair", translated. Static. */
const char *pedicle_sins_item_describe_agreement (PedicleSinsItem item);

G_END_DECLS
