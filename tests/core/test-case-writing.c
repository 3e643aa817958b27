/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Case files as they are written: form, round trips, members of later versions. */

#include "case-text.h"

#include <string.h>

#define ID "\"5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\""

/* Every finding with every answer that it takes. */
static void
test_every_answer (void)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();

  g_assert_cmpint (pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL), ==, 0);
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    guint answers = 0;

    for (int value = 0; value <= G_MAXINT16; value++)
      if (pedicle_finding_accepts (i, value)) {
        pedicle_case_set_answer (case_, 0, i, value);
        case_text_check_round_trip (case_);
        /* Of 8,761 hours a few hundred are enough. */
        if (i == PEDICLE_FINDING_DEFICIT_HOURS && value > 100 && value < 8700)
          value += 40;
        answers++;
      }
    g_assert_cmpuint (answers, >=, 2);
  }
}

static const char expected[] =
  "{\n"
  "  \"format\": \"pedicle-case\",\n"
  "  \"version\": 1,\n"
  "  \"id\": \"5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\",\n"
  "  \"label\": \"a \\\"b\\\" \\\\ \\n \\u0007 é\",\n"
  "  \"assessments\": [\n"
  "    {\n"
  "      \"date\": \"2026-11-20\",\n"
  "      \"findings\": {\n"
  "        \"kps\": 80,\n"
  "        \"ecog\": 2,\n"
  "        \"vertebral-metastases\": \"1\"\n"
  "      },\n"
  "      \"lesions\": [\n"
  "        {\n"
  "          \"id\": \"1\",\n"
  "          \"levels\": [\n"
  "            \"T11\",\n"
  "            \"T12\"\n"
  "          ],\n"
  "          \"findings\": {\n"
  "            \"pain-vas\": 6.5,\n"
  "            \"pain-intractable\": true\n"
  "          },\n"
  "          \"note\": \"\"\n"
  "        }\n"
  "      ],\n"
  "      \"note\": \"\"\n"
  "    }\n"
  "  ]\n}\n";

static const char unsorted[] =
  "{\"assessments\":[{\"lesions\":[{\"findings\":{\"pain-intractable\":true,\"pain-vas\":6.50},"
  "\"levels\":[\"T12\",\"T11\"],\"id\":\"1\"}],\"findings\":{\"vertebral-metastases\":\"1\","
  "\"ecog\":2.0,\"kps\":80.0},\"date\":\"2026-11-20\"}],\"label\":\"a \\\"b\\\" \\\\ \\u000a "
  "\\u0007 \\u00e9\",\"id\":" ID ",\"version\":1,\"format\":\"pedicle-case\"}";

/* The whole text of a file as it is written. */
static void
test_form (void)
{
  g_autoptr (PedicleCase) case_ = case_text_read (unsorted);
  g_autofree char *text = pedicle_case_to_json (case_);

  g_assert_cmpstr (text, ==, expected);
}

/* Members of a later minor version or of another program come back with their values, at the end of
 * the object that they stood in. */
static void
test_unknown_members (void)
{
  static const char of_case[] =
    "  ],\n"
    "  \"x-first\": [\n"
    "    1,\n"
    "    -9223372036854775808,\n"
    "    0.1,\n"
    "    100000.0,\n"
    "    -0.0,\n"
    "    4.94065645841247e-324,\n"
    "    1.7976931348623157e+308,\n"
    "    true,\n"
    "    false,\n"
    "    null,\n"
    "    \"a\\n😀\"\n"
    "  ],\n"
    "  \"a second\": {\n"
    "    \"b\": {},\n"
    "    \"a\": []\n"
    "  }\n"
    "}\n";
  static const char first[] =
    "\"x-first\": [1, -9223372036854775808, 0.1, 1e5, -0.0, 5e-324, 1.7976931348623157e308, true, "
    "false, null, \"a\\n\\ud83d\\ude00\"], \"a second\": {\"b\": {}, \"a\": []}, \"format\"";
  g_autofree char *one = case_text_change (case_text, "\"format\"", first);
  g_autofree char *two = case_text_change (one, "{ \"date\"", "{ \"x-visit\": 1, \"date\"");
  g_autofree char *text = case_text_change (two, "{ \"id\": \"1\"", "{ \"x-lesion\": 2, \"id\": \"1\"");
  g_autoptr (PedicleCase) case_ = case_text_read (text);
  g_autofree char *written = pedicle_case_to_json (case_);

  g_assert_true (g_str_has_suffix (written, of_case));
  g_assert_nonnull (strstr (written, "\"note\": \"first\",\n      \"x-visit\": 1\n    }"));
  g_assert_nonnull (strstr (written, "\"note\": \"\",\n          \"x-lesion\": 2\n        }"));
  case_text_check_round_trip (case_);
}

/* Indented it would be larger than what can be read again. */
static void
test_compact (void)
{
  GString *numbers = g_string_new ("\"x\": ");
  g_autofree char *text = NULL, *written = NULL;
  g_autoptr (PedicleCase) case_ = NULL, again = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_c (numbers, '[');
  for (guint i = 0; i < 200000; i++)
    g_string_append (numbers, "1,");
  g_string_append_c (numbers, '1');
  for (guint i = 0; i < 60; i++)
    g_string_append_c (numbers, ']');
  g_string_append (numbers, ", \"format\"");
  text = case_text_change (case_text, "\"format\"", numbers->str);
  g_string_free (numbers, TRUE);
  case_ = case_text_read (text);
  written = pedicle_case_to_json (case_);
  g_assert_cmpuint (strlen (written), <, 1000000);
  again = case_text_read (written);
  g_assert_true (pedicle_case_equal (case_, again));
}

/* Editing keeps what is not understood. */
static void
test_unknown_members_after_edit (void)
{
  static const char lesions[] =
    "\"lesions\": [{\"id\": \"9\", \"levels\": [\"C3\"], \"findings\": {}, \"x-lesion\": 7}], "
    "\"x-visit\": 8 }";
  g_autofree char *text = case_text_change (case_text, "\"lesions\": [] }", lesions);
  g_autoptr (PedicleCase) case_ = case_text_read (text);
  g_autofree char *written = NULL;

  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_2);
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_KPS, 90);
  pedicle_case_set_note (case_, "later");
  written = pedicle_case_to_json (case_);
  g_assert_nonnull (strstr (written, "\"x-lesion\": 7"));
  g_assert_nonnull (strstr (written, "\"x-visit\": 8"));
  case_text_check_round_trip (case_);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-file/every-answer", test_every_answer);
  g_test_add_func ("/case-file/form", test_form);
  g_test_add_func ("/case-file/unknown-members", test_unknown_members);
  g_test_add_func ("/case-file/compact", test_compact);
  g_test_add_func ("/case-file/unknown-members-after-edit", test_unknown_members_after_edit);
  return g_test_run ();
}
