/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-text.h"

#include <glib/gi18n-lib.h>

#include "case-words.h"
#include "effect-words.h"
#include "purpose.h"
#include "text-answers.h"
#include "text-decision.h"
#include "text-scores.h"
#include "text-techniques.h"
#include "wording.h"
#include "words.h"

static void
append_note (PedicleTextPage *page, const char *note)
{
  if (!*note)
    return;
  pedicle_text_page_heading (page, 0, _("Note"));
  pedicle_text_page_paragraph (page, 2, note);
}

static void
append_header (PedicleTextPage *page, const char *place, PedicleCase *case_,
               PedicleAssessment *assessment)
{
  g_autofree char *person = pedicle_case_describe_person (case_);
  g_autofree char *id = g_strdup_printf (_("Case %s"), pedicle_case_get_id (case_));
  g_autofree char *date =
    pedicle_wording_date (pedicle_assessment_get_visit (assessment)->date);
  g_autofree char *assessed = g_strdup_printf (_("Assessment of %s"), date);

  pedicle_text_page_title (page, place);
  if (*pedicle_case_get_label (case_))
    pedicle_text_page_paragraph (page, 0, pedicle_case_get_label (case_));
  pedicle_text_page_paragraph (page, 0, id);
  if (person != NULL)
    pedicle_text_page_paragraph (page, 0, person);
  pedicle_text_page_paragraph (page, 0, assessed);
  append_note (page, pedicle_assessment_get_visit (assessment)->note);
}

static void
append_contradictions (PedicleTextPage *page, PedicleContradictions contradictions)
{
  if (!contradictions)
    return;
  pedicle_text_page_heading (page, 0, _("Contradictions"));
  for (PedicleContradictionId id = 0; id < PEDICLE_N_CONTRADICTIONS; id++)
    if (contradictions & (1u << id))
      pedicle_text_page_paragraph (page, 2, pedicle_contradiction_get_text (id));
}

static void
append_alert (PedicleTextPage *page, const PedicleKnowledge *knowledge, const PedicleAlert *alert)
{
  g_autofree char *source = pedicle_source_describe (&alert->source, knowledge);
  /* Translators: an alert, its id, and where it comes from. */
  g_autofree char *text =
    g_strdup_printf (_("%s [%s; %s]"), pedicle_alert_get_text (alert), alert->id, source);

  pedicle_text_page_row (page, 2, pedicle_alert_level_get_label (alert->level),
                         pedicle_words_get_alert_width (), text);
}

/* Those of the lesion, or of the patient where it is NULL; by urgency, then by number. */
static void
append_alerts (PedicleTextPage *page, PedicleAssessment *assessment,
               const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  PedicleScope scope = lesion ? PEDICLE_SCOPE_LESION : PEDICLE_SCOPE_PATIENT;
  gboolean first = TRUE;

  for (PedicleAlertLevel level = 0; level < PEDICLE_ALERT_FOOTER; level++)
    for (guint i = 0; i < knowledge->alerts->len; i++) {
      const PedicleAlert *alert = knowledge->alerts->pdata[i];
      PedicleFact fact;

      if (alert->level != level || alert->scope != scope)
        continue;
      fact = lesion ? pedicle_lesion_assessment_get_alert (lesion, alert)
                    : pedicle_assessment_get_alert (assessment, alert);
      if (fact.value != PEDICLE_TRUE)
        continue;
      if (first)
        pedicle_text_page_heading (page, 0, _("Alerts"));
      first = FALSE;
      append_alert (page, knowledge, alert);
    }
}

static void
append_next (PedicleTextPage *page, const PedicleFindingId *next, guint n_next)
{
  if (n_next == 0)
    return;
  pedicle_text_page_heading (page, 0, _("Assess next"));
  for (guint i = 0; i < n_next; i++) {
    g_autofree char *number = g_strdup_printf ("%u.", i + 1);
    g_autofree char *finding = pedicle_words_for_finding (next[i]);

    pedicle_text_page_row (page, 2, number, 4, finding);
  }
}

static void
append_patient (PedicleTextPage *page, PedicleAssessment *assessment)
{
  PedicleRange highest;
  const PedicleFindingId *next;
  guint n_next;

  append_contradictions (page, pedicle_assessment_get_contradictions (assessment));
  append_alerts (page, assessment, NULL);
  if (pedicle_assessment_get_n_lesions (assessment) > 1 &&
      pedicle_assessment_get_highest_sins (assessment, &highest)) {
    g_autofree char *range = pedicle_words_for_range (highest);
    g_autofree char *classes = pedicle_sins_describe_range (highest);
    g_autofree char *total = g_strdup_printf (_("Highest SINS %s of %d: %s"), range,
                                              PEDICLE_SINS_MAXIMUM, classes);

    pedicle_text_page_heading (page, 0, total);
  }
  pedicle_text_page_prognosis (page, assessment);
  pedicle_text_page_patient_answers (page, assessment);
  if (pedicle_assessment_get_n_lesions (assessment) > 0)
    return;
  n_next = pedicle_assessment_get_next (assessment, &next);
  append_next (page, next, n_next);
  pedicle_text_page_heading (page, 0, _("No lesion is entered yet: no technique is judged."));
}

static const char *
find_note (PedicleAssessment *assessment, const char *id)
{
  const PedicleVisit *visit = pedicle_assessment_get_visit (assessment);

  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = visit->lesions->pdata[i];

    if (g_str_equal (lesion->id, id))
      return lesion->note ? lesion->note : "";
  }
  return "";
}

static void
append_lesion (PedicleTextPage *page, PedicleAssessment *assessment, guint index)
{
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, index);
  g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
  /* Translators: the id of a lesion and its vertebrae: "Lesion 1: T11–T12". */
  g_autofree char *title = g_strdup_printf (_("Lesion %s: %s"), lesion->id, levels);

  pedicle_text_page_title (page, title);
  append_note (page, find_note (assessment, lesion->id));
  pedicle_text_page_plan (page, assessment, index);
  append_contradictions (page, lesion->contradictions);
  pedicle_text_page_sins (page, lesion);
  append_alerts (page, assessment, lesion);
  append_next (page, lesion->next, lesion->n_next);
  pedicle_text_page_techniques (page, pedicle_assessment_get_knowledge (assessment), lesion);
  pedicle_text_page_lesion_answers (page, assessment, lesion);
}

static void
append_end (PedicleTextPage *page, const PedicleKnowledge *knowledge)
{
  g_autofree char *version = g_strdup_printf (_("Knowledge %s"), knowledge->version);

  pedicle_text_page_title (page, version);
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = knowledge->alerts->pdata[i];

    if (alert->level == PEDICLE_ALERT_FOOTER)
      pedicle_text_page_paragraph (page, 0, pedicle_alert_get_text (alert));
  }
  pedicle_text_page_blank (page);
  pedicle_text_page_paragraph (page, 0, pedicle_purpose_get_caution ());
  pedicle_text_page_blank (page);
  pedicle_text_page_paragraph (page, 0, pedicle_purpose_get_text ());
}

void
pedicle_text_page_assessment (PedicleTextPage *page, const char *place, PedicleCase *case_,
                              PedicleAssessment *assessment)
{
  append_header (page, place, case_, assessment);
  append_patient (page, assessment);
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    append_lesion (page, assessment, i);
  /* Once, with the last assessment: older ones have been decided on before. */
  if (pedicle_visit_equal (pedicle_assessment_get_visit (assessment),
                           pedicle_case_get_last_visit (case_)))
    pedicle_text_page_decisions (page, case_, pedicle_assessment_get_knowledge (assessment));
  append_end (page, pedicle_assessment_get_knowledge (assessment));
}
