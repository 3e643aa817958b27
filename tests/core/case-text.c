/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-text.h"

#include <string.h>

const char case_text[] =
  "{\n"
  "  \"format\": \"pedicle-case\", \"version\": 1,\n"
  "  \"id\": \"5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\", \"label\": \"MDT-2026-014\",\n"
  "  \"created\": \"2026-11-23T09:12:44Z\", \"modified\": \"2026-11-23T09:31:02Z\",\n"
  "  \"birth-year\": 1968, \"sex\": \"female\",\n"
  "  \"assessments\": [\n"
  "    { \"date\": \"2026-11-20\",\n"
  "      \"findings\": { \"frankel\": \"E\", \"kps\": 80, \"ecog\": 1, \"deficit-hours\": 12 },\n"
  "      \"lesions\": [\n"
  "        { \"id\": \"1\", \"levels\": [\"L2\"],\n"
  "          \"findings\": { \"escc\": \"1a\", \"pain-vas\": 6, \"overt-instability\": true },\n"
  "          \"note\": \"\" },\n"
  "        { \"id\": \"2\", \"levels\": [\"T12\", \"T11\"], \"findings\": {} } ],\n"
  "      \"note\": \"first\" },\n"
  "    { \"date\": \"2026-11-21\", \"findings\": {}, \"lesions\": [] } ] }\n";

char *
case_text_change (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);

  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
}

PedicleCase *
case_text_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  PedicleCase *case_ = pedicle_case_from_json (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (case_);
  return case_;
}

void
case_text_check_round_trip (PedicleCase *case_)
{
  g_autofree char *text = pedicle_case_to_json (case_);
  g_autoptr (PedicleCase) again = case_text_read (text);
  g_autofree char *text_again = pedicle_case_to_json (again);

  g_assert_true (pedicle_case_equal (case_, again));
  g_assert_cmpstr (pedicle_case_get_modified (case_), ==, pedicle_case_get_modified (again));
  g_assert_cmpstr (text, ==, text_again);
}
