/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas: every change and what it tells, what is refused, undo that leaves the time alone. */

#include "agenda.h"

#include <string.h>

#define ID "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"

static PedicleAgenda *
make_agenda (void)
{
  PedicleAgenda *agenda = pedicle_agenda_new ();

  g_assert_true (pedicle_agenda_add (agenda, "a", ID, NULL));
  g_assert_true (pedicle_agenda_add (agenda, "b", ID, NULL));
  g_assert_true (pedicle_agenda_add (agenda, "c", ID, NULL));
  g_assert_true (pedicle_agenda_add (agenda, "d", ID, NULL));
  return agenda;
}

/* The files in their order, each with its mark and time where there is one: "a b! c60". */
static void
assert_entries (PedicleAgenda *agenda, const char *expected)
{
  static const char *const signs[] = { "", "!", "?" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pedicle_agenda_get_n_entries (agenda); i++) {
    const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (agenda, i);

    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", entry->file, signs[entry->mark]);
    if (entry->seconds > 0)
      g_string_append_printf (text, "%u", entry->seconds);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

typedef struct {
  const char *name;
  guint from, to;
  const char *expected;
} Move;

static const Move moves[] = {
  { "down-by-one", 0, 1, "b a c d" }, { "up-by-one", 2, 1, "a c b d" },
  { "to-the-end", 0, 3, "b c d a" },  { "to-the-start", 3, 0, "d a b c" },
  { "nowhere", 2, 2, "a b c d" },
};

static void
test_move (gconstpointer data)
{
  const Move *row = data;
  g_autoptr (PedicleAgenda) agenda = make_agenda ();

  pedicle_agenda_move (agenda, row->from, row->to);
  assert_entries (agenda, row->expected);
  pedicle_agenda_undo (agenda);
  assert_entries (agenda, row->from == row->to ? "a b c" : "a b c d");
}

typedef struct {
  const char *name, *file;
  int code;
} Refused;

static const Refused refused[] = {
  { "empty", "", PEDICLE_AGENDA_ERROR_NOT_A_NAME },
  { "slash", "x/y", PEDICLE_AGENDA_ERROR_NOT_A_NAME },
  { "parent", "..", PEDICLE_AGENDA_ERROR_NOT_A_NAME },
  { "self", ".", PEDICLE_AGENDA_ERROR_NOT_A_NAME },
  { "no-utf-8", "a\xff", PEDICLE_AGENDA_ERROR_NOT_A_NAME },
  { "twice", "c", PEDICLE_AGENDA_ERROR_DUPLICATE },
};

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;
  g_autoptr (PedicleAgenda) agenda = make_agenda ();
  g_autoptr (GError) error = NULL;

  g_assert_false (pedicle_agenda_add (agenda, row->file, ID, &error));
  g_assert_error (error, PEDICLE_AGENDA_ERROR, row->code);
  assert_entries (agenda, "a b c d");
}

static void
changed_cb (PedicleAgenda *agenda, const char *what, GString *told)
{
  g_string_append_printf (told, "%s ", what);
}

/* Each change is told once; what changes nothing is not told. */
static void
test_changed (void)
{
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_new (), other = make_agenda ();
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (agenda, "changed", G_CALLBACK (changed_cb), told);
  pedicle_agenda_set_title (agenda, "Board");
  pedicle_agenda_set_title (agenda, "Board");
  g_assert_true (pedicle_agenda_set_date (agenda, "2026-11-20", NULL));
  g_assert_true (pedicle_agenda_set_date (agenda, "2026-11-20", NULL));
  g_assert_false (pedicle_agenda_set_date (agenda, "2026-11-31", NULL));
  pedicle_agenda_add (agenda, "a", ID, NULL);
  pedicle_agenda_add (agenda, "a", ID, NULL);
  pedicle_agenda_add (agenda, "b", ID, NULL);
  pedicle_agenda_move (agenda, 0, 0);
  pedicle_agenda_move (agenda, 0, 1);
  pedicle_agenda_set_mark (agenda, 0, PEDICLE_AGENDA_TO_DISCUSS);
  pedicle_agenda_set_mark (agenda, 0, PEDICLE_AGENDA_DECIDED);
  pedicle_agenda_add_seconds (agenda, 0, 0);
  pedicle_agenda_add_seconds (agenda, 0, 5);
  pedicle_agenda_remove (agenda, 1);
  pedicle_agenda_undo (agenda);
  pedicle_agenda_assign (agenda, other);
  pedicle_agenda_assign (agenda, other);
  pedicle_agenda_redo (agenda);
  g_assert_cmpstr (told->str, ==, "title date add add move mark seconds remove undo assign ");
}

/* What is said of a case is taken back; the time that went by is not. */
static void
test_seconds_stay (void)
{
  g_autoptr (PedicleAgenda) agenda = make_agenda ();

  pedicle_agenda_add_seconds (agenda, 0, 60);
  pedicle_agenda_set_mark (agenda, 0, PEDICLE_AGENDA_DECIDED);
  pedicle_agenda_add_seconds (agenda, 0, 30);
  pedicle_agenda_remove (agenda, 1);
  assert_entries (agenda, "a!90 c d");
  pedicle_agenda_undo (agenda);
  pedicle_agenda_undo (agenda);
  assert_entries (agenda, "a90 b c d");
  pedicle_agenda_add_seconds (agenda, 1, 7);
  g_assert_true (pedicle_agenda_can_redo (agenda));
  pedicle_agenda_redo (agenda);
  assert_entries (agenda, "a!90 b7 c d");
  pedicle_agenda_redo (agenda);
  pedicle_agenda_undo (agenda);
  assert_entries (agenda, "a!90 b7 c d");
  pedicle_agenda_add_seconds (agenda, 2, G_MAXINT);
  pedicle_agenda_add_seconds (agenda, 2, 1);
  g_assert_cmpuint (pedicle_agenda_get_entry (agenda, 2)->seconds, ==, G_MAXINT);
}

/* Typing a title is one step; a new step ends what could be done again. */
static void
test_steps (void)
{
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_new ();

  g_assert_false (pedicle_agenda_can_undo (agenda));
  pedicle_agenda_undo (agenda);
  pedicle_agenda_set_title (agenda, "B");
  pedicle_agenda_set_title (agenda, "Bo");
  pedicle_agenda_undo (agenda);
  g_assert_cmpstr (pedicle_agenda_get_title (agenda), ==, "");
  g_assert_false (pedicle_agenda_can_undo (agenda));
  g_assert_true (pedicle_agenda_can_redo (agenda));
  pedicle_agenda_set_title (agenda, "C");
  g_assert_false (pedicle_agenda_can_redo (agenda));
  pedicle_agenda_undo (agenda);
  g_assert_cmpstr (pedicle_agenda_get_title (agenda), ==, "");
}

static void
test_find (void)
{
  g_autoptr (PedicleAgenda) agenda = make_agenda ();

  g_assert_cmpint (pedicle_agenda_find (agenda, "c"), ==, 2);
  g_assert_cmpint (pedicle_agenda_find (agenda, "C"), ==, -1);
  g_assert_null (pedicle_agenda_get_entry (agenda, 4));
  pedicle_agenda_set_mark (agenda, 0, PEDICLE_AGENDA_DECIDED);
  pedicle_agenda_set_mark (agenda, 1, PEDICLE_AGENDA_POSTPONED);
  g_assert_cmpint (pedicle_agenda_find_to_discuss (agenda, 0), ==, 2);
  g_assert_cmpint (pedicle_agenda_find_to_discuss (agenda, 3), ==, 3);
  g_assert_cmpint (pedicle_agenda_find_to_discuss (agenda, 4), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    g_autofree char *path = g_strconcat ("/agenda/move/", moves[i].name, NULL);

    g_test_add_data_func (path, &moves[i], test_move);
  }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autofree char *path = g_strconcat ("/agenda/refused/", refused[i].name, NULL);

    g_test_add_data_func (path, &refused[i], test_refused);
  }
  g_test_add_func ("/agenda/changed", test_changed);
  g_test_add_func ("/agenda/seconds-stay", test_seconds_stay);
  g_test_add_func ("/agenda/steps", test_steps);
  g_test_add_func ("/agenda/find", test_find);
  return g_test_run ();
}
