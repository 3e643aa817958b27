/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-state.h"

#include "contradiction.h"
#include "karnofsky.h"
#include "tokuhashi.h"

#include <stdlib.h>

#define ATTEMPTS 24

/* Scenarios: answers that belong together, as "finding=answer". */
enum { IDEAL, RAPID, QUIET, GREY, COMPRESSED, N_SCENARIOS };

static const char *const scenarios[N_SCENARIOS] = {
  [IDEAL] = "frankel=E root-deficit=no kps=90 primary=breast primary-controlled=yes "
            "extraspinal-bone-metastases=none vertebral-metastases=1 visceral-metastases=none "
            "life-expectancy=over-12 fit-open-surgery=yes fit-general-anaesthesia=yes "
            "ambulatory=yes cement-risk=no",
  [RAPID] = "frankel=C root-deficit=yes deficit-tempo=rapid ambulatory=no escc=2 "
            "explains-deficit=yes",
  [QUIET] = "frankel=E root-deficit=no pain=none pain-mechanical=no pain-tumour=no "
            "pain-radicular=no pain-vas=0 bone-lesion=blastic alignment=normal collapse=none "
            "posterolateral=none escc=0",
  [GREY] = "pain=none pain-mechanical=no pain-tumour=no pain-radicular=no pain-vas=0 "
           "bone-lesion=lytic alignment=deformity collapse=involved-over-50 "
           "posterolateral=unilateral",
  [COMPRESSED] = "frankel=D escc=3 overt-instability pain-mechanical=yes "
                 "explains-deficit=yes",
};

struct _PedicleRandomState {
  GRand *rand;
  PedicleCase *case_;
  PedicleVisit *visit; /* of the case */
  PedicleVisit *scenarios[N_SCENARIOS];
};

static void
read_answer (PedicleVisit *visit, const char *word)
{
  PedicleLesion *lesion = g_ptr_array_index (visit->lesions, 0);
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  PedicleFindingId finding;
  int value = 1;

  if (!pedicle_finding_from_id (parts[0], &finding))
    g_error ("There is no finding “%s”.", parts[0]);
  if (pedicle_finding_get (finding)->type == PEDICLE_ANSWER_NUMBER)
    value = atoi (parts[1]);
  else if (parts[1] != NULL && !pedicle_finding_choice_from_id (finding, parts[1], &value))
    g_error ("There is no answer “%s”.", word);
  pedicle_answers_set (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_PATIENT
                         ? &visit->findings : &lesion->findings, finding, value);
}

/* One lesion, whose levels are left to chance. */
static PedicleVisit *
read_scenario (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  PedicleVisit *visit = pedicle_visit_new ();

  g_ptr_array_add (visit->lesions, pedicle_lesion_new ());
  for (guint i = 0; list[i] != NULL; i++)
    read_answer (visit, list[i]);
  return visit;
}

PedicleRandomState *
pedicle_random_state_new (guint32 seed)
{
  PedicleRandomState *state = g_new0 (PedicleRandomState, 1);
  PedicleCaseData *data = pedicle_case_data_new ();

  state->rand = g_rand_new_with_seed (seed);
  state->visit = pedicle_visit_new ();
  state->visit->date = g_strdup ("2026-11-20");
  data->id = g_uuid_string_random ();
  g_ptr_array_add (data->visits, state->visit);
  state->case_ = pedicle_case_new_from_data (data);
  for (guint i = 0; i < N_SCENARIOS; i++)
    state->scenarios[i] = read_scenario (scenarios[i]);
  return state;
}

void
pedicle_random_state_free (PedicleRandomState *state)
{
  for (guint i = 0; i < N_SCENARIOS; i++)
    pedicle_visit_free (state->scenarios[i]);
  g_object_unref (state->case_);
  g_rand_free (state->rand);
  g_free (state);
}

PedicleCase *
pedicle_random_state_get_case (PedicleRandomState *state)
{
  return state->case_;
}

PedicleVisit *
pedicle_random_state_get_visit (PedicleRandomState *state)
{
  return state->visit;
}

int
pedicle_random_state_between (PedicleRandomState *state, int lowest, int highest)
{
  return g_rand_int_range (state->rand, lowest, highest + 1);
}

gboolean
pedicle_random_state_chance (PedicleRandomState *state, double probability)
{
  return g_rand_double (state->rand) < probability;
}

/* Numbers lie next to the limits that rules and scores know in half of all draws. */
static int
draw_number (PedicleRandomState *state, PedicleFindingId finding, const PedicleFinding *row)
{
  static const int kps[] = { 0, 40, 50, 70, 80, 100 };
  static const int hours[] = { 0, 47, 48, 49, 50, 8760 };
  static const int vas[] = { 0, 0, 1, 20 };
  int n_steps = (row->maximum - row->minimum) / row->step;

  if (pedicle_random_state_chance (state, 0.5)) {
    if (finding == PEDICLE_FINDING_KPS)
      return kps[pedicle_random_state_between (state, 0, G_N_ELEMENTS (kps) - 1)];
    if (finding == PEDICLE_FINDING_DEFICIT_HOURS)
      return hours[pedicle_random_state_between (state, 0, G_N_ELEMENTS (hours) - 1)];
    if (finding == PEDICLE_FINDING_PAIN_VAS)
      return vas[pedicle_random_state_between (state, 0, G_N_ELEMENTS (vas) - 1)];
  }
  return row->minimum + row->step * pedicle_random_state_between (state, 0, n_steps);
}

int
pedicle_random_state_answer (PedicleRandomState *state, PedicleFindingId finding)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  if (row->type == PEDICLE_ANSWER_NUMBER)
    return draw_number (state, finding, row);
  if (row->type == PEDICLE_ANSWER_FLAG)
    return pedicle_random_state_chance (state, 0.1);
  return pedicle_random_state_between (state, 0, row->n_choices - 1);
}

static void
draw_scope (PedicleRandomState *state, PedicleScope scope, PedicleAnswers *answers)
{
  pedicle_answers_init (answers);
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_finding_get (i)->scope == scope)
      pedicle_answers_set (answers, i, pedicle_random_state_answer (state, i));
}

/* Answers of the scenario, a few of them changed, so that it is also missed by little. */
static void
apply_scenario (PedicleRandomState *state, const PedicleAnswers *scenario, PedicleAnswers *answers)
{
  double missed = pedicle_random_state_chance (state, 0.5) ? 0 : 0.08;

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    const PedicleFinding *row = pedicle_finding_get (i);
    int value = pedicle_answers_get (scenario, i);

    if (!pedicle_answers_has (scenario, i) || pedicle_random_state_chance (state, missed))
      continue;
    if (row->scope == PEDICLE_SCOPE_LESION || value != PEDICLE_UNANSWERED)
      pedicle_answers_set (answers, i, value);
  }
}

static int
points_of (const PedicleAnswers *answers, PedicleFindingId finding)
{
  return pedicle_finding_get (finding)->choices[pedicle_answers_get (answers, finding)].points;
}

static int
sins_of (const PedicleLesion *lesion)
{
  const PedicleAnswers *answers = &lesion->findings;
  int pain = pedicle_answers_is (answers, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_YES)   ? 3
             : pedicle_answers_is (answers, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE) ? 0
                                                                                     : 1;

  return pedicle_levels_get_region (lesion->levels) + pain +
         points_of (answers, PEDICLE_FINDING_BONE_LESION) +
         points_of (answers, PEDICLE_FINDING_ALIGNMENT) +
         points_of (answers, PEDICLE_FINDING_COLLAPSE) +
         points_of (answers, PEDICLE_FINDING_POSTEROLATERAL);
}

/* Next to a limit: 6 and 7, 8 and 9, 12 and 13. */
static void
draw_sins_near_limit (PedicleRandomState *state, PedicleLesion *lesion)
{
  static const PedicleFindingId items[] = {
    PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_FINDING_BONE_LESION, PEDICLE_FINDING_ALIGNMENT,
    PEDICLE_FINDING_COLLAPSE, PEDICLE_FINDING_POSTEROLATERAL,
  };

  for (guint attempt = 0; attempt < ATTEMPTS; attempt++) {
    int total;

    for (guint i = 0; i < G_N_ELEMENTS (items); i++)
      pedicle_answers_set (&lesion->findings, items[i],
                           pedicle_random_state_answer (state, items[i]));
    total = sins_of (lesion);
    if ((total >= 6 && total <= 9) || total == 12 || total == 13)
      return;
  }
}

/* Next to a limit: 8 and 9, 11 and 12. */
static void
draw_tokuhashi_near_limit (PedicleRandomState *state, PedicleAnswers *answers)
{
  static const PedicleFindingId items[] = {
    PEDICLE_FINDING_KPS, PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES,
    PEDICLE_FINDING_VERTEBRAL_METASTASES, PEDICLE_FINDING_VISCERAL_METASTASES,
    PEDICLE_FINDING_PRIMARY, PEDICLE_FINDING_FRANKEL,
  };

  for (guint attempt = 0; attempt < ATTEMPTS; attempt++) {
    int total;

    for (guint i = 0; i < G_N_ELEMENTS (items); i++)
      pedicle_answers_set (answers, items[i], pedicle_random_state_answer (state, items[i]));
    total = pedicle_tokuhashi_compute (answers, pedicle_karnofsky_of (answers)).total.range.lower;
    if (total == 8 || total == 9 || total == 11 || total == 12)
      return;
  }
}

static PedicleLevels
draw_levels (PedicleRandomState *state)
{
  static const int lengths[] = { 1, 1, 1, 1, 2, 2, 3, 4 };
  int length = lengths[pedicle_random_state_between (state, 0, G_N_ELEMENTS (lengths) - 1)];
  int first = pedicle_random_state_between (state, 0, PEDICLE_N_LEVELS - length);

  return pedicle_levels_between (first, first + length - 1);
}

static void
add_lesion (PedicleRandomState *state, const PedicleLesion *scenario)
{
  PedicleLesion *lesion = pedicle_lesion_new ();

  lesion->id = g_strdup_printf ("%u", state->visit->lesions->len + 1);
  lesion->levels = draw_levels (state);
  draw_scope (state, PEDICLE_SCOPE_LESION, &lesion->findings);
  if (scenario != NULL)
    apply_scenario (state, &scenario->findings, &lesion->findings);
  else if (pedicle_random_state_chance (state, 0.6))
    draw_sins_near_limit (state, lesion);
  g_ptr_array_add (state->visit->lesions, lesion);
}

/* Flags are raised or not: they are never missing. */
static void
thin (PedicleRandomState *state, PedicleAnswers *answers, double density, gboolean overruling)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_finding_get (i)->type != PEDICLE_ANSWER_FLAG &&
        (pedicle_random_state_chance (state, 1 - density) ||
         (!overruling && pedicle_random_finding_overrules (i))))
      pedicle_answers_set (answers, i, PEDICLE_UNANSWERED);
}

/* Takes back what contradicts another answer. */
static void
reconcile_lesion (PedicleLesion *lesion)
{
  PedicleAnswers *answers = &lesion->findings;

  if (pedicle_answers_is (answers, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_SUBLUXATION))
    pedicle_answers_set (answers, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
  if (pedicle_contradictions_of_lesion (lesion) & (1u << PEDICLE_CONTRADICTION_PAIN_NONE))
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_CONTINUOUS);
}

static void
reconcile (PedicleRandomState *state)
{
  static const PedicleFindingId taken_back[] = {
    [PEDICLE_CONTRADICTION_WALKING] = PEDICLE_FINDING_AMBULATORY,
    [PEDICLE_CONTRADICTION_NOT_WALKING] = PEDICLE_FINDING_AMBULATORY,
    [PEDICLE_CONTRADICTION_TEMPO_WITHOUT_DEFICIT] = PEDICLE_FINDING_DEFICIT_TEMPO,
    [PEDICLE_CONTRADICTION_VERTEBRAL_COUNT] = PEDICLE_FINDING_VERTEBRAL_METASTASES,
    [PEDICLE_CONTRADICTION_KARNOFSKY_ECOG] = PEDICLE_FINDING_ECOG,
    [PEDICLE_CONTRADICTION_FITNESS] = PEDICLE_FINDING_FIT_OPEN_SURGERY,
  };
  PedicleAnswers *answers = &state->visit->findings;
  PedicleContradictions found = pedicle_contradictions_of_patient (state->visit);

  for (guint i = 0; i < G_N_ELEMENTS (taken_back); i++)
    if (found & (1u << i))
      pedicle_answers_set (answers, taken_back[i], PEDICLE_UNANSWERED);
  if (found & (1u << PEDICLE_CONTRADICTION_TEMPO_WITHOUT_DEFICIT))
    pedicle_answers_set (answers, PEDICLE_FINDING_DEFICIT_HOURS, PEDICLE_UNANSWERED);
  for (guint i = 0; i < state->visit->lesions->len; i++)
    reconcile_lesion (g_ptr_array_index (state->visit->lesions, i));
}

void
pedicle_random_state_draw (PedicleRandomState *state)
{
  static const double densities[] = { 0, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 1, 1 };
  static const guint counts[] = { 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3 };
  guint n_lesions = counts[pedicle_random_state_between (state, 0, G_N_ELEMENTS (counts) - 1)];
  double density = densities[pedicle_random_state_between (state, 0, G_N_ELEMENTS (densities) - 1)];
  gboolean overruling = pedicle_random_state_chance (state, 0.75);
  int scenario = pedicle_random_state_between (state, -2, N_SCENARIOS - 1);
  PedicleAnswers *answers = &state->visit->findings;

  g_ptr_array_set_size (state->visit->lesions, 0);
  draw_scope (state, PEDICLE_SCOPE_PATIENT, answers);
  if (scenario >= 0)
    apply_scenario (state, &state->scenarios[scenario]->findings,
                    answers);
  else if (pedicle_random_state_chance (state, 0.5))
    draw_tokuhashi_near_limit (state, answers);
  for (guint i = 0; i < n_lesions; i++)
    add_lesion (state, scenario >= 0 && pedicle_random_state_chance (state, 0.8)
                         ? g_ptr_array_index (state->scenarios[scenario]->lesions, 0) : NULL);
  if (pedicle_random_state_chance (state, 0.8))
    reconcile (state);
  thin (state, answers, density, overruling);
  for (guint i = 0; i < n_lesions; i++)
    thin (state, &((PedicleLesion *) g_ptr_array_index (state->visit->lesions, i))->findings,
      density,
          overruling);
  if (density == 1 && pedicle_random_state_chance (state, 0.9))
    pedicle_random_state_complete (state, TRUE);
}
