/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink.h"

/* A colour upon another, and the contrast that it needs: 4.5 for text, 3 for a shape. */
typedef struct {
  const char *name;
  gsize on, ground;
  double least;
} Pair;

#define TEXT 4.5
#define SHAPE 3.0
#define AT(member) G_STRUCT_OFFSET (PedicleInk, member)
#define ROW(on, ground, least) { #on " on " #ground, AT (on), AT (ground), least }
#define BAND_ROWS(i)                                                                          \
  ROW (band[i].on, band[i].fill, TEXT), ROW (band[i].text, surface, TEXT),                    \
    ROW (band[i].text, card, TEXT), ROW (band[i].text, band[i].pale, SHAPE)

static const Pair pairs[] = {
  ROW (text, surface, TEXT),
  ROW (text, card, TEXT),
  ROW (text, hover, TEXT),
  ROW (text, accent_pale, TEXT),
  ROW (secondary, surface, TEXT),
  ROW (secondary, card, TEXT),
  ROW (secondary, hover, TEXT),
  ROW (secondary, accent_pale, TEXT),
  ROW (accent, surface, TEXT),
  ROW (accent, card, TEXT),
  ROW (accent, hover, SHAPE),
  ROW (accent, accent_pale, SHAPE),
  ROW (on_accent, accent, TEXT),
  BAND_ROWS (PEDICLE_BAND_STABLE),
  BAND_ROWS (PEDICLE_BAND_POTENTIALLY_UNSTABLE),
  BAND_ROWS (PEDICLE_BAND_UNSTABLE),
  ROW (bone_line, surface, SHAPE),
  ROW (good, surface, TEXT),
  ROW (good, card, TEXT),
  ROW (consider, surface, TEXT),
  ROW (consider, card, TEXT),
  ROW (caution, surface, TEXT),
  ROW (caution, card, TEXT),
  ROW (contra, surface, TEXT),
  ROW (contra, card, TEXT),
  ROW (muted, surface, TEXT),
  ROW (muted, card, TEXT),
  ROW (on_mark, good, SHAPE),
  ROW (on_mark, caution, SHAPE),
  ROW (on_mark, contra, SHAPE),
};

/* Of the high contrast palettes more is expected: 7 for text (WCAG, level AAA). */
static double
get_least (PedicleInkKind kind, const Pair *pair)
{
  gboolean high = kind == PEDICLE_INK_HIGH_CONTRAST_LIGHT || kind == PEDICLE_INK_HIGH_CONTRAST_DARK;

  return high && pair->least == TEXT ? 7 : pair->least;
}

static void
test_pair (gconstpointer data)
{
  const Pair *pair = data;

  for (int kind = 0; kind < PEDICLE_INK_N_KINDS; kind++) {
    const PedicleInk *ink = pedicle_ink_get (kind);
    double contrast = pedicle_ink_contrast (G_STRUCT_MEMBER_P (ink, pair->on),
                                            G_STRUCT_MEMBER_P (ink, pair->ground));

    if (contrast < get_least (kind, pair)) {
      g_test_message ("palette %d: %s is %.2f:1", kind, pair->name, contrast);
      g_test_fail ();
    }
  }
}

/* Known pairs: black on white is 21, and #767676 on white is the classic limit of 4.54. */
static void
test_contrast (void)
{
  PedicleColor black = { 0, 0, 0 }, white = { 1, 1, 1 };
  PedicleColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (pedicle_ink_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (pedicle_ink_contrast (&white, &black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (pedicle_ink_contrast (&grey, &white), 4.54, 0.005);
  g_assert_cmpfloat_with_epsilon (pedicle_ink_contrast (&grey, &grey), 1, 1e-9);
}

static void
test_bands (void)
{
  for (int total = 0; total <= 18; total++)
    g_assert_cmpint (pedicle_band_of (total), ==, (total >= 7) + (total >= 13));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/ink/contrast", test_contrast);
  g_test_add_func ("/draw/ink/bands", test_bands);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *path = g_strdup_printf ("/draw/ink/pair/%s", pairs[i].name);

    g_test_add_data_func (path, &pairs[i], test_pair);
  }
  return g_test_run ();
}
