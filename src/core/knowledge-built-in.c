/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-reader.h"

#include "knowledge-resource.h"

static PedicleKnowledge *
load_built_in (void)
{
  /* Sections and citations first: the others refer to them. */
  static const char *const names[] = {
    "citations.xml",      "techniques.xml",    "rules-medical.xml",
    "rules-irradiation.xml", "rules-cement.xml", "rules-stabilization.xml",
    "rules-decompression.xml", "rules-ablation.xml", "rules-surgery.xml",
    "rules-minimally-invasive.xml", "alerts.xml",
  };
  GBytes *contents[G_N_ELEMENTS (names)];
  PedicleKnowledgeFile files[G_N_ELEMENTS (names)];
  g_autoptr (GError) error = NULL;
  PedicleKnowledge *knowledge;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path =
      g_strconcat ("/io/github/pedicle/Pedicle/knowledge/", names[i], NULL);

    contents[i] = g_resource_lookup_data (
      pedicle_knowledge_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
    if (contents[i] == NULL)
      g_error ("The knowledge is missing: %s", error->message);
    files[i].name = names[i];
    files[i].text = g_bytes_get_data (contents[i], NULL);
    files[i].length = g_bytes_get_size (contents[i]);
  }
  knowledge = pedicle_knowledge_read (files, G_N_ELEMENTS (names), &error);
  if (knowledge == NULL)
    g_error ("The knowledge is damaged: %s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_bytes_unref (contents[i]);
  return knowledge;
}

const PedicleKnowledge *
pedicle_knowledge_get_default (void)
{
  static PedicleKnowledge *knowledge;

  if (g_once_init_enter (&knowledge))
    g_once_init_leave (&knowledge, load_built_in ());
  return knowledge;
}
