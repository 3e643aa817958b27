/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter.h"

#include "isolate.h"
#include "purpose.h"
#include "report-parts.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_MISSING 6 /* of the findings that are named, the most urgent first */

typedef struct {
  PedicleCase *case_;
  PedicleAssessment *assessment;
  const PedicleKnowledge *knowledge;
  GPtrArray *paragraphs; /* of char * */
} Letter;

/* Takes paragraph. Neither a letter nor HTML can have control characters. */
static void
add (Letter *letter, char *paragraph)
{
  GString *clean = g_string_new (NULL);

  for (const char *at = paragraph; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    g_string_append_unichar (clean, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? ' ' : c);
  }
  g_ptr_array_add (letter->paragraphs, g_string_free (clean, FALSE));
  g_free (paragraph);
}

/* "T8, T11–T12 and L5" */
static char *
list_levels (PedicleAssessment *assessment)
{
  guint n = pedicle_assessment_get_n_lesions (assessment);
  char *list = NULL;

  for (guint i = 0; i < n; i++) {
    g_autofree char *before = list;
    g_autofree char *levels =
      pedicle_levels_to_string (pedicle_assessment_get_lesion (assessment, i)->levels);

    list = before == NULL ? g_strdup (levels)
           : i == n - 1
             /* Translators: the last two of a list of vertebrae. */
             ? g_strdup_printf (C_("vertebrae", "%s and %s"), before, levels)
             : g_strconcat (before, _(", "), levels, NULL);
  }
  return list;
}

static void
add_subject (Letter *letter)
{
  guint n = pedicle_assessment_get_n_lesions (letter->assessment);
  int year = pedicle_case_get_birth_year (letter->case_);
  g_autofree char *levels = list_levels (letter->assessment);
  g_autofree char *plain = pedicle_report_describe_case (letter->case_);
  g_autofree char *label = pedicle_isolate (plain);
  g_autofree char *day =
    pedicle_wording_date (pedicle_assessment_get_visit (letter->assessment)->date);

  if (n == 0)
    add (letter, g_strdup_printf (_("%s: assessed on %s. No lesion of the spine is entered."), label,
                                  day));
  else if (year == 0)
    /* Translators: label of the case, vertebrae, date. */
    add (letter, g_strdup_printf (ngettext ("%s: a patient with a spine metastasis at %s, assessed "
                                            "on %s.",
                                            "%s: a patient with spine metastases at %s, assessed on "
                                            "%s.", n),
                                  label, levels, day));
  else
    /* Translators: label of the case, year of birth, vertebrae, date. */
    add (letter, g_strdup_printf (ngettext ("%s: a patient born in %d with a spine metastasis at %s, "
                                            "assessed on %s.",
                                            "%s: a patient born in %d with spine metastases at %s, "
                                            "assessed on %s.", n),
                                  label, year, levels, day));
}

/* What a colleague would mention; the report has the rest. */
static const PedicleFindingSet mentioned =
  PEDICLE_FINDING_SET (PEDICLE_FINDING_PRIMARY) | PEDICLE_FINDING_SET (PEDICLE_FINDING_FRANKEL) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_ROOT_DEFICIT) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_AMBULATORY) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_DEFICIT_TEMPO) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_KPS) | PEDICLE_FINDING_SET (PEDICLE_FINDING_ECOG) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_VISCERAL_METASTASES) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_LIFE_EXPECTANCY) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_PAIN) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_PAIN_MECHANICAL) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_EXPLAINS_DEFICIT) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_BONE_LESION) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_COLLAPSE) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_OVERT_INSTABILITY) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_ESCC) |
  PEDICLE_FINDING_SET (PEDICLE_FINDING_PRIOR_IRRADIATION);

/* "Frankel grade: E; Karnofsky: 70", of those in set; NULL where none is answered. */
static char *
list_answers_of (Letter *letter, const PedicleLesionAssessment *lesion, PedicleFindingSet set)
{
  const PedicleAnswers *answers =
    lesion != NULL ? lesion->facts.lesion
                   : &pedicle_assessment_get_visit (letter->assessment)->findings;
  PedicleScope scope = lesion != NULL ? PEDICLE_SCOPE_LESION : PEDICLE_SCOPE_PATIENT;
  GString *text = g_string_new (NULL);

  for (PedicleFindingId i = 0; i < PEDICLE_N_FINDINGS; i++) {
    const PedicleFinding *finding = pedicle_finding_get (i);
    g_autofree char *answer = NULL;

    if (finding->scope != scope || (set & PEDICLE_FINDING_SET (i)) == 0 ||
        !pedicle_answers_has (answers, i))
      continue;
    answer = finding->type == PEDICLE_ANSWER_FLAG
               ? g_strdup (pedicle_wording_finding (i))
               : pedicle_wording_answer (letter->assessment, lesion, i);
    g_string_append_printf (text, "%s%s", text->len > 0 ? _("; ") : "", answer);
  }
  return g_string_free (text, text->len == 0);
}

static char *
list_answers (Letter *letter, const PedicleLesionAssessment *lesion)
{
  char *answers = list_answers_of (letter, lesion, mentioned);

  return answers != NULL ? answers : list_answers_of (letter, lesion, ~(PedicleFindingSet) 0);
}

static void
add_findings (Letter *letter)
{
  g_autofree char *answers = list_answers (letter, NULL);

  if (answers == NULL)
    add (letter, g_strdup (_("No finding of the patient is known.")));
  else
    /* Translators: findings of the patient with their answers. */
    add (letter, g_strdup_printf (_("Findings of the patient: %s."), answers));
}

static char *
describe_sins (const PedicleLesionAssessment *lesion, const char *levels)
{
  PedicleRange total = lesion->facts.sins.total.range;
  g_autofree char *classes = pedicle_sins_describe_range (total);

  if (pedicle_range_is_known (total))
    /* Translators: vertebrae, total and class: "The SINS at L2 is 9 of 18: potentially unstable." */
    return g_strdup_printf (_("The SINS at %s is %d of 18: %s."), levels, total.lower, classes);
  /* Translators: vertebrae, lowest and highest total, possible classes. */
  return g_strdup_printf (_("The SINS at %s lies between %d and %d of 18, as findings are missing: "
                            "%s."), levels, total.lower, total.upper, classes);
}

static char *
describe_group (PedicleGroup group, const char *techniques)
{
  switch (group) {
  case PEDICLE_GROUP_RECOMMENDED:
    return g_strdup_printf (_("For these findings the review recommends: %s."), techniques);
  case PEDICLE_GROUP_CONSIDER:
    return g_strdup_printf (_("To be considered: %s."), techniques);
  case PEDICLE_GROUP_CAUTION:
    return g_strdup_printf (_("With caution: %s."), techniques);
  case PEDICLE_GROUP_OPEN:
    return g_strdup_printf (_("Open until findings are known: %s."), techniques);
  case PEDICLE_GROUP_CONTRAINDICATED:
    return g_strdup_printf (_("Contraindicated: %s."), techniques);
  case PEDICLE_GROUP_NOT_INDICATED:
  case PEDICLE_GROUP_NO_STATEMENT:
    return NULL; /* a letter says what is on the table */
  }
  g_return_val_if_reached (NULL);
}

/* "vertebroplasty, kyphoplasty"; NULL where there is none. */
static char *
list_group (Letter *letter, const PedicleLesionAssessment *lesion, PedicleGroup group,
            guint *ret_n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (PedicleTechniqueId i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (pedicle_recommendation_get_group (&lesion->recommendations[i]) == group)
      g_ptr_array_add (names, pedicle_wording_technique_within (
                                pedicle_knowledge_get_technique (letter->knowledge, i)));
  *ret_n = names->len;
  g_ptr_array_add (names, NULL);
  return *ret_n > 0 ? g_strjoinv (_(", "), (char **) names->pdata) : NULL;
}

static void
add_verdicts (Letter *letter, const PedicleLesionAssessment *lesion, GString *text)
{
  for (PedicleGroup group = 0; group < PEDICLE_N_GROUPS; group++) {
    guint n;
    g_autofree char *names = list_group (letter, lesion, group, &n);
    g_autofree char *sentence = names != NULL ? describe_group (group, names) : NULL;

    if (n == PEDICLE_N_TECHNIQUES && group == PEDICLE_GROUP_OPEN)
      g_string_append_printf (text, " %s", _("Too little is known to judge any technique."));
    else if (sentence != NULL)
      g_string_append_printf (text, " %s", sentence);
  }
}

static void
add_missing (const PedicleFindingId *next, guint n, const PedicleLesionAssessment *lesion,
             GString *text)
{
  PedicleFindingSet set = 0;
  g_autofree char *names = NULL;

  for (guint i = 0; i < n; i++)
    set |= PEDICLE_FINDING_SET (next[i]);
  if (n == 0)
    return;
  names = pedicle_wording_findings (set, lesion, MOST_MISSING);
  g_string_append_c (text, ' ');
  /* Translators: then the findings that are not answered and keep results open. */
  g_string_append_printf (text, _("Not known, and needed: %s."), names);
}

static void
add_lesion (Letter *letter, const PedicleLesionAssessment *lesion)
{
  g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
  g_autofree char *answers = list_answers (letter, lesion);
  g_autofree char *sins = describe_sins (lesion, levels);
  GString *text = g_string_new (NULL);

  if (answers != NULL)
    /* Translators: vertebrae, and the findings there with their answers. */
    g_string_append_printf (text, _("Findings at %s: %s."), levels, answers);
  else
    g_string_append_printf (text, _("No finding at %s is known."), levels);
  g_string_append_printf (text, " %s", sins);
  add_verdicts (letter, lesion, text);
  add_missing (lesion->next, lesion->n_next, lesion, text);
  add (letter, g_string_free (text, FALSE));
}

/* What was decided, a line for each lesion; why; and what was added since. */
static void
add_signed (Letter *letter, const PedicleDecision *decision)
{
  g_autofree char *day = pedicle_wording_date (decision->date);
  g_autofree char *plans =
    pedicle_report_describe_plans (decision->visit, letter->knowledge, "\n");

  add (letter, plans != NULL
                 /* Translators: date, then what is planned. */
                 ? g_strdup_printf (_("Decided on %s:\n%s"), day, plans)
                 : g_strdup_printf (_("Decided on %s: nothing is planned."), day));
  if (*decision->reasons != '\0')
    add (letter, g_strdup (decision->reasons));
  for (guint i = 0; i < decision->additions->len; i++) {
    const PedicleAddition *addition = decision->additions->pdata[i];
    g_autofree char *later = pedicle_wording_date (addition->time);

    /* Translators: the day on which something was added to a decision, and what. */
    add (letter, g_strdup_printf (_("Added on %s: %s"), later, addition->text));
  }
}

static void
add_decision (Letter *letter)
{
  const PedicleDecision *decision = pedicle_case_get_last_signed (letter->case_);
  gboolean is_new = pedicle_report_has_new_plan (letter->case_) ||
                    pedicle_case_get_draft (letter->case_) != NULL;
  g_autofree char *plans =
    is_new ? pedicle_report_describe_plans (pedicle_case_get_last_visit (letter->case_),
                                            letter->knowledge, "\n")
           : NULL;

  if (decision != NULL)
    add_signed (letter, decision);
  if (plans != NULL)
    /* Translators: then what is planned. */
    add (letter, g_strdup_printf (_("Planned, and not decided yet:\n%s"), plans));
  else if (decision == NULL)
    add (letter, g_strdup (_("No decision has been taken yet.")));
}

static GPtrArray *
write_paragraphs (PedicleCase *case_, PedicleAssessment *assessment)
{
  Letter letter = { case_, assessment, pedicle_assessment_get_knowledge (assessment),
                    g_ptr_array_new_with_free_func (g_free) };
  guint n = pedicle_assessment_get_n_lesions (assessment);

  add_subject (&letter);
  add_findings (&letter);
  for (guint i = 0; i < n; i++)
    add_lesion (&letter, pedicle_assessment_get_lesion (assessment, i));
  add_decision (&letter);
  add (&letter, g_strdup (pedicle_purpose_get_text ()));
  return letter.paragraphs;
}

char *
pedicle_letter_write_text (PedicleCase *case_, PedicleAssessment *assessment)
{
  g_autoptr (GPtrArray) paragraphs = write_paragraphs (case_, assessment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", (char *) paragraphs->pdata[i]);
  return g_string_free (text, FALSE);
}

char *
pedicle_letter_write_html (PedicleCase *case_, PedicleAssessment *assessment)
{
  g_autoptr (GPtrArray) paragraphs = write_paragraphs (case_, assessment);
  GString *text = g_string_new ("<meta charset=\"utf-8\">\n");

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autofree char *escaped = g_markup_escape_text (paragraphs->pdata[i], -1);
    g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
    g_autofree char *broken = g_strjoinv ("<br>\n", lines);

    g_string_append_printf (text, "<p>%s</p>\n", broken);
  }
  return g_string_free (text, FALSE);
}
