/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For LD_PRELOAD: the knowledge out of the folder PEDICLE_MUTANT_KNOWLEDGE instead of the one that is
 * built in. It stands in for one function of GLib, so that programs and tests run as they are. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <gio/gio.h>
#include <string.h>

#define PREFIX "/io/github/pedicle/Pedicle/knowledge/"

typedef GBytes *(*Lookup) (GResource *resource, const char *path, GResourceLookupFlags flags,
                           GError **error);

GBytes *
g_resource_lookup_data (GResource *resource, const char *path, GResourceLookupFlags flags,
                        GError **error)
{
  const char *folder = g_getenv ("PEDICLE_MUTANT_KNOWLEDGE");
  g_autofree char *file = NULL;
  char *text;
  gsize length;

  if (folder == NULL || !g_str_has_prefix (path, PREFIX))
    return ((Lookup) dlsym (RTLD_NEXT, "g_resource_lookup_data")) (resource, path, flags, error);
  file = g_build_filename (folder, path + strlen (PREFIX), NULL);
  if (!g_file_get_contents (file, &text, &length, error))
    return NULL;
  return g_bytes_new_take (text, length);
}
