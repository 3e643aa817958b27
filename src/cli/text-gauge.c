/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-gauge.h"

#include "sins.h"

/* A cell of three columns has room for its number. */
#define WIDE_CELL 3
#define N_CELLS (PEDICLE_SINS_MAXIMUM + 1)

typedef struct {
  const char *horizontal, *vertical, *left_top, *top, *right_top, *left_bottom, *bottom,
    *right_bottom, *dot, *known, *from, *through, *to;
} Marks;

static const Marks drawn = { "─", "│", "┌", "┬", "┐", "└", "┴", "┘", "·", "▲", "├", "─", "┤" };
static const Marks typed = { "-", "|", "+", "+", "+", "+", "+", "+", ".", "^", "[", "=", "]" };

static gboolean
starts_band (int total)
{
  return total > 0 && pedicle_sins_class_of (total) != pedicle_sins_class_of (total - 1);
}

/* The column of the middle of a total's cell, counted from the frame. */
static guint
column_of (int total, guint cell)
{
  guint column = 1 + total * cell + cell / 2;

  for (int i = 1; i <= total; i++)
    if (starts_band (i))
      column++;
  return column;
}

static void
append_edge (PedicleTextPage *page, guint indent, guint cell, const char *left,
             const char *between, const char *right, const char *line)
{
  g_autoptr (GString) edge = g_string_new (left);

  for (int total = 0; total < N_CELLS; total++) {
    if (starts_band (total))
      g_string_append (edge, between);
    for (guint i = 0; i < cell; i++)
      g_string_append (edge, line);
  }
  g_string_append (edge, right);
  pedicle_text_page_line (page, indent, edge->str);
}

static void
append_numbers (PedicleTextPage *page, guint indent, const Marks *marks)
{
  g_autoptr (GString) numbers = g_string_new (marks->vertical);

  for (int total = 0; total < N_CELLS; total++) {
    if (starts_band (total))
      g_string_append (numbers, marks->vertical);
    g_string_append_printf (numbers, total < 10 ? " %d " : "%d ", total);
  }
  g_string_append (numbers, marks->vertical);
  pedicle_text_page_line (page, indent, numbers->str);
}

static void
append_total (PedicleTextPage *page, guint indent, guint cell, PedicleRange total,
              const Marks *marks)
{
  guint from = column_of (total.lower, cell), to = column_of (total.upper, cell);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint column = 0; column <= to; column++)
    if (column < from)
      g_string_append_c (line, ' ');
    else if (pedicle_range_is_known (total))
      g_string_append (line, marks->known);
    else
      g_string_append (line, column == from ? marks->from
                             : column == to ? marks->to
                                            : marks->through);
  pedicle_text_page_line (page, indent, line->str);
}

void
pedicle_text_page_gauge (PedicleTextPage *page, guint indent, PedicleRange total)
{
  const Marks *marks = page->utf8 ? &drawn : &typed;
  guint frame = column_of (PEDICLE_SINS_MAXIMUM, WIDE_CELL) + 3;
  gboolean wide = indent + frame <= page->width;
  guint cell = wide ? WIDE_CELL : 1;

  append_edge (page, indent, cell, marks->left_top, marks->top, marks->right_top,
               marks->horizontal);
  if (wide)
    append_numbers (page, indent, marks);
  else
    append_edge (page, indent, cell, marks->vertical, marks->vertical, marks->vertical,
                 marks->dot);
  append_edge (page, indent, cell, marks->left_bottom, marks->bottom, marks->right_bottom,
               marks->horizontal);
  append_total (page, indent, cell, total, marks);
}
