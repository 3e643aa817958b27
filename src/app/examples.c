/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "examples.h"

#include "case-file.h"
#include "pedicle-examples.h"

#define RESOURCE_PATH "/io/github/pedicle/Pedicle/examples/"

/* Two cases that are saved must not be taken for the same patient. */
static char *
renew_id (GBytes *bytes, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), error))
    return NULL;
  root = json_parser_get_root (parser);
  json_object_set_string_member (json_node_get_object (root), "id", id);
  return json_to_string (root, FALSE);
}

PedicleCase *
pedicle_examples_load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, name, NULL);
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (pedicle_examples_get_resource (), path, 0, error);
  g_autofree char *text = bytes != NULL ? renew_id (bytes, error) : NULL;

  return text != NULL ? pedicle_case_from_json (text, strlen (text), error) : NULL;
}

static void
append_example (GMenu *menu, const char *name)
{
  g_autoptr (PedicleCase) example = pedicle_examples_load (name, NULL);
  g_autoptr (GMenuItem) item = NULL;

  if (example == NULL)
    return;
  item = g_menu_item_new (pedicle_case_get_label (example), NULL);
  g_menu_item_set_action_and_target (item, "app.open-example", "s", name);
  g_menu_append_item (menu, item);
}

GMenuModel *
pedicle_examples_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_auto (GStrv) names =
    g_resource_enumerate_children (pedicle_examples_get_resource (), RESOURCE_PATH, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    append_example (menu, names[i]);
  return G_MENU_MODEL (menu);
}
