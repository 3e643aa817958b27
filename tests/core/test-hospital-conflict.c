/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The settings of a hospital that another program changes, too, or that cannot be written. */

#include "hospital.h"
#include "scratch.h"

#include <string.h>

#define BIT(technique) (1u << (technique))

typedef struct {
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = scratch_new ();
  self->file = g_file_new_build_filename (self->folder, "hospital.ini", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->file);
  scratch_free (self->folder);
}

static void
write_settings (const char *folder, const char *text)
{
  g_object_unref (scratch_write (folder, "hospital.ini", text, -1));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

/* What another program has written meanwhile: a whole file, or NULL where it took the file away. */
typedef struct {
  const char *path, *meanwhile;
  guint expected;   /* techniques */
  const char *line; /* that must be in the file */
  const char *message;
} Meanwhile;

static void
test_meanwhile (Fixture *self, gconstpointer data)
{
  const Meanwhile *row = data;
  g_autoptr (PedicleHospital) hospital = NULL;
  g_autofree char *text = NULL, *message = NULL;

  write_settings (self->folder, "[techniques]\nnot-available=cryoablation;\n[ours]\nkept=1\n");
  hospital = pedicle_hospital_new (self->file);
  if (row->meanwhile != NULL)
    write_settings (self->folder, row->meanwhile);
  else
    g_assert_true (g_file_delete (self->file, NULL, NULL));
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_CRYOABLATION) |
                                                  BIT (PEDICLE_TECHNIQUE_BRACE));
  g_assert_cmphex (pedicle_hospital_get_not_available (hospital), ==, row->expected);
  text = scratch_read (self->file);
  if (strstr (text, row->line) == NULL)
    g_error ("%s is not in\n%s", row->line, text);
  message = pedicle_hospital_take_message (hospital);
  if (row->message == NULL)
    g_assert_cmpstr (message, ==, NULL);
  else
    g_assert_nonnull (strstr (message, row->message));
}

/* Two programs: each takes over what the other has changed. */
static void
test_two_programs (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) here = pedicle_hospital_new (self->file);
  g_autoptr (PedicleHospital) there = pedicle_hospital_new (self->file);
  g_autoptr (PedicleHospital) again = NULL;
  g_autoptr (PedicleDecision) decision = pedicle_decision_new ("2026-11-20");
  guint count = 0;

  g_free (decision->meeting);
  decision->meeting = g_strdup ("Spine board");
  g_signal_connect (here, "notify::not-available", G_CALLBACK (count_cb), &count);
  pedicle_hospital_set_not_available (there, BIT (PEDICLE_TECHNIQUE_BRACE));
  pedicle_hospital_remember_meeting (here, decision);
  g_assert_cmphex (pedicle_hospital_get_not_available (here), ==, BIT (PEDICLE_TECHNIQUE_BRACE));
  g_assert_cmpuint (count, ==, 1);
  pedicle_hospital_set_not_available (there, 0);
  g_assert_cmpstr (pedicle_hospital_get_meeting (there), ==, "Spine board");
  again = pedicle_hospital_new (self->file);
  g_assert_cmpstr (pedicle_hospital_get_meeting (again), ==, "Spine board");
  g_assert_cmphex (pedicle_hospital_get_not_available (again), ==, 0);
  g_assert_null (pedicle_hospital_take_message (here));
  g_assert_null (pedicle_hospital_take_message (there));
}

typedef struct {
  const char *folder;
  guint writes; /* how often another program still writes, each time just when we have read */
} Rival;

static void
overtake_cb (GObject *object, GParamSpec *pspec, Rival *rival)
{
  g_autofree char *text = NULL;
  const char *ids[] = { "vertebroplasty", "cryoablation" };

  if (rival->writes == 0)
    return;
  rival->writes--;
  text = g_strdup_printf ("[techniques]\nnot-available=%s;\n", ids[rival->writes % 2]);
  write_settings (rival->folder, text);
}

/* Overtaken between reading and writing: once is made good, for ever is said. */
static void
test_overtaken (Fixture *self, gconstpointer data)
{
  Rival rival = { self->folder, GPOINTER_TO_UINT (data) };
  gboolean always = rival.writes > 1;
  g_autoptr (PedicleHospital) hospital = pedicle_hospital_new (self->file);
  g_autofree char *text = NULL, *message = NULL;

  g_signal_connect (hospital, "notify::not-available", G_CALLBACK (overtake_cb), &rival);
  write_settings (self->folder, "[techniques]\nnot-available=radiosurgery;\n");
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_BRACE));
  text = scratch_read (self->file);
  message = pedicle_hospital_take_message (hospital);
  if (always) {
    g_assert_null (strstr (text, "brace"));
    g_assert_nonnull (strstr (message, "was changed by somebody else"));
  } else {
    g_assert_cmpuint (rival.writes, ==, 0);
    g_assert_cmpstr (message, ==, NULL);
    g_assert_nonnull (strstr (text, "brace;"));
    g_assert_nonnull (strstr (text, "vertebroplasty;"));
  }
}

/* What cannot be kept is said, and holds until the program ends. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) hospital = NULL;
  g_autofree char *path = g_file_get_path (self->file), *message = NULL, *text = NULL;

  write_settings (self->folder, "[techniques]\nnot-available=radiosurgery;\n");
  scratch_set_mode (path, 0444);
  scratch_become_ordinary ();
  hospital = pedicle_hospital_new (self->file);
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_BRACE));
  g_free (pedicle_hospital_take_message (hospital));
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_BRACE) |
                                                  BIT (PEDICLE_TECHNIQUE_CRYOABLATION));
  scratch_become_oneself ();
  message = pedicle_hospital_take_message (hospital);
  g_assert_nonnull (strstr (message, "could not be kept"));
  g_assert_cmphex (pedicle_hospital_get_not_available (hospital), ==,
                   BIT (PEDICLE_TECHNIQUE_BRACE) | BIT (PEDICLE_TECHNIQUE_CRYOABLATION));
  text = scratch_read (self->file);
  g_assert_nonnull (strstr (text, "not-available=radiosurgery;\n"));
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  static const Meanwhile meanwhile[] = {
    { "/hospital-conflict/meanwhile/nothing",
      "[techniques]\nnot-available=cryoablation;\n[ours]\nkept=1\n",
      BIT (PEDICLE_TECHNIQUE_CRYOABLATION) | BIT (PEDICLE_TECHNIQUE_BRACE), "kept=1\n", NULL },
    { "/hospital-conflict/meanwhile/another-technique",
      "[techniques]\nnot-available=cryoablation;radiosurgery;\n",
      BIT (PEDICLE_TECHNIQUE_CRYOABLATION) | BIT (PEDICLE_TECHNIQUE_RADIOSURGERY) |
        BIT (PEDICLE_TECHNIQUE_BRACE),
      "radiosurgery;", NULL },
    { "/hospital-conflict/meanwhile/same-technique",
      "[techniques]\nnot-available=cryoablation;brace;\n",
      BIT (PEDICLE_TECHNIQUE_CRYOABLATION) | BIT (PEDICLE_TECHNIQUE_BRACE), "brace;", NULL },
    { "/hospital-conflict/meanwhile/one-less", "[techniques]\nnot-available=\n",
      BIT (PEDICLE_TECHNIQUE_BRACE), "not-available=brace;\n", NULL },
    { "/hospital-conflict/meanwhile/unknown-key",
      "[techniques]\nnot-available=cryoablation;warp-drive;\nbetter=2\n",
      BIT (PEDICLE_TECHNIQUE_CRYOABLATION) | BIT (PEDICLE_TECHNIQUE_BRACE), "better=2\n", NULL },
    { "/hospital-conflict/meanwhile/deleted", NULL,
      BIT (PEDICLE_TECHNIQUE_CRYOABLATION) | BIT (PEDICLE_TECHNIQUE_BRACE), "kept=1\n", NULL },
    { "/hospital-conflict/meanwhile/damaged", "[techni",
      BIT (PEDICLE_TECHNIQUE_CRYOABLATION) | BIT (PEDICLE_TECHNIQUE_BRACE), "kept=1\n",
      "hospital.ini.damaged-1" },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (meanwhile); i++)
    ADD (meanwhile[i].path, &meanwhile[i], test_meanwhile);
  ADD ("/hospital-conflict/two-programs", NULL, test_two_programs);
  ADD ("/hospital-conflict/overtaken/once", GUINT_TO_POINTER (1), test_overtaken);
  ADD ("/hospital-conflict/overtaken/always", GUINT_TO_POINTER (100), test_overtaken);
  ADD ("/hospital-conflict/read-only", NULL, test_read_only);
  return g_test_run ();
}
