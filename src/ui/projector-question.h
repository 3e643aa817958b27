/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question that the projector asks, and the keys that answer it, without widgets.
 *
 * A choice has a key of its own, its number: "1 Normal, 2 Deformity". Where the choices are
 * numbers themselves, as the ESCC grades, they are their own keys: "1a" is typed as 1, a. What
 * takes more than one key, a number too, is confirmed with Enter; until then it can be
 * corrected. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

#define PEDICLE_QUESTION_LONGEST 6

typedef struct {
  gboolean asked; /* FALSE: nothing is left that could change the result */
  PedicleFindingId finding;
  char typed[PEDICLE_QUESTION_LONGEST + 1]; /* so far */
} PedicleQuestion;

/* What became of a key. */
typedef enum {
  PEDICLE_KEY_IGNORED,  /* is not for the question */
  PEDICLE_KEY_TYPED,    /* typed has changed */
  PEDICLE_KEY_ANSWERS,  /* ret_value is the answer */
  PEDICLE_KEY_REFUSED,  /* could be for it, but fits no answer */
} PedicleKeyResult;

/* Asks what is to be assessed next; what was typed stays as long as the question does. lesion
 * may be NULL. */
void pedicle_question_update (PedicleQuestion *self, PedicleAssessment *assessment,
                              const PedicleLesionAssessment *lesion);

/* Whether an answer is confirmed with Enter. */
gboolean pedicle_question_is_typed (const PedicleQuestion *self);

/* The key of a choice: "1", "12", "1a". Owned by the caller. */
char *pedicle_question_get_key (PedicleFindingId finding, guint choice);

/* How to answer, where that is not plain to see: "Type a number from 0 to 10 …". NULL where it is.
 * Owned by the caller. */
char *pedicle_question_explain (const PedicleQuestion *self);

/* key is a character, small letters for letters. */
PedicleKeyResult pedicle_question_type (PedicleQuestion *self, gunichar key, int *ret_value);

/* Enter and Backspace. Enter forgets what was typed, also where it is refused. */
PedicleKeyResult pedicle_question_confirm (PedicleQuestion *self, int *ret_value);
PedicleKeyResult pedicle_question_erase (PedicleQuestion *self);

G_END_DECLS
