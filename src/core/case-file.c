/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-file.h"

#include "case-reader.h"
#include "json-scan.h"
#include "store.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (pedicle-case-file-error-quark, pedicle_case_file_error)

PedicleCase *
pedicle_case_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parse_error = NULL;
  PedicleCaseData *data;

  if (!pedicle_json_scan (text, length, error))
    return NULL;
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, &parse_error)) {
    /* The scan is stricter than json-glib; should they ever differ, the file is refused. */
    g_set_error_literal (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX,
                         parse_error->message);
    return NULL;
  }
  data = pedicle_case_data_from_node (json_parser_get_root (parser), error);
  return data != NULL ? pedicle_case_new_from_data (data) : NULL;
}

/* One domain for whatever keeps a case from being read, but for giving up on purpose. */
static gboolean
read_contents (GFile *file, char **contents, gsize *length, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  if (!pedicle_store_read (file, PEDICLE_CASE_FILE_MAXIMUM_SIZE, contents, length, cancellable,
                           &reason)) {
    if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_propagate_error (error, g_steal_pointer (&reason));
    else
      g_set_error_literal (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_UNREADABLE,
                           reason->message);
    return FALSE;
  }
  if (*length > 0)
    return TRUE;
  name = pedicle_store_get_name (file);
  g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX,
               /* Translators: %s is the name of a file. */
               _("%s: the file is empty"), name);
  return FALSE;
}

PedicleCase *
pedicle_case_load (GFile *file, char **ret_etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *contents = NULL, *name = NULL;
  PedicleCase *case_;
  gsize length;

  if (!read_contents (file, &contents, &length, cancellable, error))
    return NULL;
  case_ = pedicle_case_from_json (contents, length, error);
  if (case_ == NULL) {
    name = pedicle_store_get_name (file);
    g_prefix_error (error, "%s: ", name);
  } else if (ret_etag != NULL)
    *ret_etag = pedicle_store_etag_of (contents, length);
  return case_;
}
