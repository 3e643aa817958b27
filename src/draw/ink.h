/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The palettes that everything drawn with cairo uses.
 *
 * A drawing function never names a colour of its own: it takes a const PedicleInk and asks it
 * by meaning. Every colour meant for text reaches 4.5:1 (WCAG 2.1) on the grounds its comment
 * names, every other shape 3:1 against the surface where it alone carries the meaning;
 * tests/draw/test-ink.c computes all pairs. */

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  PEDICLE_INK_LIGHT,
  PEDICLE_INK_DARK,
  PEDICLE_INK_HIGH_CONTRAST_LIGHT,
  PEDICLE_INK_HIGH_CONTRAST_DARK,
  PEDICLE_INK_PRINT,
} PedicleInkKind;

#define PEDICLE_INK_N_KINDS 5

/* The three bands of the SINS: 0–6, 7–12, 13–18 (source: paper, section on instability). */
typedef enum {
  PEDICLE_BAND_STABLE,
  PEDICLE_BAND_POTENTIALLY_UNSTABLE,
  PEDICLE_BAND_UNSTABLE,
} PedicleBand;

#define PEDICLE_N_BANDS 3

/* sRGB, each part 0 to 1, always opaque. */
typedef struct {
  double red, green, blue;
} PedicleColor;

typedef struct {
  PedicleColor fill;  /* the band in full colour */
  PedicleColor pale;  /* the band where the total cannot be; told apart from surface and fill */
  PedicleColor edge;  /* outline of pale: pale itself, but for high contrast */
  PedicleColor on;    /* text on fill */
  PedicleColor text;  /* text of this band on surface and on card; also its outline */
} PedicleBandInk;

typedef struct {
  PedicleColor surface;      /* ground of the window, or the paper */
  PedicleColor card;         /* ground of a card */
  PedicleColor hairline;     /* separators; decoration only */
  PedicleColor text;         /* on surface, card, hover and accent_pale */
  PedicleColor secondary;    /* lesser text on the same grounds */
  PedicleColor accent;       /* selection and focus; may be text on surface and card */
  PedicleColor accent_pale;  /* ground of what is being selected */
  PedicleColor on_accent;    /* text on accent */
  PedicleColor hover;        /* ground under the pointer */
  PedicleBandInk band[PEDICLE_N_BANDS];
  PedicleColor bone;         /* vertebral body */
  PedicleColor bone_back;    /* arch and spinous process, behind the body */
  PedicleColor bone_line;    /* outline of both */
  PedicleColor good;         /* recommended: mark and text on surface and card */
  PedicleColor consider;     /* to consider */
  PedicleColor caution;      /* with caution */
  PedicleColor contra;       /* contraindicated */
  PedicleColor muted;        /* not indicated, no statement, waiting */
  PedicleColor on_mark;      /* the sign inside a filled mark (caution, contraindicated, good) */
} PedicleInk;

/* The palette of that kind; static, never freed. */
const PedicleInk *pedicle_ink_get (PedicleInkKind kind);

/* The band that a SINS total from 0 to 18 falls in. */
PedicleBand pedicle_band_of (int total);

/* Makes color the source of cr, opaque. */
void pedicle_ink_set_source (cairo_t *cr, const PedicleColor *color);

/* Contrast ratio of two colours as WCAG 2.1 defines it, 1 to 21. */
double pedicle_ink_contrast (const PedicleColor *one, const PedicleColor *other);

G_END_DECLS
