/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine.h"

#include "extents.h"

#include <math.h>

typedef struct {
  const char *name;
  double width, height, text_scale;
} Size;

static const Size sizes[] = {
  { "window", 148, 700, 1 },  { "narrow", 110, 700, 1 },       { "low", 148, 600, 1 },
  { "lowest", 110, 480, 1 },  { "projector", 250, 1000, 1 },   { "wide", 400, 700, 1 },
  { "print", 120, 560, 1 },   { "large-text", 148, 700, 2 },   { "no-scale", 148, 700, 0 },
};

static void
test_rows (gconstpointer data)
{
  const Size *size = data;
  PedicleSpineLayout layout;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  g_assert_cmpfloat (layout.label_size, >=, 9);
  g_assert_cmpfloat (layout.row[0].top, >=, 0);
  g_assert_cmpfloat (layout.row[PEDICLE_N_LEVELS - 1].bottom, <=, size->height);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineRow *row = &layout.row[i];

    g_assert_cmpfloat (row->top, <, row->y);
    g_assert_cmpfloat (row->y, <, row->bottom);
    if (i > 0)
      g_assert_cmpfloat_with_epsilon (row->top, row[-1].bottom, 1e-9);
  }
}

/* Every place of every row belongs to the level seen there. */
static void
test_hit (gconstpointer data)
{
  const Size *size = data;
  PedicleSpineLayout layout;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineRow *row = &layout.row[i];

    g_assert_cmpint (pedicle_spine_level_at (&layout, row->x, row->y), ==, i);
    g_assert_cmpint (pedicle_spine_level_at (&layout, row->label_x + 2, row->label_y), ==, i);
    g_assert_cmpint (pedicle_spine_level_at (&layout, 0, row->y), ==, i);
    g_assert_cmpint (pedicle_spine_level_at (&layout, 0, row->top), ==, i);
    g_assert_cmpint (pedicle_spine_level_at (&layout, size->width, row->y), ==, i);
  }
  g_assert_cmpint (pedicle_spine_level_at (&layout, -1, 100), ==, -1);
  g_assert_cmpint (pedicle_spine_level_at (&layout, size->width + 1, 100), ==, -1);
  g_assert_cmpint (pedicle_spine_level_at (&layout, 20, -1), ==, -1);
  g_assert_cmpint (pedicle_spine_level_at (&layout, 20, size->height + 1), ==, -1);
}

static void
get_corners (const PedicleSpineRow *row, double corners[4][2])
{
  static const int signs[4][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };

  for (int i = 0; i < 4; i++) {
    double x = signs[i][0] * row->depth / 2, y = signs[i][1] * row->height / 2;

    corners[i][0] = row->x + x * cos (row->angle) - y * sin (row->angle);
    corners[i][1] = row->y + x * sin (row->angle) + y * cos (row->angle);
  }
}

/* Two turned boxes are apart when a side of one has the other beyond it. This is how far, at
 * best; negative when they overlap. */
static double
get_distance (const PedicleSpineRow *one, const PedicleSpineRow *other)
{
  double corners[4][2], best = -G_MAXDOUBLE, angle = one->angle;
  const double normals[4][3] = {
    { cos (angle), sin (angle), one->depth / 2 },   { -cos (angle), -sin (angle), one->depth / 2 },
    { -sin (angle), cos (angle), one->height / 2 }, { sin (angle), -cos (angle), one->height / 2 },
  };

  get_corners (other, corners);
  for (int i = 0; i < 4; i++) {
    double least = G_MAXDOUBLE;

    for (int j = 0; j < 4; j++)
      least = fmin (least, normals[i][0] * (corners[j][0] - one->x) +
                             normals[i][1] * (corners[j][1] - one->y));
    best = fmax (best, least - normals[i][2]);
  }
  return best;
}

/* The sacrum is one bone: its pieces may touch, the boxes of turned neighbours cut corners. */
static void
test_apart (gconstpointer data)
{
  const Size *size = data;
  PedicleSpineLayout layout;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    for (int j = i + 1; j < PEDICLE_N_LEVELS; j++) {
      const PedicleSpineRow *one = &layout.row[i], *other = &layout.row[j];
      double apart = fmax (get_distance (one, other), get_distance (other, one));
      double least = i >= PEDICLE_LEVEL_S1 && j == i + 1 ? -0.15 * one->height : 0;

      if (apart < least) {
        g_test_message ("%s and %s overlap by %.2f", pedicle_level_get_id (i),
                        pedicle_level_get_id (j), -apart);
        g_test_fail ();
      }
    }
}

/* What a surgeon looks for: lordosis, kyphosis, lordosis, and a sacrum that falls back. The
 * patient looks left. Bodies grow downwards to L5 and shrink below. */
static void
test_anatomy (gconstpointer data)
{
  const Size *size = data;
  PedicleSpineLayout layout;
  const PedicleSpineRow *row = layout.row;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_C4].x, <, row[PEDICLE_LEVEL_C1].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_C4].x, <, row[PEDICLE_LEVEL_C7].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_T7].x, >, row[PEDICLE_LEVEL_T1].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_T7].x, >, row[PEDICLE_LEVEL_T12].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_L3].x, <, row[PEDICLE_LEVEL_T12].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_L3].x, <, row[PEDICLE_LEVEL_S1].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_S3].x, >, row[PEDICLE_LEVEL_S1].x);
  g_assert_cmpfloat (row[PEDICLE_LEVEL_S5].x, <, row[PEDICLE_LEVEL_S4].x);
  for (int i = PEDICLE_LEVEL_C3; i < PEDICLE_LEVEL_L5; i++)
    g_assert_cmpfloat (row[i].depth, <=, row[i + 1].depth);
  for (int i = PEDICLE_LEVEL_S1; i < PEDICLE_LEVEL_S5; i++)
    g_assert_cmpfloat (row[i].depth, >, row[i + 1].depth);
}

static void
assert_inside (const Size *size, const PedicleSpine *spine)
{
  cairo_t *cr = extents_begin (size->width, size->height);
  PedicleSpineLayout layout;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  pedicle_spine_draw (cr, &layout, spine, pedicle_ink_get (PEDICLE_INK_LIGHT));
  extents_assert_inside (cr, size->width, size->height);
}

static void
test_inside (gconstpointer data)
{
  const Size *size = data;
  PedicleSpine spine = { .focus = -1, .hover = -1, .font = "DejaVu Sans" };

  assert_inside (size, &spine);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineLesion lesion = { PEDICLE_LEVELS (i), { 10, 15 }, TRUE };
    PedicleSpine busy = { &lesion, 1, i, i, PEDICLE_LEVELS (i), "DejaVu Sans" };

    assert_inside (size, &busy);
    busy.score_size = 24;
    assert_inside (size, &busy);
  }
}

static guint32
get_pixel (cairo_surface_t *picture, int x, int y)
{
  const unsigned char *line = cairo_image_surface_get_data (picture) +
                              y * cairo_image_surface_get_stride (picture);

  return ((const guint32 *) (const void *) line)[x];
}

/* The colours in a rectangle as one number, for a score of that size. */
static guint
hash_score (const Size *size, double score_size, double x, double y, double width, double height)
{
  const PedicleSpineLesion lesion = { PEDICLE_LEVELS (PEDICLE_LEVEL_L2), { 14, 14 }, TRUE };
  PedicleSpine spine = { .lesions = &lesion, .n_lesions = 1, .focus = -1, .hover = -1,
                         .font = "DejaVu Sans", .score_size = score_size };
  cairo_surface_t *picture =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) size->width, (int) size->height);
  cairo_t *cr = cairo_create (picture);
  PedicleSpineLayout layout;
  guint hash = 0;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  pedicle_spine_draw (cr, &layout, &spine, pedicle_ink_get (PEDICLE_INK_LIGHT));
  cairo_surface_flush (picture);
  for (int i = (int) y; i < (int) (y + height); i++)
    for (int j = (int) x; j < (int) (x + width); j++)
      hash = hash * 31 + get_pixel (picture, j, i);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  return hash;
}

/* With a size of its own a score leaves the body and stands at the right edge. */
static void
test_score (gconstpointer data)
{
  const Size *size = data;
  PedicleSpineLayout layout;
  const PedicleSpineRow *row = &layout.row[PEDICLE_LEVEL_L2];
  double body, edge = size->width - 12;

  pedicle_spine_layout (size->width, size->height, size->text_scale, &layout);
  body = row->x - row->depth / 4;
  g_assert_cmpuint (hash_score (size, 0, body, row->top, row->depth / 2, row->bottom - row->top),
                    !=,
                    hash_score (size, 24, body, row->top, row->depth / 2, row->bottom - row->top));
  g_assert_cmpuint (hash_score (size, 0, edge, row->top, 12, row->bottom - row->top), !=,
                    hash_score (size, 24, edge, row->top, 12, row->bottom - row->top));
}

static const struct {
  const char *name;
  void (*run) (gconstpointer);
} checks[] = {
  { "rows", test_rows },       { "hit", test_hit },       { "apart", test_apart },
  { "anatomy", test_anatomy }, { "inside", test_inside }, { "score", test_score },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sizes); j++) {
      g_autofree char *path = g_strdup_printf ("/draw/spine/%s/%s", checks[i].name, sizes[j].name);

      g_test_add_data_func (path, &sizes[j], checks[i].run);
    }
  return g_test_run ();
}
