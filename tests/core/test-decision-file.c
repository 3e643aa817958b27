/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans and decisions in case files: what is refused, each with its sentence; round trips; members
 * that this version does not know. */

#include "case-text.h"

#include <string.h>

/* A signed decision and a draft after it. Quotes are single ones here, to be read. */
static const char decided[] =
  "{ 'format': 'pedicle-case', 'version': 1, 'id': '5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11',\n"
  "  'assessments': [ { 'date': '2026-11-20', 'findings': {}, 'lesions': [\n"
  "    { 'id': '1', 'levels': ['L2'], 'findings': { 'escc': '0' }, 'plan': [\n"
  "      { 'technique': 'percutaneous-stabilization', 'note': 'short' },\n"
  "      { 'technique': 'cryoablation', 'timing': 'same-session' },\n"
  "      { 'technique': 'radiotherapy', 'timing': 'after', 'days': 7 } ] } ] } ],\n"
  "  'decisions': [\n"
  "    { 'meeting': 'Spine board', 'date': '2026-11-21',\n"
  "      'participants': [ { 'role': 'oncology', 'name': 'A' }, { 'role': 'nursing' } ],\n"
  "      'reasons': 'To walk.',\n"
  "      'departures': [ { 'from': 'companion', 'lesion': '1', 'technique': 'cryoablation',\n"
  "        'rule': 'CRYO-3', 'reason': 'not-available', 'text': 'No cement.' } ],\n"
  "      'actions': [ { 'what': 'Call', 'owner': 'B', 'due': '2026-12-01' } ],\n"
  "      'signed': '2026-11-21T10:00:00Z', 'signed-by': 'C', 'program': '0.9',\n"
  "      'knowledge': '1.0',\n"
  "      'assessment': { 'date': '2026-11-19', 'findings': { 'kps': 80 }, 'lesions': [\n"
  "        { 'id': '1', 'levels': ['L2'], 'findings': {}, 'plan': [ { 'technique': 'medical' },\n"
  "          { 'technique': 'brace', 'timing': 'after' } ] } ] },\n"
  "      'verdicts': [ { 'lesion': '1', 'sins': { 'min': 3, 'max': 18 }, 'techniques': {\n"
  "        'brace': { 'min': 'caution', 'max': 'consider', 'holds': ['BR-1', 'BR-2'] } } } ],\n"
  "      'not-available': ['kyphoplasty'],\n"
  "      'additions': [ { 'time': '2026-11-25T08:00:00Z', 'author': 'D', 'text': 'Postponed.' } ]\n"
  "    },\n"
  "    { 'date': '2026-11-28' } ] }\n";

typedef struct {
  const char *name, *from, *to;
  const char *message; /* NULL: it is read */
} Row;

#define STEP(n) "$.assessments[0].lesions[0].plan[" #n "]"
#define SIGNED "$.decisions[0]"
#define DRAFT "$.decisions[1]"
#define TEXT "must be a text in double quotes"
#define OBJECT "must be an object: {…}"
#define ARRAY "must be an array: […]"
#define DAY "must be a day that exists, such as 2026-11-20"
#define UTC "must be a time in UTC such as 2026-11-20T09:12:44Z"
#define TECHNIQUES \
  "must be one of medical, brace, radiotherapy, vertebroplasty, kyphoplasty, " \
  "percutaneous-stabilization, percutaneous-decompression, radiofrequency-ablation, " \
  "cryoablation, radiosurgery, open-surgery, en-bloc-excision"
#define ROLES \
  "must be one of spine-surgery, oncology, radiation-oncology, interventional-radiology, " \
  "radiology, anaesthesia, palliative-care, nursing, other"
#define REASONS \
  "must be one of patient-wish, not-available, general-condition, earlier-treatment, " \
  "disagreement, other"
#define VERDICTS \
  "must be one of contraindicated, not-indicated, no-statement, caution, consider, recommended"
#define UNSIGNED "only a decision that is “signed” has this"

static const Row plan_rows[] = {
  { "whole", "short", "short", NULL },
  { "empty", "'plan': [ { 'technique': 'medical' }", "'plan': [], 'x': [ {}", NULL },
  { "day-0", "'days': 7", "'days': 0", NULL },
  { "day-365", "'days': 7", "'days': 365", NULL },
  { "days-by-value", "'days': 7", "'days': 7.0", NULL },
  { "no-days", ", 'days': 7", "", NULL },
  { "as-object", "'plan': [\n", "'plan': {}, 'x': [\n",
    "$.assessments[0].lesions[0].plan: " ARRAY },
  { "null", "'plan': [\n", "'plan': null, 'x': [\n", "$.assessments[0].lesions[0].plan: " ARRAY },
  { "step-as-text", "{ 'technique': 'cryoablation', 'timing': 'same-session' }", "'cryoablation'",
    STEP (1) ": " OBJECT },
  { "no-technique", "'technique': 'radiotherapy', ", "", STEP (2) ".technique: is missing" },
  { "unknown-technique", "'radiotherapy'", "'proton'", STEP (2) ".technique: " TECHNIQUES },
  { "technique-in-capitals", "'radiotherapy'", "'Radiotherapy'",
    STEP (2) ".technique: " TECHNIQUES },
  { "technique-as-number", "'radiotherapy'", "2", STEP (2) ".technique: " TEXT },
  { "first-with-timing", "'note': 'short'", "'timing': 'after'",
    STEP (0) ".timing: the first step of a plan follows no other" },
  { "first-with-timing-null", "'note': 'short'", "'timing': null",
    STEP (0) ".timing: the first step of a plan follows no other" },
  { "first-with-days", "'note': 'short'", "'days': 7",
    STEP (0) ".days: only a step after another session has days" },
  { "no-timing", ", 'timing': 'same-session'", "", STEP (1) ".timing: is missing" },
  { "unknown-timing", "'same-session'", "'before'",
    STEP (1) ".timing: must be one of after, same-session" },
  { "days-in-the-session", "'same-session'", "'same-session', 'days': 7",
    STEP (1) ".days: only a step after another session has days" },
  { "day-before", "'days': 7", "'days': -1",
    STEP (2) ".days: must be a whole number from 0 to 365" },
  { "day-366", "'days': 7", "'days': 366", STEP (2) ".days: must be a whole number from 0 to 365" },
  { "half-a-day", "'days': 7", "'days': 7.5",
    STEP (2) ".days: must be a whole number from 0 to 365" },
  { "days-that-wrap-around", "'days': 7", "'days': 4294967303",
    STEP (2) ".days: must be a whole number from 0 to 365" },
  { "days-as-text", "'days': 7", "'days': '7'",
    STEP (2) ".days: must be a whole number from 0 to 365" },
  { "days-null", "'days': 7", "'days': null",
    STEP (2) ".days: must be a whole number from 0 to 365" },
  { "note-null", "'note': 'short'", "'note': null", STEP (0) ".note: " TEXT },
  { "in-a-decision", "'medical'", "'medic'",
    SIGNED ".assessment.lesions[0].plan[0].technique: " TECHNIQUES },
};

static const Row draft_rows[] = {
  { "nothing-but-a-date", "Spine", "Spine", NULL },
  { "no-decisions", "'decisions': [\n", "'decisions': [], 'x': [\n", NULL },
  { "an-action-without-words", "'2026-11-28'",
    "'2026-11-28', 'actions': [{ 'what': '' }]", NULL },
  { "a-role-without-a-name", "'2026-11-28'",
    "'2026-11-28', 'participants': [{ 'role': 'other', 'name': '' }]", NULL },
  { "as-object", "'decisions': [\n", "'decisions': {}, 'x': [\n", "$.decisions: " ARRAY },
  { "of-wrong-type", "{ 'date': '2026-11-28' }", "true", DRAFT ": " OBJECT },
  { "two", "{ 'date': '2026-11-28' }", "{ 'date': '2026-11-28' }, { 'date': '2026-11-28' }",
    "$.decisions: only the last decision may be unsigned" },
  { "no-date", "'date': '2026-11-28'", "", DRAFT ".date: is missing" },
  { "no-day", "2026-11-28", "2026-11-31", DRAFT ".date: " DAY },
  { "empty-date", "2026-11-28", "", DRAFT ".date: " DAY },
  { "meeting-null", "'2026-11-28'", "'2026-11-28', 'meeting': null", DRAFT ".meeting: " TEXT },
  { "reasons-as-array", "'2026-11-28'", "'2026-11-28', 'reasons': []", DRAFT ".reasons: " TEXT },
  { "signed-by", "'2026-11-28'", "'2026-11-28', 'signed-by': 'C'", DRAFT ".signed-by: " UNSIGNED },
  { "program", "'2026-11-28'", "'2026-11-28', 'program': '1'", DRAFT ".program: " UNSIGNED },
  { "knowledge", "'2026-11-28'", "'2026-11-28', 'knowledge': '1'", DRAFT ".knowledge: " UNSIGNED },
  { "assessment", "'2026-11-28'", "'2026-11-28', 'assessment': {}",
    DRAFT ".assessment: " UNSIGNED },
  { "verdicts", "'2026-11-28'", "'2026-11-28', 'verdicts': []", DRAFT ".verdicts: " UNSIGNED },
  { "not-available", "'2026-11-28'", "'2026-11-28', 'not-available': []",
    DRAFT ".not-available: " UNSIGNED },
  { "additions", "'2026-11-28'", "'2026-11-28', 'additions': []", DRAFT ".additions: " UNSIGNED },

  { "participants-as-object", "'2026-11-28'", "'2026-11-28', 'participants': {}",
    DRAFT ".participants: " ARRAY },
  { "participant-as-text", "{ 'role': 'nursing' }", "'nursing'",
    SIGNED ".participants[1]: " OBJECT },
  { "no-role", "'role': 'nursing'", "", SIGNED ".participants[1].role: is missing" },
  { "unknown-role", "'nursing'", "'nurse'", SIGNED ".participants[1].role: " ROLES },
  { "name-null", "'A'", "null", SIGNED ".participants[0].name: " TEXT },

  { "departures-null", "'2026-11-28'", "'2026-11-28', 'departures': null",
    DRAFT ".departures: " ARRAY },
  { "departure-from-nothing", "'from': 'companion', ", "",
    SIGNED ".departures[0].from: is missing" },
  { "departure-from-unknown", "'companion'", "'rule'",
    SIGNED ".departures[0].from: must be one of verdict, companion, left-out" },
  { "departure-of-no-lesion", "'lesion': '1', 'technique'", "'technique'",
    SIGNED ".departures[0].lesion: is missing" },
  { "departure-of-empty-lesion", "'lesion': '1', 'technique'", "'lesion': '', 'technique'",
    SIGNED ".departures[0].lesion: must not be empty" },
  { "departure-of-no-technique", "'technique': 'cryoablation',\n", "",
    SIGNED ".departures[0].technique: is missing" },
  { "departure-of-unknown-technique", "'technique': 'cryoablation',\n", "'technique': 'cryo',\n",
    SIGNED ".departures[0].technique: " TECHNIQUES },
  { "departure-rule-as-number", "'CRYO-3'", "3", SIGNED ".departures[0].rule: " TEXT },
  { "departure-without-reason", "'reason': 'not-available', ", "",
    SIGNED ".departures[0].reason: is missing" },
  { "departure-of-unknown-reason", "'not-available', ", "'cost', ",
    SIGNED ".departures[0].reason: " REASONS },
  { "departure-text-null", "'No cement.'", "null", SIGNED ".departures[0].text: " TEXT },

  { "action-of-nothing", "'what': 'Call', ", "", SIGNED ".actions[0].what: is missing" },
  { "action-of-wrong-type", "'Call'", "true", SIGNED ".actions[0].what: " TEXT },
  { "action-owner-null", "'B'", "null", SIGNED ".actions[0].owner: " TEXT },
  { "action-due-no-day", "2026-12-01", "2026-12-32", SIGNED ".actions[0].due: " DAY },
  { "action-due-null", "'2026-12-01'", "null", SIGNED ".actions[0].due: " TEXT },
};

static const Row signed_rows[] = {
  { "nobody", "'signed-by': 'C', ", "", SIGNED ".signed-by: is missing" },
  { "nobody-in-words", "'C'", "''", SIGNED ".signed-by: must not be empty" },
  { "no-program", "'program': '0.9',\n", "", SIGNED ".program: is missing" },
  { "program-as-number", "'0.9'", "0.9", SIGNED ".program: " TEXT },
  { "no-knowledge", "      'knowledge': '1.0',\n", "", SIGNED ".knowledge: is missing" },
  { "empty-knowledge", "'1.0'", "''", SIGNED ".knowledge: must not be empty" },
  { "no-time", "'2026-11-21T10:00:00Z'", "'2026-11-21'", SIGNED ".signed: " UTC },
  { "time-null", "'2026-11-21T10:00:00Z'", "null", SIGNED ".signed: " TEXT },
  { "not-signed", "'signed': '2026-11-21T10:00:00Z', ", "", SIGNED ".signed-by: " UNSIGNED },
  { "no-assessment", "'assessment': {", "'x': {", SIGNED ".assessment: is missing" },
  { "assessment-null", "'assessment': {", "'assessment': null, 'x': {",
    SIGNED ".assessment: " OBJECT },
  { "assessment-without-date", "'date': '2026-11-19', ", "",
    SIGNED ".assessment.date: is missing" },
  { "assessment-with-unknown-finding", "'kps'", "'karnofsky'",
    SIGNED ".assessment.findings.karnofsky: there is no such finding" },

  { "no-verdicts", "'verdicts': [", "'x': [",
    SIGNED ".verdicts: must have an entry for each lesion of the assessment" },
  { "empty-verdicts", "'verdicts': [ { 'lesion': '1', 'sins'",
    "'verdicts': [], 'x': [ { 'sins'",
    SIGNED ".verdicts: must have an entry for each lesion of the assessment" },
  { "verdicts-on-another-lesion", "{ 'lesion': '1', 'sins'", "{ 'lesion': '2', 'sins'",
    SIGNED ".verdicts[0].lesion: must be the id of a lesion of the assessment" },
  { "verdicts-twice", "{ 'lesion': '1', 'sins'",
    "{ 'lesion': '1', 'sins': { 'min': 0, 'max': 3 }, 'techniques': {} }, { 'lesion': '1', 'sins'",
    SIGNED ".verdicts[1].lesion: 1 is there twice" },
  { "verdicts-as-object", "'verdicts': [", "'verdicts': {}, 'x': [", SIGNED ".verdicts: " ARRAY },
  { "verdict-of-no-lesion", "{ 'lesion': '1', 'sins'", "{ 'sins'",
    SIGNED ".verdicts[0].lesion: is missing" },
  { "no-sins", "'sins': { 'min': 3, 'max': 18 }, ", "", SIGNED ".verdicts[0].sins: is missing" },
  { "sins-as-number", "{ 'min': 3, 'max': 18 }", "9", SIGNED ".verdicts[0].sins: " OBJECT },
  { "sins-without-max", ", 'max': 18", "", SIGNED ".verdicts[0].sins.max: is missing" },
  { "sins-19", "'max': 18", "'max': 19",
    SIGNED ".verdicts[0].sins.max: must be a whole number from 0 to 18" },
  { "sins-negative", "'min': 3", "'min': -1",
    SIGNED ".verdicts[0].sins.min: must be a whole number from 0 to 18" },
  { "sins-in-part", "'min': 3", "'min': 3.5",
    SIGNED ".verdicts[0].sins.min: must be a whole number" },
  { "sins-that-wraps-around", "'max': 18", "'max': 4294967304",
    SIGNED ".verdicts[0].sins.max: must be a whole number from 0 to 18" },
  { "sins-crossed", "'min': 3, 'max': 18", "'min': 9, 'max': 8",
    SIGNED ".verdicts[0].sins: “min” must not be above “max”" },
  { "no-techniques", "'techniques': {", "'x': {", SIGNED ".verdicts[0].techniques: is missing" },
  { "techniques-as-array", "'techniques': {", "'techniques': [], 'x': {",
    SIGNED ".verdicts[0].techniques: " OBJECT },
  { "verdict-as-text", "{ 'min': 'caution', 'max': 'consider', 'holds': ['BR-1', 'BR-2'] }",
    "'caution'", SIGNED ".verdicts[0].techniques.brace: " OBJECT },
  { "verdict-without-min", "'min': 'caution', ", "",
    SIGNED ".verdicts[0].techniques.brace.min: is missing" },
  { "unknown-verdict", "'caution'", "'maybe'",
    SIGNED ".verdicts[0].techniques.brace.min: " VERDICTS },
  { "verdicts-crossed", "'caution'", "'recommended'",
    SIGNED ".verdicts[0].techniques.brace: “min” must not be better than “max”" },
  { "no-holds", ", 'holds': ['BR-1', 'BR-2']", "",
    SIGNED ".verdicts[0].techniques.brace.holds: is missing" },
  { "holds-as-text", "['BR-1', 'BR-2']", "'BR-1'",
    SIGNED ".verdicts[0].techniques.brace.holds: " ARRAY },
  { "rule-as-number", "'BR-2'", "2", SIGNED ".verdicts[0].techniques.brace.holds[1]: " TEXT },
  { "rule-of-other-knowledge", "'BR-2'", "'BR-99'", NULL },

  { "not-available-as-text", "['kyphoplasty']", "'kyphoplasty'",
    SIGNED ".not-available: " ARRAY },
  { "not-available-unknown", "['kyphoplasty']", "['brace', 'kypho']",
    SIGNED ".not-available[1]: there is no technique “kypho”" },
  { "not-available-as-number", "['kyphoplasty']", "[4]", SIGNED ".not-available[0]: " TEXT },

  { "additions-null", "'additions': [", "'additions': null, 'x': [",
    SIGNED ".additions: " ARRAY },
  { "addition-without-time", "'time': '2026-11-25T08:00:00Z', ", "",
    SIGNED ".additions[0].time: is missing" },
  { "addition-in-another-zone", "08:00:00Z", "08:00:00+02:00", SIGNED ".additions[0].time: " UTC },
  { "addition-of-nobody", "'author': 'D', ", "", NULL },
  { "addition-of-nothing", "'Postponed.'", "''", SIGNED ".additions[0].text: must not be empty" },
  { "addition-without-text", ", 'text': 'Postponed.'", "",
    SIGNED ".additions[0].text: is missing" },
};

static char *
make_text (const char *from, const char *to)
{
  g_autofree char *text = case_text_change (decided, from, to);

  return g_strdelimit (g_steal_pointer (&text), "'", '"');
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = make_text (row->from, row->to);
  g_autoptr (PedicleCase) case_ = NULL;
  g_autoptr (GError) error = NULL;

  if (row->message == NULL) {
    case_ = case_text_read (text);
    case_text_check_round_trip (case_);
    return;
  }
  case_ = pedicle_case_from_json (text, strlen (text), &error);
  g_assert_null (case_);
  g_assert_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_CONTENT);
  g_assert_cmpstr (error->message, ==, row->message);
}

static void
check_signed (const PedicleDecision *decision)
{
  const PedicleParticipant *nurse = decision->participants->pdata[1];
  const PedicleDeparture *departure = decision->departures->pdata[0];
  const PedicleAction *action = decision->actions->pdata[0];
  const PedicleLesionRecord *record = decision->records->pdata[0];
  const PedicleVerdictRecord *brace = &record->techniques[PEDICLE_TECHNIQUE_BRACE];
  const PedicleAddition *addition = decision->additions->pdata[0];

  g_assert_cmpstr (decision->meeting, ==, "Spine board");
  g_assert_cmpstr (decision->date, ==, "2026-11-21");
  g_assert_cmpstr (decision->reasons, ==, "To walk.");
  g_assert_cmpint (nurse->role, ==, PEDICLE_ROLE_NURSING);
  g_assert_cmpstr (nurse->name, ==, "");
  g_assert_cmpint (departure->kind, ==, PEDICLE_DEPARTURE_COMPANION);
  g_assert_cmpint (departure->technique, ==, PEDICLE_TECHNIQUE_CRYOABLATION);
  g_assert_cmpstr (departure->rule, ==, "CRYO-3");
  g_assert_cmpint (departure->reason, ==, PEDICLE_DEPARTURE_REASON_NOT_AVAILABLE);
  g_assert_cmpstr (departure->text, ==, "No cement.");
  g_assert_cmpstr (action->what, ==, "Call");
  g_assert_cmpstr (action->due, ==, "2026-12-01");
  g_assert_cmpstr (decision->signed_by, ==, "C");
  g_assert_cmpstr (decision->program, ==, "0.9");
  g_assert_cmpuint (decision->visit->lesions->len, ==, 1);
  g_assert_cmpint (record->sins.lower, ==, 3);
  g_assert_cmpint (record->sins.upper, ==, 18);
  g_assert_true (brace->stated);
  g_assert_cmpint (brace->min, ==, PEDICLE_VERDICT_CAUTION);
  g_assert_cmpint (brace->max, ==, PEDICLE_VERDICT_CONSIDER);
  g_assert_cmpuint (g_strv_length (brace->holds), ==, 2);
  g_assert_false (record->techniques[PEDICLE_TECHNIQUE_MEDICAL].stated);
  g_assert_cmpuint (decision->not_available, ==, 1u << PEDICLE_TECHNIQUE_KYPHOPLASTY);
  g_assert_cmpstr (addition->author, ==, "D");
  g_assert_cmpstr (addition->text, ==, "Postponed.");
}

static void
test_what_is_read (void)
{
  g_autofree char *text = make_text ("Spine", "Spine");
  g_autoptr (PedicleCase) case_ = case_text_read (text);
  const PedicleDecision *draft = pedicle_case_get_draft (case_);
  const GPtrArray *plan = pedicle_case_get_lesion (case_, 0)->plan;
  const PedicleStep *last = plan->pdata[2];

  g_assert_cmpuint (pedicle_case_get_n_decisions (case_), ==, 2);
  g_assert_true (pedicle_case_get_last_signed (case_) == pedicle_case_get_decision (case_, 0));
  g_assert_true (draft == pedicle_case_get_decision (case_, 1));
  g_assert_cmpstr (draft->date, ==, "2026-11-28");
  g_assert_cmpuint (plan->len, ==, 3);
  g_assert_cmpint (last->technique, ==, PEDICLE_TECHNIQUE_RADIOTHERAPY);
  g_assert_cmpint (last->days, ==, 7);
  check_signed (pedicle_case_get_decision (case_, 0));
}

/* Where a member stands that this version does not know. */
static const struct {
  const char *name, *before;
} places[] = {
  { "step", "'technique': 'cryoablation', 'timing'" },
  { "decision", "'meeting'" },
  { "draft", "'date': '2026-11-28'" },
  { "participant", "'role': 'nursing'" },
  { "departure", "'from'" },
  { "action", "'what'" },
  { "decided-assessment", "'date': '2026-11-19'" },
  { "decided-step", "'technique': 'brace'" },
  { "lesion-record", "'lesion': '1', 'sins'" },
  { "technique", "'brace': {" },
  { "addition", "'time'" },
};

/* Kept through reading, copying, another change of the case, and writing. */
static void
test_unknown_member (gconstpointer data)
{
  const char *before = data;
  g_autofree char *with = g_strconcat ("'x-later': { 'min': [1, null] }, ", before, NULL);
  g_autofree char *text = make_text (before, with), *written = NULL;
  g_autoptr (PedicleCase) case_ = case_text_read (text);
  g_autoptr (PedicleCase) copy = pedicle_case_copy (case_);
  g_auto (GStrv) parts = NULL;

  g_assert_true (pedicle_case_equal (case_, copy));
  pedicle_case_set_label (copy, "MDT-7");
  pedicle_case_add_addition (copy, 0, "E", "Later.");
  written = pedicle_case_to_json (copy);
  parts = g_strsplit (written, "\"x-later\": {", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  case_text_check_round_trip (copy);
}

/* A member that is unknown makes a case another. */
static void
test_unknown_member_differs (gconstpointer data)
{
  const char *before = data;
  g_autofree char *one = g_strconcat ("'x-later': 1, ", before, NULL);
  g_autofree char *two = g_strconcat ("'x-later': 2, ", before, NULL);
  g_autofree char *first_text = make_text (before, one), *second_text = make_text (before, two);
  g_autoptr (PedicleCase) first = case_text_read (first_text);
  g_autoptr (PedicleCase) second = case_text_read (second_text);

  g_assert_false (pedicle_case_equal (first, second));
}

/* Files of before there were plans do not grow members. */
static void
test_nothing_added (void)
{
  g_autoptr (PedicleCase) case_ = case_text_read (case_text);
  g_autofree char *written = pedicle_case_to_json (case_);

  g_assert_null (strstr (written, "plan"));
  g_assert_null (strstr (written, "decisions"));
}

static void
add_rows (const char *group, const Row *rows, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_strdup_printf ("/decision-file/%s/%s", group, rows[i].name);

    g_test_add_data_func (path, &rows[i], test_row);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_rows ("plan", plan_rows, G_N_ELEMENTS (plan_rows));
  add_rows ("draft", draft_rows, G_N_ELEMENTS (draft_rows));
  add_rows ("signed", signed_rows, G_N_ELEMENTS (signed_rows));
  g_test_add_func ("/decision-file/what-is-read", test_what_is_read);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *kept = g_strconcat ("/decision-file/unknown/", places[i].name, NULL);
    g_autofree char *differs = g_strconcat ("/decision-file/differs/", places[i].name, NULL);

    g_test_add_data_func (kept, places[i].before, test_unknown_member);
    g_test_add_data_func (differs, places[i].before, test_unknown_member_differs);
  }
  g_test_add_func ("/decision-file/nothing-added", test_nothing_added);
  return g_test_run ();
}
