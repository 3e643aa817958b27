/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-answers.h"

#include <glib/gi18n-lib.h>

#include "primary.h"
#include "words.h"

static void
append_answer (GString *text, PedicleFindingId id, int value)
{
  g_autofree char *answer = pedicle_finding_describe_answer (id, value);

  if (text->len > 0)
    /* Translators: between two answers. */
    g_string_append (text, _("; "));
  /* A flag says all by its label. */
  if (pedicle_finding_get (id)->type == PEDICLE_ANSWER_FLAG)
    g_string_append (text, pedicle_finding_get_label (id));
  else
    /* Translators: a finding and its answer: "Alignment: Normal". */
    g_string_append_printf (text, _("%s: %s"), pedicle_finding_get_label (id), answer);
}

static void
append_panel (PedicleTextPage *page, const PedicleAnswers *answers, PedicleScope scope,
              PediclePanelId panel, gboolean *any)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (PedicleFindingId id = 0; id < PEDICLE_N_FINDINGS; id++) {
    const PedicleFinding *finding = pedicle_finding_get (id);

    if (finding->scope == scope && finding->panel == panel && pedicle_answers_has (answers, id))
      append_answer (text, id, pedicle_answers_get (answers, id));
  }
  if (text->len == 0)
    return;
  *any = TRUE;
  pedicle_text_page_paragraph (page, 2, pedicle_panel_get_label (panel));
  pedicle_text_page_paragraph (page, 4, text->str);
}

static void
append_panels (PedicleTextPage *page, const PedicleAnswers *answers, PedicleScope scope)
{
  gboolean any = FALSE;

  for (PediclePanelId panel = 0; panel < PEDICLE_N_PANELS; panel++)
    append_panel (page, answers, scope, panel, &any);
  if (!any)
    pedicle_text_page_paragraph (page, 2, _("Nothing is answered yet."));
}

/* What the primary proposes while the finding is unanswered. */
static void
append_proposal (PedicleTextPage *page, const PedicleAnswers *patient, PedicleFindingId id)
{
  int value = pedicle_primary_propose (patient, id);
  g_autofree char *answer = NULL;
  g_autofree char *sentence = NULL;

  if (pedicle_answers_has (patient, id) || value == PEDICLE_UNANSWERED)
    return;
  answer = pedicle_finding_describe_answer (id, value);
  /* Translators: a finding and the answer that the primary tumour proposes. */
  sentence = g_strdup_printf (_("%s: %s (proposed from the primary)"),
                              pedicle_finding_get_label (id), answer);
  pedicle_text_page_paragraph (page, 4, sentence);
}

/* A fact that stands in for the answer to a yes-or-no finding. */
static void
append_default (PedicleTextPage *page, const PedicleAnswers *answers, PedicleFindingId id,
                PedicleFact fact, const char *yes, const char *no)
{
  if (!pedicle_answers_has (answers, id) && fact.value != PEDICLE_UNKNOWN)
    pedicle_text_page_paragraph (page, 4, fact.value == PEDICLE_TRUE ? yes : no);
}

static void
append_expectancy (PedicleTextPage *page, const PedicleFacts *facts)
{
  g_autofree char *sentence = NULL;

  if (pedicle_answers_has (facts->patient, PEDICLE_FINDING_LIFE_EXPECTANCY) ||
      facts->tokuhashi.class == PEDICLE_TOKUHASHI_UNDECIDED)
    return;
  /* Translators: "Life expectancy: expected survival under 6 months (from the Tokuhashi score)". */
  sentence = g_strdup_printf (_("%s: %s (from the Tokuhashi score)"),
                              pedicle_finding_get_label (PEDICLE_FINDING_LIFE_EXPECTANCY),
                              pedicle_tokuhashi_class_get_label (facts->tokuhashi.class));
  pedicle_text_page_paragraph (page, 4, sentence);
}

static void
append_karnofsky (PedicleTextPage *page, const PedicleFacts *facts)
{
  g_autofree char *range = NULL;
  g_autofree char *sentence = NULL;

  if (pedicle_answers_has (facts->patient, PEDICLE_FINDING_KPS) ||
      !pedicle_answers_has (facts->patient, PEDICLE_FINDING_ECOG))
    return;
  range = pedicle_words_for_range (facts->numbers[PEDICLE_NUMBER_KARNOFSKY].range);
  sentence = g_strdup_printf (_("%s: %s (from ECOG)"),
                              pedicle_finding_get_label (PEDICLE_FINDING_KPS), range);
  pedicle_text_page_paragraph (page, 4, sentence);
}

static void
append_painless (PedicleTextPage *page, const PedicleAnswers *lesion)
{
  static const PedicleFindingId details[] = {
    PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_FINDING_PAIN_TUMOUR, PEDICLE_FINDING_PAIN_RADICULAR,
    PEDICLE_FINDING_PAIN_VAS,
  };
  PedicleFindingSet absent = 0;
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (!pedicle_answers_has (lesion, details[i]))
      absent |= PEDICLE_FINDING_SET (details[i]);
  if (absent == 0 || !pedicle_answers_is (lesion, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE))
    return;
  names = pedicle_words_for_findings (absent);
  /* Translators: then findings: "Mechanical (Pain), Radicular (Pain)". */
  sentence = g_strdup_printf (_("Absent, as there is no pain: %s"), names);
  pedicle_text_page_paragraph (page, 4, sentence);
}

/* The heading goes away again where nothing follows it. */
static gsize
begin_taken (PedicleTextPage *page)
{
  gsize before = page->text->len;

  pedicle_text_page_paragraph (page, 2, _("Taken from these answers, while not answered itself"));
  return before;
}

static void
end_taken (PedicleTextPage *page, gsize before, gsize after_heading)
{
  if (page->text->len == after_heading)
    g_string_truncate (page->text, before);
}

void
pedicle_text_page_patient_answers (PedicleTextPage *page, PedicleAssessment *assessment)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);
  const PedicleAnswers *patient = &pedicle_assessment_get_visit (assessment)->findings;
  gsize before, after;

  pedicle_text_page_heading (page, 0, _("Answers on the patient"));
  append_panels (page, patient, PEDICLE_SCOPE_PATIENT);
  before = begin_taken (page);
  after = page->text->len;
  append_default (page, patient, PEDICLE_FINDING_AMBULATORY, facts->facts[PEDICLE_FACT_WALKS],
                  _("Walks: yes (from the Frankel grade)"),
                  _("Walks: no (from the Frankel grade)"));
  append_karnofsky (page, facts);
  append_proposal (page, patient, PEDICLE_FINDING_RADIOSENSITIVITY);
  append_proposal (page, patient, PEDICLE_FINDING_TUMOUR_GROWTH);
  append_expectancy (page, facts);
  append_default (page, patient, PEDICLE_FINDING_FIT_OPEN_SURGERY, facts->facts[PEDICLE_FACT_FIT],
                  _("Fit for open surgery: yes (from the general condition)"),
                  _("Fit for open surgery: no (from the general condition)"));
  end_taken (page, before, after);
}

void
pedicle_text_page_lesion_answers (PedicleTextPage *page, PedicleAssessment *assessment,
                                  const PedicleLesionAssessment *lesion)
{
  const PedicleFacts *facts = &lesion->facts;
  gsize before, after;

  pedicle_text_page_heading (page, 0, _("Answers on this lesion"));
  append_panels (page, facts->lesion, PEDICLE_SCOPE_LESION);
  before = begin_taken (page);
  after = page->text->len;
  append_painless (page, facts->lesion);
  if (facts->facts[PEDICLE_FACT_DEFICIT_ANY].value == PEDICLE_TRUE)
    append_default (page, facts->lesion, PEDICLE_FINDING_EXPLAINS_DEFICIT,
                    facts->facts[PEDICLE_FACT_HERE],
                    _("The deficit comes from this lesion, the only one"), "");
  end_taken (page, before, after);
}
