/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fact-case.h"

static const PedicleRange spans[PEDICLE_N_NUMBERS] = {
  [PEDICLE_NUMBER_KARNOFSKY] = { 0, 10 }, /* in tens */
  [PEDICLE_NUMBER_TOKUHASHI] = { 0, 15 },
  [PEDICLE_NUMBER_TOMITA] = { 2, 10 },
  [PEDICLE_NUMBER_DEFICIT_HOURS] = { 48, 49 }, /* only alerts ask for hours */
  [PEDICLE_NUMBER_SINS] = { 0, 18 },
};

void
pedicle_fact_case_init (PedicleFactCase *self, gboolean complete)
{
  *self = (PedicleFactCase) { .complete = complete, .pending = PEDICLE_NO_VARIABLE };
}

gboolean
pedicle_fact_case_is_free (PedicleFactCase *self, PedicleVariable variable)
{
  self->asked[variable] = TRUE;
  if (self->fixed[variable])
    return FALSE;
  if (self->pending == PEDICLE_NO_VARIABLE)
    self->pending = variable;
  return TRUE;
}

/* Levels are always known. */
static gboolean
can_be_unknown (const PedicleFactCase *self, PedicleFactId fact)
{
  return !self->complete && fact != PEDICLE_FACT_UPPER_THORACIC &&
         fact != PEDICLE_FACT_OUTSIDE_SCOPE;
}

/* Of an intensity of pain two values are enough: 0 and the lowest above. */
static guint
count_answers (const PedicleFactCase *self, PedicleFindingId finding)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  if (row->type == PEDICLE_ANSWER_FLAG)
    return 2;
  return (row->type == PEDICLE_ANSWER_NUMBER ? 2 : row->n_choices) + (self->complete ? 0 : 1);
}

guint
pedicle_fact_case_count (const PedicleFactCase *self, PedicleVariable variable)
{
  guint n_values;

  if (variable < PEDICLE_VARIABLE_OF_FINDING (0))
    return can_be_unknown (self, variable) ? 3 : 2;
  if (variable < PEDICLE_VARIABLE_OF_NUMBER (0))
    return count_answers (self, variable - PEDICLE_VARIABLE_OF_FINDING (0));
  variable -= PEDICLE_VARIABLE_OF_NUMBER (0);
  n_values = spans[variable].upper - spans[variable].lower + 1;
  return self->complete ? n_values : n_values * (n_values + 1) / 2;
}

/* The ranges by lower end, then by upper; of a complete case the numbers. */
static PedicleRange
get_range (const PedicleFactCase *self, PedicleNumberId number, guint value)
{
  int unit = number == PEDICLE_NUMBER_KARNOFSKY ? 10 : 1;
  int lower = spans[number].lower, upper = spans[number].upper;

  if (self->complete)
    return (PedicleRange) { (lower + (int) value) * unit, (lower + (int) value) * unit };
  for (; (int) value > upper - lower; lower++)
    value -= upper - lower + 1;
  return (PedicleRange) { lower * unit, (lower + (int) value) * unit };
}

void
pedicle_fact_case_fix (PedicleFactCase *self, PedicleVariable variable, guint value)
{
  int place = variable;

  self->fixed[variable] = TRUE;
  if (place < PEDICLE_VARIABLE_OF_FINDING (0)) {
    self->facts[place] = can_be_unknown (self, place) ? value : value == 0 ? PEDICLE_FALSE
                                                                            : PEDICLE_TRUE;
    return;
  }
  place -= PEDICLE_VARIABLE_OF_FINDING (0);
  if (place < PEDICLE_N_FINDINGS) {
    gboolean flag = pedicle_finding_get (place)->type == PEDICLE_ANSWER_FLAG;

    self->answers[place] = self->complete || flag ? (int) value : (int) value - 1;
    return;
  }
  place -= PEDICLE_N_FINDINGS;
  self->numbers[place] = get_range (self, place, value);
}

PedicleTriSet
pedicle_fact_case_get_fact (PedicleFactCase *self, PedicleFactId fact)
{
  PedicleTriSet defined = self->opaque & (G_GUINT64_CONSTANT (1) << fact)
                            ? 0 : pedicle_fact_define (self, fact);

  if (defined != 0)
    return defined;
  if (!pedicle_fact_case_is_free (self, PEDICLE_VARIABLE_OF_FACT (fact)))
    return PEDICLE_TRI_SET (self->facts[fact]);
  return PEDICLE_TRI_SET_FALSE | PEDICLE_TRI_SET_TRUE |
         (can_be_unknown (self, fact) ? PEDICLE_TRI_SET_UNKNOWN : 0);
}

PedicleTriSet
pedicle_fact_case_get_answer (PedicleFactCase *self, PedicleFindingId finding, guint32 values)
{
  int answer = self->answers[finding];
  gboolean flag = pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG;

  if (pedicle_fact_case_is_free (self, PEDICLE_VARIABLE_OF_FINDING (finding)))
    return PEDICLE_TRI_SET_FALSE | PEDICLE_TRI_SET_TRUE |
           (self->complete || flag ? 0 : PEDICLE_TRI_SET_UNKNOWN);
  if (answer == PEDICLE_UNANSWERED)
    return PEDICLE_TRI_SET_UNKNOWN;
  return values & (1u << answer) ? PEDICLE_TRI_SET_TRUE : PEDICLE_TRI_SET_FALSE;
}

/* Each end is asked for by itself, as a condition does. */
static PedicleTriSet
compare_number (PedicleFactCase *self, PedicleNumberId number, gboolean certain,
                gboolean impossible)
{
  if (pedicle_fact_case_is_free (self, PEDICLE_VARIABLE_OF_NUMBER (number)))
    return PEDICLE_TRI_SET_FALSE | PEDICLE_TRI_SET_TRUE |
           (self->complete ? 0 : PEDICLE_TRI_SET_UNKNOWN);
  return certain ? PEDICLE_TRI_SET_TRUE
                 : impossible ? PEDICLE_TRI_SET_FALSE : PEDICLE_TRI_SET_UNKNOWN;
}

PedicleTriSet
pedicle_fact_case_get_number (PedicleFactCase *self, PedicleNumberId number, PedicleRange limits)
{
  PedicleRange range = self->numbers[number];
  PedicleTriSet set = PEDICLE_TRI_SET_TRUE;

  if (limits.lower != G_MININT)
    set = pedicle_tri_set_and (set, compare_number (self, number, range.lower >= limits.lower,
                                                    range.upper < limits.lower));
  if (limits.upper != G_MAXINT)
    set = pedicle_tri_set_and (set, compare_number (self, number, range.upper <= limits.upper,
                                                    range.lower > limits.upper));
  return set;
}

static PedicleTriSet
judge_children (PedicleFactCase *self, const PedicleCondition *condition, gboolean all)
{
  PedicleTriSet set = all ? PEDICLE_TRI_SET_TRUE : PEDICLE_TRI_SET_FALSE;

  for (guint i = 0; i < condition->children->len; i++) {
    PedicleTriSet child =
      pedicle_fact_case_judge (self, g_ptr_array_index (condition->children, i));

    set = all ? pedicle_tri_set_and (set, child) : pedicle_tri_set_or (set, child);
  }
  return set;
}

static PedicleTriSet
judge_unanswered (PedicleFactCase *self, PedicleFindingId finding)
{
  if (pedicle_fact_case_is_free (self, PEDICLE_VARIABLE_OF_FINDING (finding)))
    return PEDICLE_TRI_SET_FALSE | (self->complete ? 0 : PEDICLE_TRI_SET_TRUE);
  return self->answers[finding] == PEDICLE_UNANSWERED ? PEDICLE_TRI_SET_TRUE
                                                      : PEDICLE_TRI_SET_FALSE;
}

PedicleTriSet
pedicle_fact_case_judge (PedicleFactCase *self, const PedicleCondition *condition)
{
  switch (condition->kind) {
  case PEDICLE_CONDITION_ALWAYS:
    return PEDICLE_TRI_SET_TRUE;
  case PEDICLE_CONDITION_ALL:
    return judge_children (self, condition, TRUE);
  case PEDICLE_CONDITION_ANY:
    return judge_children (self, condition, FALSE);
  case PEDICLE_CONDITION_NOT:
    return pedicle_tri_set_not (judge_children (self, condition, TRUE));
  case PEDICLE_CONDITION_FACT:
    return pedicle_fact_case_get_fact (self, condition->fact);
  case PEDICLE_CONDITION_FINDING:
    return pedicle_fact_case_get_answer (self, condition->finding, condition->values);
  case PEDICLE_CONDITION_NUMBER:
    return pedicle_fact_case_get_number (self, condition->number, condition->limits);
  case PEDICLE_CONDITION_UNANSWERED:
    return judge_unanswered (self, condition->finding);
  }
  g_return_val_if_reached (0);
}

/* The value of a set that has one. */
static PedicleTri
get_single (PedicleTriSet set)
{
  return set == PEDICLE_TRI_SET_TRUE ? PEDICLE_TRUE
                                     : set == PEDICLE_TRI_SET_FALSE ? PEDICLE_FALSE
                                                                    : PEDICLE_UNKNOWN;
}

void
pedicle_fact_case_fill (PedicleFactCase *self, PedicleFacts *facts, PedicleAnswers *patient,
                        PedicleAnswers *lesion)
{
  pedicle_answers_init (patient);
  pedicle_answers_init (lesion);
  /* No condition asks the answer of a number. */
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_finding_get (i)->type != PEDICLE_ANSWER_NUMBER)
      pedicle_answers_set (
        pedicle_finding_get (i)->scope == PEDICLE_SCOPE_PATIENT ? patient : lesion, i,
        self->answers[i]);
  facts->patient = patient;
  facts->lesion = lesion;
  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++)
    facts->numbers[i] = (PedicleMeasure) { self->numbers[i], 0, 0 };
  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    facts->facts[i] = (PedicleFact) { get_single (pedicle_fact_case_get_fact (self, i)), 0 };
}

static void
describe_answer (GString *words, PedicleFindingId finding, int answer)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  if (answer == PEDICLE_UNANSWERED)
    g_string_append_printf (words, "%s unanswered", row->id);
  else if (row->type == PEDICLE_ANSWER_CHOICE)
    g_string_append_printf (words, "%s = %s", row->id, row->choices[answer].id);
  else
    g_string_append_printf (words, "%s = %g", row->id, answer / (double) MAX (1, row->per_unit));
}

char *
pedicle_fact_case_describe (const PedicleFactCase *self)
{
  static const char *const values[] = { "no", "unknown", "yes" };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < PEDICLE_N_VARIABLES; i++) {
    int place = i - PEDICLE_N_FACTS;

    if (!self->fixed[i])
      continue;
    g_string_append (words, words->len > 0 ? ", " : "");
    if (place < 0)
      g_string_append_printf (words, "%s = %s", pedicle_fact_get_id (i), values[self->facts[i]]);
    else if (place < PEDICLE_N_FINDINGS)
      describe_answer (words, place, self->answers[place]);
    else
      g_string_append_printf (words, "%s = %d–%d",
                              pedicle_number_get_id (place - PEDICLE_N_FINDINGS),
                              self->numbers[place - PEDICLE_N_FINDINGS].lower,
                              self->numbers[place - PEDICLE_N_FINDINGS].upper);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
pedicle_fact_case_compare (const PedicleFacts *facts)
{
  PedicleFactCase self;

  pedicle_fact_case_init (&self, FALSE);
  for (guint i = 0; i < PEDICLE_N_VARIABLES; i++)
    self.fixed[i] = TRUE;
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    self.answers[i] = pedicle_answers_get (
      pedicle_finding_get (i)->scope == PEDICLE_SCOPE_PATIENT ? facts->patient : facts->lesion, i);
  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++)
    self.numbers[i] = facts->numbers[i].range;
  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    self.facts[i] = facts->facts[i].value;

  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    if (get_single (pedicle_fact_case_get_fact (&self, i)) != facts->facts[i].value)
      return g_strdup (pedicle_fact_get_id (i));
  return NULL;
}
