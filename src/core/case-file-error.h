/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file of the program may be at the most, and why it is not read: of case files, and of the
 * others that are read as strictly. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEDICLE_CASE_FILE_MAXIMUM_SIZE (16 * 1024 * 1024)
#define PEDICLE_CASE_FILE_MAXIMUM_DEPTH 64

#define PEDICLE_CASE_FILE_ERROR (pedicle_case_file_error_quark ())
typedef enum {
  PEDICLE_CASE_FILE_ERROR_UNREADABLE, /* missing, a directory, no permission, too large */
  PEDICLE_CASE_FILE_ERROR_SYNTAX,     /* not one JSON document as the strict scan wants it */
  PEDICLE_CASE_FILE_ERROR_VERSION,    /* of a later version */
  PEDICLE_CASE_FILE_ERROR_CONTENT,    /* a member is missing, of a wrong type or value */
} PedicleCaseFileError;
GQuark pedicle_case_file_error_quark (void);

G_END_DECLS
