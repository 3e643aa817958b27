/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every drawing against its reference picture, and wrong drawings against the same references,
 * which must be told apart: the comparison is tested as much as the drawing.
 *
 * "test-draw-picture --update" writes the references anew; look at them before committing. */

#include "gauge.h"
#include "picture.h"
#include "spine.h"
#include "verdict-mark.h"

#define FONT "DejaVu Sans"
#define SET(level) PEDICLE_LEVELS (PEDICLE_LEVEL_##level)
#define LESIONS(table) .lesions = table, .n_lesions = G_N_ELEMENTS (table)
#define NOWHERE .focus = -1, .hover = -1, .font = FONT

/* One of gauge, spine and marks. Wrong scenes name the scene they are wrong for. */
typedef struct {
  const char *name;
  const char *wrong_for;
  PedicleInkKind ink;
  int width, height;
  const PedicleGauge *gauge;
  const PedicleSpine *spine;
  int first_mark;  /* the marks are drawn in a row, this one first */
} Scene;

#define GAUGE(low, high, ...) \
  &(const PedicleGauge) { FALSE, { low, high }, low, high, __VA_ARGS__, FONT, 1 }

static const PedicleSpineLesion lesions[] = {
  { SET (L2), { 9, 13 }, TRUE },
  { SET (T10), { 4, 4 }, FALSE },
  { SET (C4) | SET (C5), { 13, 15 }, FALSE },
  { SET (S1), { 11, 11 }, FALSE },
};

static const PedicleSpineLesion other_total[] = {
  { SET (L2), { 9, 12 }, TRUE },
  { SET (T10), { 4, 4 }, FALSE },
  { SET (C4) | SET (C5), { 13, 15 }, FALSE },
  { SET (S1), { 11, 11 }, FALSE },
};

static const PedicleSpineLesion other_level[] = {
  { SET (L2), { 9, 13 }, TRUE },
  { SET (T9), { 4, 4 }, FALSE },
  { SET (C4) | SET (C5), { 13, 15 }, FALSE },
  { SET (S1), { 11, 11 }, FALSE },
};

static const PedicleSpineLesion shared[] = {
  { SET (T11) | SET (T12) | SET (L1), { 8, 11 }, TRUE },
  { SET (L1) | SET (L2), { 14, 14 }, FALSE },
  { SET (C0), { 0, 18 }, FALSE },
  { SET (S2) | SET (S3), { 3, 3 }, FALSE },
};

static const PedicleSpineLesion not_shared[] = {
  { SET (T11) | SET (T12) | SET (L1), { 8, 11 }, TRUE },
  { SET (L2), { 14, 14 }, FALSE },
  { SET (C0), { 0, 18 }, FALSE },
  { SET (S2) | SET (S3), { 3, 3 }, FALSE },
};

static const PedicleSpine spine_bare = { NOWHERE };
static const PedicleSpine spine_lesions = { LESIONS (lesions), NOWHERE };
static const PedicleSpine spine_other_total = { LESIONS (other_total), NOWHERE };
static const PedicleSpine spine_other_level = { LESIONS (other_level), NOWHERE };
static const PedicleSpine spine_shared = {
  LESIONS (shared), .focus = PEDICLE_LEVEL_L3, .hover = PEDICLE_LEVEL_T4,
  .pending = SET (L3) | SET (L4), .font = FONT,
};
static const PedicleSpine spine_other_focus = {
  LESIONS (shared), .focus = PEDICLE_LEVEL_L4, .hover = PEDICLE_LEVEL_T4,
  .pending = SET (L3) | SET (L4), .font = FONT,
};
static const PedicleSpine spine_not_shared = {
  LESIONS (not_shared), .focus = PEDICLE_LEVEL_L3, .hover = PEDICLE_LEVEL_T4,
  .pending = SET (L3) | SET (L4), .font = FONT,
};

#define OPEN_WORDS "potentially unstable or unstable", "alignment is open: 0–4 points"
#define KNOWN_WORDS "potentially unstable", "2 points below unstable"

static const PedicleGauge no_lesion = { .empty = TRUE, .caption = "no lesion", .font = FONT };
static const PedicleGauge moving = {
  FALSE, { 11, 11 }, 10.6, 11.2, "potentially unstable", "2 points below unstable", FONT, 1,
};
static const PedicleGauge large_text = {
  FALSE, { 13, 18 }, 13, 18, "unstable", "4 items are open", FONT, 2,
};

static const Scene scenes[] = {
  { "gauge-open-light", NULL, PEDICLE_INK_LIGHT, 320, 240, .gauge = GAUGE (9, 13, OPEN_WORDS) },
  { "gauge-known-dark", NULL, PEDICLE_INK_DARK, 320, 240, .gauge = GAUGE (11, 11, KNOWN_WORDS) },
  { "gauge-stable-contrast", NULL, PEDICLE_INK_HIGH_CONTRAST_LIGHT, 320, 240,
    .gauge = GAUGE (4, 4, "stable", "3 points below potentially unstable") },
  { "gauge-unstable-contrast", NULL, PEDICLE_INK_HIGH_CONTRAST_DARK, 320, 240,
    .gauge = GAUGE (16, 16, "unstable", NULL) },
  { "gauge-nothing-known-print", NULL, PEDICLE_INK_PRINT, 320, 240,
    .gauge = GAUGE (0, 18, "open", "6 items are open") },
  { "gauge-empty", NULL, PEDICLE_INK_LIGHT, 320, 240, .gauge = &no_lesion },
  { "gauge-moving", NULL, PEDICLE_INK_LIGHT, 320, 240, .gauge = &moving },
  { "gauge-large-text", NULL, PEDICLE_INK_LIGHT, 320, 280, .gauge = &large_text },
  { "spine-bare", NULL, PEDICLE_INK_PRINT, 148, 700, .spine = &spine_bare },
  { "spine-light", NULL, PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_lesions },
  { "spine-dark-narrow", NULL, PEDICLE_INK_DARK, 112, 600, .spine = &spine_lesions },
  { "spine-contrast", NULL, PEDICLE_INK_HIGH_CONTRAST_DARK, 148, 700, .spine = &spine_shared },
  { "spine-shared", NULL, PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_shared },
  { "marks-light", NULL, PEDICLE_INK_LIGHT, 168, 24, .first_mark = 0 },
  { "marks-dark", NULL, PEDICLE_INK_DARK, 168, 24, .first_mark = 0 },

  { "upper-end", "gauge-open-light", PEDICLE_INK_LIGHT, 320, 240,
    .gauge = GAUGE (9, 12, OPEN_WORDS) },
  { "lower-end", "gauge-open-light", PEDICLE_INK_LIGHT, 320, 240,
    .gauge = GAUGE (8, 13, OPEN_WORDS) },
  { "mark-alone", "gauge-open-light", PEDICLE_INK_LIGHT, 320, 240,
    .gauge = &(const PedicleGauge) { FALSE, { 9, 13 }, 9, 14, OPEN_WORDS, FONT, 1 } },
  { "number-alone", "gauge-open-light", PEDICLE_INK_LIGHT, 320, 240,
    .gauge = &(const PedicleGauge) { FALSE, { 9, 12 }, 9, 13, OPEN_WORDS, FONT, 1 } },
  { "words-alone", "gauge-open-light", PEDICLE_INK_LIGHT, 320, 240,
    .gauge = GAUGE (9, 13, "potentially unstable", "alignment is open: 0–4 points") },
  { "palette", "gauge-open-light", PEDICLE_INK_PRINT, 320, 240,
    .gauge = GAUGE (9, 13, OPEN_WORDS) },
  { "needle-alone", "gauge-known-dark", PEDICLE_INK_DARK, 320, 240,
    .gauge = &(const PedicleGauge) { FALSE, { 11, 11 }, 10, 10, KNOWN_WORDS, FONT, 1 } },
  { "total", "gauge-known-dark", PEDICLE_INK_DARK, 320, 240, .gauge = GAUGE (10, 10, KNOWN_WORDS) },
  { "known-for-empty", "gauge-empty", PEDICLE_INK_LIGHT, 320, 240,
    .gauge = GAUGE (0, 0, "no lesion", NULL) },
  { "range", "spine-light", PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_other_total },
  { "level", "spine-light", PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_other_level },
  { "none", "spine-light", PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_bare },
  { "focus", "spine-shared", PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_other_focus },
  { "strip", "spine-shared", PEDICLE_INK_LIGHT, 148, 700, .spine = &spine_not_shared },
  { "other-mark", "marks-light", PEDICLE_INK_LIGHT, 168, 24, .first_mark = 1 },
};

static void
draw_marks (cairo_t *cr, const Scene *scene, const PedicleInk *ink)
{
  for (int i = 0; i < PEDICLE_VERDICT_MARK_N; i++) {
    cairo_save (cr);
    cairo_translate (cr, 24 * i + 2, 2);
    pedicle_verdict_mark_draw (cr, 20, (scene->first_mark + i) % PEDICLE_VERDICT_MARK_N, ink);
    cairo_restore (cr);
  }
}

static cairo_surface_t *
draw_scene (const Scene *scene)
{
  const PedicleInk *ink = pedicle_ink_get (scene->ink);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, scene->width,
                                                         scene->height);
  cairo_t *cr = cairo_create (surface);

  pedicle_ink_set_source (cr, &ink->surface);
  cairo_paint (cr);
  if (scene->gauge != NULL) {
    pedicle_gauge_draw (cr, scene->width, scene->height, scene->gauge, ink);
  } else if (scene->spine != NULL) {
    PedicleSpineLayout layout;

    pedicle_spine_layout (scene->width, scene->height, 1, &layout);
    pedicle_spine_draw (cr, &layout, scene->spine, ink);
  } else {
    draw_marks (cr, scene, ink);
  }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static char *
build_reference_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);

  return g_test_build_filename (G_TEST_DIST, "reference", file, NULL);
}

/* What was drawn instead stays in the build folder, to be looked at. */
static void
keep_picture (cairo_surface_t *picture, const char *name)
{
  g_autofree char *file = g_strconcat (name, "-drawn.png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, file, NULL);

  cairo_surface_write_to_png (picture, path);
  g_test_message ("drawn: %s", path);
}

static void
test_scene (gconstpointer data)
{
  const Scene *scene = data;
  g_autofree char *path = build_reference_path (scene->wrong_for ? scene->wrong_for : scene->name);
  cairo_surface_t *expected = picture_load (path), *drawn = draw_scene (scene);
  gboolean same = picture_is_same (drawn, expected);

  if (same != (scene->wrong_for == NULL)) {
    keep_picture (drawn, scene->name);
    g_test_fail ();
  }
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (expected);
}

/* The same drawing, moved by a part of a pixel, as another version of a font would. */
static void
test_tolerance (gconstpointer data)
{
  const Scene *scene = data;
  cairo_surface_t *drawn = draw_scene (scene);
  cairo_surface_t *moved = cairo_image_surface_create (CAIRO_FORMAT_RGB24, scene->width,
                                                       scene->height);
  cairo_t *cr = cairo_create (moved);

  cairo_set_source_surface (cr, drawn, 0.25, 0.25);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (moved);
  g_assert_true (picture_is_same (drawn, moved));
  cairo_surface_destroy (moved);
  cairo_surface_destroy (drawn);
}

static int
update (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++) {
    g_autofree char *path = build_reference_path (scenes[i].name);
    cairo_surface_t *picture;

    if (scenes[i].wrong_for != NULL)
      continue;
    picture = draw_scene (&scenes[i]);
    if (cairo_surface_write_to_png (picture, path) != CAIRO_STATUS_SUCCESS)
      g_error ("%s cannot be written", path);
    g_print ("%s\n", path);
    cairo_surface_destroy (picture);
  }
  return 0;
}

int
main (int argc, char *argv[])
{
  gboolean updating = argc > 1 && g_str_equal (argv[1], "--update");

  if (updating)
    argc = 1;
  g_test_init (&argc, &argv, NULL);
  if (updating)
    return update ();
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++) {
    const Scene *scene = &scenes[i];
    g_autofree char *path = scene->wrong_for == NULL
                              ? g_strdup_printf ("/draw/picture/same/%s", scene->name)
                              : g_strdup_printf ("/draw/picture/told-apart/%s/%s",
                                                 scene->wrong_for, scene->name);

    g_test_add_data_func (path, scene, test_scene);
    if (scene->wrong_for == NULL && scene->height > 100) {
      g_autofree char *moved = g_strdup_printf ("/draw/picture/tolerance/%s", scene->name);

      g_test_add_data_func (moved, scene, test_tolerance);
    }
  }
  return g_test_run ();
}
