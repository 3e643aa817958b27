/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From JSON nodes to the data of a case. Private to case-file.c. */

#pragma once

#include "case.h"

G_BEGIN_DECLS

/* The root of a document that the strict scan has let through. NULL with a
 * PEDICLE_CASE_FILE_ERROR_CONTENT or …_VERSION when anything in it is not as version 1 wants it. */
PedicleCaseData *pedicle_case_data_from_node (JsonNode *root, GError **error);

/* The members that version 1 knows, NULL-terminated, in the order in which they are written. */
extern const char *const pedicle_case_members[];

/* The ids of PedicleSex in a file; NULL for one that is unknown. */
const char *pedicle_sex_get_id (PedicleSex sex);

G_END_DECLS
