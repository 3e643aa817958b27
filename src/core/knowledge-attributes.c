/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-parts.h"

gboolean
pedicle_knowledge_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (PEDICLE_KNOWLEDGE_ERROR, PEDICLE_KNOWLEDGE_ERROR_INVALID, format,
                                 arguments);
  va_end (arguments);
  return FALSE;
}

const char *
pedicle_knowledge_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

const char *
pedicle_knowledge_require_attribute (PedicleKnowledgeReader *reader, const char **names,
                                     const char **values, const char *name, GError **error)
{
  const char *value = pedicle_knowledge_attribute (names, values, name);

  if (value == NULL || *value == '\0') {
    pedicle_knowledge_refuse (error, "the attribute “%s” is missing", name);
    return NULL;
  }
  return g_string_chunk_insert_const (reader->knowledge->strings, value);
}

gboolean
pedicle_knowledge_parse_word (const char *word, const char *const *words, const char *attribute,
                              int *ret_index, GError **error)
{
  g_autofree char *list = NULL;

  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word)) {
      *ret_index = i;
      return TRUE;
    }
  list = g_strjoinv (", ", (char **) words);
  return pedicle_knowledge_refuse (error, "“%s” must be one of %s", attribute, list);
}

/* The words of list, each of which must be known to find; kept as long as the knowledge. */
static gboolean
read_words (PedicleKnowledgeReader *reader, const char *list, const char *what,
            gboolean (*is_known) (const PedicleKnowledge *, const char *), const char ***ret_words,
            GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (list != NULL ? list : "", " \n\t", -1);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0')
      continue;
    if (!is_known (reader->knowledge, words[i]))
      return pedicle_knowledge_refuse (error, "there is no %s “%s”", what, words[i]);
    g_ptr_array_add (known, g_string_chunk_insert_const (reader->knowledge->strings, words[i]));
  }
  g_ptr_array_add (known, NULL);
  *ret_words = (const char **) g_ptr_array_steal (known, NULL);
  return TRUE;
}

static gboolean
section_is_known (const PedicleKnowledge *knowledge, const char *id)
{
  return pedicle_knowledge_find_section (knowledge, id) != NULL;
}

static gboolean
citation_is_known (const PedicleKnowledge *knowledge, const char *id)
{
  return pedicle_knowledge_find_citation (knowledge, id) != NULL;
}

gboolean
pedicle_knowledge_read_source (PedicleKnowledgeReader *reader, const char **names,
                               const char **values, PedicleSource *ret_source, GError **error)
{
  const char *source = pedicle_knowledge_attribute (names, values, "source");
  const char *inferred = pedicle_knowledge_attribute (names, values, "inferred");
  const char *decision = pedicle_knowledge_attribute (names, values, "decision");

  if (g_strcmp0 (source, "paper") != 0 && g_strcmp0 (source, "beyond") != 0)
    return pedicle_knowledge_refuse (error, "“source” must be one of paper, beyond");
  if (inferred != NULL && !g_str_equal (inferred, "yes"))
    return pedicle_knowledge_refuse (error, "“inferred” must be yes, or left out");
  if (inferred != NULL && g_str_equal (source, "beyond"))
    return pedicle_knowledge_refuse (error, "only what the paper says can be “inferred”");
  ret_source->beyond_paper = g_str_equal (source, "beyond");
  ret_source->inferred = inferred != NULL;
  if (decision != NULL)
    ret_source->decision = g_string_chunk_insert_const (reader->knowledge->strings, decision);
  if (!read_words (reader, pedicle_knowledge_attribute (names, values, "section"), "section",
                   section_is_known, &ret_source->sections, error) ||
      !read_words (reader, pedicle_knowledge_attribute (names, values, "citations"), "citation",
                   citation_is_known, &ret_source->citations, error))
    return FALSE;
  if (!ret_source->beyond_paper && ret_source->sections[0] == NULL)
    return pedicle_knowledge_refuse (error, "what the paper says needs a “section”");
  return TRUE;
}

gboolean
pedicle_knowledge_read_techniques (const char *list, guint *ret_techniques, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (list, " \n\t", -1);
  guint techniques = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    PedicleTechniqueId technique;

    if (*words[i] == '\0')
      continue;
    if (!pedicle_technique_from_id (words[i], &technique))
      return pedicle_knowledge_refuse (error, "there is no technique “%s”", words[i]);
    techniques |= 1u << technique;
  }
  if (techniques == 0)
    return pedicle_knowledge_refuse (error, "a technique is missing");
  *ret_techniques = techniques;
  return TRUE;
}
