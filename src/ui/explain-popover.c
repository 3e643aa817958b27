/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "explain-popover.h"

#include "text-label.h"

#define WIDTH_CHARS 52
#define MAXIMUM_HEIGHT 520

/* Back to where the keyboard was, unless a link has led it elsewhere. GTK would try the parent, which
 * need not take the focus. */
static void
closed_cb (GtkWidget *popover, GtkWidget *before)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, popover))
    gtk_widget_grab_focus (before);
}

/* A link inside leads away, and the explanation with it. */
static void
leave_cb (GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
watch_links (GtkWidget *widget, GtkWidget *popover)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_has_css_class (child, "finding-link"))
      g_signal_connect_swapped (child, "clicked", G_CALLBACK (leave_cb), popover);
    watch_links (child, popover);
  }
}

static GtkWidget *
make_popover (const char *title, GtkWidget *content)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "propagate-natural-width", TRUE, "max-content-height", MAXIMUM_HEIGHT, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "explain");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  watch_links (content, popover);
  return popover;
}

void
pedicle_explain_popover_open (GtkWidget **popover, GtkWidget *parent, const char *title,
                              GtkWidget *content)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *before = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_clear_pointer (popover, gtk_widget_unparent);
  *popover = make_popover (title, content);
  gtk_widget_set_parent (*popover, parent);
  if (before != NULL)
    g_signal_connect_object (*popover, "closed", G_CALLBACK (closed_cb), before, 0);
  gtk_popover_popup (GTK_POPOVER (*popover));
}

GtkWidget *
pedicle_explain_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = pedicle_text_label_new (text, css_class);

  /* Both: a scrolled window asks for the height at the least width. */
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  return label;
}
