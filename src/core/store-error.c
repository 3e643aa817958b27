/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-error.h"

#include "json-token.h"
#include "store.h"

#include <glib/gi18n-lib.h>

#define MAXIMUM_NAME 120

char *
pedicle_store_get_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = basename != NULL ? g_filename_display_name (basename)
                                           : g_file_get_parse_name (file);

  return pedicle_json_printable (name, -1, MAXIMUM_NAME);
}

gboolean
pedicle_store_fail_with (GFile *file, GIOErrorEnum code, const char *sentence, GError **error)
{
  g_autofree char *name = pedicle_store_get_name (file);

  g_set_error (error, G_IO_ERROR, code, "%s: %s", name, sentence);
  return FALSE;
}

static const char *
reading_sentence (GIOErrorEnum code)
{
  if (code == G_IO_ERROR_NOT_FOUND || code == G_IO_ERROR_NOT_DIRECTORY)
    return _("the file does not exist");
  if (code == G_IO_ERROR_IS_DIRECTORY)
    return _("is a folder, not a file");
  if (code == G_IO_ERROR_PERMISSION_DENIED)
    return _("no permission to read the file");
  return NULL;
}

static const char *
writing_sentence (GIOErrorEnum code)
{
  if (code == G_IO_ERROR_NOT_FOUND || code == G_IO_ERROR_NOT_DIRECTORY)
    return _("the folder does not exist");
  if (code == G_IO_ERROR_IS_DIRECTORY)
    return _("is a folder, not a file");
  if (code == G_IO_ERROR_PERMISSION_DENIED)
    return _("no permission to write the file");
  if (code == G_IO_ERROR_READ_ONLY)
    return _("the disk is read-only");
  if (code == G_IO_ERROR_NO_SPACE)
    return _("the disk is full");
  return NULL;
}

gboolean
pedicle_store_fail_gio (GFile *file, PedicleStoreAction action, const GError *reason,
                        GError **error)
{
  GIOErrorEnum code = reason->domain == G_IO_ERROR ? reason->code : G_IO_ERROR_FAILED;
  const char *sentence = action == PEDICLE_STORE_READING ? reading_sentence (code)
                                                         : writing_sentence (code);
  g_autofree char *other = NULL;

  if (sentence != NULL)
    return pedicle_store_fail_with (file, code, sentence, error);
  /* Translators: %s is the reason in the words of the system. */
  other = g_strdup_printf (action == PEDICLE_STORE_READING ? _("could not be read: %s")
                                                           : _("could not be written: %s"),
                           reason->message);
  return pedicle_store_fail_with (file, code, other, error);
}

gboolean
pedicle_store_fail (GFile *file, PedicleStoreAction action, int number, GError **error)
{
  g_autoptr (GError) reason = g_error_new_literal (
      G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));

  return pedicle_store_fail_gio (file, action, reason, error);
}
