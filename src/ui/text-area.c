/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-area.h"

struct _PedicleTextArea {
  GtkTextView parent_instance;

  gboolean showing; /* what is shown now was not typed */
};

G_DEFINE_FINAL_TYPE (PedicleTextArea, pedicle_text_area, GTK_TYPE_TEXT_VIEW)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (PedicleTextArea *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
changed_cb (PedicleTextArea *self)
{
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  text = pedicle_text_area_get_text (self);
  g_signal_emit (self, signals[EDITED], 0, text);
}

/* As in entries (plain-gtk.h). */
static void
pedicle_text_area_insert_emoji (GtkTextView *view)
{
}

static void
pedicle_text_area_class_init (PedicleTextAreaClass *klass)
{
  GTK_TEXT_VIEW_CLASS (klass)->insert_emoji = pedicle_text_area_insert_emoji;
  signals[EDITED] = g_signal_new ("edited", PEDICLE_TYPE_TEXT_AREA, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pedicle_text_area_init (PedicleTextArea *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_NO_EMOJI);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-area");
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

char *
pedicle_text_area_get_text (PedicleTextArea *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

void
pedicle_text_area_show (PedicleTextArea *self, const char *text)
{
  g_autofree char *before = pedicle_text_area_get_text (self);
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter cursor;
  int place;

  if (g_str_equal (before, text))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  place = gtk_text_iter_get_offset (&cursor);
  self->showing = TRUE;
  gtk_text_buffer_set_text (buffer, text, -1);
  self->showing = FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor,
                                      MIN (place, gtk_text_buffer_get_char_count (buffer)));
  gtk_text_buffer_place_cursor (buffer, &cursor);
}
