/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "word-list.h"

#include "decision-words.h"
#include "plan.h"
#include "technique.h"

/* A function of one enumeration is no function of a number: each gets one that is. */
#define WORDS(name, number)                                                                        \
  static const char *get_##name##_id (guint value)                                                 \
  {                                                                                                \
    return pedicle_##name##_get_id (value);                                                        \
  }                                                                                                \
  const PedicleWordList pedicle_##name##_words = { get_##name##_id, number }

WORDS (technique, PEDICLE_N_TECHNIQUES);
WORDS (verdict, PEDICLE_N_VERDICTS);
WORDS (timing, PEDICLE_TIMING_SAME_SESSION + 1);
WORDS (role, PEDICLE_N_ROLES);
WORDS (departure_kind, PEDICLE_N_DEPARTURE_KINDS);
WORDS (departure_reason, PEDICLE_N_DEPARTURE_REASONS);
