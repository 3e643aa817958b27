/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Standard output and standard error of pedicle-cli: every failure to write is noticed, and text
 * fits the character set of the locale. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Standard output. What is appended to text goes out with pedicle_output_flush(). */
typedef struct {
  GString *text;
  gboolean buffered; /* it is a file: nobody waits for single records */
} PedicleOutput;

void pedicle_output_init (PedicleOutput *output);
void pedicle_output_clear (PedicleOutput *output);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PedicleOutput, pedicle_output_clear)

/* A record is complete: writes it, unless there is reason to wait for more. FALSE when it could not
 * be written; that has been told on standard error. */
gboolean pedicle_output_end_record (PedicleOutput *output);

/* Writes all that is left. */
gboolean pedicle_output_flush (PedicleOutput *output);

/* Appends text in the locale's character set. */
void pedicle_output_append (PedicleOutput *output, const char *text);

/* One line on standard error: "pedicle-cli: …". */
void pedicle_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The same about a place, "a.pedicle.json" or "-:3": "pedicle-cli: a.pedicle.json: …". The name of a
 * file keeps letters that the locale does not have. */
void pedicle_complain_of (const char *place, const char *sentence);

/* Writes text in the locale's character set on standard output; FALSE as above. */
gboolean pedicle_print (const char *text);

/* Writes bytes as they are on standard output; FALSE as above. */
gboolean pedicle_print_bytes (const char *bytes, gsize length);

/* Whether the locale's character set is UTF-8. */
gboolean pedicle_console_is_utf8 (void);

/* text with what the locale's character set does not have in the nearest other letters; still in
 * UTF-8. */
char *pedicle_console_simplify (const char *text);

/* text on one line: control characters are shown as \n, \t, \033. */
char *pedicle_console_escape (const char *text);

/* Columns of the terminal on standard output, 80 where it is none. */
guint pedicle_console_get_width (void);

/* Makes sure that the descriptors 0 to 2 are taken, so that no file opened later is written to by
 * mistake, and that a closed pipe is an error of writing. To be called first. */
void pedicle_console_init (void);

G_END_DECLS
