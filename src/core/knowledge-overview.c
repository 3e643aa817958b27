/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-pages.h"

#include <glib/gi18n-lib.h>

#include "condition-words.h"

static char *
describe_origin (const PedicleAspect *aspect)
{
  g_autofree char *ids = pedicle_aspect_list_statements (aspect);

  if (aspect->source.beyond_paper)
    /* Translators: numbers of statements that the review paper does not make. */
    return g_strdup_printf (_("Beyond the paper: %s"), ids);
  if (aspect->source.inferred)
    /* Translators: numbers of statements that are inferred from the review paper. */
    return g_strdup_printf (_("Inferred: %s"), ids);
  return g_steal_pointer (&ids);
}

static void
add_aspects (PedicleBlock *row, const PedicleTechnique *technique, PedicleAspectKind kind,
             const PedicleKnowledge *knowledge)
{
  const GPtrArray *cell = pedicle_block_add_cell (row);

  for (guint i = 0; i < technique->aspects->len; i++) {
    const PedicleAspect *aspect = g_ptr_array_index (technique->aspects, i);
    g_autofree char *origin = NULL;
    PediclePart *part;

    if (aspect->kind != kind)
      continue;
    origin = describe_origin (aspect);
    part = pedicle_block_add_part (
      row, aspect->source.beyond_paper ? PEDICLE_TONE_BEYOND : PEDICLE_TONE_PLAIN,
      pedicle_aspect_get_text (aspect), origin);
    part->source = pedicle_source_describe (&aspect->source, knowledge);
  }
  if (cell->len == 0)
    pedicle_block_add_part (row, PEDICLE_TONE_ABSENT, _("not stated"), NULL);
}

/* What is said for another rule already, in the same tone, or NULL. */
static PediclePart *
find_part (const GPtrArray *cell, const char *text, PedicleTone tone)
{
  for (guint i = 0; i < cell->len; i++) {
    PediclePart *part = g_ptr_array_index (cell, i);

    if (part->tone == tone && g_str_equal (part->text, text))
      return part;
  }
  return NULL;
}

/* One line more of *text. */
static void
add_line (char **text, const char *line)
{
  char *longer = g_strdup_printf ("%s\n%s", *text, line);

  g_free (*text);
  *text = longer;
}

/* Rules that name the same companion share a line; each keeps its number and its condition. */
static void
add_companion (PedicleBlock *row, const PedicleRule *rule, const PedicleEffect *effect,
               const PedicleKnowledge *knowledge)
{
  PedicleTone tone = rule->source.beyond_paper ? PEDICLE_TONE_BEYOND : PEDICLE_TONE_PLAIN;
  g_autofree char *condition = pedicle_condition_describe (rule->when);
  g_autofree char *words = pedicle_effect_describe (effect, knowledge);
  /* Translators: the number of a rule, and its condition: "PS-5, when: overt instability". */
  g_autofree char *note = g_strdup_printf (_("%s, when: %s"), rule->id, condition);
  g_autofree char *source = pedicle_source_describe_fully (&rule->source, knowledge);
  PediclePart *part = find_part (row->cells->pdata[row->cells->len - 1], words, tone);

  if (part == NULL) {
    part = pedicle_block_add_part (row, tone, words, note);
    part->source = g_steal_pointer (&source);
    return;
  }
  add_line (&part->note, note);
  if (!g_str_equal (part->source, source))
    add_line (&part->source, source);
}

/* What the rules name; a technique without such a rule may have a statement. */
static void
add_companions (PedicleBlock *row, const PedicleTechnique *technique,
                const PedicleKnowledge *knowledge)
{
  const GPtrArray *cell = pedicle_block_add_cell (row);

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    for (guint j = 0; j < rule->n_effects; j++)
      if (rule->effects[j].n_any_of > 0)
        add_companion (row, rule, &rule->effects[j], knowledge);
  }
  for (guint i = 0; i < technique->statements->len && cell->len == 0; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    if (statement->kind == PEDICLE_STATEMENT_COMPANION)
      pedicle_block_add_part (row, PEDICLE_TONE_PLAIN, pedicle_statement_get_text (statement),
                              statement->id)
        ->source = pedicle_source_describe (&statement->source, knowledge);
  }
  if (cell->len == 0)
    pedicle_block_add_part (row, PEDICLE_TONE_ABSENT, _("not stated"), NULL);
}

static void
add_columns (PediclePage *page)
{
  static const double weights[PEDICLE_N_ASPECT_KINDS] = { 1.2, 1.2, 1.2, 1.2, 0.95, 1.6 };

  pedicle_page_add_column (page, C_("column", "Technique"), 1.3);
  for (PedicleAspectKind kind = 0; kind < PEDICLE_N_ASPECT_KINDS; kind++)
    pedicle_page_add_column (page, pedicle_aspect_kind_get_label (kind), weights[kind]);
  pedicle_page_add_column (page, C_("column", "What must go with it"), 1.6);
}

PediclePage *
pedicle_knowledge_make_overview (const PedicleKnowledge *knowledge)
{
  PediclePage *page = pedicle_page_new (PEDICLE_PAGE_OVERVIEW, _("All techniques"));
  PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL);

  pedicle_block_add_part (
    block, PEDICLE_TONE_PLAIN,
    _("What is stated on each technique, whatever the case. The numbers below are those of "
      "statements and rules; the page of the technique has them in full, with their sources."),
    NULL);
  add_columns (page);
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++) {
    const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, id);

    block = pedicle_page_add (page, PEDICLE_BLOCK_ROW, pedicle_technique_get_id (id),
                              pedicle_technique_get_name (technique));
    block->target = g_strdup (pedicle_technique_get_id (id));
    for (PedicleAspectKind kind = 0; kind < PEDICLE_N_ASPECT_KINDS; kind++)
      add_aspects (block, technique, kind, knowledge);
    add_companions (block, technique, knowledge);
  }
  return page;
}
