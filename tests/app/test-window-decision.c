/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says on what was decided before. */

#include "window-fixture.h"

#include "case-file.h"
#include "decision-sign.h"

/* A case with one lesion and a signed decision. */
static PedicleCase *
make_signed_case (void)
{
  PedicleCase *case_ = pedicle_case_new ();
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");
  g_autoptr (PedicleAssessment) assessment = NULL;

  g_assert_cmpint (pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL), ==, 0);
  g_free (draft->reasons);
  draft->reasons = g_strdup ("Surveillance");
  g_ptr_array_add (draft->participants,
                   pedicle_participant_new (PEDICLE_ROLE_SPINE_SURGERY, "A. Martin"));
  assessment = pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  pedicle_case_sign (case_, pedicle_decision_sign (draft, assessment, 0, "A. Martin"));
  return case_;
}

/* The signed case as a file, with old in place of its text now. */
static GFile *
write_signed (Fixture *self, const char *now, const char *old)
{
  g_autoptr (PedicleCase) case_ = make_signed_case ();
  g_autofree char *json = pedicle_case_to_json (case_);
  g_autoptr (GString) text = g_string_new (json);

  g_assert_cmpuint (g_string_replace (text, now, old, 1), ==, 1);
  return write_file (self, "signed.pedicle.json", text->str);
}

static const struct {
  const char *name, *now, *old, *message; /* old in place of now; message NULL: none */
} rows[] = {
  { "same", "\"meeting\": \"\"", "\"meeting\": \"\"", NULL },
  { "other-version", "\"knowledge\": \"1.0\"", "\"knowledge\": \"0.9\"",
    "Decided under knowledge 0.9; today’s is 1.0. All verdicts would be the same today." },
};

static void
test_knowledge (Fixture *self, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (GFile) file = write_signed (self, rows[i].now, rows[i].old);

  open_file (self, file);
  g_assert_cmpstr (get_message (get_window (self, 0), "knowledge"), ==, rows[i].message);
}

int
main (int argc, char **argv)
{
  fixture_begin (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/window-decision/knowledge/", rows[i].name, NULL);

    fixture_add (path, GUINT_TO_POINTER (i), test_knowledge);
  }
  return fixture_run ();
}
