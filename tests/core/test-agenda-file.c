/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agenda files: what is refused, each with its sentence; what is read; round trips; the schema that
 * is handed out, whose path the test is called with. */

#include "agenda-file.h"
#include "case-file.h"
#include "scratch.h"

#include <string.h>

#define ID "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"

/* Every row below changes one thing in it. */
static const char base[] =
  "{\n"
  "  \"format\": \"pedicle-agenda\",\n"
  "  \"version\": 1,\n"
  "  \"id\": \"7e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\",\n"
  "  \"title\": \"Spine board\",\n"
  "  \"date\": \"2026-11-26\",\n"
  "  \"modified\": \"2026-11-23T09:31:02Z\",\n"
  "  \"entries\": [\n"
  "    {\n"
  "      \"file\": \"a.pedicle.json\",\n"
  "      \"case\": \"" ID "\",\n"
  "      \"mark\": \"to-discuss\",\n"
  "      \"seconds\": 0\n"
  "    },\n"
  "    {\n"
  "      \"file\": \"b.pedicle.json\",\n"
  "      \"case\": \"6e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\",\n"
  "      \"mark\": \"postponed\",\n"
  "      \"seconds\": 372,\n"
  "      \"room\": \"4\"\n"
  "    }\n"
  "  ],\n"
  "  \"chair\": {\n"
  "    \"role\": null\n"
  "  }\n"
  "}\n";

typedef struct {
  const char *name, *from, *to;
  const char *message; /* NULL: it is read */
} Row;

#define NAME "must be the name of a file in the folder of the agenda"
#define MARKS "must be one of to-discuss, decided, postponed"

static const Row rows[] = {
  { "whole", "Spine", "Spine", NULL },
  { "no-title", "  \"title\": \"Spine board\",\n", "", NULL },
  { "no-modified", "  \"modified\": \"2026-11-23T09:31:02Z\",\n", "", NULL },
  { "no-mark", "      \"mark\": \"to-discuss\",\n", "", NULL },
  { "no-seconds", "      \"mark\": \"to-discuss\",\n      \"seconds\": 0\n",
    "      \"mark\": \"to-discuss\"\n", NULL },
  { "seconds-by-value", "372", "3.72e2", NULL },
  { "dots-in-the-name", "a.pedicle", "a..pedicle", NULL },
  { "backslash-in-the-name", "a.pedicle", "a\\\\b", NULL },
  { "same-case-twice", "6e0c7f3e", "5e0c7f3e", NULL },

  { "no-format", "\"format\"", "\"Format\"",
    "$.format: not a Pedicle agenda: the format must be “pedicle-agenda”" },
  { "a-case", "pedicle-agenda", "pedicle-case",
    "$.format: not a Pedicle agenda: the format must be “pedicle-agenda”" },
  { "no-version", "\"version\"", "\"Version\"", "$.version: is missing" },
  { "version-zero", "\"version\": 1", "\"version\": 0", "$.version: must be 1" },
  { "later-version", "\"version\": 1", "\"version\": 2",
    "$.version: written by a later version of Pedicle (format version 2); this one reads version "
    "1" },
  { "no-id", "\"id\"", "\"Id\"", "$.id: is missing" },
  { "id-no-uuid", "7e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11", "board",
    "$.id: must be a UUID such as " ID },
  { "title-of-wrong-type", "\"Spine board\"", "1", "$.title: must be a text in double quotes" },
  { "no-date", "\"date\"", "\"day\"", "$.date: is missing" },
  { "no-such-day", "2026-11-26", "2026-02-30",
    "$.date: must be a day that exists, such as 2026-11-20" },
  { "modified-no-time", "2026-11-23T09:31:02Z", "today",
    "$.modified: must be a time in UTC such as 2026-11-20T09:12:44Z" },
  { "no-entries", "\"entries\"", "\"cases\"", "$.entries: is missing" },
  { "no-file", "\"file\": \"a", "\"name\": \"a", "$.entries[0].file: is missing" },
  { "file-of-wrong-type", "\"b.pedicle.json\"", "2",
    "$.entries[1].file: must be a text in double quotes" },
  { "file-empty", "a.pedicle.json", "", "$.entries[0].file: " NAME },
  { "file-elsewhere", "a.pedicle.json", "../a.pedicle.json", "$.entries[0].file: " NAME },
  { "file-below", "a.pedicle.json", "old/a.pedicle.json", "$.entries[0].file: " NAME },
  { "file-absolute", "a.pedicle.json", "/a.pedicle.json", "$.entries[0].file: " NAME },
  { "file-parent", "a.pedicle.json", "..", "$.entries[0].file: " NAME },
  { "file-self", "a.pedicle.json", ".", "$.entries[0].file: " NAME },
  { "file-twice", "b.pedicle.json", "a.pedicle.json",
    "$.entries[1].file: must not be the file of another entry" },
  { "no-case", "\"case\": \"6", "\"Case\": \"6", "$.entries[1].case: is missing" },
  { "case-no-uuid", "\"" ID "\"", "\"MDT-1\"", "$.entries[0].case: must be a UUID such as " ID },
  { "mark-unknown", "postponed", "cancelled", "$.entries[1].mark: " MARKS },
  { "mark-of-wrong-type", "\"postponed\"", "2", "$.entries[1].mark: " MARKS },
  { "mark-null", "\"postponed\"", "null", "$.entries[1].mark: " MARKS },
  { "seconds-negative", "372", "-1", "$.entries[1].seconds: must be from 0 to 2147483647" },
  { "seconds-too-many", "372", "2147483648", "$.entries[1].seconds: must be from 0 to 2147483647" },
  { "seconds-in-part", "372", "3.5", "$.entries[1].seconds: must be a whole number" },
  { "seconds-as-text", "372", "\"372\"", "$.entries[1].seconds: must be a whole number" },
  { "member-twice", "\"room\"", "\"mark\"",
    "line 20, column 7: the member “mark” is there twice" },
};

static char *
replace (const char *from, const char *to)
{
  const char *place = strstr (base, from);

  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int) (place - base), base, to, place + strlen (from));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = replace (row->from, row->to);
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_from_json (text, strlen (text), &error);

  if (row->message == NULL)
    g_assert_no_error (error);
  else if (g_str_equal (row->name, "member-twice"))
    g_assert_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX);
  else
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, row->message);
  g_assert_cmpint (agenda != NULL, ==, row->message == NULL);
}

static void
test_what_is_read (void)
{
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_from_json (base, strlen (base), NULL);
  const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (agenda, 1);

  g_assert_cmpstr (pedicle_agenda_get_id (agenda), ==, "7e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11");
  g_assert_cmpstr (pedicle_agenda_get_title (agenda), ==, "Spine board");
  g_assert_cmpstr (pedicle_agenda_get_date (agenda), ==, "2026-11-26");
  g_assert_cmpuint (pedicle_agenda_get_n_entries (agenda), ==, 2);
  g_assert_cmpstr (entry->file, ==, "b.pedicle.json");
  g_assert_cmpstr (entry->case_id, ==, "6e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11");
  g_assert_cmpint (entry->mark, ==, PEDICLE_AGENDA_POSTPONED);
  g_assert_cmpuint (entry->seconds, ==, 372);
}

/* Unknown members stay, wherever they are. */
static void
test_round_trip (void)
{
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_from_json (base, strlen (base), NULL);
  g_autofree char *text = pedicle_agenda_to_json (agenda);

  g_assert_cmpstr (text, ==, base);
}

static void
test_load (void)
{
  g_autofree char *folder = scratch_new (), *etag = NULL;
  g_autoptr (GFile) file = scratch_write (folder, "a.pedicle-agenda.json", base, -1);
  g_autoptr (GFile) damaged = scratch_write (folder, "b.pedicle-agenda.json", "[]", -1);
  g_autoptr (GFile) gone = g_file_get_child (file, "c");
  g_autoptr (GError) error = NULL, missing = NULL;
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_load (file, &etag, NULL, NULL);

  g_assert_nonnull (agenda);
  g_assert_nonnull (etag);
  g_assert_null (pedicle_agenda_load (damaged, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "b.pedicle-agenda.json: $: must be an object: {…}");
  g_assert_null (pedicle_agenda_load (gone, NULL, NULL, &missing));
  g_assert_error (missing, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_UNREADABLE);
  scratch_free (g_steal_pointer (&folder));
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  return json_object_get_object_member (object, name);
}

/* The schema names the members that the program knows, in their order. */
static void
assert_members (JsonObject *definition, const char *const *members)
{
  g_autoptr (GList) names = json_object_get_members (get_object (definition, "properties"));
  guint n = 0;

  for (GList *link = names; link != NULL; link = link->next, n++)
    g_assert_cmpstr (link->data, ==, members[n]);
  g_assert_null (members[n]);
}

/* Each member that is required and only those cannot be left out. */
static void
assert_required (JsonObject *definition, gboolean of_entry, const char *const *members)
{
  g_autofree char *required = NULL;
  g_autoptr (JsonNode) list = json_node_copy (json_object_get_member (definition, "required"));

  required = json_to_string (list, FALSE);
  for (guint i = 0; members[i] != NULL; i++) {
    g_autoptr (JsonNode) root = json_from_string (base, NULL);
    JsonObject *object = json_node_get_object (root);
    g_autofree char *quoted = g_strdup_printf ("\"%s\"", members[i]), *text = NULL;
    g_autoptr (PedicleAgenda) agenda = NULL;

    if (of_entry)
      object = json_array_get_object_element (json_object_get_array_member (object, "entries"), 0);
    json_object_remove_member (object, members[i]);
    text = json_to_string (root, FALSE);
    agenda = pedicle_agenda_from_json (text, strlen (text), NULL);
    g_assert_cmpint (agenda == NULL, ==, strstr (required, quoted) != NULL);
  }
}

static void
test_schema (gconstpointer path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *entry;
  JsonArray *marks;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  entry = get_object (get_object (root, "$defs"), "entry");
  assert_members (root, pedicle_agenda_members);
  assert_members (entry, pedicle_agenda_entry_members);
  assert_required (root, FALSE, pedicle_agenda_members);
  assert_required (entry, TRUE, pedicle_agenda_entry_members);
  marks = json_object_get_array_member (get_object (get_object (entry, "properties"), "mark"),
                                        "enum");
  g_assert_cmpuint (json_array_get_length (marks), ==, PEDICLE_N_AGENDA_MARKS);
  for (guint i = 0; i < PEDICLE_N_AGENDA_MARKS; i++)
    g_assert_cmpstr (json_array_get_string_element (marks, i), ==, pedicle_agenda_mark_get_id (i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/agenda-file/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  g_test_add_func ("/agenda-file/what-is-read", test_what_is_read);
  g_test_add_func ("/agenda-file/round-trip", test_round_trip);
  g_test_add_func ("/agenda-file/load", test_load);
  g_test_add_data_func ("/agenda-file/schema", argv[1], test_schema);
  return g_test_run ();
}
