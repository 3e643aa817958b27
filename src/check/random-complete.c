/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a state to a complete one, and part of the way back. */

#include "random-state.h"

#include "contradiction.h"

#define ATTEMPTS 24

/* The patient counts as the place 0, the lesions from 1. */
typedef struct {
  guint place;
  PedicleFindingId finding;
} Asked;

static PedicleAnswers *
answers_at (const PedicleVisit *visit, guint place)
{
  return place == 0 ? (PedicleAnswers *) &visit->findings
                    : &((PedicleLesion *) g_ptr_array_index (visit->lesions, place - 1))->findings;
}

static gboolean
is_of_place (PedicleFindingId finding, guint place)
{
  return (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_PATIENT) == (place == 0);
}

static gboolean
has_no_deficit (const PedicleVisit *visit)
{
  return pedicle_answers_is (&visit->findings, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_E) &&
         pedicle_answers_is (&visit->findings, PEDICLE_FINDING_ROOT_DEFICIT, PEDICLE_NO);
}

/* How a deficit evolves has no sense where there is none. */
static gboolean
has_sense (const PedicleVisit *visit, PedicleFindingId finding)
{
  return (finding != PEDICLE_FINDING_DEFICIT_TEMPO && finding != PEDICLE_FINDING_DEFICIT_HOURS) ||
         !has_no_deficit (visit);
}

static gboolean
is_missing (const PedicleVisit *visit, guint place, PedicleFindingId finding)
{
  return is_of_place (finding, place) &&
         pedicle_answers_get (answers_at (visit, place), finding) == PEDICLE_UNANSWERED &&
         has_sense (visit, finding);
}

gboolean
pedicle_random_visit_is_complete (const PedicleVisit *visit)
{
  for (guint place = 0; place <= visit->lesions->len; place++)
    for (guint finding = 0; finding < PEDICLE_N_FINDINGS; finding++)
      if (is_missing (visit, place, finding))
        return FALSE;
  return TRUE;
}

static PedicleContradictions
contradictions_at (const PedicleVisit *visit, guint place)
{
  return place == 0 ? pedicle_contradictions_of_patient (visit)
                    : pedicle_contradictions_of_lesion (
                        g_ptr_array_index (visit->lesions, place - 1));
}

gboolean
pedicle_random_visit_has_contradictions (const PedicleVisit *visit)
{
  for (guint place = 0; place <= visit->lesions->len; place++)
    if (contradictions_at (visit, place) != 0)
      return TRUE;
  return FALSE;
}

gboolean
pedicle_random_finding_overrules (PedicleFindingId finding)
{
  static const PedicleFindingSet overruling =
    PEDICLE_FINDING_SET (PEDICLE_FINDING_AMBULATORY) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_FIT_OPEN_SURGERY) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_LIFE_EXPECTANCY) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_RADIOSENSITIVITY) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_TUMOUR_GROWTH) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_EXPLAINS_DEFICIT) |
    PEDICLE_FINDING_SET (PEDICLE_FINDING_KPS);

  return (overruling & PEDICLE_FINDING_SET (finding)) != 0;
}

/* Now and then what is normal, so that quiet lesions are among the complete states too. */
static gboolean
answer (PedicleRandomState *state, guint place, PedicleFindingId finding, gboolean normal)
{
  PedicleVisit *visit = pedicle_random_state_get_visit (state);
  PedicleAnswers *answers = answers_at (visit, place);
  PedicleContradictions before = contradictions_at (visit, place);
  const PedicleFinding *row = pedicle_finding_get (finding);

  for (guint attempt = 0; attempt < ATTEMPTS; attempt++) {
    int value = pedicle_random_state_answer (state, finding);

    if (normal && row->normal != PEDICLE_NO_NORMAL && pedicle_random_state_chance (state, 0.8))
      value = row->normal;
    pedicle_answers_set (answers, finding, value);
    if ((contradictions_at (visit, place) & ~before) == 0)
      return TRUE;
  }
  pedicle_answers_set (answers, finding, PEDICLE_UNANSWERED);
  return FALSE;
}

gboolean
pedicle_random_state_complete (PedicleRandomState *state, gboolean overruling)
{
  PedicleVisit *visit = pedicle_random_state_get_visit (state);
  gboolean normal = pedicle_random_state_chance (state, 0.4), done = TRUE;

  for (guint place = 0; place <= visit->lesions->len; place++)
    for (guint finding = 0; finding < PEDICLE_N_FINDINGS; finding++)
      if (is_missing (visit, place, finding) &&
          (overruling || !pedicle_random_finding_overrules (finding)))
        done &= answer (state, place, finding, normal);
  return done;
}

gboolean
pedicle_random_state_take_back (PedicleRandomState *state, const PedicleVisit *before)
{
  PedicleVisit *visit = pedicle_random_state_get_visit (state);
  Asked given[PEDICLE_N_FINDINGS * 4];
  guint n_given = 0, chosen;
  gboolean all_but_one = pedicle_random_state_chance (state, 0.5);

  for (guint place = 0; place <= visit->lesions->len; place++)
    for (guint finding = 0; finding < PEDICLE_N_FINDINGS; finding++)
      if (is_of_place (finding, place) &&
          pedicle_answers_get (answers_at (visit, place), finding) != PEDICLE_UNANSWERED &&
          pedicle_answers_get (answers_at (before, place), finding) == PEDICLE_UNANSWERED &&
          n_given < G_N_ELEMENTS (given))
        given[n_given++] = (Asked) { place, finding };
  if (n_given < 2)
    return FALSE;
  chosen = pedicle_random_state_between (state, 0, n_given - 1);
  for (guint i = 0; i < n_given; i++)
    if ((i == chosen) != all_but_one)
      pedicle_answers_set (answers_at (visit, given[i].place), given[i].finding,
                           PEDICLE_UNANSWERED);
  return TRUE;
}
