/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing case files (format version 1, data/pedicle-case.schema.json). Reading is
 * strict: a file is read whole or not at all. */

#pragma once

#include "case-file-error.h"
#include "case.h"

G_BEGIN_DECLS

#define PEDICLE_CASE_FILE_VERSION 1

/* Reads a case out of text, which need not end with a zero byte. The message of an error says where
 * ("line 3, column 7", "$.assessments[0].lesions[1].findings.escc") and what was expected, in one
 * sentence without the name of the file. */
PedicleCase *pedicle_case_from_json (const char *text, gsize length, GError **error);

/* The file's text, two-space indented, members in a fixed order, ending in a newline. Without
 * spaces where it would be larger than PEDICLE_CASE_FILE_MAXIMUM_SIZE with them. */
char *pedicle_case_to_json (PedicleCase *self);

/* Reads the file. ret_etag (nullable) gets what store.h needs to notice a change by somebody else.
 * The message starts with the file's display name: "a.pedicle.json: …". */
PedicleCase *pedicle_case_load (GFile *file, char **ret_etag, GCancellable *cancellable,
                                GError **error);

G_END_DECLS
