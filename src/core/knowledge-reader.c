/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-reader.h"

#include "knowledge-parts.h"

#include <string.h>

static gboolean
has_word (const char *list, const char *word)
{
  gsize length = strlen (word);

  if (length == 0)
    return *list == '\0';
  for (const char *at = strstr (list, word); at != NULL; at = strstr (at + 1, word))
    if ((at == list || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
      return TRUE;
  return FALSE;
}

static const PedicleKnowledgeElement *
find_row (const char *element)
{
  for (const PedicleKnowledgeElement *row = pedicle_knowledge_grammar; row->elements != NULL; row++)
    if (has_word (row->elements, element))
      return row;
  return NULL;
}

static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names,
                  const char **values, gpointer user_data, GError **error)
{
  PedicleKnowledgeReader *reader = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next != NULL ? stack->next->data : "";
  const PedicleKnowledgeElement *row = find_row (element);

  if (row == NULL || !has_word (row->parents, parent)) {
    pedicle_knowledge_refuse (error, "<%s> does not belong here", element);
    return;
  }
  for (guint i = 0; names[i] != NULL; i++)
    if (!has_word (row->attributes, names[i])) {
      pedicle_knowledge_refuse (error, "<%s> has no attribute “%s”", element, names[i]);
      return;
    }
  g_string_truncate (reader->text, 0);
  row->start (reader, element, names, values, error);
}

/* Runs of ASCII white space become one blank; a no-break space stays what it is. */
static void
collapse_white_space (GString *text)
{
  gsize length = 0;

  for (gsize i = 0; i < text->len; i++) {
    if (!g_ascii_isspace (text->str[i]))
      text->str[length++] = text->str[i];
    else if (length > 0 && text->str[length - 1] != ' ')
      text->str[length++] = ' ';
  }
  while (length > 0 && text->str[length - 1] == ' ')
    length--;
  g_string_truncate (text, length);
}

static gboolean
end_element (PedicleKnowledgeReader *reader, const char *element, GError **error)
{
  const PedicleKnowledgeElement *row = find_row (element);

  collapse_white_space (reader->text);
  if (row->takes_text) {
    if (reader->text->len == 0)
      return pedicle_knowledge_refuse (error, "<%s> is empty", element);
    *reader->target = g_string_chunk_insert_const (reader->knowledge->strings, reader->text->str);
  } else if (reader->text->len > 0) {
    return pedicle_knowledge_refuse (error, "<%s> takes no text", element);
  }
  g_string_truncate (reader->text, 0);
  return row->end == NULL || row->end (reader, element, error);
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer user_data,
                GError **error)
{
  int line, character;

  if (end_element (user_data, element, error))
    return;
  /* GMarkup adds the position by itself only to what is refused at the start of an element. */
  g_markup_parse_context_get_position (context, &line, &character);
  g_prefix_error (error, "Error on line %d char %d: ", line, character);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  PedicleKnowledgeReader *reader = user_data;

  g_string_append_len (reader->text, text, length);
}

static gboolean
read_file (PedicleKnowledgeReader *reader, const PedicleKnowledgeFile *file, GError **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (
    &parser, G_MARKUP_TREAT_CDATA_AS_TEXT | G_MARKUP_PREFIX_ERROR_POSITION, reader, NULL);

  if (g_markup_parse_context_parse (context, file->text, file->length, error) &&
      g_markup_parse_context_end_parse (context, error))
    return TRUE;
  g_prefix_error (error, "%s: ", file->name);
  return FALSE;
}

static gboolean
check_complete (const PedicleKnowledge *knowledge, GError **error)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = &knowledge->techniques[i];

    if (technique->name == NULL || technique->principle == NULL || technique->rules->len == 0)
      return pedicle_knowledge_refuse (error,
                                       "the technique “%s” needs a name, a principle and a rule",
                                       pedicle_technique_get_id (i));
  }
  return TRUE;
}

PedicleKnowledge *
pedicle_knowledge_read (const PedicleKnowledgeFile *files, guint n_files, GError **error)
{
  g_autoptr (PedicleKnowledge) knowledge = pedicle_knowledge_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GArray) effects = g_array_new (FALSE, TRUE, sizeof (PedicleEffect));
  PedicleKnowledgeReader reader = {
    .knowledge = knowledge, .text = text, .open = open, .effects = effects
  };
  gboolean read = TRUE;

  for (guint i = 0; i < n_files && read; i++)
    read = read_file (&reader, &files[i], error);
  g_clear_pointer (&reader.when, pedicle_condition_free);
  if (!read)
    return NULL;
  pedicle_knowledge_sort (knowledge);
  if (!check_complete (knowledge, error))
    return NULL;
  return g_steal_pointer (&knowledge);
}
