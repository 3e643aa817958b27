/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-state.h"

#include "store.h"

#define GROUP "window"
#define DEFAULT_WIDTH 1280
#define DEFAULT_HEIGHT 800
#define MINIMUM_WIDTH 480
#define MINIMUM_HEIGHT 360
#define MAXIMUM_SIZE 10000

static GFile *
state_file (void)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "pedicle", "window.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *state = g_key_file_new ();
  g_autoptr (GFile) file = state_file ();

  g_key_file_load_from_file (state, g_file_peek_path (file), G_KEY_FILE_NONE, NULL);
  return state;
}

static int
get_size (GKeyFile *state, const char *key, int minimum, int standard)
{
  int size = g_key_file_get_integer (state, GROUP, key, NULL);

  return size >= minimum && size <= MAXIMUM_SIZE ? size : standard;
}

void
pedicle_window_state_restore (GtkWindow *window)
{
  g_autoptr (GKeyFile) state = load ();

  gtk_window_set_default_size (window, get_size (state, "width", MINIMUM_WIDTH, DEFAULT_WIDTH),
                               get_size (state, "height", MINIMUM_HEIGHT, DEFAULT_HEIGHT));
  if (g_key_file_get_boolean (state, GROUP, "maximized", NULL))
    gtk_window_maximize (window);
}

void
pedicle_window_state_keep (GtkWindow *window)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GFile) file = state_file ();
  g_autofree char *text = NULL;
  int width, height;
  gsize length;

  gtk_window_get_default_size (window, &width, &height);
  g_key_file_set_integer (state, GROUP, "width", width);
  g_key_file_set_integer (state, GROUP, "height", height);
  g_key_file_set_boolean (state, GROUP, "maximized", gtk_window_is_maximized (window));
  text = g_key_file_to_data (state, &length, NULL);
  pedicle_store_write_private (file, text, length, NULL);
}
