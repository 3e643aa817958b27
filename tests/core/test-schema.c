/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema that is handed out and the example cases, against what the program reads: called with
 * the path of the one and the folder of the other. */

#include "assessment.h"
#include "case-file.h"
#include "case-reader.h"
#include "decision-reader.h"
#include "visit-reader.h"
#include "word-list.h"

#include <string.h>

static JsonParser *schema;
static const char *examples;

/* What stands at the path, or NULL. */
static JsonNode *
find (const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  JsonNode *node = json_parser_get_root (schema);

  for (guint i = 0; names[i] != NULL && node != NULL; i++)
    node = json_object_get_member (json_node_get_object (node), names[i]);
  return node;
}

static void
assert_node (JsonNode *node, const char *expected)
{
  g_autofree char *text = node != NULL ? json_to_string (node, FALSE) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) expected_node = json_from_string (expected, &error);

  g_assert_no_error (error);
  if (node == NULL || !json_node_equal (node, expected_node))
    g_assert_cmpstr (text, ==, expected);
}

static char *
quote_all (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);
  g_autofree char *joined = g_strjoinv ("\", \"", (char **) texts->pdata);

  return g_strdup_printf ("[\"%s\"]", joined);
}

static char *
describe_number (const PedicleFinding *row)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "{\"type\": \"%s\", \"minimum\": %d, \"maximum\": %d",
                   row->per_unit == 1 ? "integer" : "number", row->minimum / row->per_unit,
                   row->maximum / row->per_unit);
  if (row->step != row->per_unit)
    g_string_append_printf (text, ", \"multipleOf\": %.4g", (double) row->step / row->per_unit);
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

static char *
describe_finding (const PedicleFinding *row)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;

  switch (row->type) {
  case PEDICLE_ANSWER_FLAG:
    return g_strdup ("{\"const\": true}");
  case PEDICLE_ANSWER_NUMBER:
    return describe_number (row);
  case PEDICLE_ANSWER_CHOICE:
    for (guint i = 0; i < row->n_choices; i++)
      g_ptr_array_add (ids, (char *) row->choices[i].id);
    list = quote_all (ids);
    return g_strdup_printf ("{\"enum\": %s}", list);
  }
  g_return_val_if_reached (NULL);
}

static const char *
get_group (PedicleScope scope)
{
  return scope == PEDICLE_SCOPE_LESION ? "$defs/lesion-findings" : "$defs/patient-findings";
}

static void
test_finding (gconstpointer data)
{
  const PedicleFinding *row = data;
  g_autofree char *path = g_strdup_printf ("%s/properties/%s", get_group (row->scope), row->id);
  g_autofree char *expected = describe_finding (row);

  assert_node (find (path), expected);
}

/* No finding more than the table has, and no other name. */
static void
test_no_other_finding (void)
{
  guint counts[] = { [PEDICLE_SCOPE_LESION] = 0, [PEDICLE_SCOPE_PATIENT] = 0 };

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    counts[pedicle_finding_get (i)->scope]++;
  for (guint scope = 0; scope < G_N_ELEMENTS (counts); scope++) {
    g_autofree char *properties = g_strconcat (get_group (scope), "/properties", NULL);
    g_autofree char *others = g_strconcat (get_group (scope), "/additionalProperties", NULL);

    g_assert_cmpint (json_object_get_size (json_node_get_object (find (properties))), ==,
                     counts[scope]);
    assert_node (find (others), "false");
  }
}

static void
test_levels (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    g_ptr_array_add (ids, (char *) pedicle_level_get_id (i));
  list = quote_all (ids);
  assert_node (find ("$defs/level/enum"), list);
}

typedef struct {
  const char *name;
  const char *definition; /* NULL: the root */
  const char *const *members;
  const char *path; /* where one stands in the whole case: JSONPath without the "$" */
} Object;

#define DECISION ".decisions[0]"

static const Object objects[] = {
  { "case", NULL, pedicle_case_members, "" },
  { "assessment", "assessment", pedicle_visit_members, ".assessments[0]" },
  { "lesion", "lesion", pedicle_lesion_members, ".assessments[0].lesions[0]" },
  { "step", "step", pedicle_step_members, ".assessments[0].lesions[0].plan[0]" },
  { "participant", "participant", pedicle_participant_members, DECISION ".participants[0]" },
  { "departure", "departure", pedicle_departure_members, DECISION ".departures[0]" },
  { "action", "action", pedicle_action_members, DECISION ".actions[0]" },
  { "addition", "addition", pedicle_addition_members, DECISION ".additions[0]" },
  { "lesion-record", "lesion-record", pedicle_lesion_record_members, DECISION ".verdicts[0]" },
};

/* Of a decision, "signed" asks for some members, and others ask for it: test-decision-file.c. */
static const Object decision = { "decision", "decision", pedicle_decision_members, DECISION };

static void
test_members (gconstpointer data)
{
  const Object *row = data;
  g_autofree char *path = row->definition != NULL
                              ? g_strdup_printf ("$defs/%s/properties", row->definition)
                              : g_strdup ("properties");
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (find (path)));
  guint n = 0;

  for (GList *link = names; link != NULL; link = link->next, n++)
    g_assert_cmpstr (link->data, ==, row->members[n]);
  g_assert_null (row->members[n]);
}

static void
assert_words (const char *path, const PedicleWordList *words)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < words->n; i++)
    g_ptr_array_add (ids, (char *) words->get_id (i));
  list = quote_all (ids);
  assert_node (find (path), list);
}

static void
test_words (void)
{
  assert_words ("$defs/technique/enum", &pedicle_technique_words);
  assert_words ("$defs/participant/properties/role/enum", &pedicle_role_words);
  assert_words ("$defs/departure/properties/from/enum", &pedicle_departure_kind_words);
  assert_words ("$defs/departure/properties/reason/enum", &pedicle_departure_reason_words);
  assert_words ("$defs/verdict-word/enum", &pedicle_verdict_words);
}

static void
test_values (void)
{
  assert_node (find ("properties/format"), "{\"const\": \"pedicle-case\"}");
  assert_node (find ("properties/version"), "{\"const\": 1}");
  assert_node (find ("properties/sex"), "{\"enum\": [\"female\", \"male\", \"other\"]}");
  assert_node (find ("$defs/assessment/properties/findings"),
               "{\"$ref\": \"#/$defs/patient-findings\"}");
  assert_node (find ("$defs/lesion/properties/findings"),
               "{\"$ref\": \"#/$defs/lesion-findings\"}");
}

/* Of a whole case, each member that is required and only those cannot be left out. */
static void
test_required (gconstpointer data)
{
  static const char whole[] =
    "{\"format\": \"pedicle-case\", \"version\": 1, \"label\": \"\", \"sex\": \"other\", "
    "\"id\": \"5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11\", \"birth-year\": 1968, "
    "\"created\": \"2026-11-20T00:00:00Z\", \"modified\": \"2026-11-20T00:00:00Z\", "
    "\"assessments\": [{\"date\": \"2026-11-20\", \"findings\": {}, \"note\": \"\", "
    "\"lesions\": [{\"id\": \"1\", \"levels\": [\"L2\"], \"findings\": {}, \"note\": \"\", "
    "\"plan\": [{\"technique\": \"brace\", \"note\": \"\"}]}]}], "
    "\"decisions\": [{\"date\": \"2026-11-20\", \"signed\": \"2026-11-20T00:00:00Z\", "
    "\"signed-by\": \"X\", \"program\": \"0\", \"knowledge\": \"0\", \"participants\": "
    "[{\"role\": \"nursing\", \"name\": \"\"}], \"departures\": [{\"from\": \"companion\", "
    "\"lesion\": \"1\", \"technique\": \"brace\", \"rule\": \"BR-1\", \"reason\": \"other\", "
    "\"text\": \"\"}], \"actions\": [{\"what\": \"x\", \"owner\": \"\", \"due\": \"2026-11-21\"}], "
    "\"assessment\": {\"date\": \"2026-11-20\", \"findings\": {}, \"lesions\": "
    "[{\"id\": \"1\", \"levels\": [\"L2\"], \"findings\": {}}]}, "
    "\"verdicts\": [{\"lesion\": \"1\", \"sins\": {\"min\": 0, \"max\": 18}, \"techniques\": {}}], "
    "\"additions\": [{\"time\": \"2026-11-20T00:00:00Z\", \"author\": \"\", \"text\": \"x\"}]}]}";
  const Object *row = data;
  g_autofree char *required_path = row->definition != NULL
                                     ? g_strdup_printf ("$defs/%s/required", row->definition)
                                     : g_strdup ("required");
  g_autofree char *required = json_to_string (find (required_path), FALSE);
  g_autofree char *path = g_strconcat ("$", row->path, NULL);

  for (guint i = 0; row->members[i] != NULL; i++) {
    g_autoptr (JsonNode) root = json_from_string (whole, NULL);
    g_autoptr (JsonNode) found = json_path_query (path, root, NULL);
    g_autofree char *text = NULL, *quoted = g_strdup_printf ("\"%s\"", row->members[i]);
    g_autoptr (PedicleCase) case_ = NULL;

    json_object_remove_member (
      json_array_get_object_element (json_node_get_array (found), 0), row->members[i]);
    text = json_to_string (root, FALSE);
    case_ = pedicle_case_from_json (text, strlen (text), NULL);
    g_assert_cmpint (case_ == NULL, ==, strstr (required, quoted) != NULL);
  }
}

typedef struct {
  const char *name, *label;
  struct {
    PedicleTechniqueId technique;
    PedicleVerdict verdict;
  } verdicts[3];
  int lowest_sins;
} Example;

static const Example example_rows[] = {
  { "figure-1", "Example, figure 1",
    { { PEDICLE_TECHNIQUE_VERTEBROPLASTY, PEDICLE_VERDICT_RECOMMENDED },
      { PEDICLE_TECHNIQUE_KYPHOPLASTY, PEDICLE_VERDICT_NOT_INDICATED },
      { PEDICLE_TECHNIQUE_OPEN_SURGERY, PEDICLE_VERDICT_NOT_INDICATED } },
    7 },
  { "figure-3", "Example, figure 3",
    { { PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION, PEDICLE_VERDICT_RECOMMENDED },
      { PEDICLE_TECHNIQUE_VERTEBROPLASTY, PEDICLE_VERDICT_CONTRAINDICATED },
      { PEDICLE_TECHNIQUE_KYPHOPLASTY, PEDICLE_VERDICT_CONTRAINDICATED } },
    13 },
  { "figure-5", "Example, figure 5",
    { { PEDICLE_TECHNIQUE_RADIOFREQUENCY_ABLATION, PEDICLE_VERDICT_CONSIDER },
      { PEDICLE_TECHNIQUE_VERTEBROPLASTY, PEDICLE_VERDICT_RECOMMENDED },
      { PEDICLE_TECHNIQUE_CRYOABLATION, PEDICLE_VERDICT_CONSIDER } },
    9 },
};

/* Written as the program writes, complete, and answered as the figure's surgeons did. */
static void
test_example (gconstpointer data)
{
  const Example *row = data;
  g_autofree char *name = g_strconcat (row->name, ".pedicle.json", NULL);
  g_autofree char *path = g_build_filename (examples, name, NULL), *text = NULL, *written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = NULL;
  g_autoptr (PedicleAssessment) assessment = NULL;
  const PedicleLesionAssessment *lesion;
  PedicleRange sins;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  case_ = pedicle_case_from_json (text, strlen (text), &error);
  g_assert_no_error (error);
  written = pedicle_case_to_json (case_);
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpstr (pedicle_case_get_label (case_), ==, row->label);
  g_assert_nonnull (strstr (pedicle_case_get_last_visit (case_)->note, "fictitious"));
  assessment = pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  lesion = pedicle_assessment_get_lesion (assessment, 0);
  g_assert_true (pedicle_assessment_get_highest_sins (assessment, &sins));
  g_assert_true (pedicle_range_is_known (sins));
  g_assert_cmpint (sins.lower, >=, row->lowest_sins);
  g_assert_cmpuint (lesion->n_next, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (row->verdicts); i++) {
    PedicleRecommendation recommendation = lesion->recommendations[row->verdicts[i].technique];

    g_assert_cmpint (recommendation.min, ==, row->verdicts[i].verdict);
    g_assert_cmpint (recommendation.max, ==, row->verdicts[i].verdict);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  schema = json_parser_new ();
  json_parser_load_from_file (schema, argv[1], &error);
  g_assert_no_error (error);
  examples = argv[2];
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    g_autofree char *path = g_strconcat ("/schema/finding/", pedicle_finding_get (i)->id, NULL);

    g_test_add_data_func (path, pedicle_finding_get (i), test_finding);
  }
  g_test_add_func ("/schema/no-other-finding", test_no_other_finding);
  g_test_add_func ("/schema/levels", test_levels);
  g_test_add_func ("/schema/values", test_values);
  g_test_add_func ("/schema/words", test_words);
  g_test_add_data_func ("/schema/members/decision", &decision, test_members);
  for (guint i = 0; i < G_N_ELEMENTS (objects); i++) {
    g_autofree char *members = g_strconcat ("/schema/members/", objects[i].name, NULL);
    g_autofree char *required = g_strconcat ("/schema/required/", objects[i].name, NULL);

    g_test_add_data_func (members, &objects[i], test_members);
    g_test_add_data_func (required, &objects[i], test_required);
  }
  for (guint i = 0; i < G_N_ELEMENTS (example_rows); i++) {
    g_autofree char *path = g_strconcat ("/examples/", example_rows[i].name, NULL);

    g_test_add_data_func (path, &example_rows[i], test_example);
  }
  result = g_test_run ();
  g_object_unref (schema);
  return result;
}
