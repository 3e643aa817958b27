/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves a window: a PDF, a letter on the clipboard. */

#include "window-fixture.h"

#include "window-report.h"

static void
test_pdf (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "r.pedicle.json", "MDT-7");
  g_autofree char *path = g_build_filename (self->folder, "r.pdf", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_get_child (target, "r.pdf");
  g_autofree char *content = NULL;
  PedicleWindow *window;

  open_file (self, file);
  window = get_window (self, 0);
  g_assert_false (pedicle_window_write_pdf (window, nowhere));
  g_assert_nonnull (get_message (window, "report-failed"));
  g_assert_true (pedicle_window_write_pdf (window, target));
  g_assert_null (get_message (window, "report-failed"));
  g_assert_cmpstr (get_message (window, "report"), ==, "The report is saved.");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

/* A printer that fails: here the file that it prints to cannot be made. */
static void
test_print (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "p.pedicle.json", "MDT-9");
  g_autofree char *path = g_build_filename (self->folder, "p.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "p.pedicle.json", "p.pdf", NULL);
  PedicleWindow *window;
  const char *message;

  open_file (self, file);
  window = get_window (self, 0);
  pedicle_window_print_to (window, nowhere);
  settle ();
  message = get_message (window, "report-failed");
  g_assert_nonnull (message);
  g_assert_true (g_str_has_prefix (message, "It was not printed"));
  pedicle_window_print_to (window, path);
  settle ();
  g_assert_null (get_message (window, "report-failed"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_letter (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "l.pedicle.json", "MDT-8");
  PedicleWindow *window;
  GdkContentProvider *content;
  g_autoptr (GdkContentFormats) formats = NULL;

  open_file (self, file);
  window = get_window (self, 0);
  activate (window, "copy-letter");
  g_assert_cmpstr (get_message (window, "report"), ==, "The letter is copied.");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_assert_nonnull (content);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"));
}

int
main (int argc, char *argv[])
{
  fixture_begin (&argc, &argv);
  fixture_add ("/window-report/pdf", NULL, test_pdf);
  fixture_add ("/window-report/print", NULL, test_print);
  fixture_add ("/window-report/letter", NULL, test_letter);
  return fixture_run ();
}
