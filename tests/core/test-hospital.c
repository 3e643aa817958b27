/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a hospital does not have and what its last meeting had: kept, read again, damaged. */

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
  self->file = g_file_new_build_filename (self->folder, "pedicle", "hospital.ini", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->file);
  scratch_free (self->folder);
}

/* In the folder that the program makes by itself. */
static void
write_settings (Fixture *self, const char *text, gssize length)
{
  g_autofree char *folder = g_build_filename (self->folder, "pedicle", NULL);
  g_autoptr (GFile) file = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  file = scratch_write (folder, "hospital.ini", text, length);
}

static char *
list_settings (Fixture *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "pedicle", NULL);

  return scratch_list (folder);
}

static void
test_nothing_yet (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) hospital = pedicle_hospital_new (self->file);

  g_assert_cmpuint (pedicle_hospital_get_not_available (hospital), ==, 0);
  g_assert_cmpstr (pedicle_hospital_get_meeting (hospital), ==, "");
  g_assert_cmpstr (pedicle_hospital_get_signed_by (hospital), ==, "");
  g_assert_cmpuint (pedicle_hospital_get_participants (hospital)->len, ==, 0);
  g_assert_null (pedicle_hospital_describe_meeting (hospital));
  g_assert_null (pedicle_hospital_take_message (hospital));
  g_assert_false (g_file_query_exists (self->file, NULL));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_kept (Fixture *self, gconstpointer data)
{
  guint techniques = GPOINTER_TO_UINT (data), count = 0;
  g_autoptr (PedicleHospital) hospital = pedicle_hospital_new (self->file);
  g_autoptr (PedicleHospital) again = NULL;

  g_signal_connect (hospital, "notify::not-available", G_CALLBACK (count_cb), &count);
  pedicle_hospital_set_not_available (hospital, techniques);
  pedicle_hospital_set_not_available (hospital, techniques);
  g_assert_cmpuint (count, ==, techniques != 0);
  g_assert_null (pedicle_hospital_take_message (hospital));
  again = pedicle_hospital_new (self->file);
  g_assert_cmpuint (pedicle_hospital_get_not_available (again), ==, techniques);
  if (techniques != 0)
    g_assert_cmphex (scratch_get_mode (self->file), ==, 0600);
}

static void
test_meeting (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) hospital = pedicle_hospital_new (self->file);
  g_autoptr (PedicleHospital) again = NULL;
  g_autoptr (PedicleDecision) decision = pedicle_decision_new ("2026-11-20");
  g_autoptr (PedicleDecision) described = NULL;
  const PedicleParticipant *participant;

  g_free (decision->meeting);
  decision->meeting = g_strdup ("Spine board; north");
  g_ptr_array_add (decision->participants,
                   pedicle_participant_new (PEDICLE_ROLE_RADIATION_ONCOLOGY, "A: B; C"));
  g_ptr_array_add (decision->participants, pedicle_participant_new (PEDICLE_ROLE_NURSING, ""));
  decision->signed_by = g_strdup ("D. Example");
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_CRYOABLATION));
  pedicle_hospital_remember_meeting (hospital, decision);

  again = pedicle_hospital_new (self->file);
  g_assert_cmpstr (pedicle_hospital_get_meeting (again), ==, "Spine board; north");
  g_assert_cmpstr (pedicle_hospital_get_signed_by (again), ==, "D. Example");
  g_assert_cmpuint (pedicle_hospital_get_participants (again)->len, ==, 2);
  participant = pedicle_hospital_get_participants (again)->pdata[0];
  g_assert_cmpint (participant->role, ==, PEDICLE_ROLE_RADIATION_ONCOLOGY);
  g_assert_cmpstr (participant->name, ==, "A: B; C");
  participant = pedicle_hospital_get_participants (again)->pdata[1];
  g_assert_cmpint (participant->role, ==, PEDICLE_ROLE_NURSING);
  g_assert_cmpstr (participant->name, ==, "");
  g_assert_cmpuint (pedicle_hospital_get_not_available (again), ==,
                    BIT (PEDICLE_TECHNIQUE_CRYOABLATION));
  described = pedicle_hospital_describe_meeting (again);
  g_assert_cmpstr (described->meeting, ==, "Spine board; north");
  g_assert_cmpstr (described->signed_by, ==, "D. Example");
  g_assert_cmpuint (described->participants->len, ==, 2);
  /* A draft says nothing on who signs. */
  g_clear_pointer (&decision->signed_by, g_free);
  pedicle_hospital_remember_meeting (again, decision);
  g_assert_cmpstr (pedicle_hospital_get_signed_by (again), ==, "D. Example");
}

static void
test_unknown_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) hospital = NULL;
  g_autofree char *text = NULL;

  write_settings (self, "# ours\n[techniques]\nnot-available=warp-drive;brace;\nbetter=1\n"
                        "[last-meeting]\nparticipants=pharmacy:E;oncology\n", -1);
  hospital = pedicle_hospital_new (self->file);
  g_assert_null (pedicle_hospital_take_message (hospital));
  g_assert_cmpuint (pedicle_hospital_get_not_available (hospital), ==,
                    BIT (PEDICLE_TECHNIQUE_BRACE));
  g_assert_cmpuint (pedicle_hospital_get_participants (hospital)->len, ==, 2);
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_RADIOSURGERY));
  text = scratch_read (self->file);
  g_assert_nonnull (strstr (text, "# ours\n"));
  g_assert_nonnull (strstr (text, "not-available=radiosurgery;warp-drive;\n"));
  g_assert_nonnull (strstr (text, "better=1\n"));
  g_assert_nonnull (strstr (text, "participants=pharmacy:E;oncology\n"));
}

typedef struct {
  const char *path, *text;
  gssize length;
} Damage;

/* Told once, kept beside, and the program goes on. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (PedicleHospital) hospital = NULL;
  g_autofree char *message = NULL, *aside = NULL, *kept = NULL, *names = NULL;
  g_autoptr (GFile) file = NULL;

  write_settings (self, damage->text, damage->length);
  hospital = pedicle_hospital_new (self->file);
  g_assert_cmpuint (pedicle_hospital_get_not_available (hospital), ==, 0);
  message = pedicle_hospital_take_message (hospital);
  g_assert_nonnull (strstr (message, "hospital.ini.damaged-1"));
  g_assert_null (pedicle_hospital_take_message (hospital));
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_BRACE));
  g_assert_null (pedicle_hospital_take_message (hospital));
  names = list_settings (self);
  g_assert_cmpstr (names, ==, "hospital.ini hospital.ini.damaged-1");
  aside = g_build_filename (self->folder, "pedicle", "hospital.ini.damaged-1", NULL);
  file = g_file_new_for_path (aside);
  kept = scratch_read (file);
  g_assert_cmpstr (kept, ==, damage->text);
}

static void
test_damaged_twice (Fixture *self, gconstpointer data)
{
  g_autofree char *names = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (PedicleHospital) hospital = NULL;

    write_settings (self, "[", -1);
    hospital = pedicle_hospital_new (self->file);
  }
  names = list_settings (self);
  g_assert_cmpstr (names, ==, "hospital.ini.damaged-1 hospital.ini.damaged-2");
}

/* Where the file can be neither read nor moved nothing is written over it. */
static void
test_out_of_reach (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) hospital = NULL;
  g_autofree char *message = NULL, *kept = NULL;
  g_autofree char *folder = g_build_filename (self->folder, "pedicle", NULL);

  write_settings (self, "[", -1);
  scratch_set_mode (folder, 0555);
  scratch_become_ordinary ();
  hospital = pedicle_hospital_new (self->file);
  message = pedicle_hospital_take_message (hospital);
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_BRACE));
  scratch_become_oneself ();
  scratch_set_mode (folder, 0755);
  g_assert_nonnull (strstr (message, "changes are not kept"));
  g_assert_cmpuint (pedicle_hospital_get_not_available (hospital), ==,
                    BIT (PEDICLE_TECHNIQUE_BRACE));
  kept = scratch_read (self->file);
  g_assert_cmpstr (kept, ==, "[");
}

static void
test_not_written (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleHospital) hospital = pedicle_hospital_new (self->file);
  g_autofree char *message = NULL;
  guint count = 0;

  g_signal_connect (hospital, "notify::message", G_CALLBACK (count_cb), &count);
  /* Where the folder cannot be made. */
  scratch_set_mode (self->folder, 0555);
  scratch_become_ordinary ();
  pedicle_hospital_set_not_available (hospital, BIT (PEDICLE_TECHNIQUE_BRACE));
  scratch_become_oneself ();
  scratch_set_mode (self->folder, 0755);
  message = pedicle_hospital_take_message (hospital);
  g_assert_nonnull (strstr (message, "could not be kept"));
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (pedicle_hospital_get_not_available (hospital), ==,
                    BIT (PEDICLE_TECHNIQUE_BRACE));
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    guint techniques;
  } kept[] = {
    { "/hospital/kept/none", 0 },
    { "/hospital/kept/first", BIT (0) },
    { "/hospital/kept/last", BIT (PEDICLE_N_TECHNIQUES - 1) },
    { "/hospital/kept/all", BIT (PEDICLE_N_TECHNIQUES) - 1 },
  };
  static const Damage damaged[] = {
    { "/hospital/damaged/prose", "Dear colleague,\n", -1 },
    { "/hospital/damaged/half-a-group", "[techni", -1 },
    { "/hospital/damaged/key-without-group", "not-available=brace;\n", -1 },
    { "/hospital/damaged/not-utf-8", "[techniques]\nnot-available=br\xe9;\n", -1 },
  };

  g_test_init (&argc, &argv, NULL);
  ADD ("/hospital/nothing-yet", NULL, test_nothing_yet);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    ADD (kept[i].path, GUINT_TO_POINTER (kept[i].techniques), test_kept);
  ADD ("/hospital/meeting", NULL, test_meeting);
  ADD ("/hospital/unknown-kept", NULL, test_unknown_kept);
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    ADD (damaged[i].path, &damaged[i], test_damaged);
  ADD ("/hospital/damaged/twice", NULL, test_damaged_twice);
  ADD ("/hospital/out-of-reach", NULL, test_out_of_reach);
  ADD ("/hospital/not-written", NULL, test_not_written);
  return g_test_run ();
}
