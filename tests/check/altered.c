/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "altered.h"

#include "knowledge-reader.h"

#include <string.h>

static char *
alter (const char *text, const char *after, const char *from, const char *to)
{
  const char *place = strstr (text, after);

  place = place != NULL ? strstr (place, from) : NULL;
  if (place == NULL)
    g_error ("There is no “%s” behind “%s”.", from, after);
  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, to, place + strlen (from));
}

PedicleKnowledge *
altered_knowledge (const char *folder, const char *file, const char *after, const char *from,
                   const char *to)
{
  static const char *const names[] = {
    "citations.xml",           "techniques.xml",    "rules-medical.xml",
    "rules-irradiation.xml",   "rules-cement.xml",  "rules-stabilization.xml",
    "rules-decompression.xml", "rules-ablation.xml", "rules-surgery.xml",
    "rules-minimally-invasive.xml", "alerts.xml",
  };
  PedicleKnowledgeFile files[G_N_ELEMENTS (names)];
  char *texts[G_N_ELEMENTS (names)];
  g_autoptr (GError) error = NULL;
  PedicleKnowledge *knowledge;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_autofree char *text = NULL;

    if (!g_file_get_contents (path, &text, NULL, &error))
      g_error ("%s", error->message);
    texts[i] = g_strcmp0 (file, names[i]) == 0 ? alter (text, after, from, to)
                                               : g_steal_pointer (&text);
    files[i] = (PedicleKnowledgeFile) { names[i], texts[i], -1 };
  }
  knowledge = pedicle_knowledge_read (files, G_N_ELEMENTS (names), &error);
  if (knowledge == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (texts[i]);
  return knowledge;
}
