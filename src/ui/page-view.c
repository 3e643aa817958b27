/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-view.h"

#include "container.h"
#include "page-row.h"

#include <glib/gi18n-lib.h>

struct _PediclePageView {
  GtkWidget parent_instance;

  PediclePage *page;
  GtkWidget *title, *scroller, *list;
};

G_DEFINE_FINAL_TYPE (PediclePageView, pedicle_page_view, GTK_TYPE_WIDGET)

enum { OPEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static const PedicleBlock *
get_block (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "block");
}

static void
row_activated_cb (PediclePageView *self, GtkListBoxRow *row)
{
  const PedicleBlock *block = get_block (row);

  if (block->target != NULL) {
    g_autofree char *target = g_strdup (block->target);

    g_signal_emit (self, signals[OPEN], 0, target);
  }
}

/* The names of the columns stand above the first row of the table. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  PediclePageView *self = PEDICLE_PAGE_VIEW (user_data);
  gboolean first = get_block (row)->kind == PEDICLE_BLOCK_ROW &&
                   (before == NULL || get_block (before)->kind != PEDICLE_BLOCK_ROW);

  if (first && gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, pedicle_page_header_new (self->page));
}

static gboolean
says_the_same (const PediclePage *one, const PediclePage *other)
{
  if (one == NULL || one->blocks->len != other->blocks->len || !g_str_equal (one->id, other->id) ||
      !g_str_equal (one->title, other->title))
    return FALSE;
  for (guint i = 0; i < one->blocks->len; i++) {
    const PedicleBlock *a = g_ptr_array_index (one->blocks, i);
    const PedicleBlock *b = g_ptr_array_index (other->blocks, i);
    g_autofree char *said = pedicle_block_to_text (one, a);
    g_autofree char *to_say = pedicle_block_to_text (other, b);

    if (!g_str_equal (said, to_say) || g_strcmp0 (a->spoken, b->spoken) != 0 ||
        a->group != b->group || g_strcmp0 (a->target, b->target) != 0)
      return FALSE;
  }
  return TRUE;
}

static GtkListBoxRow *
get_focused_row (PediclePageView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->list);

  return GTK_IS_LIST_BOX_ROW (focus) ? GTK_LIST_BOX_ROW (focus) : NULL;
}

static void
remove_rows (PediclePageView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
add_rows (PediclePageView *self)
{
  for (guint i = 0; i < self->page->blocks->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         pedicle_page_row_new (self->page,
                                               g_ptr_array_index (self->page->blocks, i)));
}

static GtkAdjustment *
get_adjustment (PediclePageView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* The row that replaces the one that had the focus: the same block, else the same place. */
static void
restore_focus (PediclePageView *self, const char *id, int index)
{
  int found = id != NULL ? pedicle_page_find (self->page, id) : -1;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (self->list),
    found >= 0 ? found : MIN (index, (int) self->page->blocks->len - 1));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
pedicle_page_view_show (PediclePageView *self, PediclePage *page)
{
  GtkListBoxRow *row = get_focused_row (self);
  gboolean stays = self->page != NULL && g_str_equal (self->page->id, page->id);
  g_autofree char *id = row != NULL ? g_strdup (get_block (row)->id) : NULL;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (says_the_same (self->page, page)) {
    pedicle_page_free (page);
    return;
  }
  remove_rows (self);
  g_clear_pointer (&self->page, pedicle_page_free);
  self->page = page;
  gtk_label_set_label (GTK_LABEL (self->title), page->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page->title, -1);
  add_rows (self);
  if (!stays)
    gtk_adjustment_set_value (get_adjustment (self), 0);
  else if (index >= 0)
    restore_focus (self, id, index);
}

const PediclePage *
pedicle_page_view_get_page (PediclePageView *self)
{
  return self->page;
}

static void
mark_found (PediclePageView *self, GtkListBoxRow *found)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_remove_css_class (row, "found");
  gtk_widget_add_css_class (GTK_WIDGET (found), "found");
}

gboolean
pedicle_page_view_go_to (PediclePageView *self, const char *id)
{
  int index = self->page == NULL ? -1 : id == NULL ? 0 : pedicle_page_find (self->page, id);
  GtkListBoxRow *row =
    index >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index) : NULL;

  if (row == NULL)
    return FALSE;
  if (id != NULL)
    mark_found (self, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

static void
pedicle_page_view_dispose (GObject *object)
{
  PediclePageView *self = PEDICLE_PAGE_VIEW (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->page, pedicle_page_free);
  G_OBJECT_CLASS (pedicle_page_view_parent_class)->dispose (object);
}

static void
pedicle_page_view_class_init (PediclePageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_page_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pedicle_page_view_init (PediclePageView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *viewport;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap",
                              TRUE, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->title, "page-title");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, self, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  /* The list scrolls to the focus by itself; both together would scroll twice as far. */
  viewport = gtk_viewport_new (NULL, NULL);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), viewport);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
pedicle_page_view_new (void)
{
  return g_object_new (PEDICLE_TYPE_PAGE_VIEW, NULL);
}
