/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The texts, numbers and words of JSON, one at a time, and where something is wrong. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *start, *end; /* of the whole text, which is UTF-8 and need not end with a zero byte */
  const char *at;
  GError **error;
} PedicleJsonCursor;

static inline gboolean
pedicle_json_is_next (PedicleJsonCursor *cursor, char c)
{
  return cursor->at < cursor->end && *cursor->at == c;
}

/* Each moves at behind what it read, or sets error and returns FALSE. The first is called at the
 * opening quote, the second at a digit or a minus. */
gboolean pedicle_json_skip_string (PedicleJsonCursor *cursor, gboolean *ret_escaped);
gboolean pedicle_json_skip_number (PedicleJsonCursor *cursor);
gboolean pedicle_json_skip_word (PedicleJsonCursor *cursor);

/* What a string that was skipped means, without its quotes. */
char *pedicle_json_unescape (const char *text, gsize length, gsize *ret_length);

/* All set error to a PEDICLE_CASE_FILE_ERROR_SYNTAX "line 3, column 7: …" and return FALSE. The
 * second is about what is next, and says so if that is the end; the third knows better where
 * a comment or a single quote is next. */
gboolean pedicle_json_fail_at (PedicleJsonCursor *cursor, const char *at, const char *message);
gboolean pedicle_json_fail (PedicleJsonCursor *cursor, const char *expected);
gboolean pedicle_json_fail_with_hint (PedicleJsonCursor *cursor, const char *expected);

/* A copy of text that is fit for a message: UTF-8 in one line, control characters as U+FFFD, cut
 * after max_chars with an ellipsis. */
char *pedicle_json_printable (const char *text, gssize length, guint max_chars);

G_END_DECLS
