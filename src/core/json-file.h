/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of ours as JSON, read strictly: what case files and agenda files have in common. Errors are
 * those of case-file.h. */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The root of the document after the strict scan of json-scan.h, or NULL. The sentence says where in
 * the text, without the name of the file. */
JsonNode *pedicle_json_file_parse (const char *text, gsize length, GError **error);

/* Reads the whole file, which must not be empty; at most PEDICLE_CASE_FILE_MAXIMUM_SIZE. The
 * sentence of an error begins with the name of the file. G_IO_ERROR_CANCELLED stays what it is. */
gboolean pedicle_json_file_read (GFile *file, char **ret_contents, gsize *ret_length,
                                 GCancellable *cancellable, GError **error);

G_END_DECLS
