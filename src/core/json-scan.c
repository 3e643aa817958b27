/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-scan.h"

#include "case-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Up to here the names of an object are compared with each other as they come; beyond, they are
 * sorted at its end, so that a hostile file cannot cost quadratic time. */
#define FEW_NAMES 24

#define MAXIMUM_NAME 60

G_STATIC_ASSERT (PEDICLE_CASE_FILE_MAXIMUM_DEPTH <= 64);

typedef struct {
  const char *text; /* unescaped; in the text or in the chunk */
  gsize length;
  const char *at; /* where it stands, for messages */
} Name;

typedef struct {
  const char *start, *end, *at;
  guint depth;
  guint64 objects;                                   /* bit n: what is open at depth n is an object */
  guint first_name[PEDICLE_CASE_FILE_MAXIMUM_DEPTH]; /* of the object that is open at that depth */
  GArray *names;                                     /* of all objects that are open */
  GStringChunk *chunk;                               /* made when the first name with an escape comes */
  gboolean just_opened;
  GError **error;
} Scan;

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

static gboolean
fail_at (Scan *scan, const char *at, const char *message)
{
  guint line = 1;
  const char *start = scan->start;

  for (const char *c = scan->start; c < at; c++)
    if (*c == '\n') {
      line++;
      start = c + 1;
    }
  /* Translators: where in a file, then what is wrong there. */
  g_set_error (scan->error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX,
               _("line %u, column %u: %s"), line, (guint) g_utf8_strlen (start, at - start) + 1,
               message);
  return FALSE;
}

static gboolean
fail (Scan *scan, const char *expected)
{
  if (scan->at < scan->end)
    return fail_at (scan, scan->at, expected);

  /* Translators: %s is one of the sentences that begin with "expected". */
  g_autofree char *message = g_strdup_printf (_("the text ends too early: %s"), expected);

  return fail_at (scan, scan->end, message);
}

static gboolean
fail_name (Scan *scan, const Name *name)
{
  g_autofree char *printable = pedicle_json_printable (name->text, name->length, MAXIMUM_NAME);
  g_autofree char *message = g_strdup_printf (_("the member “%s” is there twice"), printable);

  return fail_at (scan, name->at, message);
}

static inline void
skip_space (Scan *scan)
{
  while (scan->at < scan->end &&
         (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static inline gboolean
is_next (Scan *scan, char c)
{
  return scan->at < scan->end && *scan->at == c;
}

static inline gboolean
in_object (Scan *scan)
{
  return scan->objects >> (scan->depth - 1) & 1;
}

static gboolean
scan_hex (Scan *scan, gunichar *ret_unit)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++, scan->at++) {
    if (scan->at == scan->end || !g_ascii_isxdigit (*scan->at))
      return fail (scan, _("expected four hexadecimal digits after \\u"));
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (*scan->at);
  }
  *ret_unit = unit;
  return TRUE;
}

/* After "\u". */
static gboolean
scan_unicode (Scan *scan, gunichar *ret_character)
{
  const char *escape = scan->at - 2;
  gunichar high, low;

  if (!scan_hex (scan, &high))
    return FALSE;
  if (high == 0)
    return fail_at (scan, escape, _("\\u0000 is not allowed"));
  *ret_character = high;
  if (high < 0xD800 || high > 0xDFFF)
    return TRUE;
  if (high > 0xDBFF || scan->end - scan->at < 2 || memcmp (scan->at, "\\u", 2) != 0)
    return fail_at (scan, escape, _("expected a pair of surrogates"));
  scan->at += 2;
  if (!scan_hex (scan, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return fail_at (scan, escape, _("expected a pair of surrogates"));
  *ret_character = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  return TRUE;
}

/* After the backslash. */
static gboolean
scan_escape (Scan *scan, gunichar *ret_character)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (is_next (scan, 'u')) {
    scan->at++;
    return scan_unicode (scan, ret_character);
  }
  letter = scan->at < scan->end && *scan->at != '\0' ? strchr (letters, *scan->at) : NULL;
  if (letter == NULL)
    return fail (scan, _("expected one of \" \\ / b f n r t u after the backslash"));
  scan->at++;
  *ret_character = meanings[letter - letters];
  return TRUE;
}

/* At the opening quote; stops behind the closing one. */
static gboolean
scan_string (Scan *scan, gboolean *ret_escaped)
{
  gunichar ignored;

  *ret_escaped = FALSE;
  scan->at++;
  while (TRUE) {
    while (scan->at < scan->end && *scan->at != '"' && *scan->at != '\\' &&
           (guchar) *scan->at >= 0x20)
      scan->at++;
    if (is_next (scan, '"'))
      break;
    if (!is_next (scan, '\\'))
      return fail (scan, _("expected the closing quote of the text; line breaks and other control "
                           "characters must be escaped"));
    *ret_escaped = TRUE;
    scan->at++;
    if (!scan_escape (scan, &ignored))
      return FALSE;
  }
  scan->at++;
  return TRUE;
}

/* The string before scan->at, which scan_string() has found to be right. */
static void
unescape (Scan *scan, const char *text, Name *name)
{
  g_autoptr (GString) string = g_string_new (NULL);
  Scan inner = { .start = text, .at = text, .end = scan->at - 1 };

  while (inner.at < inner.end)
    if (*inner.at == '\\') {
      gunichar character = 0;

      inner.at++;
      scan_escape (&inner, &character);
      g_string_append_unichar (string, character);
    } else
      g_string_append_c (string, *inner.at++);
  if (scan->chunk == NULL)
    scan->chunk = g_string_chunk_new (1024);
  name->text = g_string_chunk_insert_len (scan->chunk, string->str, string->len);
  name->length = string->len;
}

static gboolean
scan_name (Scan *scan)
{
  Name name = { .at = scan->at };
  guint first = scan->first_name[scan->depth - 1];
  gboolean escaped;

  if (!is_next (scan, '"'))
    return fail (scan, _("expected the name of a member in double quotes"));
  if (!scan_string (scan, &escaped))
    return FALSE;
  name.text = name.at + 1;
  name.length = scan->at - 1 - name.text;
  if (escaped)
    unescape (scan, name.text, &name);
  if (scan->names->len - first < FEW_NAMES)
    for (guint i = first; i < scan->names->len; i++) {
      const Name *other = &g_array_index (scan->names, Name, i);

      if (other->length == name.length && memcmp (other->text, name.text, name.length) == 0)
        return fail_name (scan, &name);
    }
  g_array_append_val (scan->names, name);
  return TRUE;
}

static int
compare_names (const void *a, const void *b)
{
  const Name *x = a, *y = b;
  int order;

  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  order = memcmp (x->text, y->text, x->length);
  return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

/* Of the object that closes; names of a small one have been compared as they came. */
static gboolean
check_names (Scan *scan)
{
  guint first = scan->first_name[scan->depth - 1];
  guint count = scan->names->len - first;
  Name *names = &g_array_index (scan->names, Name, first);

  if (count > FEW_NAMES) {
    qsort (names, count, sizeof *names, compare_names);
    for (guint i = 1; i < count; i++)
      if (names[i - 1].length == names[i].length &&
          memcmp (names[i - 1].text, names[i].text, names[i].length) == 0)
        return fail_name (scan, &names[i]);
  }
  g_array_set_size (scan->names, first);
  return TRUE;
}

static gboolean
scan_digits (Scan *scan)
{
  if (scan->at == scan->end || !g_ascii_isdigit (*scan->at))
    return fail (scan, _("expected a digit"));
  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;
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
check_number (Scan *scan, const char *number, gboolean whole, gboolean has_exponent)
{
  gsize length = scan->at - number;
  g_autofree char *copy = NULL;

  if (whole ? length <= 18 : length <= 300 && !has_exponent)
    return TRUE;
  copy = g_strndup (number, length);
  if (whole) {
    errno = 0;
    g_ascii_strtoll (copy, NULL, 10);
    if (errno == ERANGE)
      return fail_at (scan, number, _("expected a whole number that 64 bits can hold"));
  } else {
    double value = g_ascii_strtod (copy, NULL);

    if (isinf (value) || (value == 0 && !is_zero (copy)))
      return fail_at (scan, number, _("expected a number that a double can hold"));
  }
  return TRUE;
}

static gboolean
scan_number (Scan *scan)
{
  const char *number = scan->at;
  gboolean whole = TRUE, has_exponent = FALSE;

  if (*scan->at == '-')
    scan->at++;
  if (is_next (scan, '0'))
    scan->at++;
  else if (!scan_digits (scan))
    return FALSE;
  if (is_next (scan, '.')) {
    scan->at++;
    whole = FALSE;
    if (!scan_digits (scan))
      return FALSE;
  }
  if (is_next (scan, 'e') || is_next (scan, 'E')) {
    scan->at++;
    whole = FALSE;
    has_exponent = TRUE;
    if (is_next (scan, '+') || is_next (scan, '-'))
      scan->at++;
    if (!scan_digits (scan))
      return FALSE;
  }
  if (scan->at < scan->end && (g_ascii_isalnum (*scan->at) || *scan->at == '.'))
    return fail_at (scan, number, _("expected a decimal number without leading zeros"));
  return check_number (scan, number, whole, has_exponent);
}

static gboolean
scan_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);

    if ((gsize) (scan->end - scan->at) >= length && memcmp (scan->at, words[i], length) == 0 &&
        (scan->at + length == scan->end || !g_ascii_isalnum (scan->at[length]))) {
      scan->at += length;
      return TRUE;
    }
  }
  if (is_next (scan, '/') || is_next (scan, '#'))
    return fail (scan, _("expected a value: comments are not allowed"));
  if (is_next (scan, '\''))
    return fail (scan, _("expected a value: a text stands in double quotes"));
  return fail (scan, _("expected a value"));
}

static gboolean
open_container (Scan *scan, gboolean is_object)
{
  if (scan->depth == PEDICLE_CASE_FILE_MAXIMUM_DEPTH) {
    g_autofree char *message = g_strdup_printf (_("expected at most %d levels of nesting"),
                                                PEDICLE_CASE_FILE_MAXIMUM_DEPTH);

    return fail (scan, message);
  }
  if (is_object)
    scan->objects |= G_GUINT64_CONSTANT (1) << scan->depth;
  else
    scan->objects &= ~(G_GUINT64_CONSTANT (1) << scan->depth);
  scan->first_name[scan->depth++] = scan->names->len;
  scan->just_opened = TRUE;
  scan->at++;
  return TRUE;
}

/* A whole scalar, or the opening of a container. */
static gboolean
scan_value (Scan *scan)
{
  gboolean escaped;

  skip_space (scan);
  if (is_next (scan, '{') || is_next (scan, '['))
    return open_container (scan, *scan->at == '{');
  scan->just_opened = FALSE;
  if (is_next (scan, '"'))
    return scan_string (scan, &escaped);
  if (scan->at < scan->end && (g_ascii_isdigit (*scan->at) || *scan->at == '-'))
    return scan_number (scan);
  return scan_word (scan);
}

/* The next member or element of what is open, or its end. */
static gboolean
scan_next (Scan *scan)
{
  gboolean is_object = in_object (scan);

  skip_space (scan);
  if (is_next (scan, is_object ? '}' : ']')) {
    scan->at++;
    scan->just_opened = FALSE;
    if (is_object && !check_names (scan))
      return FALSE;
    scan->depth--;
    return TRUE;
  }
  if (!scan->just_opened) {
    if (!is_next (scan, ','))
      return fail (scan, is_object ? _("expected “,” or “}”") : _("expected “,” or “]”"));
    scan->at++;
  }
  if (is_object) {
    skip_space (scan);
    if (!scan_name (scan))
      return FALSE;
    skip_space (scan);
    if (!is_next (scan, ':'))
      return fail (scan, _("expected “:”"));
    scan->at++;
  }
  return scan_value (scan);
}

static gboolean
scan_document (Scan *scan)
{
  if (!scan_value (scan))
    return FALSE;
  while (scan->depth > 0)
    if (!scan_next (scan))
      return FALSE;
  skip_space (scan);
  return scan->at == scan->end ||
         fail (scan, _("expected nothing after the end of the document"));
}

static gboolean
check_encoding (Scan *scan)
{
  const char *bad;

  if (scan->end - scan->start >= 3 && memcmp (scan->start, "\xEF\xBB\xBF", 3) == 0)
    return fail_at (scan, scan->start, _("expected UTF-8 without a byte order mark"));
  if (g_utf8_validate_len (scan->start, scan->end - scan->start, &bad))
    return TRUE;
  if (*bad == '\0')
    return fail_at (scan, bad, _("expected text, not a zero byte"));
  return fail_at (scan, bad, _("expected text in UTF-8"));
}

gboolean
pedicle_json_scan (const char *text, gsize length, GError **error)
{
  Scan scan = { .start = text, .at = text, .end = text + length, .error = error };
  gboolean right;

  if (length > PEDICLE_CASE_FILE_MAXIMUM_SIZE) {
    g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_UNREADABLE,
                 _("a case has at most %d MB"), PEDICLE_CASE_FILE_MAXIMUM_SIZE / (1024 * 1024));
    return FALSE;
  }
  scan.names = g_array_sized_new (FALSE, FALSE, sizeof (Name), 64);
  right = check_encoding (&scan) && scan_document (&scan);
  g_array_unref (scan.names);
  g_clear_pointer (&scan.chunk, g_string_chunk_free);
  return right;
}
