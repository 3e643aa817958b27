/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-prose.h"

#include <glib/gi18n-lib.h>

#include "condition-words.h"
#include "course-words.h"
#include "effect-words.h"
#include "fact-words.h"

static char *
describe_source (const PedicleSource *source, const PedicleKnowledge *knowledge)
{
  g_autofree char *origin = pedicle_source_describe (source, knowledge);

  return source->decision
           /* Translators: a source, and the number of a decision on the paper's meaning. */
           ? g_strdup_printf (_("%s (the paper is ambiguous here: decision %s)"), origin,
                              source->decision)
           : g_steal_pointer (&origin);
}

static void
append_source (GString *text, const PedicleSource *source, const PedicleKnowledge *knowledge)
{
  g_autofree char *words = describe_source (source, knowledge);

  g_string_append_printf (text, "  - *%s*\n", words);
}

static void
append_statements (GString *text, const PedicleTechnique *technique, PedicleStatementKind kind,
                   const PedicleKnowledge *knowledge)
{
  gboolean first = TRUE;

  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = technique->statements->pdata[i];

    if (statement->kind != kind)
      continue;
    if (first)
      g_string_append_printf (text, "\n#### %s\n\n", pedicle_statement_kind_get_label (kind));
    first = FALSE;
    g_string_append_printf (text, "- **%s** %s\n", statement->id,
                            pedicle_statement_get_text (statement));
    append_source (text, &statement->source, knowledge);
  }
}

/* By kind, also the kinds on which nothing is stated: a gap is to be seen. */
static void
append_aspects (GString *text, const PedicleTechnique *technique, const PedicleKnowledge *knowledge)
{
  g_string_append_printf (text, "\n#### %s\n\n", _("In comparison"));
  for (PedicleAspectKind kind = 0; kind < PEDICLE_N_ASPECT_KINDS; kind++) {
    gboolean any = FALSE;

    for (guint i = 0; i < technique->aspects->len; i++) {
      const PedicleAspect *aspect = technique->aspects->pdata[i];
      g_autofree char *ids = pedicle_aspect_list_statements (aspect);

      if (aspect->kind != kind)
        continue;
      any = TRUE;
      g_string_append_printf (text, "- **%s** %s (%s)\n", pedicle_aspect_kind_get_label (kind),
                              pedicle_aspect_get_text (aspect), ids);
      append_source (text, &aspect->source, knowledge);
    }
    if (!any)
      g_string_append_printf (text, "- **%s** %s\n", pedicle_aspect_kind_get_label (kind),
                              _("not stated"));
  }
}

static void
append_effect (GString *text, const PedicleEffect *effect, const PedicleKnowledge *knowledge)
{
  const char *label = pedicle_effect_kind_get_label (effect->kind);

  if (effect->n_any_of > 0) {
    g_autofree char *companion = pedicle_effect_describe_companion (effect, knowledge);

    g_string_append_printf (text, "  - **%s** %s\n", label, companion);
  } else
    g_string_append_printf (text, "  - **%s**\n", label);
}

static void
append_rule (GString *text, const PedicleRule *rule, const PedicleKnowledge *knowledge)
{
  g_autofree char *condition = pedicle_condition_describe (rule->when);
  /* Translators: the condition of a rule or an alert. */
  g_autofree char *when = g_strdup_printf (_("When: %s"), condition);

  g_string_append_printf (text, "- **%s** %s\n", rule->id, when);
  for (guint i = 0; i < rule->n_effects; i++)
    append_effect (text, &rule->effects[i], knowledge);
  g_string_append_printf (text, "  - %s\n", pedicle_rule_get_because (rule));
  append_source (text, &rule->source, knowledge);
}

static void
append_technique (GString *text, const PedicleTechnique *technique,
                  const PedicleKnowledge *knowledge)
{
  g_autofree char *source = describe_source (&technique->source, knowledge);

  g_string_append_printf (text, "\n### %s\n\n%s *%s*\n", pedicle_technique_get_name (technique),
                          pedicle_technique_get_principle (technique), source);
  for (PedicleStatementKind kind = 0; kind < PEDICLE_N_STATEMENT_KINDS; kind++)
    append_statements (text, technique, kind, knowledge);
  append_aspects (text, technique, knowledge);
  g_string_append_printf (text, "\n#### %s\n\n", _("Rules"));
  for (guint i = 0; i < technique->rules->len; i++)
    append_rule (text, technique->rules->pdata[i], knowledge);
}

static const char *
get_alert_kind (const PedicleAlert *alert)
{
  switch (alert->level) {
  case PEDICLE_ALERT_URGENT:
    return alert->scope == PEDICLE_SCOPE_LESION ? _("Urgent, of a lesion")
                                                : _("Urgent, of the patient");
  case PEDICLE_ALERT_WARNING:
    return alert->scope == PEDICLE_SCOPE_LESION ? _("Warning, of a lesion")
                                                : _("Warning, of the patient");
  case PEDICLE_ALERT_INFO:
    return alert->scope == PEDICLE_SCOPE_LESION ? _("Information, of a lesion")
                                                : _("Information, of the patient");
  case PEDICLE_ALERT_FOOTER:
    return _("At the end of every assessment");
  }
  g_return_val_if_reached (NULL);
}

static void
append_alerts (GString *text, const PedicleKnowledge *knowledge)
{
  g_string_append_printf (text, "\n## %s\n\n", _("Alerts"));
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = knowledge->alerts->pdata[i];
    g_autofree char *condition = pedicle_condition_describe (alert->when);
    g_autofree char *when = g_strdup_printf (_("When: %s"), condition);

    g_string_append_printf (text, "- **%s** %s\n  - **%s**\n  - %s\n", alert->id, when,
                            get_alert_kind (alert), pedicle_alert_get_text (alert));
    append_source (text, &alert->source, knowledge);
  }
}

static void
append_course (GString *text, const PedicleCourse *course, const PedicleKnowledge *knowledge)
{
  g_autofree char *condition = pedicle_course_describe_condition (course);

  g_string_append_printf (text, "  - %s\n", condition);
  for (guint i = 0; i < course->steps->len; i++) {
    g_autofree char *step = pedicle_course_describe_step (course, i, knowledge);

    g_string_append_printf (text, "    %u. %s\n", i + 1, step);
  }
}

static void
append_combinations (GString *text, const PedicleKnowledge *knowledge)
{
  g_string_append_printf (text, "\n## %s\n\n%s\n\n", _("Combinations"),
                          _("A combination that has steps is offered as a plan where its condition "
                            "holds and the verdict on each step is caution or better. Nothing is "
                            "planned by the program itself."));
  for (guint i = 0; i < knowledge->combinations->len; i++) {
    const PedicleCombination *combination = knowledge->combinations->pdata[i];
    const PedicleCourse *course = pedicle_combination_find_course (combination, knowledge);

    g_string_append_printf (text, "- **%s** %s\n", combination->id,
                            pedicle_combination_get_text (combination));
    append_source (text, &combination->source, knowledge);
    if (course != NULL)
      append_course (text, course, knowledge);
  }
}

static void
append_terms (GString *text)
{
  g_string_append_printf (text, "\n## %s\n\n", _("Terms of the conditions"));
  for (PedicleFactId fact = 0; fact < PEDICLE_N_FACTS; fact++)
    g_string_append_printf (text, "- **%s** (`%s`): %s\n", pedicle_fact_get_label (fact),
                            pedicle_fact_get_id (fact), pedicle_fact_get_definition (fact));
}

static void
append_sources (GString *text, const PedicleKnowledge *knowledge)
{
  g_string_append_printf (text, "\n## %s\n\n", _("Sections of the review paper"));
  for (guint i = 0; i < knowledge->sections->len; i++)
    g_string_append_printf (text, "- %s\n",
                            pedicle_section_get_title (knowledge->sections->pdata[i]));
  g_string_append_printf (text, "\n## %s\n\n", _("Sources beyond the paper"));
  for (guint i = 0; i < knowledge->citations->len; i++) {
    const PedicleCitation *citation = knowledge->citations->pdata[i];
    /* Translators: where a source stands, and what of it was read. */
    g_autofree char *where =
      g_strdup_printf (_("At: %s; what was read: %s"), citation->address, citation->seen);

    g_string_append_printf (text, "- **%s** %s\n  - %s\n", citation->id, citation->text, where);
  }
}

char *
pedicle_knowledge_to_markdown (const PedicleKnowledge *knowledge)
{
  GString *text = g_string_new ("# ");

  g_string_append_printf (text, _("Knowledge %s"), knowledge->version);
  g_string_append_printf (
    text, "\n\n%s\n",
    _("What a review paper states on the treatment of spine metastases, in words of our own: an aid "
      "for documentation and education, not a certified medical device; it takes no decision and "
      "replaces no judgement."));
  g_string_append_printf (text, "\n## %s\n", _("Techniques"));
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    append_technique (text, pedicle_knowledge_get_technique (knowledge, id), knowledge);
  append_alerts (text, knowledge);
  append_combinations (text, knowledge);
  append_terms (text);
  append_sources (text, knowledge);
  return g_string_free (text, FALSE);
}
