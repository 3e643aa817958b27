/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-place.h"

#include "case-file-error.h"
#include "json-token.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAXIMUM_NAME 60

PedicleJsonPlace
pedicle_json_place_root (JsonNode *node)
{
  return (PedicleJsonPlace) { .node = node };
}

PedicleJsonPlace
pedicle_json_place_member (const PedicleJsonPlace *parent, const char *member)
{
  JsonObject *object = json_node_get_object (parent->node);

  return (PedicleJsonPlace) { .parent = parent,
                              .member = member,
                              .node = json_object_get_member (object, member) };
}

PedicleJsonPlace
pedicle_json_place_element (const PedicleJsonPlace *parent, guint index)
{
  JsonArray *array = json_node_get_array (parent->node);

  return (PedicleJsonPlace) { .parent = parent,
                              .index = index,
                              .node = json_array_get_element (array, index) };
}

static gboolean
is_plain_name (const char *name)
{
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-' && *c != '_')
      return FALSE;
  return *name != '\0' && strlen (name) <= MAXIMUM_NAME;
}

static void
append_path (GString *path, const PedicleJsonPlace *place)
{
  if (place->parent == NULL) {
    g_string_append_c (path, '$');
    return;
  }
  append_path (path, place->parent);
  if (place->member == NULL) {
    g_string_append_printf (path, "[%u]", place->index);
  } else if (is_plain_name (place->member)) {
    g_string_append_printf (path, ".%s", place->member);
  } else {
    g_autofree char *name = pedicle_json_printable (place->member, -1, MAXIMUM_NAME);

    g_string_append_printf (path, "[\"%s\"]", name);
  }
}

char *
pedicle_json_place_get_path (const PedicleJsonPlace *place)
{
  GString *path = g_string_new (NULL);

  append_path (path, place);
  return g_string_free (path, FALSE);
}

gboolean
pedicle_json_place_fail (const PedicleJsonPlace *place, GError **error, const char *format, ...)
{
  g_autofree char *path = pedicle_json_place_get_path (place);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_CONTENT, "%s: %s", path,
               message);
  return FALSE;
}

static gboolean
expect (const PedicleJsonPlace *place, gboolean is_right, const char *otherwise, GError **error)
{
  if (is_right)
    return TRUE;
  if (pedicle_json_place_is_absent (place))
    return pedicle_json_place_fail (place, error, _("is missing"));
  return pedicle_json_place_fail (place, error, "%s", otherwise);
}

gboolean
pedicle_json_place_expect_object (const PedicleJsonPlace *place, GError **error)
{
  return expect (place, place->node != NULL && JSON_NODE_HOLDS_OBJECT (place->node),
                 _("must be an object: {…}"), error);
}

gboolean
pedicle_json_place_expect_array (const PedicleJsonPlace *place, GError **error)
{
  return expect (place, place->node != NULL && JSON_NODE_HOLDS_ARRAY (place->node),
                 _("must be an array: […]"), error);
}

guint
pedicle_json_place_get_length (const PedicleJsonPlace *array)
{
  return json_array_get_length (json_node_get_array (array->node));
}

static gboolean
holds (const PedicleJsonPlace *place, GType type)
{
  return place->node != NULL && JSON_NODE_HOLDS_VALUE (place->node) &&
         json_node_get_value_type (place->node) == type;
}

gboolean
pedicle_json_place_get_string (const PedicleJsonPlace *place, const char **ret_value,
                               GError **error)
{
  if (!expect (place, holds (place, G_TYPE_STRING), _("must be a text in double quotes"), error))
    return FALSE;
  *ret_value = json_node_get_string (place->node);
  return TRUE;
}

gboolean
pedicle_json_place_get_optional_string (const PedicleJsonPlace *place, const char **ret_value,
                                        GError **error)
{
  return pedicle_json_place_is_absent (place) ||
         pedicle_json_place_get_string (place, ret_value, error);
}

gboolean
pedicle_json_place_get_integer (const PedicleJsonPlace *place, gint64 *ret_value, GError **error)
{
  return expect (place, pedicle_json_place_get_multiple (place, 1, ret_value),
                 _("must be a whole number"), error);
}

gboolean
pedicle_json_place_get_multiple (const PedicleJsonPlace *place, int per_unit, gint64 *ret_value)
{
  /* Beyond this a double does not tell one integer from the next. */
  const double limit = 9007199254740992.0;

  if (holds (place, G_TYPE_INT64)) {
    gint64 value = json_node_get_int (place->node);

    if (value > G_MAXINT64 / per_unit || value < G_MININT64 / per_unit)
      return FALSE;
    *ret_value = value * per_unit;
    return TRUE;
  }
  if (holds (place, G_TYPE_DOUBLE)) {
    double value = json_node_get_double (place->node) * per_unit;

    if (value != floor (value) || fabs (value) >= limit)
      return FALSE;
    *ret_value = (gint64) value;
    return TRUE;
  }
  return FALSE;
}
