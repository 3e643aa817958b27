/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Overwriting a file where nothing can be moved over it. Private to the store. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gives the existing regular file at path, which messages call by the name of file, new contents,
 * as pedicle_store_write() describes it. */
gboolean pedicle_store_write_in_place (GFile *file, const char *path, const char *contents,
                                       gsize length, GError **error);

G_END_DECLS
