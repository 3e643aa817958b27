/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-cells.h"

#include "agenda-words.h"
#include "answers.h"
#include "container.h"
#include "finding.h"
#include "line-layout.h"
#include "segments.h"
#include "table-layout.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

#define SPACING 10

/* Case, SINS, findings, mark, time. */
static const double weights[] = { 2.0, 1.5, 2.2, 2.9, 1.0 };

static const char *
get_caption (guint column)
{
  static const char *const captions[G_N_ELEMENTS (weights)] = {
    N_("Case"), N_("SINS"), N_("Preparation"), NC_("case of a meeting", "Mark"), N_("Time"),
  };

  return column == 3 ? g_dpgettext2 (NULL, "case of a meeting", captions[column])
                     : _(captions[column]);
}

static GtkWidget *
make_number (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "number");
  return label;
}

static GtkWidget *
make_pair (GtkWidget *upper, GtkWidget *lower)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), upper);
  gtk_box_append (GTK_BOX (box), lower);
  return box;
}

static GtkWidget *
make_gaps (PedicleAgendaCells *cells)
{
  GtkWidget *content = pedicle_container_new (pedicle_line_layout_new (4),
                                              GTK_ACCESSIBLE_ROLE_PRESENTATION);

  cells->gaps = gtk_button_new ();
  cells->gaps_label = pedicle_text_label_new (NULL, NULL);
  cells->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  cells->trouble = pedicle_text_label_new (NULL, "trouble");
  gtk_label_set_wrap_mode (GTK_LABEL (cells->trouble), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (cells->arrow, content);
  gtk_widget_set_parent (cells->gaps_label, content);
  gtk_widget_set_hexpand (cells->gaps_label, TRUE);
  gtk_button_set_child (GTK_BUTTON (cells->gaps), content);
  gtk_widget_add_css_class (cells->gaps, "gaps");
  return make_pair (cells->gaps, cells->trouble);
}

static GtkWidget *
make_mark (PedicleAgendaCells *cells)
{
  PedicleSegments *segments = PEDICLE_SEGMENTS (pedicle_segments_new ());

  for (guint i = 0; i < PEDICLE_N_AGENDA_MARKS; i++)
    pedicle_segments_append (segments, (int) i, pedicle_agenda_mark_get_label (i),
                             PEDICLE_NO_POINTS);
  pedicle_segments_set_clearable (segments, FALSE);
  cells->mark = GTK_WIDGET (segments);
  gtk_widget_set_valign (cells->mark, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (cells->mark, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cells->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_caption (3), -1);
  return cells->mark;
}

static GtkWidget *
make_table (PedicleAgendaCells *cells)
{
  GtkLayoutManager *layout = pedicle_table_layout_new (weights, G_N_ELEMENTS (weights), FALSE);
  GtkWidget *table = pedicle_container_new (layout, GTK_ACCESSIBLE_ROLE_GROUP);
  GtkWidget *columns[G_N_ELEMENTS (weights)];

  pedicle_table_layout_set_flowing (PEDICLE_TABLE_LAYOUT (layout));
  cells->title = pedicle_text_label_new (NULL, "title");
  cells->levels = pedicle_text_label_new (NULL, "second");
  cells->sins = pedicle_text_label_new (NULL, "sins");
  cells->class = pedicle_text_label_new (NULL, "second");
  cells->time = pedicle_text_label_new (NULL, "time");
  columns[0] = make_pair (cells->title, cells->levels);
  columns[1] = make_pair (cells->sins, cells->class);
  columns[2] = make_gaps (cells);
  columns[3] = make_mark (cells);
  columns[4] = cells->time;
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    if (i > 0)
      gtk_widget_set_parent (pedicle_text_label_new (get_caption (i), "caption"), table);
    gtk_widget_set_parent (columns[i], table);
  }
  gtk_widget_set_hexpand (table, TRUE);
  return table;
}

static GtkWidget *
make_remove (PedicleAgendaCells *cells)
{
  cells->remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_add_css_class (cells->remove, "flat");
  gtk_widget_set_valign (cells->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (cells->remove, _("Take off the agenda (Delete)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cells->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take off the agenda"), -1);
  return cells->remove;
}

/* As wide as a number, and of no height. */
static GtkWidget *
make_indent (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "number");
  return box;
}

GtkWidget *
pedicle_agenda_cells_new (PedicleAgendaCells *cells)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (SPACING),
                                           GTK_ACCESSIBLE_ROLE_GROUP);

  cells->number = make_number ();
  gtk_widget_set_parent (cells->number, line);
  gtk_widget_set_parent (make_table (cells), line);
  gtk_widget_set_parent (make_remove (cells), line);
  return line;
}

GtkWidget *
pedicle_agenda_cells_new_below (GtkWidget *content)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (SPACING),
                                           GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_set_hexpand (content, TRUE);
  gtk_widget_set_parent (make_indent (), line);
  gtk_widget_set_parent (content, line);
  return line;
}

GtkWidget *
pedicle_agenda_cells_new_heading (void)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (SPACING),
                                           GTK_ACCESSIBLE_ROLE_ROW);
  GtkWidget *table = pedicle_container_new (
    pedicle_table_layout_new (weights, G_N_ELEMENTS (weights), TRUE), GTK_ACCESSIBLE_ROLE_GROUP);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (line, "columns");
  gtk_widget_add_css_class (end, "end");
  gtk_widget_set_hexpand (table, TRUE);
  gtk_widget_set_parent (make_number (), line);
  gtk_widget_set_parent (table, line);
  gtk_widget_set_parent (end, line);
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    if (i > 0)
      gtk_widget_set_parent (gtk_label_new (NULL), table);
    gtk_widget_set_parent (pedicle_text_label_new (get_caption (i), "caption"), table);
  }
  return line;
}
