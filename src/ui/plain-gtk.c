/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plain-gtk.h"

gboolean
pedicle_has_file_chooser (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = source != NULL
                              ? g_settings_schema_source_lookup (
                                  source, "org.gtk.gtk4.Settings.FileChooser", TRUE)
                              : NULL;
  gboolean found = schema != NULL;

  g_clear_pointer (&schema, g_settings_schema_unref);
  return found;
}

static void
insert_emoji_cb (GtkText *text)
{
  g_signal_stop_emission_by_name (text, "insert-emoji");
}

void
pedicle_entry_keep_plain (GtkEditable *entry)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);
  GtkInputHints hints;

  g_return_if_fail (GTK_IS_TEXT (text));
  hints = gtk_text_get_input_hints (GTK_TEXT (text));
  gtk_text_set_input_hints (GTK_TEXT (text), hints | GTK_INPUT_HINT_NO_EMOJI);
  g_signal_connect (text, "insert-emoji", G_CALLBACK (insert_emoji_cb), NULL);
}
