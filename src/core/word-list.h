/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed lists of words by which files write an enumeration: the ids of its values, 0 to n - 1.
 * For who reads, and for what tells others the format. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *(*get_id) (guint value);
  guint n;
} PedicleWordList;

extern const PedicleWordList pedicle_technique_words;        /* PedicleTechniqueId */
extern const PedicleWordList pedicle_verdict_words;          /* PedicleVerdict */
extern const PedicleWordList pedicle_timing_words;           /* PedicleTiming */
extern const PedicleWordList pedicle_role_words;             /* PedicleRole */
extern const PedicleWordList pedicle_departure_kind_words;   /* PedicleDepartureKind */
extern const PedicleWordList pedicle_departure_reason_words; /* PedicleDepartureReason */

G_END_DECLS
