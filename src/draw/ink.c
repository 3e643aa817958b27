/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink.h"

#include <math.h>

#define INK(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

static const PedicleInk inks[PEDICLE_INK_N_KINDS] = {
  [PEDICLE_INK_LIGHT] = {
    .surface = INK (0xf6f6f5), .card = INK (0xffffff), .hairline = INK (0xe1e1df),
    .text = INK (0x23262b), .secondary = INK (0x5f646c),
    .accent = INK (0x2f5d8c), .accent_pale = INK (0xdfe9f4), .on_accent = INK (0xffffff),
    .hover = INK (0xebebe8),
    .band = {
      { INK (0x218076), INK (0xb9d8d4), INK (0xb9d8d4), INK (0xffffff), INK (0x1b6f66) },
      { INK (0xe0a021), INK (0xf0dcb0), INK (0xf0dcb0), INK (0x23262b), INK (0x8a5a00) },
      { INK (0xb23a48), INK (0xe5bcc1), INK (0xe5bcc1), INK (0xffffff), INK (0xa02c3b) },
    },
    .bone = INK (0xe9e4d9), .bone_back = INK (0xdfd9cb), .bone_line = INK (0x8f8775),
    .good = INK (0x1b6f66), .consider = INK (0x2f5d8c), .caution = INK (0x8a5a00),
    .contra = INK (0xa02c3b), .muted = INK (0x5f646c), .on_mark = INK (0xffffff),
  },
  [PEDICLE_INK_DARK] = {
    .surface = INK (0x1e2023), .card = INK (0x292c30), .hairline = INK (0x3a3e44),
    .text = INK (0xeceef1), .secondary = INK (0xa9b0ba),
    .accent = INK (0x7fb2e5), .accent_pale = INK (0x2b3d50), .on_accent = INK (0x17191c),
    .hover = INK (0x2b2e32),
    .band = {
      { INK (0x4cc3b6), INK (0x28504c), INK (0x28504c), INK (0x17191c), INK (0x4cc3b6) },
      { INK (0xf0bd55), INK (0x5e4d2a), INK (0x5e4d2a), INK (0x17191c), INK (0xf0bd55) },
      { INK (0xef7d8b), INK (0x613b41), INK (0x613b41), INK (0x17191c), INK (0xef7d8b) },
    },
    .bone = INK (0x57534a), .bone_back = INK (0x454239), .bone_line = INK (0x8d8675),
    .good = INK (0x4cc3b6), .consider = INK (0x7fb2e5), .caution = INK (0xf0bd55),
    .contra = INK (0xef7d8b), .muted = INK (0xa9b0ba), .on_mark = INK (0x17191c),
  },
  [PEDICLE_INK_HIGH_CONTRAST_LIGHT] = {
    .surface = INK (0xffffff), .card = INK (0xffffff), .hairline = INK (0x6b6f76),
    .text = INK (0x000000), .secondary = INK (0x2c2f34),
    .accent = INK (0x0b3d73), .accent_pale = INK (0xd5e4f5), .on_accent = INK (0xffffff),
    .hover = INK (0xe6e6e6),
    .band = {
      { INK (0x00635a), INK (0xd6ebe8), INK (0x004d46), INK (0xffffff), INK (0x004d46) },
      { INK (0xf0a800), INK (0xfbeecb), INK (0x5c3b00), INK (0x000000), INK (0x5c3b00) },
      { INK (0x9a1226), INK (0xf6d9dd), INK (0x7d0a1c), INK (0xffffff), INK (0x7d0a1c) },
    },
    .bone = INK (0xffffff), .bone_back = INK (0xececec), .bone_line = INK (0x3a3a3a),
    .good = INK (0x004d46), .consider = INK (0x0b3d73), .caution = INK (0x5c3b00),
    .contra = INK (0x7d0a1c), .muted = INK (0x2c2f34), .on_mark = INK (0xffffff),
  },
  [PEDICLE_INK_HIGH_CONTRAST_DARK] = {
    .surface = INK (0x000000), .card = INK (0x000000), .hairline = INK (0x9aa0a8),
    .text = INK (0xffffff), .secondary = INK (0xd6dae0),
    .accent = INK (0xa8d1ff), .accent_pale = INK (0x16324f), .on_accent = INK (0x000000),
    .hover = INK (0x262626),
    .band = {
      { INK (0x5fe0d2), INK (0x0c3531), INK (0x7aeadd), INK (0x000000), INK (0x7aeadd) },
      { INK (0xffce5c), INK (0x40310c), INK (0xffd97f), INK (0x000000), INK (0xffd97f) },
      { INK (0xff93a0), INK (0x4a1c22), INK (0xffabb5), INK (0x000000), INK (0xffabb5) },
    },
    .bone = INK (0x1c1c1c), .bone_back = INK (0x0c0c0c), .bone_line = INK (0xd8d8d8),
    .good = INK (0x7aeadd), .consider = INK (0xa8d1ff), .caution = INK (0xffd97f),
    .contra = INK (0xffabb5), .muted = INK (0xd6dae0), .on_mark = INK (0x000000),
  },
  [PEDICLE_INK_PRINT] = {
    .surface = INK (0xffffff), .card = INK (0xffffff), .hairline = INK (0xc4c4c4),
    .text = INK (0x000000), .secondary = INK (0x4a4d52),
    .accent = INK (0x2f5d8c), .accent_pale = INK (0xe6eef7), .on_accent = INK (0xffffff),
    .hover = INK (0xf2f2f2),
    .band = {
      { INK (0x218076), INK (0xcfe5e2), INK (0xcfe5e2), INK (0xffffff), INK (0x1b6f66) },
      { INK (0xe8ac33), INK (0xf7e9c8), INK (0xf7e9c8), INK (0x000000), INK (0x7d5200) },
      { INK (0x9c2b3a), INK (0xeed3d6), INK (0xeed3d6), INK (0xffffff), INK (0x86202e) },
    },
    .bone = INK (0xf6f3ec), .bone_back = INK (0xece8de), .bone_line = INK (0x8b8474),
    .good = INK (0x1b6f66), .consider = INK (0x2f5d8c), .caution = INK (0x7d5200),
    .contra = INK (0x86202e), .muted = INK (0x4a4d52), .on_mark = INK (0xffffff),
  },
};

const PedicleInk *
pedicle_ink_get (PedicleInkKind kind)
{
  return &inks[kind];
}

PedicleBand
pedicle_band_of (int total)
{
  return total <= 6    ? PEDICLE_BAND_STABLE
         : total <= 12 ? PEDICLE_BAND_POTENTIALLY_UNSTABLE
                       : PEDICLE_BAND_UNSTABLE;
}

void
pedicle_ink_set_source (cairo_t *cr, const PedicleColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static double
linear_part (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const PedicleColor *color)
{
  return 0.2126 * linear_part (color->red) + 0.7152 * linear_part (color->green) +
         0.0722 * linear_part (color->blue);
}

double
pedicle_ink_contrast (const PedicleColor *one, const PedicleColor *other)
{
  double a = luminance (one) + 0.05, b = luminance (other) + 0.05;

  return MAX (a, b) / MIN (a, b);
}
