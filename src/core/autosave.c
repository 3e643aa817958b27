/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "autosave.h"

#define DELAY_MILLISECONDS 1000
#define SETTLING_MILLISECONDS 200

/* In delays. */
#define LONGEST_WAIT 3
#define TIME_BETWEEN_ATTEMPTS 10

struct _PedicleAutosave {
  PedicleAutosaveFunc write, check;
  gpointer owner;

  guint delay;     /* milliseconds */
  gint64 write_by; /* monotonic time, 0 while nothing waits */
  guint write_source, check_source;
  GFileMonitor *monitor;
};

PedicleAutosave *
pedicle_autosave_new (PedicleAutosaveFunc write, PedicleAutosaveFunc check, gpointer owner)
{
  PedicleAutosave *self = g_new0 (PedicleAutosave, 1);

  self->write = write;
  self->check = check;
  self->owner = owner;
  self->delay = DELAY_MILLISECONDS;
  return self;
}

void
pedicle_autosave_free (PedicleAutosave *self)
{
  pedicle_autosave_cancel (self);
  pedicle_autosave_watch (self, NULL);
  g_free (self);
}

static gboolean
write_cb (gpointer user_data)
{
  PedicleAutosave *self = user_data;

  self->write_source = 0;
  self->write (self->owner);
  return G_SOURCE_REMOVE;
}

static void
write_after (PedicleAutosave *self, guint milliseconds)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  self->write_source = g_timeout_add (milliseconds, write_cb, self);
}

void
pedicle_autosave_touch (PedicleAutosave *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->write_by == 0)
    self->write_by = now + LONGEST_WAIT * self->delay * 1000;
  write_after (self, (guint) CLAMP ((self->write_by - now) / 1000, 0, self->delay));
}

void
pedicle_autosave_try_again (PedicleAutosave *self)
{
  write_after (self, TIME_BETWEEN_ATTEMPTS * self->delay);
}

void
pedicle_autosave_cancel (PedicleAutosave *self)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  self->write_by = 0;
}

static gboolean
check_cb (gpointer user_data)
{
  PedicleAutosave *self = user_data;

  self->check_source = 0;
  self->check (self->owner);
  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (PedicleAutosave *self)
{
  if (self->check_source == 0)
    self->check_source = g_timeout_add (SETTLING_MILLISECONDS, check_cb, self);
}

static void
stop_watching (PedicleAutosave *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  if (self->monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

void
pedicle_autosave_watch (PedicleAutosave *self, GFile *file)
{
  stop_watching (self);
  if (file != NULL)
    self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (self->monitor, SETTLING_MILLISECONDS);
  g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
}

void
pedicle_autosave_set_delay (PedicleAutosave *self, guint milliseconds)
{
  self->delay = milliseconds;
}
