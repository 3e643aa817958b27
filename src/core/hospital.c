/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hospital.h"

#include "hospital-keys.h"
#include "iso-time.h"
#include "store.h"

#include <glib/gi18n-lib.h>

#define MAXIMUM_LENGTH (1024 * 1024)
#define MOST_ASIDE 100 /* damaged files that are kept */

/* To write a file that other programs write at the very same moments. */
#define MOST_ATTEMPTS 5

struct _PedicleHospital {
  GObject parent_instance;

  GFile *file;
  char *etag;            /* of the file as it was last read or written; NULL without one */
  gboolean out_of_reach; /* there is a file that could be neither read nor moved aside */
  GKeyFile *keys;        /* as in the file, with what this version does not know */
  char *message;

  /* What the keys say. */
  guint not_available;
  char *meeting, *signed_by;
  GPtrArray *participants; /* of PedicleParticipant */
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
parse (GKeyFile *keys, const char *contents, gsize length, GError **error)
{
  if (!g_utf8_validate (contents, length, NULL)) {
    g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, _("Not UTF-8"));
    return FALSE;
  }
  return length == 0 || g_key_file_load_from_data (keys, contents, length,
                                                   G_KEY_FILE_KEEP_COMMENTS, error);
}

static void
take_keys (PedicleHospital *self)
{
  guint not_available = pedicle_hospital_keys_get_not_available (self->keys);

  g_free (self->meeting);
  self->meeting = pedicle_hospital_keys_get_meeting (self->keys);
  g_free (self->signed_by);
  self->signed_by = pedicle_hospital_keys_get_signed_by (self->keys);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  self->participants = pedicle_hospital_keys_get_participants (self->keys);
  if (not_available == self->not_available)
    return;
  self->not_available = not_available;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOT_AVAILABLE]);
}

/* While the file is as we know it, what could not be written into it stays, too. */
static gboolean
read_file (PedicleHospital *self, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *contents = NULL, *etag = NULL;
  gsize length;

  if (!pedicle_store_read (self->file, MAXIMUM_LENGTH, &contents, &length, NULL, error))
    return FALSE;
  etag = pedicle_store_etag_of (contents, length);
  if (g_strcmp0 (etag, self->etag) == 0)
    return TRUE;
  if (!parse (keys, contents, length, error))
    return FALSE;
  g_key_file_unref (self->keys);
  self->keys = g_steal_pointer (&keys);
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  return TRUE;
}

static void
load (PedicleHospital *self)
{
  g_autoptr (GError) error = NULL;

  self->out_of_reach = FALSE;
  if (!read_file (self, &error)) {
    g_clear_pointer (&self->etag, g_free);
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
      give_up (self, error->message);
  }
  take_keys (self);
}

static gboolean
keep (PedicleHospital *self, GError **error)
{
  gsize length;
  g_autofree char *contents = g_key_file_to_data (self->keys, &length, NULL);

  if (!pedicle_store_write_settings (self->file, contents, length, self->etag, error))
    return FALSE;
  g_free (self->etag);
  self->etag = pedicle_store_etag_of (contents, length);
  return TRUE;
}

typedef void (*Change) (GKeyFile *keys, gconstpointer data);

/* Another program may have written the file meanwhile: a change is made in what it says now, and
 * made again where even that was overtaken. */
static void
make_change (PedicleHospital *self, Change change, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MOST_ATTEMPTS; i++) {
    g_clear_error (&error);
    load (self);
    change (self->keys, data);
    if (self->out_of_reach || keep (self, &error) || !pedicle_store_is_conflict (error))
      break;
  }
  take_keys (self);
  if (error != NULL)
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
  g_free (self->etag);
  g_key_file_unref (self->keys);
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
  self->keys = g_key_file_new ();
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

typedef struct {
  guint techniques, changed;
} Availability;

/* Only the techniques that were changed here: another program may have changed others. */
static void
change_availability (GKeyFile *keys, gconstpointer data)
{
  const Availability *availability = data;
  guint others = pedicle_hospital_keys_get_not_available (keys) & ~availability->changed;

  pedicle_hospital_keys_set_not_available (
    keys, others | (availability->techniques & availability->changed));
}

void
pedicle_hospital_set_not_available (PedicleHospital *self, guint techniques)
{
  Availability availability = { techniques, self->not_available ^ techniques };

  if (availability.changed != 0)
    make_change (self, change_availability, &availability);
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
change_meeting (GKeyFile *keys, gconstpointer data)
{
  const PedicleDecision *decision = data;

  pedicle_hospital_keys_set_meeting (keys, decision->meeting, decision->signed_by,
                                     decision->participants);
}

void
pedicle_hospital_remember_meeting (PedicleHospital *self, const PedicleDecision *decision)
{
  make_change (self, change_meeting, decision);
}

char *
pedicle_hospital_take_message (PedicleHospital *self)
{
  return g_steal_pointer (&self->message);
}
