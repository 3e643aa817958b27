/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-token.h"

#include "case-file-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

char *
pedicle_json_printable (const char *text, gssize length, guint max_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *line = g_string_new (NULL);
  guint count = 0;

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    if (count++ == max_chars) {
      g_string_append (line, "…");
      break;
    }
    /* Direction marks and line separators would garble the sentence around the name. */
    g_string_append_unichar (line, g_unichar_isgraph (character) || character == ' ' ? character
                                                                                       : 0xFFFD);
  }
  return g_string_free (line, FALSE);
}

gboolean
pedicle_json_fail_at (PedicleJsonCursor *cursor, const char *at, const char *message)
{
  guint line = 1;
  const char *start = cursor->start;

  for (const char *c = cursor->start; c < at; c++)
    if (*c == '\n') {
      line++;
      start = c + 1;
    }
  /* Translators: where in a file, then what is wrong there. */
  g_set_error (cursor->error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX,
               _("line %u, column %u: %s"), line, (guint) g_utf8_strlen (start, at - start) + 1,
               message);
  return FALSE;
}

gboolean
pedicle_json_fail (PedicleJsonCursor *cursor, const char *expected)
{
  if (cursor->at < cursor->end)
    return pedicle_json_fail_at (cursor, cursor->at, expected);

  /* Translators: %s is one of the sentences that begin with "expected". */
  g_autofree char *message = g_strdup_printf (_("the text ends too early: %s"), expected);

  return pedicle_json_fail_at (cursor, cursor->end, message);
}

gboolean
pedicle_json_fail_with_hint (PedicleJsonCursor *cursor, const char *expected)
{
  if (pedicle_json_is_next (cursor, '/') || pedicle_json_is_next (cursor, '#'))
    return pedicle_json_fail (cursor, _("expected no comment: JSON has none"));
  if (pedicle_json_is_next (cursor, '\''))
    return pedicle_json_fail (cursor, _("expected double quotes around a text"));
  return pedicle_json_fail (cursor, expected);
}

static gboolean
scan_hex (PedicleJsonCursor *cursor, gunichar *ret_unit)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++, cursor->at++) {
    if (cursor->at == cursor->end || !g_ascii_isxdigit (*cursor->at))
      return pedicle_json_fail (cursor, _("expected four hexadecimal digits after \\u"));
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (*cursor->at);
  }
  *ret_unit = unit;
  return TRUE;
}

/* After "\u". */
static gboolean
scan_unicode (PedicleJsonCursor *cursor, gunichar *ret_character)
{
  const char *escape = cursor->at - 2;
  gunichar high, low;

  if (!scan_hex (cursor, &high))
    return FALSE;
  if (high == 0)
    return pedicle_json_fail_at (cursor, escape, _("\\u0000 is not allowed"));
  *ret_character = high;
  if (high < 0xD800 || high > 0xDFFF)
    return TRUE;
  if (high > 0xDBFF || cursor->end - cursor->at < 2 || memcmp (cursor->at, "\\u", 2) != 0)
    return pedicle_json_fail_at (cursor, escape, _("expected a pair of surrogates"));
  cursor->at += 2;
  if (!scan_hex (cursor, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return pedicle_json_fail_at (cursor, escape, _("expected a pair of surrogates"));
  *ret_character = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  return TRUE;
}

/* After the backslash. */
static gboolean
scan_escape (PedicleJsonCursor *cursor, gunichar *ret_character)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (pedicle_json_is_next (cursor, 'u')) {
    cursor->at++;
    return scan_unicode (cursor, ret_character);
  }
  letter = cursor->at < cursor->end && *cursor->at != '\0' ? strchr (letters, *cursor->at) : NULL;
  if (letter == NULL)
    return pedicle_json_fail (cursor, _("expected one of \" \\ / b f n r t u after the backslash"));
  cursor->at++;
  *ret_character = meanings[letter - letters];
  return TRUE;
}

gboolean
pedicle_json_skip_string (PedicleJsonCursor *cursor, gboolean *ret_escaped)
{
  gunichar ignored;

  *ret_escaped = FALSE;
  cursor->at++;
  while (TRUE) {
    while (cursor->at < cursor->end && *cursor->at != '"' && *cursor->at != '\\' &&
           (guchar) *cursor->at >= 0x20)
      cursor->at++;
    if (pedicle_json_is_next (cursor, '"'))
      break;
    if (!pedicle_json_is_next (cursor, '\\'))
      return pedicle_json_fail (cursor, _("expected the closing quote of the text; line breaks and "
                                          "other control characters must be escaped"));
    *ret_escaped = TRUE;
    cursor->at++;
    if (!scan_escape (cursor, &ignored))
      return FALSE;
  }
  cursor->at++;
  return TRUE;
}

char *
pedicle_json_unescape (const char *text, gsize length, gsize *ret_length)
{
  GString *string = g_string_sized_new (length);
  PedicleJsonCursor cursor = { .start = text, .at = text, .end = text + length };

  while (cursor.at < cursor.end)
    if (*cursor.at == '\\') {
      gunichar character = 0;

      cursor.at++;
      scan_escape (&cursor, &character);
      g_string_append_unichar (string, character);
    } else
      g_string_append_c (string, *cursor.at++);
  *ret_length = string->len;
  return g_string_free (string, FALSE);
}

static gboolean
scan_digits (PedicleJsonCursor *cursor)
{
  if (cursor->at == cursor->end || !g_ascii_isdigit (*cursor->at))
    return pedicle_json_fail (cursor, _("expected a digit"));
  while (cursor->at < cursor->end && g_ascii_isdigit (*cursor->at))
    cursor->at++;
  return TRUE;
}

static gboolean
is_zero (const char *number)
{
  for (; *number != '\0' && *number != 'e' && *number != 'E'; number++)
    if (*number >= '1' && *number <= '9')
      return FALSE;
  return TRUE;
}

static gboolean
check_number (PedicleJsonCursor *cursor, const char *number, gboolean whole, gboolean has_exponent)
{
  gsize length = cursor->at - number;
  g_autofree char *copy = NULL;

  if (whole ? length <= 18 : length <= 300 && !has_exponent)
    return TRUE;
  copy = g_strndup (number, length);
  if (whole) {
    errno = 0;
    g_ascii_strtoll (copy, NULL, 10);
    if (errno == ERANGE)
      return pedicle_json_fail_at (cursor, number,
                                   _("expected a whole number that 64 bits can hold"));
  } else {
    double value = g_ascii_strtod (copy, NULL);

    if (isinf (value) || (value == 0 && !is_zero (copy)))
      return pedicle_json_fail_at (cursor, number, _("expected a number that a double can hold"));
  }
  return TRUE;
}

gboolean
pedicle_json_skip_number (PedicleJsonCursor *cursor)
{
  const char *number = cursor->at;
  gboolean whole = TRUE, has_exponent = FALSE;

  if (*cursor->at == '-')
    cursor->at++;
  if (pedicle_json_is_next (cursor, '0'))
    cursor->at++;
  else if (!scan_digits (cursor))
    return FALSE;
  if (pedicle_json_is_next (cursor, '.')) {
    cursor->at++;
    whole = FALSE;
    if (!scan_digits (cursor))
      return FALSE;
  }
  if (pedicle_json_is_next (cursor, 'e') || pedicle_json_is_next (cursor, 'E')) {
    cursor->at++;
    whole = FALSE;
    has_exponent = TRUE;
    if (pedicle_json_is_next (cursor, '+') || pedicle_json_is_next (cursor, '-'))
      cursor->at++;
    if (!scan_digits (cursor))
      return FALSE;
  }
  if (cursor->at < cursor->end && (g_ascii_isalnum (*cursor->at) || *cursor->at == '.'))
    return pedicle_json_fail_at (cursor, number,
                                 _("expected a decimal number without leading zeros"));
  return check_number (cursor, number, whole, has_exponent);
}

gboolean
pedicle_json_skip_word (PedicleJsonCursor *cursor)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);

    if ((gsize) (cursor->end - cursor->at) >= length &&
        memcmp (cursor->at, words[i], length) == 0 &&
        (cursor->at + length == cursor->end || !g_ascii_isalnum (cursor->at[length]))) {
      cursor->at += length;
      return TRUE;
    }
  }
  return pedicle_json_fail_with_hint (cursor, _("expected a value"));
}
