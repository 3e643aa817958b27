/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-file.h"

#include "case-file-error.h"
#include "json-scan.h"
#include "store.h"

#include <glib/gi18n-lib.h>

JsonNode *
pedicle_json_file_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parse_error = NULL;

  if (!pedicle_json_scan (text, length, error))
    return NULL;
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, &parse_error)) {
    /* The scan is stricter than json-glib; should they ever differ, the file is refused. */
    g_set_error_literal (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX,
                         parse_error->message);
    return NULL;
  }
  return json_parser_steal_root (parser);
}

/* One domain for whatever keeps a file from being read, but for giving up on purpose. */
gboolean
pedicle_json_file_read (GFile *file, char **ret_contents, gsize *ret_length,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  if (!pedicle_store_read (file, PEDICLE_CASE_FILE_MAXIMUM_SIZE, ret_contents, ret_length,
                           cancellable, &reason)) {
    if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_propagate_error (error, g_steal_pointer (&reason));
    else
      g_set_error_literal (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_UNREADABLE,
                           reason->message);
    return FALSE;
  }
  if (*ret_length > 0)
    return TRUE;
  name = pedicle_store_get_name (file);
  g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX,
               /* Translators: %s is the name of a file. */
               _("%s: the file is empty"), name);
  return FALSE;
}
