/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-scan.h"

#include "case-file-error.h"
#include "json-token.h"

#include <glib/gi18n-lib.h>
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
  PedicleJsonCursor text;
  guint depth;
  guint64 objects; /* bit n: what is open at depth n is an object */
  /* The names of all objects that are open, and where those of each depth begin. */
  GArray *names;
  guint first_name[PEDICLE_CASE_FILE_MAXIMUM_DEPTH];
  GStringChunk *chunk; /* made when the first name with an escape comes */
  gboolean just_opened;
} Scan;

static gboolean
fail_name (Scan *scan, const Name *name)
{
  g_autofree char *printable = pedicle_json_printable (name->text, name->length, MAXIMUM_NAME);
  g_autofree char *message = g_strdup_printf (_("the member “%s” is there twice"), printable);

  return pedicle_json_fail_at (&scan->text, name->at, message);
}

static inline void
skip_space (PedicleJsonCursor *text)
{
  while (text->at < text->end &&
         (*text->at == ' ' || *text->at == '\n' || *text->at == '\r' || *text->at == '\t'))
    text->at++;
}

static inline gboolean
in_object (Scan *scan)
{
  return scan->objects >> (scan->depth - 1) & 1;
}

static void
unescape_name (Scan *scan, Name *name)
{
  g_autofree char *text = pedicle_json_unescape (name->text, name->length, &name->length);

  if (scan->chunk == NULL)
    scan->chunk = g_string_chunk_new (1024);
  name->text = g_string_chunk_insert_len (scan->chunk, text, name->length);
}

static gboolean
scan_name (Scan *scan)
{
  Name name = { .at = scan->text.at };
  guint first = scan->first_name[scan->depth - 1];
  gboolean escaped;

  if (!pedicle_json_is_next (&scan->text, '"'))
    return pedicle_json_fail_with_hint (&scan->text,
                                        _("expected the name of a member in double quotes"));
  if (!pedicle_json_skip_string (&scan->text, &escaped))
    return FALSE;
  name.text = name.at + 1;
  name.length = scan->text.at - 1 - name.text;
  if (escaped)
    unescape_name (scan, &name);
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
open_container (Scan *scan, gboolean is_object)
{
  if (scan->depth == PEDICLE_CASE_FILE_MAXIMUM_DEPTH) {
    g_autofree char *message = g_strdup_printf (_("expected at most %d levels of nesting"),
                                                PEDICLE_CASE_FILE_MAXIMUM_DEPTH);

    return pedicle_json_fail (&scan->text, message);
  }
  if (is_object)
    scan->objects |= G_GUINT64_CONSTANT (1) << scan->depth;
  else
    scan->objects &= ~(G_GUINT64_CONSTANT (1) << scan->depth);
  scan->first_name[scan->depth++] = scan->names->len;
  scan->just_opened = TRUE;
  scan->text.at++;
  return TRUE;
}

/* A whole scalar, or the opening of a container. */
static gboolean
scan_value (Scan *scan)
{
  PedicleJsonCursor *text = &scan->text;
  gboolean escaped;

  skip_space (text);
  if (pedicle_json_is_next (text, '{') || pedicle_json_is_next (text, '['))
    return open_container (scan, *text->at == '{');
  scan->just_opened = FALSE;
  if (pedicle_json_is_next (text, '"'))
    return pedicle_json_skip_string (text, &escaped);
  if (text->at < text->end && (g_ascii_isdigit (*text->at) || *text->at == '-'))
    return pedicle_json_skip_number (text);
  return pedicle_json_skip_word (text);
}

static gboolean
close_container (Scan *scan)
{
  if (in_object (scan) && !check_names (scan))
    return FALSE;
  scan->text.at++;
  scan->just_opened = FALSE;
  scan->depth--;
  return TRUE;
}

/* The next member or element of what is open, or its end. */
static gboolean
scan_next (Scan *scan)
{
  PedicleJsonCursor *text = &scan->text;
  gboolean is_object = in_object (scan);

  skip_space (text);
  if (pedicle_json_is_next (text, is_object ? '}' : ']'))
    return close_container (scan);
  if (!scan->just_opened) {
    if (!pedicle_json_is_next (text, ','))
      return pedicle_json_fail_with_hint (text, is_object ? _("expected “,” or “}”")
                                                          : _("expected “,” or “]”"));
    text->at++;
  }
  if (is_object) {
    skip_space (text);
    if (!scan_name (scan))
      return FALSE;
    skip_space (text);
    if (!pedicle_json_is_next (text, ':'))
      return pedicle_json_fail_with_hint (text, _("expected “:”"));
    text->at++;
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
  skip_space (&scan->text);
  return scan->text.at == scan->text.end ||
         pedicle_json_fail_with_hint (&scan->text,
                                      _("expected nothing after the end of the document"));
}

static gboolean
check_encoding (PedicleJsonCursor *text)
{
  gsize length = text->end - text->start;
  const char *bad;

  if (length >= 3 && memcmp (text->start, "\xEF\xBB\xBF", 3) == 0)
    return pedicle_json_fail_at (text, text->start, _("expected UTF-8 without a byte order mark"));
  if (g_utf8_validate_len (text->start, length, &bad))
    return TRUE;
  return pedicle_json_fail_at (text, bad, *bad == '\0' ? _("expected text, not a zero byte")
                                                       : _("expected text in UTF-8"));
}

gboolean
pedicle_json_scan (const char *text, gsize length, GError **error)
{
  Scan scan = { .text = { .start = text, .end = text + length, .at = text, .error = error } };
  gboolean right;

  if (length > PEDICLE_CASE_FILE_MAXIMUM_SIZE) {
    g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_UNREADABLE,
                 _("is larger than a case can be: %d MB"),
                 PEDICLE_CASE_FILE_MAXIMUM_SIZE / (1024 * 1024));
    return FALSE;
  }
  scan.names = g_array_sized_new (FALSE, FALSE, sizeof (Name), 64);
  right = check_encoding (&scan.text) && scan_document (&scan);
  g_array_unref (scan.names);
  g_clear_pointer (&scan.chunk, g_string_chunk_free);
  return right;
}
