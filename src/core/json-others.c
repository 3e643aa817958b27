/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-others.h"

JsonObject *
pedicle_json_others_read (const PedicleJsonPlace *place, const char *const *known)
{
  JsonObject *others = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, json_node_get_object (place->node));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (known, name)) {
      if (others == NULL)
        others = json_object_new ();
      json_object_set_member (others, name, json_node_copy (node));
    }
  return others;
}

void
pedicle_json_others_write (PedicleJsonWriter *writer, JsonObject *others)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (others == NULL)
    return;
  json_object_iter_init_ordered (&iter, others);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    pedicle_json_writer_name (writer, name);
    pedicle_json_writer_node (writer, node);
  }
}

JsonObject *
pedicle_json_others_copy (JsonObject *others)
{
  return others != NULL ? json_object_ref (others) : NULL;
}

gboolean
pedicle_json_others_equal (JsonObject *a, JsonObject *b)
{
  return a == b || (a != NULL && b != NULL && json_object_equal (a, b));
}
