/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a draft to what is signed and kept: what stands in the way, what is signed, and that nothing
 * leads to before it. */

#include "plan-state.h"

#include "case-file.h"
#include "decision-sign.h"
#include "session.h"
#include "state.h"

#include <string.h>

/* Overt instability: screws are recommended, and irradiation has to follow. */
#define OVERT \
  "frankel=E root-deficit=no kps=90 primary=breast fit-general-anaesthesia=yes " \
  "extraspinal-bone-metastases=1-2 vertebral-metastases=2 visceral-metastases=none levels=L2 " \
  "pain=continuous pain-mechanical=yes bone-lesion=lytic overt-instability escc=0 " \
  "pedicle-lysis=none"
#define NOBODY_TOOK_PART "Nobody is entered who took part."
#define NOBODY_SIGNS "It is not said who signs."
#define NO_WORDS "An action does not say what is to be done."
#define NOTHING_DECIDED \
  "Nothing is decided yet: plan a technique, or write what was decided instead."
#define LEFT_OUT "No reason is given for: Recommended and not planned: Percutaneous stabilization"
#define NEEDS_IRRADIATION \
  "No reason is given for: Percutaneous stabilization needs, afterwards, from day 7: " \
  "Conventional radiotherapy or Stereotactic radiosurgery. It is not planned."

typedef struct {
  const char *name, *state, *plan;
  const char *draft; /* words: "part", "reasons", "blank-reasons", departures as
                      * "KIND:TECHNIQUE:RULE", actions as "action:WHAT:OWNER" */
  const char *signed_by;
  const char *obstacles; /* a sentence a line */
} Row;

static const Row rows[] = {
  { "nothing", "", "", NULL, "", NOTHING_DECIDED "\n" NOBODY_TOOK_PART "\n" NOBODY_SIGNS "\n" },
  { "empty-draft", "", "", "", "",
    NOTHING_DECIDED "\n" NOBODY_TOOK_PART "\n" NOBODY_SIGNS "\n" },
  { "without-a-lesion", "no-lesion", "", "part reasons", "A", "" },
  { "reasons-without-a-plan", "", "", "part reasons", "A", "" },
  { "blank-reasons", "", "", "part blank-reasons", "A", NOTHING_DECIDED "\n" },
  { "a-plan-without-reasons", "", "brace", "part", "A", "" },
  { "nobody-took-part", "", "brace", "", "A", NOBODY_TOOK_PART "\n" },
  { "nobody-signs", "", "brace", "part", "", NOBODY_SIGNS "\n" },
  { "a-blank-signs", "", "brace", "part", " \t\n\u00a0", NOBODY_SIGNS "\n" },
  { "no-plan-though-recommended", OVERT, "", "part reasons", "A", LEFT_OUT "\n" },
  { "no-plan-with-reason", OVERT, "", "part reasons left-out:percutaneous-stabilization", "A", "" },
  { "companion-without-reason", OVERT, "percutaneous-stabilization", "part", "A",
    NEEDS_IRRADIATION "\n" },
  { "companion-with-reason", OVERT, "percutaneous-stabilization",
    "part companion:percutaneous-stabilization:PS-8", "A", "" },
  { "reason-for-another-rule", OVERT, "percutaneous-stabilization",
    "part companion:percutaneous-stabilization:PS-5", "A", NEEDS_IRRADIATION "\n" },
  { "reason-for-another-kind", OVERT, "percutaneous-stabilization",
    "part verdict:percutaneous-stabilization:PS-8", "A", NEEDS_IRRADIATION "\n" },
  { "reason-for-another-technique", OVERT, "percutaneous-stabilization",
    "part companion:radiotherapy:PS-8", "A", NEEDS_IRRADIATION "\n" },
  { "caution-needs-no-reason", OVERT, "percutaneous-stabilization radiotherapy@7", "part", "A",
    "" },
  { "contraindicated", OVERT, "percutaneous-stabilization vertebroplasty@same radiotherapy@7",
    "part", "A", "No reason is given for: Vertebroplasty: contraindicated\n" },
  { "contraindicated-with-reason", OVERT,
    "percutaneous-stabilization vertebroplasty@same radiotherapy@7", "part verdict:vertebroplasty",
    "A", "" },
  { "action", "", "brace", "part action:Call:B", "A", "" },
  { "empty-action", "", "brace", "part action::", "A", "" },
  { "action-of-an-owner-alone", "", "brace", "part action::B action::C", "A", NO_WORDS "\n" },
};

static void
add_departure (PedicleDecision *draft, char **parts)
{
  PedicleDepartureKind kind = g_str_equal (parts[0], "verdict")     ? PEDICLE_DEPARTURE_VERDICT
                              : g_str_equal (parts[0], "companion") ? PEDICLE_DEPARTURE_COMPANION
                                                                    : PEDICLE_DEPARTURE_LEFT_OUT;
  PedicleTechniqueId technique;

  g_assert_true (pedicle_technique_from_id (parts[1], &technique));
  g_ptr_array_add (draft->departures, pedicle_departure_new (kind, "1", technique, parts[2]));
}

static PedicleDecision *
make_draft (const char *words)
{
  PedicleDecision *draft = pedicle_decision_new ("2026-11-26");
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (list[i], ":", 3);

    if (g_str_equal (list[i], "part")) {
      g_ptr_array_add (draft->participants, pedicle_participant_new (PEDICLE_ROLE_ONCOLOGY, "A"));
    } else if (g_str_has_suffix (list[i], "reasons")) {
      g_free (draft->reasons);
      draft->reasons = g_strdup (g_str_equal (list[i], "reasons") ? "Wait." : " \n\u2003");
    } else if (g_strcmp0 (parts[0], "action") == 0) {
      g_ptr_array_add (draft->actions, pedicle_action_new (parts[1], parts[2], NULL));
    } else if (parts[0] != NULL) {
      add_departure (draft, parts);
    }
  }
  return draft;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, row->plan);
  g_autoptr (PedicleDecision) draft = row->draft != NULL ? make_draft (row->draft) : NULL;
  g_autoptr (GPtrArray) obstacles =
    pedicle_decision_find_obstacles (draft, assessment, 0, row->signed_by);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < obstacles->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) obstacles->pdata[i]);
  g_assert_cmpstr (text->str, ==, row->obstacles);
}

#define PLAN "percutaneous-stabilization radiotherapy@3"
#define SIGNED_DRAFT \
  "part reasons companion:percutaneous-stabilization:PS-8 verdict:vertebroplasty " \
  "left-out:percutaneous-stabilization action:: action:Call:B"

/* Reasons for what is no longer planned, and empty rows, are not signed; the draft keeps them. */
static void
test_what_is_signed (void)
{
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (OVERT, PLAN);
  g_autoptr (PedicleDecision) draft = make_draft (SIGNED_DRAFT);
  g_autoptr (PedicleDecision) decision = pedicle_decision_sign (
    draft, assessment, plan_state_techniques ("cryoablation"), "  A B \n");
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);
  const PedicleLesionRecord *record = pedicle_decision_find_record (decision, "1");
  const PedicleVerdictRecord *screws =
    &record->techniques[PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION];

  g_assert_cmpuint (draft->departures->len, ==, 3);
  g_assert_cmpuint (decision->departures->len, ==, 1);
  g_assert_cmpstr (((PedicleDeparture *) decision->departures->pdata[0])->rule, ==, "PS-8");
  g_assert_cmpuint (decision->actions->len, ==, 1);
  g_assert_cmpstr (decision->signed_by, ==, "A B");
  g_assert_cmpstr (decision->program, ==, PEDICLE_VERSION);
  g_assert_cmpstr (decision->knowledge, ==, pedicle_knowledge_get_default ()->version);
  g_assert_cmpuint (decision->not_available, ==, 1u << PEDICLE_TECHNIQUE_CRYOABLATION);
  g_assert_true (pedicle_visit_equal (decision->visit, pedicle_assessment_get_visit (assessment)));
  g_assert_cmpuint (decision->records->len, ==, 1);
  g_assert_cmpint (record->sins.lower, ==, lesion->facts.sins.total.range.lower);
  g_assert_cmpint (record->sins.upper, ==, lesion->facts.sins.total.range.upper);
  g_assert_cmpint (screws->min, ==, PEDICLE_VERDICT_RECOMMENDED);
  g_assert_cmpint (screws->max, ==, PEDICLE_VERDICT_RECOMMENDED);
  g_assert_true (g_strv_contains ((const char *const *) screws->holds, "PS-1"));
  g_assert_true (g_strv_contains ((const char *const *) screws->holds, "PS-8"));
  g_assert_false (g_strv_contains ((const char *const *) screws->holds, "PS-6"));
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    g_assert_true (record->techniques[i].stated);
}

static PedicleCase *
make_case (void)
{
  g_autoptr (PedicleDecision) draft = make_draft (SIGNED_DRAFT);
  PedicleCase *case_ = state_case (OVERT);

  plan_state_set (case_, PLAN);
  pedicle_case_set_draft (case_, draft, FALSE);
  return case_;
}

static void
sign (PedicleCase *case_)
{
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, 0, pedicle_knowledge_get_default ());

  pedicle_case_sign (case_, pedicle_decision_sign (pedicle_case_get_draft (case_), assessment, 0,
                                                   "A"));
}

static void
test_in_the_case (void)
{
  g_autoptr (PedicleCase) case_ = make_case ();
  g_autoptr (PedicleCase) again = NULL;
  g_autoptr (PedicleDecision) next = make_draft ("");
  g_autofree char *text = NULL;
  const PedicleDecision *decision;

  g_assert_nonnull (pedicle_case_get_draft (case_));
  g_assert_null (pedicle_case_get_last_signed (case_));
  sign (case_);
  g_assert_null (pedicle_case_get_draft (case_));
  g_assert_cmpuint (pedicle_case_get_n_decisions (case_), ==, 1);
  pedicle_case_set_draft (case_, next, FALSE);
  g_assert_cmpuint (pedicle_case_get_n_decisions (case_), ==, 2);
  g_assert_true (pedicle_case_get_last_signed (case_) == pedicle_case_get_decision (case_, 0));
  pedicle_case_set_draft (case_, NULL, FALSE);
  g_assert_cmpuint (pedicle_case_get_n_decisions (case_), ==, 1);
  /* Later findings and plans do not touch what was signed. */
  state_answer (case_, "escc=3 -overt-instability");
  plan_state_set (case_, "");
  decision = pedicle_case_get_last_signed (case_);
  g_assert_cmpuint (((PedicleLesion *) decision->visit->lesions->pdata[0])->plan->len, ==, 2);
  text = pedicle_case_to_json (case_);
  again = pedicle_case_from_json (text, strlen (text), NULL);
  g_assert_nonnull (again);
  g_assert_true (pedicle_case_equal (case_, again));
}

static void
test_additions (void)
{
  g_autoptr (PedicleCase) case_ = make_case ();
  const PedicleDecision *decision;
  const PedicleAddition *last;

  sign (case_);
  pedicle_case_add_addition (case_, 0, "B", "Postponed.");
  pedicle_case_add_addition (case_, 0, "", "Done.");
  decision = pedicle_case_get_decision (case_, 0);
  g_assert_cmpuint (decision->additions->len, ==, 2);
  last = decision->additions->pdata[1];
  g_assert_cmpstr (last->text, ==, "Done.");
  g_assert_cmpstr (last->author, ==, "");
  g_assert_nonnull (last->time);
}

static void
test_no_undo (void)
{
  g_autoptr (PedicleCase) case_ = make_case ();
  g_autoptr (PedicleSession) session =
    pedicle_session_new (case_, pedicle_knowledge_get_default ());
  g_autoptr (PedicleDecision) draft = make_draft ("reasons");

  pedicle_case_set_label (case_, "MDT-7");
  pedicle_case_set_sex (case_, PEDICLE_SEX_OTHER);
  pedicle_session_undo (session);
  g_assert_true (pedicle_session_can_undo (session) && pedicle_session_can_redo (session));
  sign (case_);
  g_assert_false (pedicle_session_can_undo (session) || pedicle_session_can_redo (session));
  pedicle_case_set_draft (case_, draft, TRUE);
  plan_state_set (case_, "brace");
  pedicle_session_undo (session);
  pedicle_session_undo (session);
  g_assert_false (pedicle_session_can_undo (session));
  g_assert_nonnull (pedicle_case_get_last_signed (case_));
  g_assert_null (pedicle_case_get_draft (case_));
  pedicle_session_redo (session);
  g_assert_nonnull (pedicle_case_get_draft (case_));
  pedicle_case_add_addition (case_, 0, "B", "Postponed.");
  g_assert_false (pedicle_session_can_undo (session) || pedicle_session_can_redo (session));
  g_assert_cmpuint (pedicle_case_get_last_signed (case_)->additions->len, ==, 1);
}

/* Somebody else signs, and adds, in the file that is loaded: what was mine is one undo away, and theirs
 * stays signed. */
static void
test_theirs_kept (void)
{
  g_autoptr (PedicleCase) case_ = make_case ();
  g_autoptr (PedicleCase) theirs = pedicle_case_copy (case_);
  g_autoptr (PedicleSession) session =
    pedicle_session_new (case_, pedicle_knowledge_get_default ());

  pedicle_case_set_label (case_, "mine");
  sign (theirs);
  pedicle_session_replace (session, theirs, TRUE);
  pedicle_case_add_addition (theirs, 0, "B", "Postponed.");
  pedicle_session_replace (session, theirs, TRUE);
  pedicle_session_undo (session);
  pedicle_session_undo (session);
  g_assert_cmpstr (pedicle_case_get_label (case_), ==, "mine");
  g_assert_nonnull (pedicle_case_get_last_signed (case_));
  g_assert_cmpuint (pedicle_case_get_last_signed (case_)->additions->len, ==, 1);
}

/* Decisions and their additions by the hour, "3" signed at three, "3+4" with an addition at four;
 * "draft" at the end. own gets what other has. */
static const struct {
  const char *name, *own, *other, *kept;
} merges[] = {
  { "nothing", "", "", "" },
  { "one-more", "1", "1 2", "1 2" },
  { "mine-is-more", "1 2", "1", "1 2" },
  { "before-a-draft", "1 draft", "1 2", "1 2 draft" },
  { "draft-of-theirs", "1", "1 2 draft", "1 2" },
  { "between", "1 3", "1 2", "1 2 3" },
  { "behind-mine", "1 2", "1 3", "1 2 3" },
  { "clock-set-back", "5", "5 2", "5 2" },
  { "clock-set-back-in-both", "5 2 3", "5 2 4", "5 2 3 4" },
  { "addition", "1", "1+2", "1+2" },
  { "addition-of-mine", "1+2", "1", "1+2" },
  { "addition-of-each", "1+3", "1+2", "1+2+3" },
  { "addition-of-each-and-both", "1+2+4", "1+2+3", "1+2+3+4" },
  { "addition-with-the-clock-set-back", "5+6", "5+6+3", "5+3+6" },
  { "addition-before-its-signature", "5+2", "5+2+3", "5+2+3" },
};

static void
add_decisions (PedicleCase *case_, const char *words)
{
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (OVERT, "");
  g_autoptr (PedicleDecision) draft = make_draft ("reasons");
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL && *list[i] != '\0'; i++) {
    g_auto (GStrv) hours = g_strsplit (list[i], "+", -1);
    PedicleDecision *decision;

    if (g_str_equal (list[i], "draft")) {
      pedicle_case_set_draft (case_, draft, FALSE);
      continue;
    }
    decision = pedicle_decision_sign (draft, assessment, 0, "A");
    g_free (decision->signed_at);
    decision->signed_at = g_strdup_printf ("2026-11-26T0%s:00:00Z", hours[0]);
    for (guint j = 1; hours[j] != NULL; j++) {
      g_autofree char *time = g_strdup_printf ("2026-11-26T0%s:00:00Z", hours[j]);

      g_ptr_array_add (decision->additions, pedicle_addition_new (time, "B", "Done."));
    }
    pedicle_case_sign (case_, decision);
  }
}

static char *
describe_decisions (PedicleCase *case_)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < pedicle_case_get_n_decisions (case_); i++) {
    const PedicleDecision *decision = pedicle_case_get_decision (case_, i);

    if (i > 0)
      g_string_append_c (words, ' ');
    if (!pedicle_decision_is_signed (decision)) {
      g_string_append (words, "draft");
      continue;
    }
    g_string_append_c (words, decision->signed_at[strlen ("2026-11-26T0")]);
    for (guint j = 0; j < decision->additions->len; j++) {
      const PedicleAddition *addition = decision->additions->pdata[j];

      g_string_append_printf (words, "+%c", addition->time[strlen ("2026-11-26T0")]);
    }
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_merge (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (PedicleCase) own = state_case (OVERT), other = state_case (OVERT);
  g_autofree char *kept = NULL;

  add_decisions (own, merges[row].own);
  add_decisions (other, merges[row].other);
  pedicle_case_keep_signed (own, other);
  kept = describe_decisions (own);
  g_assert_cmpstr (kept, ==, merges[row].kept);
}

/* Letters of a reason are one step; what is not typed is one each. */
static void
test_typed (void)
{
  static const char *const texts[] = { "W", "Wa", "Wait" };
  g_autoptr (PedicleCase) case_ = make_case ();
  g_autoptr (PedicleSession) session =
    pedicle_session_new (case_, pedicle_knowledge_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (PedicleDecision) draft = pedicle_decision_copy (pedicle_case_get_draft (case_));

    g_free (draft->reasons);
    draft->reasons = g_strdup (texts[i]);
    pedicle_case_set_draft (case_, draft, TRUE);
    pedicle_case_set_draft (case_, draft, TRUE);
  }
  pedicle_session_undo (session);
  g_assert_false (pedicle_session_can_undo (session));
  g_assert_cmpstr (pedicle_case_get_draft (case_)->reasons, ==, "Wait.");
}

/* A draft that could not be read again is not taken. */
static void
test_invalid_draft (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("");
  g_autoptr (PedicleDecision) no_day = pedicle_decision_new ("2026-02-30");
  g_autoptr (PedicleDecision) no_due = pedicle_decision_new ("2026-02-28");

  g_ptr_array_add (no_due->actions, pedicle_action_new ("Call", "", "soon"));
  g_test_expect_message ("Pedicle", G_LOG_LEVEL_CRITICAL, "*has_valid_days*");
  pedicle_case_set_draft (case_, no_day, TRUE);
  g_test_expect_message ("Pedicle", G_LOG_LEVEL_CRITICAL, "*has_valid_days*");
  pedicle_case_set_draft (case_, no_due, TRUE);
  g_test_assert_expected_messages ();
  g_assert_null (pedicle_case_get_draft (case_));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/decision-sign/obstacles", rows[i].name, &rows[i], test_row);
  g_test_add_func ("/decision-sign/what-is-signed", test_what_is_signed);
  g_test_add_func ("/decision-sign/in-the-case", test_in_the_case);
  g_test_add_func ("/decision-sign/additions", test_additions);
  g_test_add_func ("/decision-sign/no-undo", test_no_undo);
  g_test_add_func ("/decision-sign/theirs-kept", test_theirs_kept);
  for (guint i = 0; i < G_N_ELEMENTS (merges); i++) {
    g_autofree char *path = g_strconcat ("/decision-sign/kept/", merges[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_merge);
  }
  g_test_add_func ("/decision-sign/typed", test_typed);
  g_test_add_func ("/decision-sign/invalid-draft", test_invalid_draft);
  return g_test_run ();
}
