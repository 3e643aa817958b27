/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-parts.h"

#include <glib/gi18n-lib.h>

/* The source of what is called id in the technique: of its principle or a statement; or NULL. */
static const PedicleSource *
find_source (const PedicleTechnique *technique, const char *id)
{
  if (g_str_equal (id, "principle"))
    return technique->principle != NULL ? &technique->source : NULL;
  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    if (g_str_equal (statement->id, id))
      return &statement->source;
  }
  return NULL;
}

static void
add_new (GPtrArray *words, const char *const *more)
{
  for (guint i = 0; more[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (words, more[i], g_str_equal, NULL))
      g_ptr_array_add (words, (gpointer) more[i]);
}

static const char **
steal_words (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return (const char **) g_ptr_array_steal (words, NULL);
}

/* What the paper says and what lies beyond it do not share a sentence: they are shown apart. */
static gboolean
merge_sources (const PedicleTechnique *technique, const char *const *ids, PedicleSource *ret_source,
               GError **error)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new (), citations = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++) {
    const PedicleSource *source = find_source (technique, ids[i]);

    if (source == NULL)
      return pedicle_knowledge_refuse (error, "the technique “%s” has no statement “%s”",
                                       pedicle_technique_get_id (technique->id), ids[i]);
    if (i > 0 && source->beyond_paper != ret_source->beyond_paper)
      return pedicle_knowledge_refuse (
        error, "an aspect rests on the paper or on what is beyond it, not on both");
    ret_source->beyond_paper = source->beyond_paper;
    ret_source->inferred |= source->inferred;
    add_new (sections, source->sections);
    add_new (citations, source->citations);
  }
  ret_source->sections = steal_words (sections);
  ret_source->citations = steal_words (citations);
  return TRUE;
}

static const char **
split_ids (PedicleKnowledgeReader *reader, const char *list)
{
  g_auto (GStrv) words = g_strsplit_set (list != NULL ? list : "", " \n\t", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (ids, g_string_chunk_insert_const (reader->knowledge->strings, words[i]));
  return steal_words (ids);
}

gboolean
pedicle_knowledge_start_aspect (PedicleKnowledgeReader *reader, const char *element,
                                const char **names, const char **values, GError **error)
{
  static const char *const kinds[] = { "pain", "stability", "decompression", "tumour",
                                       "stay", "risk",      NULL };
  PedicleAspect *aspect = g_new0 (PedicleAspect, 1);
  int kind;

  g_ptr_array_add (reader->technique->aspects, aspect);
  reader->target = &aspect->text;
  aspect->technique = pedicle_technique_get_id (reader->technique->id);
  if (!pedicle_knowledge_parse_word (pedicle_knowledge_attribute (names, values, "of"), kinds, "of",
                                     &kind, error))
    return FALSE;
  aspect->kind = kind;
  aspect->statements =
    split_ids (reader, pedicle_knowledge_attribute (names, values, "statements"));
  if (aspect->statements[0] == NULL)
    return pedicle_knowledge_refuse (error, "an aspect needs “statements”");
  return merge_sources (reader->technique, aspect->statements, &aspect->source, error);
}

char *
pedicle_aspect_list_statements (const PedicleAspect *aspect)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; aspect->statements[i] != NULL; i++) {
    const char *id = aspect->statements[i];

    g_string_append (list, i > 0 ? ", " : "");
    g_string_append (list, g_str_equal (id, "principle") ? C_("source", "principle") : id);
  }
  return g_string_free (list, FALSE);
}
