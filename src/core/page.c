/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page.h"

#include <glib/gi18n-lib.h>

static void
part_free (PediclePart *part)
{
  g_free (part->text);
  g_free (part->note);
  g_free (part->source);
  g_free (part);
}

static void
block_free (PedicleBlock *block)
{
  g_free (block->id);
  g_free (block->title);
  g_free (block->spoken);
  g_free (block->target);
  g_ptr_array_unref (block->cells);
  g_free (block);
}

static void
column_clear (PediclePageColumn *column)
{
  g_free (column->label);
}

PediclePage *
pedicle_page_new (const char *id, const char *title)
{
  PediclePage *page = g_new0 (PediclePage, 1);

  page->id = g_strdup (id);
  page->title = g_strdup (title);
  page->columns = g_array_new (FALSE, TRUE, sizeof (PediclePageColumn));
  g_array_set_clear_func (page->columns, (GDestroyNotify) column_clear);
  page->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return page;
}

void
pedicle_page_free (PediclePage *page)
{
  g_free (page->id);
  g_free (page->title);
  g_array_unref (page->columns);
  g_ptr_array_unref (page->blocks);
  g_free (page);
}

void
pedicle_page_add_column (PediclePage *page, const char *label, double weight)
{
  PediclePageColumn column = { g_strdup (label), weight };

  g_array_append_val (page->columns, column);
}

PedicleBlock *
pedicle_page_add (PediclePage *page, PedicleBlockKind kind, const char *id, const char *title)
{
  PedicleBlock *block = g_new0 (PedicleBlock, 1);

  block->kind = kind;
  block->id = g_strdup (id);
  block->title = g_strdup (title);
  block->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (kind == PEDICLE_BLOCK_TEXT || kind == PEDICLE_BLOCK_ENTRY)
    pedicle_block_add_cell (block);
  g_ptr_array_add (page->blocks, block);
  return block;
}

GPtrArray *
pedicle_block_add_cell (PedicleBlock *block)
{
  GPtrArray *cell = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);

  g_ptr_array_add (block->cells, cell);
  return cell;
}

PediclePart *
pedicle_block_add_part (PedicleBlock *block, PedicleTone tone, const char *text, const char *note)
{
  PediclePart *part = g_new0 (PediclePart, 1);

  g_return_val_if_fail (block->cells->len > 0, NULL);
  part->text = g_strdup (text);
  part->note = g_strdup (note);
  part->tone = tone;
  g_ptr_array_add (g_ptr_array_index (block->cells, block->cells->len - 1), part);
  return part;
}

int
pedicle_page_find (const PediclePage *page, const char *id)
{
  for (guint i = 0; i < page->blocks->len; i++) {
    const PedicleBlock *block = g_ptr_array_index (page->blocks, i);

    if (g_strcmp0 (block->id, id) == 0)
      return (int) i;
  }
  return -1;
}

char *
pedicle_cell_to_text (const GPtrArray *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cell->len; i++) {
    const PediclePart *part = g_ptr_array_index (cell, i);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", part->text);
    if (part->note != NULL)
      g_string_append_printf (text, " (%s)", part->note);
  }
  return g_string_free (text, FALSE);
}

static void
append_markup (GString *markup, const PediclePart *part, const char *note)
{
  static const char *const tags[] = {
    [PEDICLE_TONE_PLAIN] = "span",
    [PEDICLE_TONE_STRONG] = "b",
    [PEDICLE_TONE_BEYOND] = "i",
    [PEDICLE_TONE_ABSENT] = "i",
  };
  g_autofree char *text = g_markup_escape_text (part->text, -1);

  g_string_append_printf (markup, "%s<%s>%s</%s>", markup->len > 0 ? "\n" : "", tags[part->tone],
                          text, tags[part->tone]);
  if (part->note != NULL) {
    g_autofree char *words = g_markup_escape_text (part->note, -1);

    g_string_append_printf (markup, "\n<span size='85%%' %s>%s</span>", note, words);
  }
}

char *
pedicle_cell_to_markup (const GPtrArray *cell, const char *title, const char *note)
{
  g_autofree char *words = title != NULL ? g_markup_escape_text (title, -1) : NULL;
  GString *markup = g_string_new (NULL);

  if (words != NULL)
    g_string_append_printf (markup, "<b>%s</b>", words);
  for (guint i = 0; cell != NULL && i < cell->len; i++)
    append_markup (markup, g_ptr_array_index (cell, i), note);
  return g_string_free (markup, FALSE);
}

char *
pedicle_block_to_text (const PediclePage *page, const PedicleBlock *block)
{
  GString *text = g_string_new (block->title);

  for (guint i = 0; i < block->cells->len; i++) {
    g_autofree char *words = pedicle_cell_to_text (g_ptr_array_index (block->cells, i));
    g_autofree char *named = NULL;

    if (block->kind == PEDICLE_BLOCK_ROW && i + 1 < page->columns->len)
      /* Translators: the name of a column, and what stands in its cell. */
      named = g_strdup_printf (C_("cell of a table", "%s: %s"),
                               g_array_index (page->columns, PediclePageColumn, i + 1).label,
                               words);
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            named != NULL ? named : words);
  }
  return g_string_free (text, FALSE);
}
