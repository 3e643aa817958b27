/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for results, and the two layouts that they stand in. */

#include "columns-layout.h"
#include "container.h"
#include "wording.h"
#include "wrap-layout.h"

/* The sentence below the gauge for every known total. */
static void
test_distance (void)
{
  static const char *const details[] = {
    [0] = "7 points below potentially unstable", [6] = "1 point below potentially unstable",
    [7] = "1 point from stable, 6 from unstable", [12] = "6 points from stable, 1 from unstable",
    [13] = "1 point above potentially unstable", [18] = "6 points above potentially unstable",
  };

  for (int total = 0; total <= PEDICLE_SINS_MAXIMUM; total++) {
    PedicleSins sins = { .total = { .range = { total, total } } };
    g_autofree char *detail = pedicle_wording_sins_detail (&sins);

    if (details[total] != NULL)
      g_assert_cmpstr (detail, ==, details[total]);
  }
}

static void
test_open_items (void)
{
  PedicleSins sins = { .total = { .range = { 9, 13 } } };
  g_autofree char *one = NULL, *two = NULL, *three = NULL;

  sins.items[PEDICLE_SINS_ALIGNMENT].range = (PedicleRange) { 0, 4 };
  one = pedicle_wording_sins_detail (&sins);
  g_assert_cmpstr (one, ==, "alignment open: 0–4 points");
  sins.items[PEDICLE_SINS_PAIN].range = (PedicleRange) { 1, 3 };
  two = pedicle_wording_sins_detail (&sins);
  g_assert_cmpstr (two, ==, "open: pain 1–3, alignment 0–4");
  sins.items[PEDICLE_SINS_COLLAPSE].range = (PedicleRange) { 0, 3 };
  three = pedicle_wording_sins_detail (&sins);
  g_assert_cmpstr (three, ==, "3 of 6 items open");
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static GtkWidget *
new_container (GtkLayoutManager *manager, int n)
{
  GtkWidget *container =
    g_object_ref_sink (pedicle_container_new (manager, GTK_ACCESSIBLE_ROLE_GROUP));

  for (int i = 0; i < n; i++) {
    GtkWidget *child = gtk_label_new (NULL);

    gtk_widget_set_size_request (child, 100, 20);
    gtk_widget_set_parent (child, container);
  }
  return container;
}

/* Six children of 100 by 20 with gaps of 6: as many in a row as fit. */
static void
test_wrap_layout (void)
{
  GtkWidget *container = new_container (pedicle_wrap_layout_new (), 6);

  g_assert_cmpint (measure_height (container, 630), ==, 20);
  g_assert_cmpint (measure_height (container, 629), ==, 46);
  g_assert_cmpint (measure_height (container, 312), ==, 46);
  g_assert_cmpint (measure_height (container, 311), ==, 72);
  g_assert_cmpint (measure_height (container, 100), ==, 6 * 20 + 5 * 6);
  g_object_unref (container);
}

/* Two children side by side, until a column would be too narrow. */
static void
test_columns_layout (void)
{
  GtkWidget *container =
    new_container (g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, "column-width", 0.0, NULL), 2);

  g_assert_cmpint (measure_height (container, 216), ==, 20);
  g_assert_cmpint (measure_height (container, 215), ==, 46);
  g_object_unref (container);
}

/* As many digits as were published, also where the last one is 0. */
static void
test_decimal (void)
{
  g_autofree char *three = pedicle_wording_decimal (0.79, 3);
  g_autofree char *two = pedicle_wording_decimal (0.5, 2);

  g_assert_cmpstr (three, ==, "0.790");
  g_assert_cmpstr (two, ==, "0.50");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/result/wording/distance", test_distance);
  g_test_add_func ("/result/wording/open-items", test_open_items);
  g_test_add_func ("/result/wording/decimal", test_decimal);
  g_test_add_func ("/result/layout/wrap", test_wrap_layout);
  g_test_add_func ("/result/layout/columns", test_columns_layout);
  return g_test_run ();
}
