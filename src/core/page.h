/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page to read, whatever it is shown on: the window, the printer and the search take the same one.
 * It is a list of blocks; rows of a table follow each other and share the columns of the page. */

#pragma once

#include "recommendation.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_TONE_PLAIN,
  PEDICLE_TONE_STRONG,
  PEDICLE_TONE_BEYOND, /* beyond the review paper: seen to be apart */
  PEDICLE_TONE_ABSENT, /* says that there is nothing */
} PedicleTone;

/* A few words, and where they come from. */
typedef struct {
  char *text;
  char *note;   /* small print below it, or NULL */
  char *source; /* its source in full, where the note has only a number, or NULL */
  PedicleTone tone;
} PediclePart;

typedef enum {
  PEDICLE_BLOCK_HEADING, /* title alone */
  PEDICLE_BLOCK_TEXT,    /* one cell */
  PEDICLE_BLOCK_ENTRY,   /* title and one cell */
  PEDICLE_BLOCK_ROW,     /* title and a cell for each column behind the first */
} PedicleBlockKind;

typedef struct {
  PedicleBlockKind kind;
  char *id;         /* what a search or a link leads to: "RT-7"; or NULL */
  char *title;      /* or NULL */
  char *spoken;     /* of a row: what it says in one sentence; or NULL */
  char *target;     /* of a row: id of the page that it leads to; or NULL */
  gboolean marked;  /* whether the sign of group stands before the title */
  PedicleGroup group;
  GPtrArray *cells; /* of GPtrArray of PediclePart */
} PedicleBlock;

typedef struct {
  char *label;
  double weight; /* share of the width */
} PediclePageColumn;

typedef struct {
  char *id, *title;
  GArray *columns;   /* of PediclePageColumn; the first is that of the titles; empty without table */
  GPtrArray *blocks; /* of PedicleBlock */
} PediclePage;

PediclePage *pedicle_page_new (const char *id, const char *title);
void pedicle_page_free (PediclePage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PediclePage, pedicle_page_free)

void pedicle_page_add_column (PediclePage *page, const char *label, double weight);

/* A new block at the end, with an empty cell if it is a text or an entry; owned by the page. id and
 * title may be NULL. */
PedicleBlock *pedicle_page_add (PediclePage *page, PedicleBlockKind kind, const char *id,
                                const char *title);

/* One more cell, owned by the block. */
GPtrArray *pedicle_block_add_cell (PedicleBlock *block);

/* The words at the end of the block's last cell; note may be NULL. Owned by the block. */
PediclePart *pedicle_block_add_part (PedicleBlock *block, PedicleTone tone, const char *text,
                                     const char *note);

/* Index of the block with that id, or -1. */
int pedicle_page_find (const PediclePage *page, const char *id);

/* All words of a cell, a line each with its notes: for reading aloud and for search. */
char *pedicle_cell_to_text (const GPtrArray *cell);

/* The same as Pango markup, below title if that is not NULL, each note on a line of its own. note:
 * the attributes of notes, such as "alpha='75%'". */
char *pedicle_cell_to_markup (const GPtrArray *cell, const char *title, const char *note);

/* All words of a block, "Pain: …" where a column has a name. */
char *pedicle_block_to_text (const PediclePage *page, const PedicleBlock *block);

G_END_DECLS
