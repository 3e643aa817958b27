/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing agenda files (format version 1, data/pedicle-agenda.schema.json). They lie
 * in the folder of their cases. Reading is strict: a file is read whole or not at all. Errors
 * are those of case-file.h. */

#pragma once

#include "agenda.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEDICLE_AGENDA_FILE_VERSION 1
#define PEDICLE_AGENDA_FILE_SUFFIX ".pedicle-agenda.json"

/* Reads an agenda out of text, which need not end with a zero byte. The message of an error says
 * where ("$.entries[2].file") and what was expected, without the name of the file. */
PedicleAgenda *pedicle_agenda_from_json (const char *text, gsize length, GError **error);

/* The file's text, two-space indented, members in a fixed order, ending in a newline. */
char *pedicle_agenda_to_json (PedicleAgenda *self);

/* Reads the file. ret_etag (nullable) gets what store.h needs to notice a change by somebody else.
 * The message starts with the file's display name. */
PedicleAgenda *pedicle_agenda_load (GFile *file, char **ret_etag, GCancellable *cancellable,
                                    GError **error);

/* The members that version 1 knows, NULL-terminated, in the order in which they are written. */
extern const char *const pedicle_agenda_members[];
extern const char *const pedicle_agenda_entry_members[];

G_END_DECLS
