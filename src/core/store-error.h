/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sentence for what can go wrong with a file; for the store and for who looks for the file. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum { PEDICLE_STORE_READING, PEDICLE_STORE_WRITING } PedicleStoreAction;

/* Sets error to "a.pedicle.json: …" for an error number, and returns FALSE. */
gboolean pedicle_store_fail (GFile *file, PedicleStoreAction action, int number, GError **error);

/* The same with a sentence. */
gboolean pedicle_store_fail_with (GFile *file, GIOErrorEnum code, const char *sentence,
                                  GError **error);

/* The same for an error of GIO, of which it takes the code and, unless the code has a sentence of
 * ours, the message. */
gboolean pedicle_store_fail_gio (GFile *file, PedicleStoreAction action, const GError *reason,
                                 GError **error);

G_END_DECLS
