/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-pages.h"

#include <glib/gi18n-lib.h>

#include "condition-words.h"
#include "fact-words.h"

/* Which ids cite what is sought, a section or a citation. */
typedef struct {
  const char *wanted;
  GPtrArray *ids;
} Cited;

static void
note_source (Cited *cited, const char *id, const PedicleSource *source)
{
  if ((g_strv_contains ((const char *const *) source->sections, cited->wanted) ||
       g_strv_contains ((const char *const *) source->citations, cited->wanted)) &&
      !g_ptr_array_find_with_equal_func (cited->ids, id, g_str_equal, NULL))
    g_ptr_array_add (cited->ids, (gpointer) id);
}

static void
note_technique (Cited *cited, const PedicleTechnique *technique)
{
  note_source (cited, pedicle_technique_get_name (technique), &technique->source);
  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    note_source (cited, statement->id, &statement->source);
  }
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    note_source (cited, rule->id, &rule->source);
  }
}

/* NULL where nothing cites it. */
static char *
list_citing (const PedicleKnowledge *knowledge, const char *wanted)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  Cited cited = { wanted, ids };
  g_autofree char *list = NULL;

  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    note_technique (&cited, pedicle_knowledge_get_technique (knowledge, id));
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    note_source (&cited, alert->id, &alert->source);
  }
  for (guint i = 0; i < knowledge->combinations->len; i++) {
    const PedicleCombination *combination = g_ptr_array_index (knowledge->combinations, i);

    note_source (&cited, combination->id, &combination->source);
  }
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  list = g_strjoinv (", ", (char **) ids->pdata);
  /* Translators: numbers of statements, rules and alerts that rest on a source. */
  return g_strdup_printf (_("Cited by: %s"), list);
}

static void
add_sections (PediclePage *page, const PedicleKnowledge *knowledge)
{
  pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Sections of the review paper"));
  for (guint i = 0; i < knowledge->sections->len; i++) {
    const PedicleSection *section = g_ptr_array_index (knowledge->sections, i);
    g_autofree char *citing = list_citing (knowledge, section->id);
    PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, section->id,
                                            pedicle_section_get_title (section));

    pedicle_block_add_part (block, PEDICLE_TONE_PLAIN,
                            citing != NULL ? citing : _("Cited by no statement or rule"), NULL);
  }
}

PediclePage *
pedicle_knowledge_make_sources_page (const PedicleKnowledge *knowledge)
{
  PediclePage *page = pedicle_page_new (PEDICLE_PAGE_SOURCES, _("Sources"));

  pedicle_block_add_part (
    pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL), PEDICLE_TONE_PLAIN,
    _("The review paper is cited by its sections. What lies beyond it has a source of its own, and "
      "it is said what of that source was really read."),
    NULL);
  add_sections (page, knowledge);
  pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Sources beyond the paper"));
  for (guint i = 0; i < knowledge->citations->len; i++) {
    const PedicleCitation *citation = g_ptr_array_index (knowledge->citations, i);
    g_autofree char *citing = list_citing (knowledge, citation->id);

    pedicle_block_add_part (
      pedicle_page_add_citation (page, citation), PEDICLE_TONE_PLAIN,
      citing != NULL ? citing : _("Cited by scores and scales of the program"), NULL);
  }
  return page;
}

static const char *
get_level (const PedicleAlert *alert)
{
  switch (alert->level) {
  case PEDICLE_ALERT_URGENT:
    return C_("level of an alert", "Urgent");
  case PEDICLE_ALERT_WARNING:
    return C_("level of an alert", "Warning");
  case PEDICLE_ALERT_INFO:
    return C_("level of an alert", "Information");
  case PEDICLE_ALERT_FOOTER:
    return C_("level of an alert", "Always");
  }
  g_return_val_if_reached (NULL);
}

PediclePage *
pedicle_knowledge_make_alerts_page (const PedicleKnowledge *knowledge)
{
  PediclePage *page = pedicle_page_new (PEDICLE_PAGE_ALERTS, _("Alerts and terms"));

  pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Alerts"));
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);
    PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, alert->id, alert->id);
    g_autofree char *condition = pedicle_condition_describe (alert->when);
    g_autofree char *when = g_strdup_printf (_("When: %s"), condition);
    g_autofree char *origin = pedicle_source_describe_fully (&alert->source, knowledge);

    pedicle_block_add_part (block, PEDICLE_TONE_STRONG, get_level (alert), NULL);
    pedicle_block_add_part (block, PEDICLE_TONE_PLAIN, when, NULL);
    pedicle_block_add_part (
      block, alert->source.beyond_paper ? PEDICLE_TONE_BEYOND : PEDICLE_TONE_PLAIN,
      pedicle_alert_get_text (alert), origin);
  }
  pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Terms of the conditions"));
  for (PedicleFactId fact = 0; fact < PEDICLE_N_FACTS; fact++)
    pedicle_block_add_part (pedicle_page_add (page, PEDICLE_BLOCK_ENTRY,
                                              pedicle_fact_get_id (fact),
                                              pedicle_fact_get_label (fact)),
                            PEDICLE_TONE_PLAIN, pedicle_fact_get_definition (fact), NULL);
  return page;
}
