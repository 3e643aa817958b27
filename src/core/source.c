/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge.h"

#include <glib/gi18n-lib.h>

static char *
list_sections (const PedicleSource *source, const PedicleKnowledge *knowledge)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; source->sections[i] != NULL; i++) {
    const PedicleSection *section =
      pedicle_knowledge_find_section (knowledge, source->sections[i]);

    g_ptr_array_add (titles, (gpointer) pedicle_section_get_title (section));
  }
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

static char *
list_citations (const PedicleSource *source, const PedicleKnowledge *knowledge)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; source->citations[i] != NULL; i++) {
    const PedicleCitation *citation =
      pedicle_knowledge_find_citation (knowledge, source->citations[i]);

    g_ptr_array_add (texts, (gpointer) citation->text);
  }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("; ", (char **) texts->pdata);
}

char *
pedicle_source_describe (const PedicleSource *source, const PedicleKnowledge *knowledge)
{
  g_autofree char *sections = list_sections (source, knowledge);
  g_autofree char *citations = list_citations (source, knowledge);

  if (source->beyond_paper) {
    if (*citations == '\0')
      return g_strdup (_("Beyond the paper"));
    return g_strdup_printf (_("Beyond the paper: %s"), citations);
  }
  if (*citations != '\0')
    return g_strdup_printf (_("Review paper: %s; beyond the paper: %s"), sections, citations);
  if (source->inferred)
    return g_strdup_printf (_("Inferred from the review paper: %s"), sections);
  return g_strdup_printf (_("Review paper: %s"), sections);
}
