/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "safety-file.h"

#include "safety-resource.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GPtrArray **entries;
  PedicleSafetyEntry *entry; /* the one that is open, or NULL */
  GString *text;
} Reader;

/* Elements below <safety> and what each of them needs. */
static const struct {
  const char *element;
  const char *attributes[4];
  const char *texts[3];
} kinds[PEDICLE_N_SAFETY_KINDS] = {
  [PEDICLE_SAFETY_PART] = { "part", { NULL }, { "title", "text" } },
  [PEDICLE_SAFETY_HAZARD] = { "hazard", { NULL }, { "title", "harm", "measure" } },
  [PEDICLE_SAFETY_LIBRARY] = { "library", { "name", "packages", "least", "tried" }, { "check" } },
  [PEDICLE_SAFETY_REQUIREMENT] = { "requirement", { NULL }, { "text" } },
};

static void
test_free (gpointer data)
{
  PedicleSafetyTest *test = data;

  g_free ((char *) test->name);
  g_free ((char *) test->row);
  g_free (test);
}

static const char **
get_attribute (PedicleSafetyEntry *entry, const char *name)
{
  const struct {
    const char *name;
    const char **target;
  } attributes[] = {
    { "name", &entry->name },
    { "packages", &entry->packages },
    { "least", &entry->least },
    { "tried", &entry->tried },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (attributes[i].name, name))
      return attributes[i].target;
  g_assert_not_reached ();
}

static void
entry_free (gpointer data)
{
  PedicleSafetyEntry *entry = data;
  const char *strings[] = { entry->id,    entry->title,    entry->harm,  entry->measure,
                            entry->check, entry->packages, entry->name,  entry->least,
                            entry->tried };

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free ((char *) strings[i]);
  g_ptr_array_unref (entry->texts);
  g_ptr_array_unref (entry->tests);
  g_free (entry);
}

GPtrArray *
pedicle_safety_entries_new (void)
{
  return g_ptr_array_new_with_free_func (entry_free);
}

static void
refuse (GError **error, GMarkupError code, const char *what, const char *element)
{
  g_set_error (error, G_MARKUP_ERROR, code, "<%s> %s", element, what);
}

static const char *
find_value (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
start_entry (Reader *reader, const char *element, const char **names, const char **values,
             GError **error)
{
  PedicleSafetyKind kind = 0;
  const char *id = find_value (names, values, "id");

  while (kind < PEDICLE_N_SAFETY_KINDS && !g_str_equal (kinds[kind].element, element))
    kind++;
  if (kind == PEDICLE_N_SAFETY_KINDS) {
    refuse (error, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "does not belong here", element);
    return;
  }
  reader->entry = g_new0 (PedicleSafetyEntry, 1);
  reader->entry->kind = kind;
  reader->entry->id = g_strdup (id);
  reader->entry->texts = g_ptr_array_new_with_free_func (g_free);
  reader->entry->tests = g_ptr_array_new_with_free_func (test_free);
  g_ptr_array_add (reader->entries[kind], reader->entry);
  if (id == NULL)
    refuse (error, G_MARKUP_ERROR_MISSING_ATTRIBUTE, "has no id", element);
  for (guint i = 0; i < G_N_ELEMENTS (kinds[kind].attributes); i++) {
    const char *name = kinds[kind].attributes[i];
    const char *value = name != NULL ? find_value (names, values, name) : NULL;

    if (value != NULL)
      *get_attribute (reader->entry, name) = g_strdup (value);
    else if (name != NULL && *error == NULL)
      refuse (error, G_MARKUP_ERROR_MISSING_ATTRIBUTE, "lacks an attribute", element);
  }
}

static gboolean
takes_text (PedicleSafetyKind kind, const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds[kind].texts); i++)
    if (g_strcmp0 (kinds[kind].texts[i], element) == 0)
      return TRUE;
  return FALSE;
}

static void
start_in_entry (Reader *reader, const char *element, const char **names, const char **values,
                GError **error)
{
  const char *name = find_value (names, values, "name");
  PedicleSafetyTest *test;

  g_string_truncate (reader->text, 0);
  if (takes_text (reader->entry->kind, element))
    return;
  if (!g_str_equal (element, "test") || reader->entry->kind == PEDICLE_SAFETY_PART) {
    refuse (error, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "does not belong here", element);
    return;
  }
  if (name == NULL) {
    refuse (error, G_MARKUP_ERROR_MISSING_ATTRIBUTE, "has no name", element);
    return;
  }
  test = g_new (PedicleSafetyTest, 1);
  test->name = g_strdup (name);
  test->row = g_strdup (find_value (names, values, "row"));
  g_ptr_array_add (reader->entry->tests, test);
}

static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names,
                  const char **values, gpointer user_data, GError **error)
{
  Reader *reader = user_data;
  guint depth = g_slist_length ((GSList *) g_markup_parse_context_get_element_stack (context));

  if (depth == 1 && g_str_equal (element, "safety"))
    return;
  if (depth == 2)
    start_entry (reader, element, names, values, error);
  else if (depth == 3)
    start_in_entry (reader, element, names, values, error);
  else
    refuse (error, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "does not belong here", element);
}

/* As xgettext does it: runs of ASCII white space become one blank. */
static char *
collapse_white_space (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (whole, "%s%s", whole->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

static void
end_text (PedicleSafetyEntry *entry, const char *element, const char *text, GError **error)
{
  const struct {
    const char *element;
    const char **target;
  } single[] = {
    { "title", &entry->title },
    { "harm", &entry->harm },
    { "measure", &entry->measure },
    { "check", &entry->check },
  };
  char *collapsed = collapse_white_space (text);

  if (*collapsed == '\0')
    refuse (error, G_MARKUP_ERROR_INVALID_CONTENT, "is empty", element);
  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    if (g_str_equal (single[i].element, element)) {
      if (*single[i].target != NULL && *error == NULL)
        refuse (error, G_MARKUP_ERROR_INVALID_CONTENT, "stands there twice", element);
      g_free ((char *) *single[i].target);
      *single[i].target = collapsed;
      return;
    }
  g_ptr_array_add (entry->texts, collapsed);
}

static gboolean
is_complete (const PedicleSafetyEntry *entry)
{
  gboolean has_title = entry->title != NULL, has_tests = entry->tests->len > 0;

  switch (entry->kind) {
  case PEDICLE_SAFETY_PART:
    return has_title && entry->texts->len > 0;
  case PEDICLE_SAFETY_HAZARD:
    return has_title && entry->harm != NULL && entry->measure != NULL && has_tests;
  case PEDICLE_SAFETY_LIBRARY:
    return entry->check != NULL && has_tests;
  case PEDICLE_SAFETY_REQUIREMENT:
    return entry->texts->len == 1 && has_tests;
  }
  g_assert_not_reached ();
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer user_data,
                GError **error)
{
  Reader *reader = user_data;
  guint depth = g_slist_length ((GSList *) g_markup_parse_context_get_element_stack (context));
  int line, character;

  if (depth == 3 && !g_str_equal (element, "test"))
    end_text (reader->entry, element, reader->text->str, error);
  else if (depth == 2 && !is_complete (reader->entry))
    refuse (error, G_MARKUP_ERROR_INVALID_CONTENT, "is not complete", element);
  if (*error == NULL)
    return;
  /* GMarkup adds the position by itself only to what is refused at the start of an element. */
  g_markup_parse_context_get_position (context, &line, &character);
  g_prefix_error (error, "Error on line %d char %d: ", line, character);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  g_string_append_len (((Reader *) user_data)->text, text, length);
}

gboolean
pedicle_safety_read (GPtrArray *entries[PEDICLE_N_SAFETY_KINDS], const char *text, gssize length,
                     GError **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GString) collected = g_string_new (NULL);
  Reader reader = { .entries = entries, .text = collected };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reader, NULL);

  return g_markup_parse_context_parse (context, text, length, error) &&
         g_markup_parse_context_end_parse (context, error);
}

static void
load_built_in (GPtrArray *entries[PEDICLE_N_SAFETY_KINDS])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
    pedicle_safety_get_resource (), "/io/github/pedicle/Pedicle/safety/safety.xml",
    G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("The safety file is missing: %s", error->message);
  for (guint i = 0; i < PEDICLE_N_SAFETY_KINDS; i++)
    entries[i] = pedicle_safety_entries_new ();
  if (!pedicle_safety_read (entries, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                            &error))
    g_error ("The safety file is damaged: %s", error->message);
}

const GPtrArray *
pedicle_safety_get_entries (PedicleSafetyKind kind)
{
  static GPtrArray *entries[PEDICLE_N_SAFETY_KINDS];
  static gsize loaded;

  if (g_once_init_enter (&loaded)) {
    load_built_in (entries);
    g_once_init_leave (&loaded, 1);
  }
  return entries[kind];
}

const char *
pedicle_safety_translate (const PedicleSafetyEntry *entry, const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, entry->id, text);
}
