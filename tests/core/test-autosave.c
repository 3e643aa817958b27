/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a file is written by itself, and when it is looked at again. */

#include "autosave.h"
#include "scratch.h"

#define DELAY 20
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct {
  PedicleAutosave *autosave;
  guint writes, checks;
  guint failures; /* how often it still cannot be written */
  gboolean ends;  /* the first write ends the autosave */
} Owner;

static void
write_cb (gpointer data)
{
  Owner *owner = data;

  owner->writes++;
  pedicle_autosave_cancel (owner->autosave);
  if (owner->failures > 0) {
    owner->failures--;
    pedicle_autosave_try_again (owner->autosave);
  }
  if (owner->ends)
    g_clear_pointer (&owner->autosave, pedicle_autosave_free);
}

static void
check_cb (gpointer data)
{
  Owner *owner = data;

  owner->checks++;
}

static void
set_up (Owner *owner, gconstpointer data)
{
  owner->autosave = pedicle_autosave_new (write_cb, check_cb, owner);
  pedicle_autosave_set_delay (owner->autosave, DELAY);
}

static void
tear_down (Owner *owner, gconstpointer data)
{
  g_clear_pointer (&owner->autosave, pedicle_autosave_free);
}

static void
wait_for (const guint *count, guint least)
{
  gint64 limit = g_get_monotonic_time () + PATIENCE;

  while (*count < least && g_get_monotonic_time () < limit)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (*count, >=, least);
}

/* What is due by now has been done when another one with the same times is done. */
static void
wait_for_another (void)
{
  Owner another = { 0 };

  set_up (&another, NULL);
  pedicle_autosave_touch (another.autosave);
  wait_for (&another.writes, 1);
  tear_down (&another, NULL);
}

static void
test_once (Owner *owner, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    pedicle_autosave_touch (owner->autosave);
  g_assert_cmpuint (owner->writes, ==, 0);
  wait_for (&owner->writes, 1);
  wait_for_another ();
  g_assert_cmpuint (owner->writes, ==, 1);
}

/* Changes without an end are written all the same. */
static void
test_longest_wait (Owner *owner, gconstpointer data)
{
  gint64 limit = g_get_monotonic_time () + PATIENCE;

  while (owner->writes == 0 && g_get_monotonic_time () < limit) {
    pedicle_autosave_touch (owner->autosave);
    g_main_context_iteration (NULL, FALSE);
  }
  g_assert_cmpuint (owner->writes, ==, 1);
}

static void
test_cancelled (Owner *owner, gconstpointer data)
{
  pedicle_autosave_touch (owner->autosave);
  pedicle_autosave_cancel (owner->autosave);
  wait_for_another ();
  g_assert_cmpuint (owner->writes, ==, 0);
}

static void
test_tried_again (Owner *owner, gconstpointer data)
{
  gint64 failed;

  owner->failures = 1;
  pedicle_autosave_touch (owner->autosave);
  wait_for (&owner->writes, 1);
  failed = g_get_monotonic_time ();
  wait_for (&owner->writes, 2);
  g_assert_cmpint (g_get_monotonic_time () - failed, >, 5 * DELAY * 1000);
}

/* The next change does not wait for the next attempt. */
static void
test_change_after_failure (Owner *owner, gconstpointer data)
{
  pedicle_autosave_try_again (owner->autosave);
  pedicle_autosave_touch (owner->autosave);
  wait_for_another ();
  g_assert_cmpuint (owner->writes, ==, 1);
}

static void
test_ended_by_write (Owner *owner, gconstpointer data)
{
  owner->ends = TRUE;
  pedicle_autosave_touch (owner->autosave);
  wait_for (&owner->writes, 1);
  g_assert_null (owner->autosave);
}

static void
test_watched (Owner *owner, gconstpointer data)
{
  g_autofree char *folder = scratch_new ();
  g_autoptr (GFile) file = scratch_write (folder, "a.json", "1", -1);
  Owner another = { 0 };
  guint checks;

  pedicle_autosave_watch (owner->autosave, file);
  g_object_unref (scratch_write (folder, "a.json", "2", -1));
  wait_for (&owner->checks, 1);

  pedicle_autosave_watch (owner->autosave, NULL);
  checks = owner->checks;
  set_up (&another, NULL);
  pedicle_autosave_watch (another.autosave, file);
  g_object_unref (scratch_write (folder, "a.json", "3", -1));
  wait_for (&another.checks, 1);
  g_assert_cmpuint (owner->checks, ==, checks);
  tear_down (&another, NULL);
  scratch_free (g_steal_pointer (&folder));
}

#define ADD(path, test) g_test_add ("/autosave/" path, Owner, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("once", test_once);
  ADD ("longest-wait", test_longest_wait);
  ADD ("cancelled", test_cancelled);
  ADD ("tried-again", test_tried_again);
  ADD ("change-after-failure", test_change_after_failure);
  ADD ("ended-by-write", test_ended_by_write);
  ADD ("watched", test_watched);
  return g_test_run ();
}
