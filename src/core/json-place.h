/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading JSON with the path of what is wrong. A place lives on the stack and points to the place
 * that it is in; the path ("$.assessments[0].lesions[1].findings.escc") is spelled out only on
 * failure. Every error is a PEDICLE_CASE_FILE_ERROR_CONTENT, every reader leaves ret_value
 * untouched when it fails. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _PedicleJsonPlace PedicleJsonPlace;

struct _PedicleJsonPlace {
  const PedicleJsonPlace *parent; /* NULL for the document itself */
  const char *member;             /* NULL for an element of an array */
  guint index;                    /* of an element */
  JsonNode *node;                 /* NULL where the member is absent */
};

PedicleJsonPlace pedicle_json_place_root (JsonNode *node);

/* parent must be an object, and stay where it is for as long as the new place is used. */
PedicleJsonPlace pedicle_json_place_member (const PedicleJsonPlace *parent, const char *member);

/* parent must be an array with more than index elements. */
PedicleJsonPlace pedicle_json_place_element (const PedicleJsonPlace *parent, guint index);

char *pedicle_json_place_get_path (const PedicleJsonPlace *place);

/* Sets error to "PATH: what format says" and returns FALSE. */
gboolean pedicle_json_place_fail (const PedicleJsonPlace *place, GError **error,
                                  const char *format, ...) G_GNUC_PRINTF (3, 4);

static inline gboolean
pedicle_json_place_is_absent (const PedicleJsonPlace *place)
{
  return place->node == NULL;
}

/* TRUE if there is one of that type; the sentence of a failure tells "is missing" from "must
 * be". */
gboolean pedicle_json_place_expect_object (const PedicleJsonPlace *place, GError **error);
gboolean pedicle_json_place_expect_array (const PedicleJsonPlace *place, GError **error);

guint pedicle_json_place_get_length (const PedicleJsonPlace *array);

/* The string belongs to the node. */
gboolean pedicle_json_place_get_string (const PedicleJsonPlace *place, const char **ret_value,
                                        GError **error);

/* As get_string(), but an absent member is no failure and leaves ret_value untouched. */
gboolean pedicle_json_place_get_optional_string (const PedicleJsonPlace *place,
                                                 const char **ret_value, GError **error);

/* A whole number, by value: 80.0 is 80. */
gboolean pedicle_json_place_get_integer (const PedicleJsonPlace *place, gint64 *ret_value,
                                         GError **error);

/* Without an error: whether there is a number that is a whole multiple of 1/per_unit, and which:
 * 6.5 with per_unit 2 is 13. */
gboolean pedicle_json_place_get_multiple (const PedicleJsonPlace *place, int per_unit,
                                          gint64 *ret_value);

G_END_DECLS
