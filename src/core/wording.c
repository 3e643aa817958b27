/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wording.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

char *
pedicle_wording_range (PedicleRange range)
{
  if (pedicle_range_is_known (range))
    return g_strdup_printf ("%d", range.lower);
  return g_strdup_printf ("%d–%d", range.lower, range.upper);
}

char *
pedicle_wording_points (PedicleRange range)
{
  if (pedicle_range_is_known (range))
    return g_strdup_printf (ngettext ("%d point", "%d points", (gulong) range.lower), range.lower);
  return g_strdup_printf (_("%d–%d points"), range.lower, range.upper);
}

/* By the catalogue, as the answers are: the C library may know nothing of the user's language. */
char *
pedicle_wording_decimal (double number, guint digits)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE], format[] = "%.0f";
  g_auto (GStrv) parts = NULL;

  format[2] = (char) ('0' + digits);
  parts = g_strsplit (g_ascii_formatd (plain, sizeof plain, format, number), ".", 2);
  return g_strjoinv (C_("decimal separator", "."), parts);
}

char *
pedicle_wording_date (const char *date)
{
  int year, month, day;
  g_autoptr (GDateTime) time = NULL;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day) == 3)
    time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: the form of a date, see g_date_time_format(): "20 November 2026". */
  /* xgettext:no-c-format */
  return time != NULL ? g_date_time_format (time, C_("date", "%-d %B %Y")) : g_strdup (date);
}

char *
pedicle_wording_spoken_range (PedicleRange range)
{
  if (pedicle_range_is_known (range))
    return g_strdup_printf ("%d", range.lower);
  /* Translators: a range of points, to be read aloud: "9 to 13". */
  return g_strdup_printf (_("%d to %d"), range.lower, range.upper);
}

const char *
pedicle_wording_finding (PedicleFindingId finding)
{
  static const char *const names[PEDICLE_N_FINDINGS] = {
    [PEDICLE_FINDING_PAIN_MECHANICAL] = N_("Mechanical pain"),
    [PEDICLE_FINDING_PAIN_TUMOUR] = N_("Tumour-related pain"),
    [PEDICLE_FINDING_PAIN_RADICULAR] = N_("Radicular pain"),
    [PEDICLE_FINDING_PAIN_VAS] = N_("Intensity of pain"),
    [PEDICLE_FINDING_EXPLAINS_DEFICIT] = N_("This lesion explains the deficit"),
    [PEDICLE_FINDING_POSTEROLATERAL] = N_("Posterolateral involvement"),
  };

  return names[finding] != NULL ? _(names[finding]) : pedicle_finding_get_label (finding);
}

int
pedicle_wording_get_answer (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                            PedicleFindingId finding)
{
  if (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_PATIENT)
    return pedicle_answers_get (pedicle_assessment_get_facts (assessment)->patient, finding);
  return lesion != NULL ? pedicle_answers_get (lesion->facts.lesion, finding) : PEDICLE_UNANSWERED;
}

char *
pedicle_wording_answer (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                        PedicleFindingId finding)
{
  int value = pedicle_wording_get_answer (assessment, lesion, finding);
  g_autofree char *answer = NULL;

  if (value == PEDICLE_UNANSWERED)
    /* Translators: a finding that has no answer yet. */
    return g_strdup_printf (_("%s: not answered"), pedicle_wording_finding (finding));
  answer = pedicle_finding_describe_answer (finding, value);
  /* Translators: a finding and its answer: "Alignment: Normal". */
  return g_strdup_printf (_("%s: %s"), pedicle_wording_finding (finding), answer);
}

static void
add_name (GPtrArray *names, PedicleFindingSet *set, PedicleFindingId finding)
{
  if ((*set & PEDICLE_FINDING_SET (finding)) == 0)
    return;
  *set &= ~PEDICLE_FINDING_SET (finding);
  g_ptr_array_add (names, (gpointer) pedicle_wording_finding (finding));
}

char *
pedicle_wording_findings (PedicleFindingSet set, const PedicleLesionAssessment *lesion, guint limit)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint more;

  for (guint i = 0; lesion != NULL && i < lesion->n_next; i++)
    add_name (names, &set, lesion->next[i]);
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    add_name (names, &set, i);
  more = names->len > limit ? names->len - limit : 0;
  g_ptr_array_set_size (names, (int) (names->len - more + 1));
  names->pdata[names->len - 1] = NULL;
  /* Translators: between the parts of a list. */
  list = g_strjoinv (_(", "), (char **) names->pdata);
  if (more == 0)
    return g_steal_pointer (&list);
  /* Translators: a list of findings, and how many it leaves out. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", more), list, more);
}

/* Names of techniques stand at the start of a card, here within a sentence; a language that writes
 * them the same in both places needs nothing else. */
static char *
lower_first (const char *name)
{
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  return g_strconcat (lower, name + strlen (first), NULL);
}

static gboolean
names_are_lowered (void)
{
  /* Translators: "yes" if names such as "Vertebroplasty" start with a small letter within a
   * sentence in your language, else "no". */
  return g_strcmp0 (C_("small letter within a sentence", "yes"), "yes") == 0;
}

char *
pedicle_wording_technique_within (const PedicleTechnique *technique)
{
  const char *name = pedicle_technique_get_name (technique);

  return names_are_lowered () ? lower_first (name) : g_strdup (name);
}

char *
pedicle_wording_techniques (const PedicleKnowledge *knowledge, guint techniques)
{
  char *list = NULL;
  gboolean last = TRUE;

  for (int i = PEDICLE_N_TECHNIQUES - 1; i >= 0; i--) {
    g_autofree char *name = NULL, *tail = NULL;

    if ((techniques & (1u << i)) == 0)
      continue;
    tail = list;
    name = pedicle_wording_technique_within (pedicle_knowledge_get_technique (knowledge, i));
    if (tail == NULL)
      list = g_steal_pointer (&name);
    else if (last) {
      /* Translators: the last two of a list of techniques, one of which is chosen. */
      list = g_strdup_printf (_("%s or %s"), name, tail);
      last = FALSE;
    } else
      /* Translators: a technique, and the rest of the list. */
      list = g_strdup_printf (_("%s, %s"), name, tail);
  }
  return list;
}

char *
pedicle_wording_list_techniques (const PedicleKnowledge *knowledge, guint techniques)
{
  GString *list = g_string_new (NULL);

  for (PedicleTechniqueId i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if ((techniques & (1u << i)) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "",
                              pedicle_technique_get_name (
                                pedicle_knowledge_get_technique (knowledge, i)));
  return g_string_free (list, FALSE);
}

static char *
get_companion_label (const PedicleEffect *effect, gboolean undecided)
{
  static const char *const labels[][3] = {
    { N_("Needs before it"), N_("Needs in the same session"), N_("Needs after it") },
    { N_("May need before it"), N_("May need in the same session"), N_("May need after it") },
    { N_("Advised before it"), N_("Advised in the same session"), N_("Advised after it") },
    { N_("Perhaps advised before it"), N_("Perhaps advised in the same session"),
      N_("Perhaps advised after it") },
  };
  guint row = (effect->kind == PEDICLE_EFFECT_REQUIRE ? 0 : 2) + (undecided ? 1 : 0);

  if (effect->from_day > 0)
    /* Translators: "Needs after it, from day 7". */
    return g_strdup_printf (C_("companion", "%s, from day %d"), _(labels[row][effect->order]),
                            effect->from_day);
  return g_strdup (_(labels[row][effect->order]));
}

static char *
list_companions (const PedicleKnowledge *knowledge, const PedicleEffect *effect)
{
  guint techniques = 0;

  for (guint i = 0; i < effect->n_any_of; i++)
    techniques |= 1u << effect->any_of[i];
  return pedicle_wording_techniques (knowledge, techniques);
}

char *
pedicle_wording_companion (const PedicleKnowledge *knowledge, const PedicleEffect *effect,
                           gboolean undecided)
{
  g_autofree char *label = get_companion_label (effect, undecided);
  g_autofree char *list = list_companions (knowledge, effect);

  /* Translators: "Needs before it: percutaneous decompression or open surgery". */
  return g_strdup_printf (C_("companion", "%s: %s"), label, list);
}

char *
pedicle_wording_companion_markup (const PedicleKnowledge *knowledge, const PedicleEffect *effect,
                                  gboolean undecided)
{
  g_autofree char *label = get_companion_label (effect, undecided);
  g_autofree char *list = list_companions (knowledge, effect);

  /* Translators: "Needs before it: percutaneous decompression or open surgery". */
  return g_markup_printf_escaped (C_("companion", "<b>%s:</b> %s"), label, list);
}

char *
pedicle_wording_effect (const PedicleKnowledge *knowledge, const PedicleEffect *effect)
{
  switch (effect->kind) {
  case PEDICLE_EFFECT_RECOMMEND:
    return g_strdup (C_("effect of a rule", "Recommended"));
  case PEDICLE_EFFECT_CONSIDER:
    return g_strdup (C_("effect of a rule", "To consider"));
  case PEDICLE_EFFECT_CAUTION:
    return g_strdup (C_("effect of a rule", "With caution"));
  case PEDICLE_EFFECT_NOT_INDICATED:
    return g_strdup (C_("effect of a rule", "Not indicated"));
  case PEDICLE_EFFECT_CONTRAINDICATE:
    return g_strdup (C_("effect of a rule", "Contraindicated"));
  case PEDICLE_EFFECT_REQUIRE:
  case PEDICLE_EFFECT_ADVISE:
    return pedicle_wording_companion (knowledge, effect, FALSE);
  case PEDICLE_EFFECT_NOTE:
    return g_strdup (C_("effect of a rule", "Note"));
  }
  g_return_val_if_reached (NULL);
}
