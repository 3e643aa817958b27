/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-file.h"

#include "case-reader.h"
#include "json-file.h"
#include "store.h"

PedicleCase *
pedicle_case_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = pedicle_json_file_parse (text, length, error);
  PedicleCaseData *data = root != NULL ? pedicle_case_data_from_node (root, error) : NULL;

  return data != NULL ? pedicle_case_new_from_data (data) : NULL;
}

PedicleCase *
pedicle_case_load (GFile *file, char **ret_etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *contents = NULL, *name = NULL;
  PedicleCase *case_;
  gsize length;

  if (!pedicle_json_file_read (file, &contents, &length, cancellable, error))
    return NULL;
  case_ = pedicle_case_from_json (contents, length, error);
  if (case_ == NULL) {
    name = pedicle_store_get_name (file);
    g_prefix_error (error, "%s: ", name);
  } else if (ret_etag != NULL)
    *ret_etag = pedicle_store_etag_of (contents, length);
  return case_;
}
