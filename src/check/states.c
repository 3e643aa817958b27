/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "states.h"

#include "random-state.h"

#define BATCH 5000
/* Draws for a state without contradictions; far more than it takes. */
#define PATIENCE 20

typedef struct {
  PedicleSurvey *survey;
  GMutex mutex;
  guint64 n_states;
  guint32 seed;
} Work;

static PedicleAssessment *
assess (PedicleSurvey *survey, PedicleRandomState *state)
{
  return pedicle_assess (pedicle_random_state_get_case (state), 0, survey->knowledge);
}

static void
reverse_lesions (PedicleVisit *visit)
{
  GPtrArray *lesions = visit->lesions;

  for (guint i = 0; i < lesions->len / 2; i++) {
    gpointer swapped = lesions->pdata[i];

    lesions->pdata[i] = lesions->pdata[lesions->len - 1 - i];
    lesions->pdata[lesions->len - 1 - i] = swapped;
  }
}

/* The same answers, given to a new patient and lesion from the last to the first. */
static void
answer_backwards (PedicleAnswers *answers)
{
  PedicleAnswers given = *answers;

  pedicle_answers_init (answers);
  for (guint i = PEDICLE_N_FINDINGS; i > 0; i--)
    if (pedicle_answers_get (&given, i - 1) != PEDICLE_UNANSWERED)
      pedicle_answers_set (answers, i - 1, pedicle_answers_get (&given, i - 1));
}

static void
survey_reordered (PedicleSurvey *survey, PedicleRandomState *state, PedicleAssessment *assessment)
{
  PedicleVisit *visit = pedicle_random_state_get_visit (state);
  g_autoptr (PedicleAssessment) reordered = NULL;

  answer_backwards (&visit->findings);
  for (guint i = 0; i < visit->lesions->len; i++)
    answer_backwards (&((PedicleLesion *) g_ptr_array_index (visit->lesions, i))->findings);
  reverse_lesions (visit);
  reordered = assess (survey, state);
  reverse_lesions (visit);
  pedicle_survey_reordered (survey, assessment, reordered);
}

/* Answers everything but the overruling findings, and looks at a state on the way. */
static void
grow (PedicleSurvey *survey, PedicleRandomState *state, PedicleAssessment *before)
{
  PedicleVisit *visit = pedicle_random_state_get_visit (state);
  g_autoptr (PedicleAssessment) after = NULL;
  g_autoptr (PedicleAssessment) between = NULL;

  if (visit->lesions->len == 0 || pedicle_random_visit_has_contradictions (visit) ||
      !pedicle_random_state_complete (state, FALSE))
    return;
  after = assess (survey, state);
  pedicle_survey_grown (survey, before, after, TRUE);
  if (!pedicle_random_state_take_back (state, pedicle_assessment_get_visit (before)))
    return;
  between = assess (survey, state);
  pedicle_survey_grown (survey, before, between, FALSE);
  pedicle_survey_grown (survey, between, after, FALSE);
}

static void
survey_state (PedicleSurvey *survey, PedicleRandomState *state)
{
  PedicleVisit *visit = pedicle_random_state_get_visit (state);
  g_autoptr (PedicleAssessment) assessment = NULL;

  pedicle_random_state_draw (state);
  assessment = assess (survey, state);
  pedicle_survey_every_state (survey, assessment);
  if (pedicle_random_visit_is_complete (visit))
    pedicle_survey_complete_state (survey, assessment);
  if (visit->lesions->len > 1 && pedicle_random_state_chance (state, 0.25))
    survey_reordered (survey, state, assessment);
  grow (survey, state, assessment);
}

/* data: the number of the batch, from 1. */
static void
survey_batch_cb (gpointer data, gpointer user_data)
{
  Work *work = user_data;
  guint64 batch = GPOINTER_TO_UINT (data) - 1;
  guint64 n_states = MIN (BATCH, work->n_states - batch * BATCH);
  g_autoptr (PedicleSurvey) survey = pedicle_survey_new (work->survey->knowledge);
  g_autoptr (PedicleRandomState) state = pedicle_random_state_new (work->seed + batch);

  survey->rank = batch << 32;
  while (survey->grown < n_states && survey->states < n_states * PATIENCE) {
    survey_state (survey, state);
    survey->rank++;
  }
  g_mutex_lock (&work->mutex);
  pedicle_survey_merge (work->survey, survey);
  g_mutex_unlock (&work->mutex);
}

PedicleSurvey *
pedicle_states_survey (const PedicleKnowledge *knowledge, guint64 n_states, guint32 seed,
                       guint n_threads)
{
  Work work = { pedicle_survey_new (knowledge), .n_states = n_states, .seed = seed };
  GThreadPool *pool;

  g_mutex_init (&work.mutex);
  pool = g_thread_pool_new (survey_batch_cb, &work, n_threads, FALSE, NULL);
  for (guint64 batch = 0; batch * BATCH < n_states; batch++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (batch + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&work.mutex);
  return work.survey;
}
