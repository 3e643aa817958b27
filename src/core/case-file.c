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

PedicleCase *
pedicle_case_load (GFile *file, char **ret_etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *contents = NULL, *name = NULL;
  g_autoptr (PedicleCase) case_ = NULL;
  gsize length;

  if (!pedicle_store_read (file, PEDICLE_CASE_FILE_MAXIMUM_SIZE, &contents, &length, cancellable,
                           error))
    return NULL;
  case_ = pedicle_case_from_json (contents, length, error);
  if (case_ == NULL) {
    name = pedicle_store_get_name (file);
    g_prefix_error (error, "%s: ", name);
    return NULL;
  }
  if (ret_etag != NULL)
    *ret_etag = pedicle_store_etag_of (contents, length);
  return g_steal_pointer (&case_);
}
