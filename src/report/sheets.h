/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets of paper, and the places of strips on them. All lengths are points. A cursor goes down one
 * column, from sheet to sheet; several of them may fill columns beside each other. Private to
 * src/report. */

#pragma once

#include "print-strip.h"

G_BEGIN_DECLS

typedef struct {
  gboolean landscape;
  gpointer subject; /* what the sheet is about: for who draws it */
  GArray *placed;   /* private */
} PedicleSheet;

typedef struct {
  GPtrArray *sheets; /* of PedicleSheet */
  GPtrArray *strips; /* private: all that are placed */
} PedicleSheets;

void pedicle_sheets_init (PedicleSheets *sheets);
void pedicle_sheets_clear (PedicleSheets *sheets);

/* Keeps a strip, which may then be placed more than once, as long as the sheets. */
PedicleStrip *pedicle_sheets_keep (PedicleSheets *sheets, PedicleStrip *strip);

/* What stands on the sheet, with the corner of its paper at 0, 0. */
void pedicle_sheets_draw (const PedicleSheets *sheets, guint sheet, cairo_t *cr);

typedef struct _PedicleCursor PedicleCursor;

struct _PedicleCursor {
  PedicleSheets *sheets;
  guint sheet;        /* index of the one that is being filled */
  double x, width;    /* of the column */
  double top, bottom; /* of the column on a sheet that is begun */
  double y;           /* where the next strip goes, less the room above it */
  double fresh;       /* y on a sheet that has been begun and not filled */
  gboolean landscape; /* of the sheets that it adds */
  gpointer subject;   /* the same */
  /* Puts what each sheet that the cursor comes to begins with; may be NULL. */
  void (*begin) (PedicleCursor *cursor, gpointer user_data);
  gpointer user_data;
};

/* Adds a sheet at the end and goes there. */
void pedicle_cursor_add_sheet (PedicleCursor *cursor);

/* Goes to the next sheet, which is added if there is none. */
void pedicle_cursor_go_on (PedicleCursor *cursor);

/* Places a strip, which is kept, from sheet to sheet until it is done. Where it does not fit it goes to
 * the next sheet as a whole, and takes a heading above it along; only a long one is divided. */
void pedicle_cursor_place (PedicleCursor *cursor, PedicleStrip *strip);

/* The same at y, without looking for room. */
void pedicle_cursor_put (PedicleCursor *cursor, PedicleStrip *strip);

G_END_DECLS
