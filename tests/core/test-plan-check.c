/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said on plans: every row lists all remarks, in their order. */

#include "plan-state.h"

#include "state.h"

typedef struct {
  const char *name, *state, *plan, *not_available;
  const char *remarks;
} Row;

/* No pain, no instability, nothing compressed: local treatment has no indication. */
#define QUIET \
  "frankel=E root-deficit=no ambulatory=yes kps=90 primary=breast primary-controlled=yes " \
  "extraspinal-bone-metastases=3-or-more vertebral-metastases=3-or-more " \
  "visceral-metastases=none fit-general-anaesthesia=yes cement-risk=no levels=L2 pain=none " \
  "bone-lesion=blastic alignment=normal collapse=none posterolateral=none escc=0 " \
  "posterior-wall-breach=no foraminal-invasion=no near-posterior-wall=no pedicle-lysis=none " \
  "prior-irradiation=no"
/* SINS 9 with mechanical and tumour pain, as in figure 5. */
#define GREY \
  QUIET " pain=continuous pain-mechanical=yes pain-tumour=yes pain-radicular=no pain-vas=6 " \
  "bone-lesion=lytic collapse=involved-over-50 posterolateral=unilateral"
/* Nothing is answered. */
#define UNKNOWN ""
#define OVERT GREY " overt-instability"
/* Intractable radicular pain on a stable level. */
#define INTRACTABLE \
  QUIET " pain=continuous pain-mechanical=no pain-tumour=no pain-radicular=yes pain-intractable"
/* Rapid loss of power with the cord compressed, unfit for open surgery. */
#define RAPID \
  QUIET " frankel=C ambulatory=no deficit-tempo=rapid deficit-hours=12 kps=40 " \
  "fit-open-surgery=no pain=continuous pain-mechanical=no pain-tumour=yes pain-radicular=no escc=3 "

static const Row rows[] = {
  { "nothing-of-what-is-recommended", GREY, "", "",
    "left-out:vertebroplasty:warning" },
  { "what-is-recommended", GREY, "vertebroplasty", "",
    "" },
  { "twice", GREY, "vertebroplasty vertebroplasty", "",
    "" },
  { "surveillance", QUIET, "medical", "",
    "" },
  { "brace-not-indicated", QUIET, "brace", "",
    "verdict:brace:warning left-out:medical:warning" },
  { "not-indicated", GREY, "kyphoplasty", "",
    "verdict:kyphoplasty:warning left-out:vertebroplasty:warning" },
  { "no-statement", GREY, "vertebroplasty open-surgery", "",
    "verdict:open-surgery:info" },
  { "not-available", GREY, "vertebroplasty", "vertebroplasty cryoablation",
    "unavailable:vertebroplasty:warning" },
  { "none-but-not-available", GREY, "vertebroplasty", "cryoablation",
    "" },

  { "ablation-alone", GREY, "radiofrequency-ablation", "",
    "companion:RFA-3:warning left-out:vertebroplasty:warning" },
  { "ablation-with-cement", GREY, "radiofrequency-ablation vertebroplasty@same", "",
    "" },
  { "cement-with-ablation", GREY, "vertebroplasty radiofrequency-ablation@same", "",
    "" },
  { "ablation-then-cement", GREY, "radiofrequency-ablation vertebroplasty", "",
    "order:RFA-3:warning" },
  { "cement-then-ablation", GREY, "vertebroplasty radiofrequency-ablation@1", "",
    "order:RFA-3:warning" },
  { "ablation-with-a-brace", GREY, "vertebroplasty radiofrequency-ablation brace@same", "",
    "order:RFA-3:warning" },
  { "ablation-while-overt", OVERT, "radiofrequency-ablation", "",
    "companion:RFA-2:warning left-out:percutaneous-stabilization:warning" },
  { "ablation-with-cement-while-overt", OVERT,
    "percutaneous-stabilization radiofrequency-ablation@same vertebroplasty@same radiotherapy@7",
    "",
    "verdict:vertebroplasty:urgent verdict:radiotherapy:info" },

  { "screws-alone", GREY, "percutaneous-stabilization", "",
    "companion:PS-8:warning left-out:vertebroplasty:warning" },
  { "screws-then-irradiation", GREY, "percutaneous-stabilization radiotherapy@7", "",
    "verdict:radiotherapy:info left-out:vertebroplasty:warning" },
  { "irradiation-at-day-6", GREY, "percutaneous-stabilization radiotherapy@6", "",
    "too-early:PS-8:warning verdict:radiotherapy:info left-out:vertebroplasty:warning" },
  { "irradiation-at-day-0", GREY, "percutaneous-stabilization radiotherapy@0", "",
    "too-early:PS-8:warning verdict:radiotherapy:info left-out:vertebroplasty:warning" },
  { "irradiation-at-some-day", GREY, "percutaneous-stabilization radiotherapy", "",
    "day-unsaid:PS-8:info verdict:radiotherapy:info left-out:vertebroplasty:warning" },
  { "irradiation-in-the-session", GREY, "percutaneous-stabilization radiotherapy@same", "",
    "too-early:PS-8:warning verdict:radiotherapy:info order:RT-8:info "
    "left-out:vertebroplasty:warning" },
  { "irradiation-in-the-session-and-later", GREY,
    "percutaneous-stabilization radiotherapy@same radiosurgery@7", "",
    "too-early:PS-8:warning verdict:radiotherapy:info order:RT-8:info "
    "verdict:radiosurgery:info left-out:vertebroplasty:warning" },
  { "irradiation-first", GREY, "radiotherapy percutaneous-stabilization", "",
    "verdict:radiotherapy:info order:RT-8:info order:PS-8:warning "
    "left-out:vertebroplasty:warning" },
  { "irradiation-before-and-after", GREY,
    "radiotherapy percutaneous-stabilization radiosurgery@7", "",
    "verdict:radiotherapy:info order:RT-8:info verdict:radiosurgery:info "
    "left-out:vertebroplasty:warning" },
  { "irradiation-too-early-and-later", GREY,
    "percutaneous-stabilization radiotherapy@3 radiosurgery@7", "",
    "too-early:PS-8:warning verdict:radiotherapy:info verdict:radiosurgery:info "
    "left-out:vertebroplasty:warning" },
  { "irradiation-at-some-day-and-later", GREY,
    "percutaneous-stabilization radiotherapy radiosurgery@7", "",
    "day-unsaid:PS-8:info verdict:radiotherapy:info verdict:radiosurgery:info "
    "left-out:vertebroplasty:warning" },
  { "days-of-two-steps", GREY, "percutaneous-stabilization vertebroplasty@5 radiotherapy@2", "",
    "verdict:radiotherapy:info" },
  { "too-few-days-of-two-steps", GREY,
    "percutaneous-stabilization vertebroplasty@4 radiotherapy@2", "",
    "too-early:PS-8:warning verdict:radiotherapy:info" },
  { "days-pass-over-a-session", GREY,
    "percutaneous-stabilization vertebroplasty@same radiotherapy@7", "",
    "verdict:radiotherapy:info" },

  { "radiosurgery-alone", GREY, "radiosurgery", "",
    "verdict:radiosurgery:info companion:SRS-9:info companion:SRS-10:info "
    "left-out:vertebroplasty:warning" },
  { "radiosurgery-before-cement", GREY, "radiosurgery vertebroplasty", "",
    "verdict:radiosurgery:info order:SRS-9:info order:SRS-10:info" },
  { "radiosurgery-after-cement", GREY, "vertebroplasty radiosurgery", "",
    "verdict:radiosurgery:info" },
  { "radiosurgery-while-overt", OVERT, "radiosurgery", "",
    "verdict:radiosurgery:info companion:SRS-8:warning companion:SRS-10:info "
    "left-out:percutaneous-stabilization:warning" },
  { "radiosurgery-before-stabilization", OVERT, "radiosurgery percutaneous-stabilization", "",
    "verdict:radiosurgery:info order:SRS-8:warning order:SRS-10:info order:PS-8:warning" },
  { "radiosurgery-after-stabilization", OVERT, "percutaneous-stabilization radiosurgery@7", "",
    "verdict:radiosurgery:info" },
  { "cement-while-overt", OVERT, "vertebroplasty", "",
    "verdict:vertebroplasty:urgent left-out:percutaneous-stabilization:warning" },

  { "decompression-alone", INTRACTABLE, "percutaneous-decompression", "",
    "companion:PD-9:warning" },
  { "decompression-then-irradiation", INTRACTABLE, "percutaneous-decompression radiotherapy@7", "",
    "verdict:radiotherapy:info" },
  { "decompression-irradiation-at-day-3", INTRACTABLE,
    "percutaneous-decompression radiotherapy@3", "",
    "too-early:PD-9:warning verdict:radiotherapy:info" },
  { "irradiation-without-decompression", INTRACTABLE, "radiotherapy", "",
    "verdict:radiotherapy:info companion:RT-7:warning "
    "left-out:percutaneous-decompression:warning" },
  { "irradiation-before-decompression", RAPID, "radiotherapy percutaneous-decompression", "",
    "verdict:radiotherapy:info order:RT-6:warning order:PD-9:warning" },
  { "decompression-then-radiosurgery", RAPID, "percutaneous-decompression radiosurgery@10", "",
    "verdict:radiosurgery:info" },
  { "cement-on-a-compressed-cord", RAPID,
    "percutaneous-decompression kyphoplasty@same radiotherapy@7", "",
    "verdict:kyphoplasty:urgent verdict:radiotherapy:info" },

  { "all-unknown", UNKNOWN, "", "",
    "" },
  { "open", UNKNOWN, "brace", "",
    "open:brace:warning" },
  { "open-and-not-available", UNKNOWN, "brace", "brace",
    "open:brace:warning unavailable:brace:warning" },
  { "may-need", UNKNOWN, "percutaneous-stabilization", "",
    "open:percutaneous-stabilization:warning may-need:PS-5:info companion:PS-8:warning" },
  { "may-need-in-another-order", UNKNOWN,
    "percutaneous-stabilization percutaneous-decompression radiotherapy@7", "",
    "open:percutaneous-stabilization:warning may-need:PS-5:info day-unsaid:PS-8:info "
    "open:percutaneous-decompression:warning may-need:PD-7:info open:radiotherapy:warning" },
  { "may-need-and-is-planned", UNKNOWN,
    "percutaneous-decompression percutaneous-stabilization@same radiotherapy@7", "",
    "open:percutaneous-decompression:warning open:percutaneous-stabilization:warning "
    "open:radiotherapy:warning" },
  { "advice-that-is-undecided", UNKNOWN, "radiosurgery", "",
    "open:radiosurgery:warning may-need:SRS-6:info may-need:SRS-8:info" },
  { "at-worst-caution", GREY " -posterior-wall-breach", "vertebroplasty", "",
    "open:vertebroplasty:info" },
  { "at-best-not-indicated", GREY " -cement-risk", "vertebroplasty kyphoplasty@same", "",
    "open:vertebroplasty:warning verdict:kyphoplasty:urgent" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, row->plan);
  g_autoptr (GArray) remarks = pedicle_plan_check (
    assessment, pedicle_assessment_get_n_lesions (assessment) - 1,
    plan_state_techniques (row->not_available));
  g_autofree char *words = plan_state_describe_remarks (remarks);

  g_assert_cmpstr (words, ==, row->remarks);
}

/* The lesions keep apart: what one lacks no other has. */
static void
test_all_lesions (void)
{
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (
    GREY " levels=T8 pain=continuous pain-mechanical=yes overt-instability", "radiosurgery");
  g_autoptr (GArray) remarks = pedicle_plan_check_all (assessment, 0);
  g_autoptr (GArray) of_second = pedicle_plan_check (assessment, 1, 0);
  const PedicleRemark *first = &g_array_index (remarks, PedicleRemark, 0);

  g_assert_cmpuint (remarks->len, ==, of_second->len + 1);
  g_assert_cmpint (first->kind, ==, PEDICLE_REMARK_LEFT_OUT);
  g_assert_cmpuint (first->lesion, ==, 0);
  for (guint i = 0; i < of_second->len; i++) {
    const PedicleRemark *alone = &g_array_index (of_second, PedicleRemark, i);
    const PedicleRemark *among = &g_array_index (remarks, PedicleRemark, i + 1);

    g_assert_cmpuint (alone->lesion, ==, 1);
    g_assert_cmpuint (among->lesion, ==, 1);
    g_assert_cmpint (alone->kind, ==, among->kind);
    g_assert_true (alone->rule == among->rule);
  }
}

/* What a remark holds beside its kind; a rule is not left over from the remark before. */
static void
test_fields (void)
{
  g_autoptr (PedicleAssessment) assessment =
    plan_state_assess (GREY, "brace percutaneous-stabilization radiotherapy@3");
  g_autoptr (GArray) remarks = pedicle_plan_check (assessment, 0, 0);
  const PedicleRemark *early = &g_array_index (remarks, PedicleRemark, 0);
  const PedicleRemark *verdict = &g_array_index (remarks, PedicleRemark, 1);
  const PedicleRemark *left_out = &g_array_index (remarks, PedicleRemark, 2);

  g_assert_cmpuint (remarks->len, ==, 3);
  g_assert_cmpint (early->kind, ==, PEDICLE_REMARK_TOO_EARLY);
  g_assert_cmpuint (early->step, ==, 1);
  g_assert_cmpint (early->day, ==, 3);
  g_assert_cmpint (early->technique, ==, PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION);
  g_assert_cmpint (early->effect->from_day, ==, 7);
  g_assert_cmpint (verdict->kind, ==, PEDICLE_REMARK_VERDICT);
  g_assert_cmpuint (verdict->step, ==, 2);
  g_assert_null (verdict->rule);
  g_assert_null (verdict->effect);
  g_assert_cmpint (verdict->recommendation.max, ==, PEDICLE_VERDICT_CAUTION);
  g_assert_cmpint (left_out->kind, ==, PEDICLE_REMARK_LEFT_OUT);
  g_assert_null (left_out->rule);
  g_assert_cmpuint (left_out->recommended, ==, 1u << PEDICLE_TECHNIQUE_VERTEBROPLASTY);
}

/* The first remark on a plan, and whether a decision has to say why. */
typedef struct {
  const char *name, *state, *plan;
  int kind; /* -1: no departure */
} Departure;

static const Departure departures[] = {
  { "contraindicated", OVERT, "vertebroplasty", PEDICLE_DEPARTURE_VERDICT },
  { "not-indicated", GREY, "kyphoplasty", PEDICLE_DEPARTURE_VERDICT },
  { "at-best-not-indicated", GREY " -cement-risk", "kyphoplasty", PEDICLE_DEPARTURE_VERDICT },
  { "no-statement", GREY, "open-surgery", -1 },
  { "caution", GREY, "radiotherapy", -1 },
  { "open", UNKNOWN, "brace", -1 },
  { "companion", GREY, "percutaneous-stabilization", PEDICLE_DEPARTURE_COMPANION },
  { "order", GREY, "radiofrequency-ablation vertebroplasty", PEDICLE_DEPARTURE_COMPANION },
  { "too-early", GREY, "percutaneous-stabilization radiotherapy@3", PEDICLE_DEPARTURE_COMPANION },
  { "day-unsaid", GREY, "percutaneous-stabilization radiotherapy", -1 },
  { "left-out", GREY, "brace", PEDICLE_DEPARTURE_LEFT_OUT },
};

static void
test_departure (gconstpointer data)
{
  const Departure *row = data;
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, row->plan);
  g_autoptr (GArray) remarks = pedicle_plan_check (assessment, 0, 0);
  const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, 0);
  g_autoptr (PedicleDecision) decision = pedicle_decision_new ("2026-11-26");
  PedicleDepartureKind kind;

  g_assert_cmpuint (remarks->len, >, 0);
  g_assert_cmpint (pedicle_remark_is_departure (remark, &kind), ==, row->kind >= 0);
  g_assert_null (pedicle_remark_find_departure (remark, assessment, decision));
  if (row->kind < 0)
    return;
  g_assert_cmpint (kind, ==, row->kind);
  g_ptr_array_add (decision->departures,
                   pedicle_departure_new (kind, "1", remark->technique,
                                          remark->rule != NULL ? remark->rule->id : NULL));
  g_assert_true (pedicle_remark_find_departure (remark, assessment, decision) ==
                 decision->departures->pdata[0]);
}

/* The first remark on a plan, in words. */
typedef struct {
  const char *name, *state, *plan, *not_available, *words;
} Sentence;

static const Sentence sentences[] = {
  { "verdict", OVERT, "vertebroplasty", "", "Vertebroplasty: contraindicated" },
  { "open", UNKNOWN, "brace", "",
    "Brace, still open: to consider at best, not indicated at worst" },
  { "companion-required", GREY, "percutaneous-stabilization", "",
    "Percutaneous stabilization needs, afterwards, from day 7: Conventional radiotherapy or "
    "Stereotactic radiosurgery. It is not planned." },
  { "order-required", GREY, "radiofrequency-ablation vertebroplasty", "",
    "Radiofrequency ablation needs, in the same session: Percutaneous stabilization, Open surgery, "
    "Vertebroplasty or Kyphoplasty. It is planned, but not in that order." },
  { "too-early", GREY, "percutaneous-stabilization radiotherapy@3", "",
    "Percutaneous stabilization needs, afterwards, from day 7: Conventional radiotherapy or "
    "Stereotactic radiosurgery. It is planned for day 3." },
  { "day-unsaid", GREY, "percutaneous-stabilization radiotherapy", "",
    "Percutaneous stabilization needs, afterwards, from day 7: Conventional radiotherapy or "
    "Stereotactic radiosurgery. The plan does not say the day." },
  { "unavailable", GREY, "vertebroplasty", "vertebroplasty",
    "Vertebroplasty: not available in this hospital" },
  { "left-out", GREY, "", "", "Recommended and not planned: Vertebroplasty" },
  { "several-left-out", OVERT " frankel=C deficit-tempo=rapid escc=3 kps=80", "", "",
    "Recommended and not planned: Percutaneous stabilization, Open surgery" },
};

static void
test_sentence (gconstpointer data)
{
  const Sentence *row = data;
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, row->plan);
  g_autoptr (GArray) remarks =
    pedicle_plan_check (assessment, 0, plan_state_techniques (row->not_available));
  g_autofree char *words = NULL;

  g_assert_cmpuint (remarks->len, >, 0);
  words = pedicle_remark_describe (&g_array_index (remarks, PedicleRemark, 0),
                                   pedicle_knowledge_get_default ());
  g_assert_cmpstr (words, ==, row->words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/plan-check", rows[i].name, &rows[i], test_row);
  g_test_add_func ("/plan-check/all-lesions", test_all_lesions);
  g_test_add_func ("/plan-check/all-fields", test_fields);
  for (guint i = 0; i < G_N_ELEMENTS (departures); i++)
    state_add_row ("/plan-check/departure", departures[i].name, &departures[i], test_departure);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    state_add_row ("/plan-check/sentence", sentences[i].name, &sentences[i], test_sentence);
  return g_test_run ();
}
