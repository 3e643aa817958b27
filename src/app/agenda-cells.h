/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of an agenda is made of, and the captions above: number, columns of a table, a
 * button at the end. The widgets only; what they show is the business of agenda-row.c. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All owned by the line that holds them. Labels but where it says otherwise. */
typedef struct {
  GtkWidget *number, *title, *levels, *sins, *class;
  GtkWidget *gaps; /* a button, with gaps_label and the image arrow */
  GtkWidget *gaps_label, *arrow;
  GtkWidget *trouble;
  GtkWidget *mark; /* PedicleSegments, of PedicleAgendaMark */
  GtkWidget *time;
  GtkWidget *remove; /* a button */
} PedicleAgendaCells;

/* The line with all of them. */
GtkWidget *pedicle_agenda_cells_new (PedicleAgendaCells *cells);

/* A line in which content begins below the title. */
GtkWidget *pedicle_agenda_cells_new_below (GtkWidget *content);

/* The captions of the columns; there only while there are columns. */
GtkWidget *pedicle_agenda_cells_new_heading (void);

G_END_DECLS
