/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict scan: what RFC 8259 allows passes, everything else gets its sentence. Each text stands
 * before a page that must not be read, so that a step beyond its end ends the test. */

#include "case-file.h"
#include "json-scan.h"
#include "json-token.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct {
  const char *name, *text;
  const char *message; /* NULL: it passes */
  gsize length;        /* 0: that of the text */
} Row;

static const Row rows[] = {
  { "word", "true", NULL },
  { "null", "null", NULL },
  { "text", "\"a\"", NULL },
  { "empty-text", "\"\"", NULL },
  { "zero", "0", NULL },
  { "minus-zero", "-0", NULL },
  { "decimal", "-0.5e+10", NULL },
  { "exponent", "1E3", NULL },
  { "space-around", " \r\n\t[ ] \n", NULL },
  { "empty-object", "{}", NULL },
  { "nested", "{\"a\": [1, {\"b\": null}, []], \"c\": {\"a\": 1}}", NULL },
  { "escapes", "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9\"", NULL },
  { "surrogates", "\"\\ud83d\\ude00\"", NULL },
  { "delete-character", "\"\x7f\"", NULL },
  { "utf-8", "\"é – 😀\"", NULL },
  { "noncharacter", "\"\xef\xbf\xbe\"", NULL },
  { "largest-integer", "9223372036854775807", NULL },
  { "smallest-integer", "-9223372036854775808", NULL },
  { "largest-double", "1.7976931348623157e308", NULL },
  { "smallest-double", "5e-324", NULL },
  { "zero-with-exponent", "0e999", NULL },
  { "similar-names", "{\"a\": 1, \"A\": 2, \"aa\": 3, \"\": 4}", NULL },

  { "nothing", "", "line 1, column 1: the text ends too early: expected a value" },
  { "only-space", "\n \n", "line 3, column 1: the text ends too early: expected a value" },
  { "cut-object", "{",
    "line 1, column 2: the text ends too early: expected the name of a member in double quotes" },
  { "cut-name", "{\"a",
    "line 1, column 4: the text ends too early: expected the closing quote of the text; line "
    "breaks and other control characters must be escaped" },
  { "cut-colon", "{\"a\"", "line 1, column 5: the text ends too early: expected “:”" },
  { "cut-value", "{\"a\":", "line 1, column 6: the text ends too early: expected a value" },
  { "cut-comma", "{\"a\":1", "line 1, column 7: the text ends too early: expected “,” or “}”" },
  { "cut-array", "[1", "line 1, column 3: the text ends too early: expected “,” or “]”" },
  { "cut-escape", "\"\\",
    "line 1, column 3: the text ends too early: expected one of \" \\ / b f n r t u after the "
    "backslash" },
  { "cut-hexadecimal", "\"\\u12",
    "line 1, column 6: the text ends too early: expected four hexadecimal digits after \\u" },
  { "cut-pair", "\"\\ud83d", "line 1, column 2: expected a pair of surrogates" },
  { "cut-word", "tru", "line 1, column 1: expected a value" },
  { "cut-minus", "-", "line 1, column 2: the text ends too early: expected a digit" },
  { "cut-fraction", "1.", "line 1, column 3: the text ends too early: expected a digit" },
  { "cut-exponent", "1e+", "line 1, column 4: the text ends too early: expected a digit" },

  { "comma-at-the-end", "[1,]", "line 1, column 4: expected a value" },
  { "comma-in-object", "{\"a\":1,}",
    "line 1, column 8: expected the name of a member in double quotes" },
  { "comma-at-the-start", "[,1]", "line 1, column 2: expected a value" },
  { "no-comma", "[1 2]", "line 1, column 4: expected “,” or “]”" },
  { "wrong-bracket", "[1}", "line 1, column 3: expected “,” or “]”" },
  { "wrong-brace", "{\"a\":1]", "line 1, column 7: expected “,” or “}”" },
  { "bracket-too-many", "[]]", "line 1, column 3: expected nothing after the end of the document" },
  { "equals", "{\"a\"=1}", "line 1, column 5: expected “:”" },
  { "bare-name", "{a:1}", "line 1, column 2: expected the name of a member in double quotes" },
  { "number-as-name", "{1:1}", "line 1, column 2: expected the name of a member in double quotes" },
  { "comment", "// a\n{}", "line 1, column 1: expected no comment: JSON has none" },
  { "comment-in-object", "{\n  /* a */ \"a\": 1}",
    "line 2, column 3: expected no comment: JSON has none" },
  { "comment-after-value", "{\"a\": 1 // a\n}",
    "line 1, column 9: expected no comment: JSON has none" },
  { "comment-at-the-end", "{}\n# a", "line 2, column 1: expected no comment: JSON has none" },
  { "single-quotes", "{'a': 1}", "line 1, column 2: expected double quotes around a text" },
  { "single-quoted-value", "['a']", "line 1, column 2: expected double quotes around a text" },
  { "two-documents", "{}\n{}", "line 2, column 1: expected nothing after the end of the document" },
  { "two-words", "true false", "line 1, column 6: expected nothing after the end of the document" },
  { "words-run-together", "[truefalse]", "line 1, column 2: expected a value" },
  { "capital-word", "True", "line 1, column 1: expected a value" },
  { "not-a-number", "NaN", "line 1, column 1: expected a value" },
  { "infinity", "-Infinity", "line 1, column 2: expected a digit" },
  { "hexadecimal", "0x10", "line 1, column 1: expected a decimal number without leading zeros" },
  { "octal", "[010]", "line 1, column 2: expected a decimal number without leading zeros" },
  { "plus", "+1", "line 1, column 1: expected a value" },
  { "point-first", ".5", "line 1, column 1: expected a value" },
  { "point-last", "[1.]", "line 1, column 4: expected a digit" },
  { "two-points", "1.2.3", "line 1, column 1: expected a decimal number without leading zeros" },
  { "letters-after-number", "12abc",
    "line 1, column 1: expected a decimal number without leading zeros" },
  { "exponent-without-digits", "[1e]", "line 1, column 4: expected a digit" },
  { "integer-too-large", "[1, 9223372036854775808]",
    "line 1, column 5: expected a whole number that 64 bits can hold" },
  { "integer-too-small", "-9223372036854775809",
    "line 1, column 1: expected a whole number that 64 bits can hold" },
  { "huge-integer", "123456789012345678901234567890",
    "line 1, column 1: expected a whole number that 64 bits can hold" },
  { "double-too-large", "[1e999]", "line 1, column 2: expected a number that a double can hold" },
  { "double-too-small", "1e-999", "line 1, column 1: expected a number that a double can hold" },
  { "escaped-zero", "\"\\u0000\"", "line 1, column 2: \\u0000 is not allowed" },
  { "low-surrogate", "\"\\ude00\"", "line 1, column 2: expected a pair of surrogates" },
  { "high-surrogate", "\"\\ud83d!\"", "line 1, column 2: expected a pair of surrogates" },
  { "two-high-surrogates", "\"\\ud83d\\ud83d\"",
    "line 1, column 2: expected a pair of surrogates" },
  { "unknown-escape", "\"\\x41\"",
    "line 1, column 3: expected one of \" \\ / b f n r t u after the backslash" },
  { "bad-hexadecimal", "\"\\u12g4\"",
    "line 1, column 6: expected four hexadecimal digits after \\u" },
  { "line-break-in-text", "\"a\nb\"",
    "line 1, column 3: expected the closing quote of the text; line breaks and other control "
    "characters must be escaped" },
  { "tab-in-text", "\"a\tb\"",
    "line 1, column 3: expected the closing quote of the text; line breaks and other control "
    "characters must be escaped" },
  { "byte-order-mark", "\xef\xbb\xbf{}",
    "line 1, column 1: expected UTF-8 without a byte order mark" },
  { "latin-1", "[\n\"caf\xe9\"]", "line 2, column 5: expected text in UTF-8" },
  { "overlong", "\"\xc0\xaf\"", "line 1, column 2: expected text in UTF-8" },
  { "coded-surrogate", "\"\xed\xa0\x80\"", "line 1, column 2: expected text in UTF-8" },
  { "utf-16", "\xff\xfe{\0}\0", "line 1, column 1: expected text in UTF-8", 6 },
  { "utf-16-without-mark", "{\0}\0", "line 1, column 2: expected text, not a zero byte", 4 },
  { "cut-utf-8", "\"\xc3", "line 1, column 2: expected text in UTF-8" },
  { "zero-byte", "{\"a\": \"b\0c\"}", "line 1, column 9: expected text, not a zero byte", 12 },
  { "column-in-characters", "[\"éé😀\" 1]", "line 1, column 8: expected “,” or “]”" },
  { "unbreakable-space", "[\xc2\xa0" "1]", "line 1, column 2: expected a value" },

  { "duplicate", "{\"a\": 1,\n \"a\": 1}", "line 2, column 2: the member “a” is there twice" },
  { "duplicate-when-unescaped", "{\"ab\": 1, \"\\u0061b\": 2}",
    "line 1, column 11: the member “ab” is there twice" },
  { "duplicate-empty", "{\"\": 1, \"\": 2}", "line 1, column 9: the member “” is there twice" },
  { "duplicate-below", "{\"x\": [{\"a\": {}, \"b\": 1, \"a\": 2}]}",
    "line 1, column 26: the member “a” is there twice" },
  { "duplicate-around", "{\"a\": {\"a\": 1}, \"a\": 2}",
    "line 1, column 17: the member “a” is there twice" },
  { "duplicate-with-line-break", "{\"\\n\": 1, \"\\n\": 2}",
    "line 1, column 11: the member “\uFFFD” is there twice" },
};

/* The text at the very end of a page before one that cannot be read. */
static gboolean
scan_at_the_edge (const char *text, gsize length, GError **error)
{
  const gsize page = sysconf (_SC_PAGESIZE);
  const gsize room = (length / page + 1) * page;
  char *pages = mmap (NULL, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                      0);
  gboolean right;

  g_assert_true (pages != MAP_FAILED);
  g_assert_cmpint (mprotect (pages + room, page, PROT_NONE), ==, 0);
  memcpy (pages + room - length, text, length);
  right = pedicle_json_scan (pages + room - length, length, error);
  munmap (pages, room + page);
  return right;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  gsize length = row->length > 0 ? row->length : strlen (row->text);
  g_autoptr (GError) error = NULL;
  gboolean right = scan_at_the_edge (row->text, length, &error);

  if (row->message == NULL) {
    g_assert_no_error (error);
    g_assert_true (right);
  } else {
    g_assert_false (right);
    g_assert_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX);
    g_assert_cmpstr (error->message, ==, row->message);
  }
}

static char *
nest (guint depth, const char *open, const char *inner, const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, inner);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *arrays = nest (64, "[", "", "]"), *objects = nest (64, "{\"a\":", "1", "}");
  g_autofree char *deeper = nest (65, "[", "", "]"), *hostile = nest (10000, "{\"a\":", "1", "}");
  g_autofree char *endless = nest (1000000, "[", "", "");
  const char *const refused[] = { deeper, hostile, endless };

  g_assert_true (pedicle_json_scan (arrays, strlen (arrays), NULL));
  g_assert_true (pedicle_json_scan (objects, strlen (objects), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (pedicle_json_scan (refused[i], strlen (refused[i]), &error));
    g_assert_true (g_str_has_suffix (error->message, ": expected at most 64 levels of nesting"));
  }
}

static void
test_size (void)
{
  g_autofree char *text = g_malloc (PEDICLE_CASE_FILE_MAXIMUM_SIZE + 1);
  g_autoptr (GError) error = NULL;

  memset (text, ' ', PEDICLE_CASE_FILE_MAXIMUM_SIZE + 1);
  text[0] = '1';
  g_assert_true (pedicle_json_scan (text, PEDICLE_CASE_FILE_MAXIMUM_SIZE, NULL));
  g_assert_false (pedicle_json_scan (text, PEDICLE_CASE_FILE_MAXIMUM_SIZE + 1, &error));
  g_assert_cmpstr (error->message, ==, "is larger than a case can be: 16 MB");
}

/* Names beyond those that are compared one by one; the second of the pair is named. */
static void
test_many_names (gconstpointer data)
{
  guint count = GPOINTER_TO_UINT (data);
  GString *text = g_string_new ("{");
  g_autofree char *twice = NULL, *right = NULL, *message = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "\n\"n%u\": %u,", i, i);
  right = g_strdup_printf ("%s\n\"m\": 0}", text->str);
  twice = g_strdup_printf ("%s\n\"\\u006e%u\": 0}", text->str, count / 2);
  g_string_free (text, TRUE);
  g_assert_true (pedicle_json_scan (right, strlen (right), NULL));
  g_assert_false (pedicle_json_scan (twice, strlen (twice), &error));
  message = g_strdup_printf ("line %u, column 1: the member “n%u” is there twice", count + 2,
                             count / 2);
  g_assert_cmpstr (error->message, ==, message);
}

/* Whatever a few changed bytes make of a text: no step beyond its end, and what the scan lets
 * through json-glib reads. */
static void
test_changed_bytes (void)
{
  static const char text[] =
    "{\"format\": \"pedicle-case\", \"a\": [1, -2.5e3, true, null, \"\\u00e9\\ud83d\\ude00\"], "
    "\"b\": {\"c\": \"é\", \"d\": []}, \"e\": {}}";
  static const char bytes[] = "{}[]\",:\\u0129.eE+-tfn' /*\n\x80\xff";
  guint passed = 0;

  for (guint i = 0; i < 50000; i++) {
    g_autofree char *changed = g_memdup2 (text, sizeof text);
    g_autoptr (JsonParser) parser = json_parser_new ();
    gsize length = g_test_rand_bit () ? (gsize) g_test_rand_int_range (1, sizeof text)
                                      : sizeof text - 1;

    for (int n = g_test_rand_int_range (1, 4); n > 0; n--) {
      guint byte = g_test_rand_int_range (0, sizeof bytes - 1);

      changed[g_test_rand_int_range (0, length)] = bytes[byte];
    }
    if (!scan_at_the_edge (changed, length, NULL))
      continue;
    passed++;
    g_assert_true (json_parser_load_from_data (parser, changed, length, NULL));
  }
  g_assert_cmpuint (passed, >, 100);
}

static void
test_printable (void)
{
  g_autofree char *plain = pedicle_json_printable ("Élan, 3 mm", -1, 20);
  g_autofree char *long_one = pedicle_json_printable ("éééééé", -1, 3);
  g_autofree char *broken = pedicle_json_printable ("a\nb\xff" "c\xe2\x80\xae", -1, 20);

  g_assert_cmpstr (plain, ==, "Élan, 3 mm");
  g_assert_cmpstr (long_one, ==, "ééé…");
  g_assert_cmpstr (broken, ==, "a\uFFFDb\uFFFDc\uFFFD");
}

int
main (int argc, char **argv)
{
  static const guint counts[] = { 1, 10, 23, 24, 25, 26, 100, 100000 };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/json-scan/%s/%s",
                                             rows[i].message == NULL ? "passes" : "refused",
                                             rows[i].name);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autofree char *path = g_strdup_printf ("/json-scan/names/%u", counts[i]);

    g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), test_many_names);
  }
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/size", test_size);
  g_test_add_func ("/json-scan/changed-bytes", test_changed_bytes);
  g_test_add_func ("/json-scan/printable", test_printable);
  return g_test_run ();
}
