/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hospital.h"

#include "decision-words.h"
#include "iso-time.h"
#include "store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAXIMUM_LENGTH (1024 * 1024)
#define MOST_ASIDE 100 /* damaged files that are kept */

#define TECHNIQUES "techniques"
#define NOT_AVAILABLE "not-available"
#define MEETING "last-meeting"

struct _PedicleHospital {
  GObject parent_instance;

  GFile *file;
  GKeyFile *settings;      /* as in the file, with what this version does not know */
  gboolean out_of_reach;   /* there is a file that could be neither read nor moved aside */
  guint not_available;
  char *meeting, *signed_by;
  GPtrArray *participants; /* of PedicleParticipant */
  char *message;
};

G_DEFINE_FINAL_TYPE (PedicleHospital, pedicle_hospital, G_TYPE_OBJECT)

enum { PROP_NOT_AVAILABLE = 1, PROP_MESSAGE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* Takes message. */
static void
tell (PedicleHospital *self, char *message)
{
  g_free (self->message);
  self->message = message;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static guint
read_techniques (GKeyFile *settings)
{
  g_auto (GStrv) ids = g_key_file_get_string_list (settings, TECHNIQUES, NOT_AVAILABLE, NULL, NULL);
  guint techniques = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    PedicleTechniqueId id;

    if (pedicle_technique_from_id (ids[i], &id))
      techniques |= 1u << id;
  }
  return techniques;
}

static void
write_techniques (GKeyFile *settings, guint techniques)
{
  g_auto (GStrv) before =
    g_key_file_get_string_list (settings, TECHNIQUES, NOT_AVAILABLE, NULL, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  PedicleTechniqueId known;

  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if (techniques & (1u << id))
      g_ptr_array_add (ids, (char *) pedicle_technique_get_id (id));
  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (!pedicle_technique_from_id (before[i], &known))
      g_ptr_array_add (ids, before[i]);
  g_key_file_set_string_list (settings, TECHNIQUES, NOT_AVAILABLE,
                              (const char *const *) ids->pdata, ids->len);
}

static PedicleRole
role_from_id (const char *id, gsize length)
{
  for (PedicleRole role = 0; role < PEDICLE_N_ROLES; role++)
    if (strlen (pedicle_role_get_id (role)) == length &&
        strncmp (pedicle_role_get_id (role), id, length) == 0)
      return role;
  return PEDICLE_ROLE_OTHER;
}

/* "radiation-oncology:Dr. Example" */
static void
read_participants (GKeyFile *settings, GPtrArray *participants)
{
  g_auto (GStrv) lines =
    g_key_file_get_string_list (settings, MEETING, "participants", NULL, NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++) {
    gsize length = strcspn (lines[i], ":");
    const char *name = lines[i][length] == ':' ? lines[i] + length + 1 : "";

    g_ptr_array_add (participants,
                     pedicle_participant_new (role_from_id (lines[i], length), name));
  }
}

static void
write_participants (GKeyFile *settings, const GPtrArray *participants)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < participants->len; i++) {
    const PedicleParticipant *participant = participants->pdata[i];

    g_ptr_array_add (lines, g_strdup_printf ("%s:%s", pedicle_role_get_id (participant->role),
                                             participant->name));
  }
  g_key_file_set_string_list (settings, MEETING, "participants",
                              (const char *const *) lines->pdata, lines->len);
}

static char *
read_text (GKeyFile *settings, const char *key)
{
  char *text = g_key_file_get_string (settings, MEETING, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

/* The file gets another name; NULL where it stays. */
static char *
move_aside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  for (guint i = 1; i <= MOST_ASIDE; i++) {
    g_autofree char *other = g_strdup_printf ("%s.damaged-%u", name, i);
    g_autoptr (GFile) target = g_file_get_child (folder, other);
    g_autoptr (GError) error = NULL;

    if (g_file_move (file, target, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, &error))
      return pedicle_store_get_name (target);
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
      return NULL;
  }
  return NULL;
}

static void
give_up (PedicleHospital *self, const char *why)
{
  g_autofree char *name = move_aside (self->file);

  self->out_of_reach = name == NULL;
  if (name != NULL)
    /* Translators: a sentence on what is wrong, and the name of a file. */
    tell (self, g_strdup_printf (_("The settings of this hospital could not be read. %s. The file "
                                   "is kept as “%s”."),
                                 why, name));
  else
    /* Translators: a sentence on what is wrong. */
    tell (self, g_strdup_printf (_("The settings of this hospital could not be read. %s. The file "
                                   "stays as it is, and changes are not kept."),
                                 why));
}

static gboolean
parse (GKeyFile *settings, const char *contents, gsize length, GError **error)
{
  if (!g_utf8_validate (contents, length, NULL)) {
    g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, _("Not UTF-8"));
    return FALSE;
  }
  return length == 0 || g_key_file_load_from_data (settings, contents, length,
                                                   G_KEY_FILE_KEEP_COMMENTS, error);
}

static void
load (PedicleHospital *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) settings = g_key_file_new ();
  g_autofree char *contents = NULL;
  gsize length;

  if (pedicle_store_read (self->file, MAXIMUM_LENGTH, &contents, &length, NULL, &error) &&
      parse (settings, contents, length, &error)) {
    g_key_file_unref (self->settings);
    self->settings = g_steal_pointer (&settings);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)) {
    give_up (self, error->message);
  }
  self->not_available = read_techniques (self->settings);
  self->meeting = read_text (self->settings, "name");
  self->signed_by = read_text (self->settings, "signed-by");
  read_participants (self->settings, self->participants);
}

static void
keep (PedicleHospital *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (self->out_of_reach)
    return;
  contents = g_key_file_to_data (self->settings, &length, NULL);
  if (!pedicle_store_write_settings (self->file, contents, length, &error))
    tell (self, g_strdup_printf (_("The settings of this hospital could not be kept. %s."),
                                 error->message));
}

static void
pedicle_hospital_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleHospital *self = PEDICLE_HOSPITAL (object);

  if (id == PROP_NOT_AVAILABLE)
    g_value_set_uint (value, self->not_available);
  else
    g_value_set_string (value, self->message);
}

static void
pedicle_hospital_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  pedicle_hospital_set_not_available (PEDICLE_HOSPITAL (object), g_value_get_uint (value));
}

static void
pedicle_hospital_finalize (GObject *object)
{
  PedicleHospital *self = PEDICLE_HOSPITAL (object);

  g_clear_object (&self->file);
  g_key_file_unref (self->settings);
  g_ptr_array_unref (self->participants);
  g_free (self->meeting);
  g_free (self->signed_by);
  g_free (self->message);
  G_OBJECT_CLASS (pedicle_hospital_parent_class)->finalize (object);
}

static void
pedicle_hospital_class_init (PedicleHospitalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pedicle_hospital_get_property;
  object_class->set_property = pedicle_hospital_set_property;
  object_class->finalize = pedicle_hospital_finalize;
  properties[PROP_NOT_AVAILABLE] =
    g_param_spec_uint ("not-available", NULL, NULL, 0, (1u << PEDICLE_N_TECHNIQUES) - 1, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_hospital_init (PedicleHospital *self)
{
  self->settings = g_key_file_new ();
  self->participants =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_participant_free);
}

PedicleHospital *
pedicle_hospital_new (GFile *file)
{
  PedicleHospital *self = g_object_new (PEDICLE_TYPE_HOSPITAL, NULL);

  self->file = g_object_ref (file);
  load (self);
  return self;
}

PedicleHospital *
pedicle_hospital_get_default (void)
{
  static PedicleHospital *hospital;

  if (hospital == NULL) {
    g_autoptr (GFile) file =
      g_file_new_build_filename (g_get_user_config_dir (), "pedicle", "hospital.ini", NULL);

    hospital = pedicle_hospital_new (file);
  }
  return hospital;
}

guint
pedicle_hospital_get_not_available (PedicleHospital *self)
{
  return self->not_available;
}

void
pedicle_hospital_set_not_available (PedicleHospital *self, guint techniques)
{
  if (self->not_available == techniques)
    return;
  self->not_available = techniques;
  write_techniques (self->settings, techniques);
  keep (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOT_AVAILABLE]);
}

const char *
pedicle_hospital_get_meeting (PedicleHospital *self)
{
  return self->meeting;
}

const GPtrArray *
pedicle_hospital_get_participants (PedicleHospital *self)
{
  return self->participants;
}

const char *
pedicle_hospital_get_signed_by (PedicleHospital *self)
{
  return self->signed_by;
}

PedicleDecision *
pedicle_hospital_describe_meeting (PedicleHospital *self)
{
  g_autofree char *today = pedicle_date_today ();
  PedicleDecision *decision;

  if (*self->meeting == '\0' && *self->signed_by == '\0' && self->participants->len == 0)
    return NULL;
  decision = pedicle_decision_new (today);
  g_free (decision->meeting);
  decision->meeting = g_strdup (self->meeting);
  decision->signed_by = *self->signed_by != '\0' ? g_strdup (self->signed_by) : NULL;
  for (guint i = 0; i < self->participants->len; i++) {
    const PedicleParticipant *participant = self->participants->pdata[i];

    g_ptr_array_add (decision->participants,
                     pedicle_participant_new (participant->role, participant->name));
  }
  return decision;
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text != NULL ? text : "");
}

void
pedicle_hospital_remember_meeting (PedicleHospital *self, const PedicleDecision *decision)
{
  set_text (&self->meeting, decision->meeting);
  if (decision->signed_by != NULL)
    set_text (&self->signed_by, decision->signed_by);
  g_ptr_array_set_size (self->participants, 0);
  for (guint i = 0; i < decision->participants->len; i++) {
    const PedicleParticipant *participant = decision->participants->pdata[i];

    g_ptr_array_add (self->participants,
                     pedicle_participant_new (participant->role, participant->name));
  }
  g_key_file_set_string (self->settings, MEETING, "name", self->meeting);
  g_key_file_set_string (self->settings, MEETING, "signed-by", self->signed_by);
  write_participants (self->settings, self->participants);
  keep (self);
}

char *
pedicle_hospital_take_message (PedicleHospital *self)
{
  return g_steal_pointer (&self->message);
}
