/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-scores.h"

#include <glib/gi18n-lib.h>

#include "sins-constancy.h"
#include "text-gauge.h"
#include "words.h"

/* Columns of the points: "0–4" and room. */
#define POINTS_WIDTH 6

typedef struct {
  const char *label;
  const PedicleMeasure *points;
  char *remark;
} Item;

static void
append_item (PedicleTextPage *page, const Item *item, guint label_width)
{
  g_autofree char *points = pedicle_words_for_range (item->points->range);
  g_autoptr (GString) label = g_string_new (item->label);

  for (guint column = pedicle_text_width (item->label); column < label_width; column++)
    g_string_append_c (label, ' ');
  g_string_append (label, points);
  pedicle_text_page_row (page, 2, label->str, label_width + POINTS_WIDTH, item->remark);
}

static void
append_items (PedicleTextPage *page, const Item *items, guint n_items)
{
  guint width = 0;

  for (guint i = 0; i < n_items; i++)
    width = MAX (width, pedicle_text_width (items[i].label) + 2);
  for (guint i = 0; i < n_items; i++)
    append_item (page, &items[i], width);
}

static void
clear_items (Item *items, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    g_free (items[i].remark);
}

/* What an item waits for, or the answers that it rests on. */
static char *
remark_on (const PedicleMeasure *points, const PedicleAnswers *answers)
{
  GString *text;

  if (points->missing) {
    g_autofree char *findings = pedicle_words_for_findings (points->missing);

    /* Translators: findings that are not answered yet: "waiting for: Alignment". */
    return g_strdup_printf (_("waiting for: %s"), findings);
  }
  text = g_string_new (NULL);
  for (PedicleFindingId id = 0; id < PEDICLE_N_FINDINGS; id++)
    if (points->answered & PEDICLE_FINDING_SET (id) && pedicle_answers_has (answers, id)) {
      g_autofree char *answer =
        pedicle_finding_describe_answer (id, pedicle_answers_get (answers, id));

      if (text->len > 0)
        g_string_append (text, _("; "));
      /* Translators: a finding and its answer: "Alignment: Normal". */
      g_string_append_printf (text, _("%s: %s"), pedicle_finding_get_label (id), answer);
    }
  return g_string_free (text, FALSE);
}

static void
append_tokuhashi (PedicleTextPage *page, const PedicleFacts *facts)
{
  const PedicleTokuhashi *tokuhashi = &facts->tokuhashi;
  g_autofree char *range = pedicle_words_for_range (tokuhashi->total.range);
  /* Translators: a total and what it says of survival. */
  g_autofree char *total =
    g_strdup_printf (_("Tokuhashi score %s of %d: %s"), range, PEDICLE_TOKUHASHI_MAXIMUM,
                     pedicle_tokuhashi_describe_range (tokuhashi->total.range));
  Item items[PEDICLE_N_TOKUHASHI_ITEMS];

  pedicle_text_page_heading (page, 0, total);
  for (PedicleTokuhashiItem i = 0; i < PEDICLE_N_TOKUHASHI_ITEMS; i++)
    items[i] = (Item) { pedicle_tokuhashi_item_get_label (i), &tokuhashi->items[i],
                        remark_on (&tokuhashi->items[i], facts->patient) };
  append_items (page, items, G_N_ELEMENTS (items));
  clear_items (items, G_N_ELEMENTS (items));
  if (pedicle_range_is_known (tokuhashi->total.range) && tokuhashi->total.range.lower == 8)
    pedicle_text_page_paragraph (
      page, 2, _("Note: the review paper says “below 8” for the lowest band; the original score "
                 "counts 8 to it."));
  if (pedicle_range_is_known (tokuhashi->total.range) && tokuhashi->total.range.lower == 12)
    pedicle_text_page_paragraph (
      page, 2, _("Note: the review paper says “above 12” for the highest band; the original score "
                 "counts 12 to it."));
}

static void
append_tomita (PedicleTextPage *page, const PedicleFacts *facts)
{
  const PedicleTomita *tomita = &facts->tomita;
  g_autofree char *range = pedicle_words_for_range (tomita->total.range);
  g_autofree char *total = g_strdup_printf (
    _("Tomita score %s (2 to 10, lower is better; beyond the paper)"), range);
  Item items[PEDICLE_N_TOMITA_ITEMS];

  pedicle_text_page_heading (page, 0, total);
  for (PedicleTomitaItem i = 0; i < PEDICLE_N_TOMITA_ITEMS; i++)
    items[i] = (Item) { pedicle_tomita_item_get_label (i), &tomita->items[i],
                        remark_on (&tomita->items[i], facts->patient) };
  append_items (page, items, G_N_ELEMENTS (items));
  clear_items (items, G_N_ELEMENTS (items));
}

void
pedicle_text_page_prognosis (PedicleTextPage *page, PedicleAssessment *assessment)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);

  append_tokuhashi (page, facts);
  append_tomita (page, facts);
}

static void
append_constancy_note (PedicleTextPage *page, const PedicleFacts *facts)
{
  PedicleRange other;
  g_autofree char *total = NULL, *otherwise = NULL, *note = NULL;

  if (!pedicle_sins_by_constancy (&facts->sins, facts->lesion, &other))
    return;
  total = pedicle_words_for_range (facts->sins.total.range);
  otherwise = pedicle_words_for_range (other);
  note = g_strdup_printf (_("Note: %s by the mechanical character of the pain, as in the original "
                            "score; by its constancy, as in the review paper’s table, it would be "
                            "%s."),
                          total, otherwise);
  pedicle_text_page_paragraph (page, 2, note);
}

static char *
remark_on_sins_item (PedicleSinsItem item, const PedicleLesionAssessment *lesion)
{
  return item == PEDICLE_SINS_LOCATION
           ? g_strdup (pedicle_region_get_label (pedicle_levels_get_region (lesion->levels)))
           : remark_on (&lesion->facts.sins.items[item], lesion->facts.lesion);
}

void
pedicle_text_page_sins (PedicleTextPage *page, const PedicleLesionAssessment *lesion)
{
  const PedicleSins *sins = &lesion->facts.sins;
  g_autofree char *range = pedicle_words_for_range (sins->total.range);
  g_autofree char *classes = pedicle_sins_describe_range (sins->total.range);
  /* Translators: a total and its class: "SINS 9–13 of 18: potentially unstable or unstable". */
  g_autofree char *total =
    g_strdup_printf (_("SINS %s of %d: %s"), range, PEDICLE_SINS_MAXIMUM, classes);
  Item items[PEDICLE_N_SINS_ITEMS];

  pedicle_text_page_heading (page, 0, total);
  pedicle_text_page_blank (page);
  pedicle_text_page_gauge (page, 2, sins->total.range);
  pedicle_text_page_paragraph (
    page, 2, _("0–6 stable, 7–12 potentially unstable, 13–18 unstable"));
  pedicle_text_page_blank (page);
  for (PedicleSinsItem i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    items[i] = (Item) { pedicle_sins_item_get_label (i), &sins->items[i],
                        remark_on_sins_item (i, lesion) };
  append_items (page, items, G_N_ELEMENTS (items));
  clear_items (items, G_N_ELEMENTS (items));
  append_constancy_note (page, &lesion->facts);
}
