/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of the safety file: what is built in is whole, and what is refused, with line and
 * reason. */

#include "state.h"

#include "safety-file.h"

#include <string.h>

#define PART "<part id='use'><title>Use</title><text>One.</text></part>"
#define TEST "<test name='core / sins'/>"
#define HAZARD "<hazard id='h'><title>H</title><harm>A</harm><measure>B</measure>" TEST "</hazard>"
#define LIBRARY \
  "<library id='gtk' name='GTK' packages='gtk4' least='4.8' tried='4.8.3'>" \
  "<check>C</check>" TEST "</library>"
#define REQUIREMENT "<requirement id='R-1'><text>It\n  is so.</text>" TEST "</requirement>"

static gboolean
read_text (GPtrArray *entries[], const char *inside, GError **error)
{
  g_autofree char *text = g_strconcat ("<safety>\n", inside, "</safety>", NULL);

  for (guint i = 0; i < PEDICLE_N_SAFETY_KINDS; i++)
    entries[i] = pedicle_safety_entries_new ();
  return pedicle_safety_read (entries, text, strlen (text), error);
}

static void
free_entries (GPtrArray *entries[])
{
  for (guint i = 0; i < PEDICLE_N_SAFETY_KINDS; i++)
    g_ptr_array_unref (entries[i]);
}

static void
test_read (void)
{
  GPtrArray *entries[PEDICLE_N_SAFETY_KINDS];
  const PedicleSafetyEntry *requirement, *library;
  const PedicleSafetyTest *test;

  g_assert_true (read_text (entries, PART HAZARD LIBRARY REQUIREMENT, NULL));
  for (guint i = 0; i < PEDICLE_N_SAFETY_KINDS; i++)
    g_assert_cmpuint (entries[i]->len, ==, 1);
  requirement = entries[PEDICLE_SAFETY_REQUIREMENT]->pdata[0];
  g_assert_cmpstr (requirement->id, ==, "R-1");
  g_assert_cmpstr (requirement->texts->pdata[0], ==, "It is so.");
  test = requirement->tests->pdata[0];
  g_assert_cmpstr (test->name, ==, "core / sins");
  g_assert_null (test->row);
  library = entries[PEDICLE_SAFETY_LIBRARY]->pdata[0];
  g_assert_cmpstr (library->packages, ==, "gtk4");
  g_assert_cmpstr (library->least, ==, "4.8");
  g_assert_cmpstr (library->tried, ==, "4.8.3");
  g_assert_cmpstr (library->check, ==, "C");
  free_entries (entries);
}

typedef struct {
  const char *name, *inside, *message;
} Refused;

static const Refused refused[] = {
  { "not-xml", "<part", "line 2" },
  { "unknown-element", "<danger id='x'/>", "<danger> does not belong here" },
  { "no-id", "<part><title>T</title><text>x</text></part>", "<part> has no id" },
  { "part-with-test", "<part id='use'>" TEST "</part>", "<test> does not belong here" },
  { "part-without-text", "<part id='use'><title>T</title></part>", "<part> is not complete" },
  { "empty-title", "<part id='use'><title> </title></part>", "line 2 char" },
  { "title-twice", "<part id='use'><title>A</title><title>B</title></part>", "stands there twice" },
  { "hazard-without-test",
    "<hazard id='h'><title>H</title><harm>A</harm><measure>B</measure></hazard>",
    "<hazard> is not complete" },
  { "hazard-without-measure", "<hazard id='h'><title>H</title><harm>A</harm>" TEST "</hazard>",
    "<hazard> is not complete" },
  { "test-without-name", "<hazard id='h'><test row='/x'/></hazard>", "<test> has no name" },
  { "library-without-version", "<library id='gtk' name='GTK' packages='gtk4' tried='4.8.3'/>",
    "<library> lacks an attribute" },
  { "library-without-check",
    "<library id='gtk' name='G' packages='g' least='1.0' tried='1.0'>" TEST "</library>",
    "<library> is not complete" },
  { "requirement-without-test", "<requirement id='R-1'><text>x</text></requirement>",
    "<requirement> is not complete" },
  { "two-requirements-in-one",
    "<requirement id='R-1'><text>x</text><text>y</text>" TEST "</requirement>",
    "<requirement> is not complete" },
  { "too-deep", "<part id='use'><title><b>T</b></title></part>", "<b> does not belong here" },
};

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;
  GPtrArray *entries[PEDICLE_N_SAFETY_KINDS];
  g_autoptr (GError) error = NULL;

  g_assert_false (read_text (entries, row->inside, &error));
  g_assert_nonnull (strstr (error->message, row->message));
  g_assert_nonnull (strstr (error->message, "line 2"));
  free_entries (entries);
}

/* What the safety file has to speak of. */
static void
test_built_in (void)
{
  static const char *const parts[] = { "use", "users", "population", "limits" };
  static const char *const hazards[] = {
    "wrong-total",   "missing-as-no", "stale-result", "wrong-patient", "contraindication-hidden",
    "translation",   "damaged-file",  "old-knowledge", "decision-changed",
    "identity-shown",
  };
  const GPtrArray *entries = pedicle_safety_get_entries (PEDICLE_SAFETY_PART);

  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpstr (((PedicleSafetyEntry *) entries->pdata[i])->id, ==, parts[i]);
  entries = pedicle_safety_get_entries (PEDICLE_SAFETY_HAZARD);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (hazards));
  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpstr (((PedicleSafetyEntry *) entries->pdata[i])->id, ==, hazards[i]);
  g_assert_cmpuint (pedicle_safety_get_entries (PEDICLE_SAFETY_LIBRARY)->len, >=, 5);
  g_assert_cmpuint (pedicle_safety_get_entries (PEDICLE_SAFETY_REQUIREMENT)->len, >=, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/read", test_read);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    state_add_row ("/safety/refused", refused[i].name, &refused[i], test_refused);
  g_test_add_func ("/safety/built-in", test_built_in);
  return g_test_run ();
}
