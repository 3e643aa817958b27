/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Case files: what is refused, each with its sentence, and what is read. Every row changes one thing
 * in the text of case-text.c. */

#include "case-text.h"

#include <string.h>

typedef struct {
  const char *name, *from, *to;
  const char *message; /* NULL: it is read */
} Row;

#define L0 "$.assessments[0].lesions[0]"
#define NO_VERTEBRA "must be a vertebra: C0 (occiput), C1 to C7, T1 to T12, L1 to L5 or S1 to S5"
#define L1 "$.assessments[0].lesions[1]"
#define ID "\"5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\""

static const Row rows[] = {
  { "whole", "first", "first", NULL },
  { "numbers-by-value", "80", "8.0e1", NULL },
  { "half-steps", "\"pain-vas\": 6", "\"pain-vas\": 6.5", NULL },
  { "version-by-value", "\"version\": 1", "\"version\": 1.0", NULL },
  { "birth-year-by-value", "1968", "1.968e3", NULL },
  { "equal-dates", "2026-11-21", "2026-11-20", NULL },
  { "same-lesion-later", "\"lesions\": []",
    "\"lesions\": [{\"id\": \"1\", \"levels\": [\"L3\"], \"findings\": {}}]", NULL },
  { "shared-vertebra", "[\"T12\", \"T11\"]", "[\"L2\", \"L1\"]", NULL },
  { "capital-id", ID, "\"5E0C7F3E-8A51-4F0E-9D0A-0C6F5F1B9A11\"", NULL },
  { "no-label", ", \"label\": \"MDT-2026-014\"", "", NULL },
  { "no-times", "\"created\": \"2026-11-23T09:12:44Z\", \"modified\": \"2026-11-23T09:31:02Z\",",
    "", NULL },
  { "fraction-of-a-second", "09:12:44Z", "09:12:44.125Z", NULL },
  { "offset-of-zero", "09:12:44Z", "09:12:44+00:00", NULL },
  { "leap-day", "2026-11-20", "2024-02-29", NULL },
  { "born-in-1900", "1968", "1900", NULL },
  { "unknown-member", "\"sex\"", "\"blood-group\": {\"x\": [null, false]}, \"sex\"", NULL },
  { "contradiction", "\"ecog\": 1", "\"ecog\": 4", NULL },
  { "spaces-as-lesion-id", "\"id\": \"1\"", "\"id\": \" \"", NULL },

  { "no-format", "\"format\": \"pedicle-case\", ", "",
    "$.format: not a Pedicle case: the format must be “pedicle-case”" },
  { "other-format", "pedicle-case", "patient",
    "$.format: not a Pedicle case: the format must be “pedicle-case”" },
  { "format-of-wrong-type", "\"pedicle-case\"", "1",
    "$.format: not a Pedicle case: the format must be “pedicle-case”" },
  { "no-version", ", \"version\": 1", "", "$.version: is missing" },
  { "version-as-text", "\"version\": 1", "\"version\": \"1\"",
    "$.version: must be a whole number" },
  { "version-in-part", "\"version\": 1", "\"version\": 1.5", "$.version: must be a whole number" },
  { "version-zero", "\"version\": 1", "\"version\": 0", "$.version: must be 1" },
  { "later-version", "\"version\": 1", "\"version\": 2",
    "$.version: written by a later version of Pedicle (format version 2); this one reads version "
    "1" },
  { "much-later-version", "\"version\": 1", "\"version\": 9223372036854775807",
    "$.version: written by a later version of Pedicle (format version 9223372036854775807); this "
    "one reads version 1" },

  { "no-id", "\"id\": " ID ", ", "", "$.id: is missing" },
  { "id-no-uuid", ID, "\"patient-1\"",
    "$.id: must be a UUID such as 5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11" },
  { "id-of-wrong-type", ID, "14", "$.id: must be a text in double quotes" },
  { "label-of-wrong-type", "\"MDT-2026-014\"", "14", "$.label: must be a text in double quotes" },
  { "label-null", "\"MDT-2026-014\"", "null", "$.label: must be a text in double quotes" },
  { "created-no-time", "2026-11-23T09:12:44Z", "yesterday",
    "$.created: must be a time in UTC such as 2026-11-20T09:12:44Z" },
  { "created-without-zone", "2026-11-23T09:12:44Z", "2026-11-23T09:12:44",
    "$.created: must be a time in UTC such as 2026-11-20T09:12:44Z" },
  { "modified-in-other-zone", "2026-11-23T09:31:02Z", "2026-11-23T09:31:02+01:00",
    "$.modified: must be a time in UTC such as 2026-11-20T09:12:44Z" },
  { "modified-no-hour", "2026-11-23T09:31:02Z", "2026-11-23T25:31:02Z",
    "$.modified: must be a time in UTC such as 2026-11-20T09:12:44Z" },
  { "modified-no-day", "2026-11-23T09:31:02Z", "2026-02-30T09:31:02Z",
    "$.modified: must be a time in UTC such as 2026-11-20T09:12:44Z" },
  { "modified-null", "\"2026-11-23T09:31:02Z\"", "null",
    "$.modified: must be a text in double quotes" },
  { "sex-unknown-value", "female", "f", "$.sex: must be one of female, male, other" },
  { "sex-null", "\"female\"", "null", "$.sex: must be one of female, male, other" },

  { "assessments-missing", "\"assessments\"", "\"assessment\"", "$.assessments: is missing" },
  { "date-missing", "\"date\": \"2026-11-20\",", "", "$.assessments[0].date: is missing" },
  { "date-that-does-not-exist", "2026-11-20", "2026-02-29",
    "$.assessments[0].date: must be a day that exists, such as 2026-11-20" },
  { "date-in-month-13", "2026-11-20", "2026-13-01",
    "$.assessments[0].date: must be a day that exists, such as 2026-11-20" },
  { "date-in-year-0", "2026-11-20", "0000-11-20",
    "$.assessments[0].date: must be a day that exists, such as 2026-11-20" },
  { "date-in-other-form", "2026-11-20", "20.11.2026",
    "$.assessments[0].date: must be a day that exists, such as 2026-11-20" },
  { "date-with-time", "\"date\": \"2026-11-20", "\"date\": \"2026-11-20T00:00:00Z",
    "$.assessments[0].date: must be a day that exists, such as 2026-11-20" },
  { "date-short", "2026-11-20", "2026-11-2",
    "$.assessments[0].date: must be a day that exists, such as 2026-11-20" },
  { "date-of-wrong-type", "\"2026-11-20\"", "20261120",
    "$.assessments[0].date: must be a text in double quotes" },
  { "dates-descend", "2026-11-21", "2026-11-19",
    "$.assessments[1].date: must not be before 2026-11-20, the date of the assessment before" },
  { "assessment-of-wrong-type", "\"lesions\": [] } ]", "\"lesions\": [] }, 1 ]",
    "$.assessments[2]: must be an object: {…}" },
  { "note-of-wrong-type", "\"first\"", "[\"first\"]",
    "$.assessments[0].note: must be a text in double quotes" },

  { "findings-missing", "\"findings\": {}, \"lesions\": []", "\"lesions\": []",
    "$.assessments[1].findings: is missing" },
  { "findings-null", "\"findings\": {}, \"lesions\": []", "\"findings\": null, \"lesions\": []",
    "$.assessments[1].findings: must be an object: {…}" },
  { "findings-as-array", "\"findings\": {}, \"lesions\": []", "\"findings\": [], \"lesions\": []",
    "$.assessments[1].findings: must be an object: {…}" },
  { "lesions-missing", ", \"lesions\": []", "", "$.assessments[1].lesions: is missing" },
  { "lesions-as-object", "\"lesions\": []", "\"lesions\": {}",
    "$.assessments[1].lesions: must be an array: […]" },
  { "lesion-of-wrong-type", "\"lesions\": []", "\"lesions\": [\"L2\"]",
    "$.assessments[1].lesions[0]: must be an object: {…}" },
  { "lesion-without-id", "\"id\": \"1\", ", "", L0 ".id: is missing" },
  { "lesion-id-empty", "\"id\": \"1\"", "\"id\": \"\"", L0 ".id: must not be empty" },
  { "lesion-id-number", "\"id\": \"1\"", "\"id\": 1", L0 ".id: must be a text in double quotes" },
  { "lesion-ids-equal", "\"id\": \"2\"", "\"id\": \"1\"",
    L1 ".id: must not be the id of another lesion of the assessment" },
  { "levels-missing", "\"levels\": [\"L2\"],", "", L0 ".levels: is missing" },
  { "levels-as-text", "[\"L2\"]", "\"L2\"", L0 ".levels: must be an array: […]" },
  { "levels-empty", "[\"L2\"]", "[]", L0 ".levels: must name at least one vertebra" },
  { "level-that-does-not-exist", "[\"L2\"]", "[\"L6\"]",
    L0 ".levels[0]: " NO_VERTEBRA },
  { "level-in-small-letters", "[\"L2\"]", "[\"l2\"]",
    L0 ".levels[0]: " NO_VERTEBRA },
  { "level-range", "[\"L2\"]", "[\"L2-L3\"]",
    L0 ".levels[0]: " NO_VERTEBRA },
  { "level-of-wrong-type", "[\"L2\"]", "[\"L2\", 3]",
    L0 ".levels[1]: must be a text in double quotes" },
  { "level-twice", "[\"T12\", \"T11\"]", "[\"T12\", \"T11\", \"T12\"]",
    L1 ".levels[2]: T12 is there twice" },
  { "levels-with-a-gap", "[\"T12\", \"T11\"]", "[\"T12\", \"T10\"]",
    L1 ".levels: must be adjacent vertebrae: enter two lesions" },
  { "lesion-findings-missing", ", \"findings\": {} } ]", " } ]", L1 ".findings: is missing" },
  { "lesion-note-null", "\"note\": \"\"", "\"note\": null",
    L0 ".note: must be a text in double quotes" },

  { "unknown-finding", "\"escc\"", "\"esc\"", L0 ".findings.esc: there is no such finding" },
  { "unknown-finding-of-the-patient", "\"frankel\"", "\"Frankel\"",
    "$.assessments[0].findings.Frankel: there is no such finding" },
  { "finding-with-strange-name", "\"escc\"", "\"e \\n\\\"c\"",
    L0 ".findings[\"e \uFFFD\"c\"]: there is no such finding" },
  { "finding-of-the-patient-in-a-lesion", "\"escc\": \"1a\"", "\"kps\": 80",
    L0 ".findings.kps: is a finding of the patient: it belongs in the findings of the assessment" },
  { "finding-of-a-lesion-in-the-patient", "\"frankel\": \"E\"", "\"escc\": \"2\"",
    "$.assessments[0].findings.escc: is a finding of a lesion: it belongs in the findings of that "
    "lesion" },
  { "unknown-value", "\"1a\"", "\"1d\"", L0 ".findings.escc: must be one of 0, 1a, 1b, 1c, 2, 3" },
  { "value-of-wrong-type", "\"1a\"", "2", L0 ".findings.escc: must be one of 0, 1a, 1b, 1c, 2, 3" },
  { "value-null", "\"1a\"", "null", L0 ".findings.escc: must be one of 0, 1a, 1b, 1c, 2, 3" },
  { "value-empty", "\"E\"", "\"\"",
    "$.assessments[0].findings.frankel: must be one of A, B, C, D, E" },
  { "value-as-array", "\"E\"", "[\"E\"]",
    "$.assessments[0].findings.frankel: must be one of A, B, C, D, E" },
  { "yes-as-true", "\"escc\": \"1a\"", "\"pain-mechanical\": true",
    L0 ".findings.pain-mechanical: must be one of no, yes" },
  { "flag-false", "true", "false", L0 ".findings.overt-instability: must be true, or be left out" },
  { "flag-null", "true", "null", L0 ".findings.overt-instability: must be true, or be left out" },
  { "flag-yes", "true", "\"yes\"", L0 ".findings.overt-instability: must be true, or be left out" },
  { "flag-one", "true", "1", L0 ".findings.overt-instability: must be true, or be left out" },
  { "kps-off-step", "80", "85",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "kps-too-large", "80", "110",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "kps-negative", "80", "-10",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "kps-as-text", "80", "\"80\"",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "kps-wraps-around", "80", "65546",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "kps-wraps-far-around", "80", "4294967376",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "kps-huge", "80", "1e300",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10" },
  { "ecog-too-large", "\"ecog\": 1", "\"ecog\": 5",
    "$.assessments[0].findings.ecog: must be a number: 0 to 4 in steps of 1" },
  { "ecog-as-text", "\"ecog\": 1", "\"ecog\": \"1\"",
    "$.assessments[0].findings.ecog: must be a number: 0 to 4 in steps of 1" },
  { "ecog-in-part", "\"ecog\": 1", "\"ecog\": 1.5",
    "$.assessments[0].findings.ecog: must be a number: 0 to 4 in steps of 1" },
  { "hours-in-part", "\"deficit-hours\": 12", "\"deficit-hours\": 1.5",
    "$.assessments[0].findings.deficit-hours: must be a number: 0 to 8760 in steps of 1" },
  { "hours-too-many", "\"deficit-hours\": 12", "\"deficit-hours\": 8761",
    "$.assessments[0].findings.deficit-hours: must be a number: 0 to 8760 in steps of 1" },
  { "quarter-step", "\"pain-vas\": 6", "\"pain-vas\": 6.25",
    L0 ".findings.pain-vas: must be a number: 0 to 10 in steps of 0.5" },
  { "vas-too-large", "\"pain-vas\": 6", "\"pain-vas\": 10.5",
    L0 ".findings.pain-vas: must be a number: 0 to 10 in steps of 0.5" },

  { "duplicate-member", "\"sex\": \"female\"", "\"sex\": \"female\", \"sex\": \"male\"",
    "line 5, column 40: the member “sex” is there twice" },
  { "duplicate-finding", "\"kps\": 80", "\"kps\": 80, \"kps\": 70",
    "line 8, column 48: the member “kps” is there twice" },
  { "comment", "\"version\": 1,", "\"version\": 1, // the first",
    "line 2, column 43: expected no comment: JSON has none" },
  { "single-quotes", "\"female\"", "'female'",
    "line 5, column 30: expected double quotes around a text" },
  { "hexadecimal", "1968", "0x7b0",
    "line 5, column 17: expected a decimal number without leading zeros" },
  { "two-documents", "[] } ] }", "[] } ] }\n{}",
    "line 16, column 1: expected nothing after the end of the document" },
  { "escaped-zero", "MDT", "\\u0000", "line 3, column 59: \\u0000 is not allowed" },
  { "number-no-double-holds", "1968", "1e999",
    "line 5, column 17: expected a number that a double can hold" },
  { "huge-integer", "1968", "123456789012345678901",
    "line 5, column 17: expected a whole number that 64 bits can hold" },
  { "not-utf-8", "MDT", "\xe9", "line 3, column 59: expected text in UTF-8" },
  { "cut-off", " ] }\n", "", "line 15, column 60: the text ends too early: expected “,” or “]”" },
};

static int
expected_code (const char *message)
{
  if (g_str_has_prefix (message, "line "))
    return PEDICLE_CASE_FILE_ERROR_SYNTAX;
  if (strstr (message, "later version") != NULL)
    return PEDICLE_CASE_FILE_ERROR_VERSION;
  return PEDICLE_CASE_FILE_ERROR_CONTENT;
}

static void
check_refused (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_case_from_json (text, strlen (text), &error);

  g_assert_null (case_);
  g_assert_error (error, PEDICLE_CASE_FILE_ERROR, expected_code (message));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = case_text_change (case_text, row->from, row->to);
  g_autoptr (PedicleCase) case_ = NULL;

  if (row->message != NULL) {
    check_refused (text, row->message);
  } else {
    case_ = case_text_read (text);
    case_text_check_round_trip (case_);
  }
}

static void
test_root (gconstpointer data)
{
  check_refused (data, "$: must be an object: {…}");
}

static void
test_no_assessments (void)
{
  g_autofree char *text = g_strdup (case_text);
  g_autofree char *changed = NULL;

  *strstr (text, "[\n    { \"date\"") = '\0';
  changed = g_strconcat (text, "[] }", NULL);
  check_refused (changed, "$.assessments: must hold at least one assessment");
}

static void
test_birth_year (gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int this_year = g_date_time_get_year (now);
  g_autofree char *message = g_strdup_printf ("$.birth-year: must be a year from 1900 to %d",
                                              this_year);
  g_autofree char *next_year = g_strdup_printf ("%d", this_year + 1);
  g_autofree char *text = case_text_change (case_text, "1968", *(const char *) data == '+' ? next_year : data);

  check_refused (text, message);
}

static void
test_what_is_read (void)
{
  g_autoptr (PedicleCase) case_ = case_text_read (case_text);
  const PedicleVisit *visit = pedicle_case_get_visit (case_, 0);
  const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, 0);
  const PedicleLesion *second = g_ptr_array_index (visit->lesions, 1);

  g_assert_cmpstr (pedicle_case_get_id (case_), ==, "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11");
  g_assert_cmpstr (pedicle_case_get_label (case_), ==, "MDT-2026-014");
  g_assert_cmpstr (pedicle_case_get_created (case_), ==, "2026-11-23T09:12:44Z");
  g_assert_cmpstr (pedicle_case_get_modified (case_), ==, "2026-11-23T09:31:02Z");
  g_assert_cmpint (pedicle_case_get_birth_year (case_), ==, 1968);
  g_assert_cmpint (pedicle_case_get_sex (case_), ==, PEDICLE_SEX_FEMALE);
  g_assert_cmpint (pedicle_case_get_n_visits (case_), ==, 2);
  g_assert_cmpstr (visit->date, ==, "2026-11-20");
  g_assert_cmpstr (visit->note, ==, "first");
  g_assert_cmpint (visit->lesions->len, ==, 2);
  g_assert_true (pedicle_answers_is (&visit->findings, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_E));
  g_assert_true (pedicle_answers_is (&visit->findings, PEDICLE_FINDING_KPS, 80));
  g_assert_true (pedicle_answers_is (&visit->findings, PEDICLE_FINDING_ECOG, 1));
  g_assert_true (pedicle_answers_is (&visit->findings, PEDICLE_FINDING_DEFICIT_HOURS, 12));
  g_assert_false (pedicle_answers_has (&visit->findings, PEDICLE_FINDING_PRIMARY));
  g_assert_cmpint (lesion->levels, ==, PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_assert_true (pedicle_answers_is (&lesion->findings, PEDICLE_FINDING_PAIN_VAS, 12));
  g_assert_true (pedicle_answers_is (&lesion->findings, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_1A));
  g_assert_true (pedicle_answers_is (&lesion->findings, PEDICLE_FINDING_OVERT_INSTABILITY, 1));
  g_assert_true (pedicle_answers_is (&lesion->findings, PEDICLE_FINDING_CEMENT_UNSAFE, 0));
  g_assert_cmpint (second->levels, ==,
                   PEDICLE_LEVELS (PEDICLE_LEVEL_T11) | PEDICLE_LEVELS (PEDICLE_LEVEL_T12));
}

/* Of the whole text, cut at every place, nothing but the end of the last line can be left out. */
static void
test_truncated (void)
{
  for (gsize length = 0; length < strlen (case_text) - 1; length++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (pedicle_case_from_json (case_text, length, &error));
    g_assert_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_SYNTAX);
  }
}

static void
add_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/case-file/%s/%s",
                                             rows[i].message == NULL ? "read" : "refused",
                                             rows[i].name);

    g_test_add_data_func (path, &rows[i], test_row);
  }
}

int
main (int argc, char **argv)
{
  static const char *const roots[] = { "[]", "1", "\"pedicle-case\"", "null", "true" };
  static const char *const years[] = { "1899", "+1", "\"1968\"", "1968.5", "null", "-1968",
                                       "4294969264" };

  g_test_init (&argc, &argv, NULL);
  add_rows ();
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++) {
    g_autofree char *path = g_strconcat ("/case-file/root/", roots[i], NULL);

    g_test_add_data_func (path, roots[i], test_root);
  }
  for (guint i = 0; i < G_N_ELEMENTS (years); i++) {
    g_autofree char *path = g_strconcat ("/case-file/birth-year/", years[i], NULL);

    g_test_add_data_func (path, years[i], test_birth_year);
  }
  g_test_add_func ("/case-file/no-assessments", test_no_assessments);
  g_test_add_func ("/case-file/what-is-read", test_what_is_read);
  g_test_add_func ("/case-file/truncated", test_truncated);
  return g_test_run ();
}
