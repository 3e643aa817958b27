/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-pages.h"

#include <glib/gi18n-lib.h>

#include "condition-words.h"
#include "course-words.h"
#include "effect-words.h"

char *
pedicle_effect_describe (const PedicleEffect *effect, const PedicleKnowledge *knowledge)
{
  const char *label = pedicle_effect_kind_get_label (effect->kind);
  g_autofree char *companion = NULL;

  if (effect->n_any_of == 0)
    return g_strdup (label);
  companion = pedicle_effect_describe_companion (effect, knowledge);
  /* Translators: "Needs", and "afterwards: radiotherapy or radiosurgery". */
  return g_strdup_printf (C_("companion", "%s %s"), label, companion);
}

char *
pedicle_source_describe_fully (const PedicleSource *source, const PedicleKnowledge *knowledge)
{
  g_autofree char *origin = pedicle_source_describe (source, knowledge);

  return source->decision
           ? g_strdup_printf (_("%s (the paper is ambiguous here: decision %s)"), origin,
                              source->decision)
           : g_steal_pointer (&origin);
}

static PedicleTone
get_tone (const PedicleSource *source)
{
  return source->beyond_paper ? PEDICLE_TONE_BEYOND : PEDICLE_TONE_PLAIN;
}

static PedicleBlock *
add_entry (PediclePage *page, const char *id, const char *text, const PedicleSource *source,
           const PedicleKnowledge *knowledge)
{
  g_autofree char *origin = pedicle_source_describe_fully (source, knowledge);
  PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, id, id);

  pedicle_block_add_part (block, get_tone (source), text, origin);
  return block;
}

static void
add_statements (PediclePage *page, const PedicleTechnique *technique, PedicleStatementKind kind,
                const PedicleKnowledge *knowledge)
{
  gboolean any = FALSE;

  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    if (statement->kind != kind)
      continue;
    if (!any)
      pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL,
                        pedicle_statement_kind_get_label (kind));
    any = TRUE;
    add_entry (page, statement->id, pedicle_statement_get_text (statement), &statement->source,
               knowledge);
  }
}

void
pedicle_page_add_rule (PediclePage *page, const PedicleRule *rule,
                       const PedicleKnowledge *knowledge)
{
  PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, rule->id, rule->id);
  g_autofree char *condition = pedicle_condition_describe (rule->when);
  g_autofree char *when = g_strdup_printf (_("When: %s"), condition);
  g_autofree char *origin = pedicle_source_describe_fully (&rule->source, knowledge);

  for (guint i = 0; i < rule->n_effects; i++) {
    g_autofree char *effect = pedicle_effect_describe (&rule->effects[i], knowledge);

    pedicle_block_add_part (block, PEDICLE_TONE_STRONG, effect, NULL);
  }
  pedicle_block_add_part (block, PEDICLE_TONE_PLAIN, when, NULL);
  pedicle_block_add_part (block, get_tone (&rule->source), pedicle_rule_get_because (rule), origin);
}

static void
add_course (PedicleBlock *block, const PedicleCourse *course, const PedicleKnowledge *knowledge)
{
  g_autofree char *condition = pedicle_course_describe_condition (course);

  pedicle_block_add_part (block, PEDICLE_TONE_PLAIN, condition, NULL);
  for (guint i = 0; i < course->steps->len; i++) {
    g_autofree char *step = pedicle_course_describe_step (course, i, knowledge);
    g_autofree char *numbered = g_strdup_printf ("%u. %s", i + 1, step);

    pedicle_block_add_part (block, PEDICLE_TONE_PLAIN, numbered, NULL);
  }
}

static void
add_combinations (PediclePage *page, PedicleTechniqueId technique,
                  const PedicleKnowledge *knowledge)
{
  gboolean any = FALSE;

  for (guint i = 0; i < knowledge->combinations->len; i++) {
    const PedicleCombination *combination = g_ptr_array_index (knowledge->combinations, i);
    const PedicleCourse *course;
    PedicleBlock *block;

    if ((combination->techniques & (1u << technique)) == 0)
      continue;
    if (!any)
      pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Combinations"));
    any = TRUE;
    block = add_entry (page, combination->id, pedicle_combination_get_text (combination),
                       &combination->source, knowledge);
    course = pedicle_combination_find_course (combination, knowledge);
    if (course != NULL)
      add_course (block, course, knowledge);
  }
}

PedicleBlock *
pedicle_page_add_citation (PediclePage *page, const PedicleCitation *citation)
{
  PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, citation->id, citation->id);
  g_autofree char *where =
    g_strdup_printf (_("At: %s; what was read: %s"), citation->address, citation->seen);

  pedicle_block_add_part (block, PEDICLE_TONE_PLAIN, citation->text, where);
  return block;
}

static void
collect_citations (GHashTable *cited, const PedicleSource *source)
{
  for (guint i = 0; source->citations[i] != NULL; i++)
    g_hash_table_add (cited, (gpointer) source->citations[i]);
}

/* In the order of the list of sources. */
static void
add_citations (PediclePage *page, const PedicleTechnique *technique,
               const PedicleKnowledge *knowledge)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < technique->statements->len; i++)
    collect_citations (
      cited, &((const PedicleStatement *) g_ptr_array_index (technique->statements, i))->source);
  for (guint i = 0; i < technique->rules->len; i++)
    collect_citations (cited,
                       &((const PedicleRule *) g_ptr_array_index (technique->rules, i))->source);
  if (g_hash_table_size (cited) == 0)
    return;
  pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Sources beyond the paper"));
  for (guint i = 0; i < knowledge->citations->len; i++) {
    const PedicleCitation *citation = g_ptr_array_index (knowledge->citations, i);

    if (g_hash_table_contains (cited, citation->id))
      pedicle_page_add_citation (page, citation);
  }
}

PediclePage *
pedicle_knowledge_make_technique_page (const PedicleKnowledge *knowledge, PedicleTechniqueId id)
{
  const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, id);
  PediclePage *page =
    pedicle_page_new (pedicle_technique_get_id (id), pedicle_technique_get_name (technique));
  g_autofree char *origin = pedicle_source_describe_fully (&technique->source, knowledge);

  pedicle_block_add_part (
    pedicle_page_add (page, PEDICLE_BLOCK_TEXT, pedicle_technique_get_id (id), NULL),
    get_tone (&technique->source), pedicle_technique_get_principle (technique), origin);
  for (PedicleStatementKind kind = 0; kind < PEDICLE_N_STATEMENT_KINDS; kind++)
    add_statements (page, technique, kind, knowledge);
  pedicle_page_add (page, PEDICLE_BLOCK_HEADING, NULL, _("Rules"));
  for (guint i = 0; i < technique->rules->len; i++)
    pedicle_page_add_rule (page, g_ptr_array_index (technique->rules, i), knowledge);
  add_combinations (page, id, knowledge);
  add_citations (page, technique, knowledge);
  return page;
}
