/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cases.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "case-file.h"
#include "command.h"
#include "console.h"
#include "lines.h"
#include "store-error.h"
#include "store.h"

char *
pedicle_case_place (const char *name, guint64 line)
{
  return line > 0 ? g_strdup_printf ("%s:%" G_GUINT64_FORMAT, name, line) : g_strdup (name);
}

/* The sentence starts with the bare name of the file; of several folders the whole one is needed. */
static const char *
without_name (const char *message, GFile *file)
{
  g_autofree char *name = pedicle_store_get_name (file);
  gsize length = strlen (name);

  return g_str_has_prefix (message, name) && g_str_has_prefix (message + length, ": ")
           ? message + length + 2
           : message;
}

/* A GFile takes "link/.." for nothing and an empty name for a file of some other kind; the system
 * does not, and the two could then mean different cases. */
static GFile *
find_file (const char *path, GError **error)
{
  g_autofree char *real = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (*path != '\0' && !strstr (path, ".."))
    return g_steal_pointer (&file);
  real = realpath (path, NULL);
  if (real)
    return g_file_new_for_path (real);
  pedicle_store_fail (file, PEDICLE_STORE_READING, errno, error);
  return g_steal_pointer (&file);
}

static gboolean
read_file (const char *path, PedicleCaseFunc func, gpointer user_data, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = find_file (path, &error);
  g_autofree char *name = *path ? g_filename_display_name (path) : g_strdup ("\"\"");
  g_autoptr (PedicleCase) case_ = error ? NULL : pedicle_case_load (file, NULL, NULL, &error);

  if (case_)
    return func (case_, name, 0, user_data);
  pedicle_complain_of (name, without_name (error->message, file));
  *status = PEDICLE_CLI_FAILED;
  return TRUE;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!strchr (" \t\r", text[i]) || text[i] == '\0')
      return FALSE;
  return TRUE;
}

static gboolean
read_line (const char *text, gsize length, guint64 number, PedicleCaseFunc func,
           gpointer user_data, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = NULL;
  g_autofree char *place = NULL;

  if (is_blank (text, length))
    return TRUE;
  case_ = pedicle_case_from_json (text, length, &error);
  if (case_)
    return func (case_, "-", number, user_data);
  place = pedicle_case_place ("-", number);
  pedicle_complain_of (place, error->message);
  *status = PEDICLE_CLI_FAILED;
  return TRUE;
}

static void
complain_of_length (guint64 number)
{
  g_autofree char *place = pedicle_case_place ("-", number);

  pedicle_complain_of (place, _("the line is longer than 16 MB, the most that a case may have"));
}

static gboolean
read_lines (PedicleCaseFunc func, gpointer user_data, int *status)
{
  g_auto (PedicleLines) lines = { 0 };
  const char *text;
  gsize length;

  pedicle_lines_init (&lines, STDIN_FILENO);
  for (;;)
    switch (pedicle_lines_next (&lines, &text, &length)) {
    case PEDICLE_LINES_LINE:
      if (!read_line (text, length, lines.number, func, user_data, status))
        return FALSE;
      break;
    case PEDICLE_LINES_TOO_LONG:
      complain_of_length (lines.number);
      *status = PEDICLE_CLI_FAILED;
      break;
    case PEDICLE_LINES_FAILED:
      pedicle_complain (_("-: could not be read: %s"), g_strerror (errno));
      *status = PEDICLE_CLI_FAILED;
      return TRUE;
    case PEDICLE_LINES_END:
      return TRUE;
    }
}

int
pedicle_for_each_case (char **files, PedicleCaseFunc func, gpointer user_data)
{
  int status = PEDICLE_CLI_OK;

  for (; *files; files++) {
    gboolean go_on = g_str_equal (*files, "-") ? read_lines (func, user_data, &status)
                                               : read_file (*files, func, user_data, &status);

    if (!go_on)
      return PEDICLE_CLI_FAILED;
  }
  return status;
}
