/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text.h"

typedef struct {
  const char *name;
  const char *text;
  double size, width;
  int lines;
  gboolean whole;
  gboolean shortened;  /* expected */
  int used;            /* lines expected */
} Row;

static const Row rows[] = {
  { "fits", "stable", 20, 200, 1, FALSE, FALSE, 1 },
  { "any-width", "potentially unstable or unstable", 20, 0, 1, FALSE, FALSE, 1 },
  { "made-smaller", "potentially unstable", 20, 200, 1, FALSE, FALSE, 1 },
  { "wrapped", "potentially unstable or unstable", 20, 220, 2, FALSE, FALSE, 2 },
  { "shortened", "potentially unstable or unstable", 20, 100, 1, FALSE, TRUE, 1 },
  { "shortened-on-two-lines", "one two three four five six seven eight nine ten eleven", 20, 120, 2,
    FALSE, TRUE, 2 },
  { "number-is-whole", "10–15", 20, 30, 1, TRUE, FALSE, 1 },
  { "number-is-whole-in-little-room", "10–15", 40, 16, 1, TRUE, FALSE, 1 },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  PedicleTextStyle style = { "DejaVu Sans", row->size, PANGO_WEIGHT_BOLD, row->width, row->lines,
                             row->whole };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pedicle_text_new (cr, row->text, &style);
  double width, height;

  pedicle_text_measure (layout, &width, &height);
  g_assert_cmpstr (pango_layout_get_text (layout), ==, row->text);
  g_assert_cmpint (pango_layout_is_ellipsized (layout), ==, row->shortened);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, row->used);
  g_assert_cmpfloat (height, >, 0);
  if (row->width > 0)
    g_assert_cmpfloat (width, <=, row->width);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/draw/text/%s", rows[i].name);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  return g_test_run ();
}
