/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-question.h"

#include "wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DIGITS 10

static const PedicleFinding *
get_finding (const PedicleQuestion *self)
{
  return pedicle_finding_get (self->finding);
}

/* The digits that a label begins with, and one letter behind them: "1a" of "1a", "3" of "3 or
 * more"; NULL where there are none. */
static char *
get_own_number (const PedicleFinding *finding, guint choice)
{
  const char *label = finding->choices[choice].label;
  gsize length = strspn (label, "0123456789");

  if (length == 0)
    return NULL;
  if (g_ascii_islower (label[length]))
    length++;
  return g_strndup (label, length);
}

/* Whether somebody could mean a choice by its own number and press the number of another. */
static gboolean
are_numbers (const PedicleFinding *finding)
{
  for (guint i = 0; i < finding->n_choices; i++) {
    g_autofree char *own = get_own_number (finding, i);
    g_autofree char *place = g_strdup_printf ("%u", i + 1);

    if (own != NULL && !g_str_equal (own, place) &&
        g_ascii_strtoull (own, NULL, 10) <= finding->n_choices)
      return TRUE;
  }
  return FALSE;
}

char *
pedicle_question_get_key (PedicleFindingId id, guint choice)
{
  const PedicleFinding *finding = pedicle_finding_get (id);
  char *own;

  if (!are_numbers (finding))
    return g_strdup_printf ("%u", choice + 1);
  own = get_own_number (finding, choice);
  /* Of a list of numbers, "none" is nought. */
  return own != NULL ? own : g_strdup ("0");
}

void
pedicle_question_update (PedicleQuestion *self, PedicleAssessment *assessment,
                         const PedicleLesionAssessment *lesion)
{
  const PedicleFindingId *next = lesion != NULL ? lesion->next : NULL;
  guint n = lesion != NULL ? lesion->n_next : pedicle_assessment_get_next (assessment, &next);

  if (n == 0 || !self->asked || self->finding != next[0])
    self->typed[0] = '\0';
  self->asked = n > 0;
  if (self->asked)
    self->finding = next[0];
}

gboolean
pedicle_question_is_typed (const PedicleQuestion *self)
{
  const PedicleFinding *finding = get_finding (self);

  if (finding->type == PEDICLE_ANSWER_NUMBER)
    return TRUE;
  for (guint i = 0; i < finding->n_choices; i++) {
    g_autofree char *key = pedicle_question_get_key (self->finding, i);

    if (strlen (key) > 1)
      return TRUE;
  }
  return FALSE;
}

static char *
explain_number (const PedicleFinding *finding, PedicleFindingId id)
{
  g_autofree char *least = pedicle_finding_describe_answer (id, finding->minimum);
  g_autofree char *most = pedicle_finding_describe_answer (id, finding->maximum);
  g_autofree char *step = NULL;

  if (finding->step == 1 && finding->per_unit == 1)
    /* Translators: how a number is answered with the keyboard. */
    return g_strdup_printf (_("Type a whole number from %s to %s, then press Enter"), least, most);
  step = pedicle_finding_describe_answer (id, finding->step);
  /* Translators: how a number is answered with the keyboard: "from 0 to 100 in steps of 10". */
  return g_strdup_printf (_("Type a number from %s to %s in steps of %s, then press Enter"), least,
                          most, step);
}

char *
pedicle_question_explain (const PedicleQuestion *self)
{
  if (!self->asked || !pedicle_question_is_typed (self))
    return NULL;
  if (get_finding (self)->type == PEDICLE_ANSWER_NUMBER)
    return explain_number (get_finding (self), self->finding);
  return g_strdup (_("Type what stands in front of the answer, then press Enter"));
}

static gboolean
find_choice (const PedicleQuestion *self, const char *typed, int *ret_value)
{
  for (guint i = 0; i < get_finding (self)->n_choices; i++) {
    g_autofree char *key = pedicle_question_get_key (self->finding, i);

    if (g_str_equal (key, typed)) {
      *ret_value = (int) i;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
find_number (const PedicleQuestion *self, const char *typed, int *ret_value)
{
  char *end;
  double value = g_ascii_strtod (typed, &end) * get_finding (self)->per_unit;

  if (end == typed || *end != '\0' || value != floor (value) || value > G_MAXINT16 ||
      !pedicle_finding_accepts (self->finding, (int) value))
    return FALSE;
  *ret_value = (int) value;
  return TRUE;
}

static gboolean
find_answer (const PedicleQuestion *self, const char *typed, int *ret_value)
{
  return get_finding (self)->type == PEDICLE_ANSWER_NUMBER ? find_number (self, typed, ret_value)
                                                           : find_choice (self, typed, ret_value);
}

/* Whether an answer could begin so. */
static gboolean
may_begin (const PedicleQuestion *self, const char *typed)
{
  const PedicleFinding *finding = get_finding (self);

  if (finding->type == PEDICLE_ANSWER_NUMBER)
    return g_ascii_strtod (typed, NULL) * finding->per_unit <= finding->maximum;
  for (guint i = 0; i < finding->n_choices; i++) {
    g_autofree char *key = pedicle_question_get_key (self->finding, i);

    if (g_str_has_prefix (key, typed))
      return TRUE;
  }
  return FALSE;
}

/* A letter belongs to the question only behind a digit: else it is a key of the projector. */
static gboolean
is_for_answer (const PedicleQuestion *self, gunichar key)
{
  const PedicleFinding *finding = get_finding (self);
  gboolean begun = self->typed[0] != '\0';

  if (key >= '0' && key <= '9')
    return TRUE;
  if (finding->type == PEDICLE_ANSWER_NUMBER)
    return begun && finding->per_unit > 1 && (key == '.' || key == ',') &&
           strchr (self->typed, '.') == NULL;
  return begun && key < 128 && g_ascii_islower ((char) key) && pedicle_question_is_typed (self);
}

PedicleKeyResult
pedicle_question_type (PedicleQuestion *self, gunichar key, int *ret_value)
{
  gsize length = strlen (self->typed);
  char longer[PEDICLE_QUESTION_LONGEST + 2] = { 0 };

  if (!self->asked || !is_for_answer (self, key))
    return PEDICLE_KEY_IGNORED;
  memcpy (longer, self->typed, length);
  longer[length] = key == ',' ? '.' : (char) key;
  if (length == PEDICLE_QUESTION_LONGEST || !may_begin (self, longer))
    return PEDICLE_KEY_REFUSED;
  if (!pedicle_question_is_typed (self))
    return find_answer (self, longer, ret_value) ? PEDICLE_KEY_ANSWERS : PEDICLE_KEY_REFUSED;
  memcpy (self->typed, longer, sizeof self->typed);
  return PEDICLE_KEY_TYPED;
}

PedicleKeyResult
pedicle_question_confirm (PedicleQuestion *self, int *ret_value)
{
  gboolean answers;

  if (!self->asked || self->typed[0] == '\0')
    return PEDICLE_KEY_IGNORED;
  answers = find_answer (self, self->typed, ret_value);
  self->typed[0] = '\0';
  return answers ? PEDICLE_KEY_ANSWERS : PEDICLE_KEY_REFUSED;
}

PedicleKeyResult
pedicle_question_erase (PedicleQuestion *self)
{
  gsize length = strlen (self->typed);

  if (!self->asked || length == 0)
    return PEDICLE_KEY_IGNORED;
  self->typed[length - 1] = '\0';
  return PEDICLE_KEY_TYPED;
}
