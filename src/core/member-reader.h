/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Members that stand in many places of a file: texts, dates, times, words out of a list. ret_text
 * takes the place of what was there; on failure nothing is touched. */

#pragma once

#include "json-place.h"
#include "word-list.h"

G_BEGIN_DECLS

/* A text; where it is absent *ret_text stays. */
gboolean pedicle_json_read_text (const PedicleJsonPlace *owner, const char *member, char **ret_text,
                                 GError **error);

/* A text that must be there and not be empty. */
gboolean pedicle_json_read_name (const PedicleJsonPlace *owner, const char *member, char **ret_text,
                                 GError **error);

/* A day of the calendar that must be there; one that may be absent. */
gboolean pedicle_json_read_date (const PedicleJsonPlace *owner, const char *member, char **ret_date,
                                 GError **error);
gboolean pedicle_json_read_optional_date (const PedicleJsonPlace *owner, const char *member,
                                          char **ret_date, GError **error);

/* A time in UTC that may be absent. */
gboolean pedicle_json_read_time (const PedicleJsonPlace *owner, const char *member, char **ret_time,
                                 GError **error);

/* A UUID that must be there. */
gboolean pedicle_json_read_uuid (const PedicleJsonPlace *owner, const char *member, char **ret_uuid,
                                 GError **error);

/* Whether the document's "version" is known; a later one is a PEDICLE_CASE_FILE_ERROR_VERSION. */
gboolean pedicle_json_read_version (const PedicleJsonPlace *root, int known, GError **error);

/* One of the words; it must be there. */
gboolean pedicle_json_read_word (const PedicleJsonPlace *owner, const char *member,
                                 const PedicleWordList *words, int *ret_index, GError **error);

/* Calls read for every element of the member, an array that may be absent. Each gets an object. */
typedef gboolean (*PedicleJsonElementFunc) (const PedicleJsonPlace *element, gpointer user_data,
                                            GError **error);
gboolean pedicle_json_read_each (const PedicleJsonPlace *owner, const char *member,
                                 PedicleJsonElementFunc read, gpointer user_data, GError **error);

G_END_DECLS
