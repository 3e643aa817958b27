/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which combinations are offered as plans: every row lists all offers, in their order. */

#include "plan-state.h"

#include "plan-offer.h"
#include "state.h"

typedef struct {
  const char *name, *state;
  const char *offers; /* a plan a line */
} Row;

/* An answered level without pain, instability or compression. */
#define QUIET \
  "frankel=E root-deficit=no ambulatory=yes kps=90 primary=breast primary-controlled=yes " \
  "extraspinal-bone-metastases=3-or-more vertebral-metastases=3-or-more " \
  "visceral-metastases=none fit-general-anaesthesia=yes cement-risk=no levels=L2 pain=none " \
  "bone-lesion=blastic alignment=normal collapse=none posterolateral=none escc=0 " \
  "posterior-wall-breach=no foraminal-invasion=no near-posterior-wall=no pedicle-lysis=none " \
  "prior-irradiation=no"
/* SINS 9 with mechanical and tumour pain. */
#define GREY \
  QUIET " pain=continuous pain-mechanical=yes pain-tumour=yes pain-radicular=no pain-vas=6 " \
  "bone-lesion=lytic collapse=involved-over-50 posterolateral=unilateral"
#define RADICULAR \
  QUIET " pain=continuous pain-mechanical=no pain-tumour=no pain-radicular=yes pain-intractable"
#define COMPRESSED GREY " escc=3 frankel=C ambulatory=no deficit-tempo=slow"

#define ABLATION_1 "radiofrequency-ablation vertebroplasty@same\n"
#define ABLATION_2 "cryoablation vertebroplasty@same\n"
#define SCREWS \
  "percutaneous-stabilization radiotherapy@7\npercutaneous-stabilization radiosurgery@7\n"
#define DECOMPRESSION \
  "percutaneous-decompression radiotherapy@7\npercutaneous-decompression radiosurgery@7\n"
#define CEMENTED "vertebroplasty radiosurgery\n"
#define STABILIZED "percutaneous-stabilization radiosurgery@7\n"

static const Row rows[] = {
  { "nothing-to-treat", QUIET, "" },
  { "nothing-known", "", "" },
  { "ablation-with-cement", GREY,
    ABLATION_1 ABLATION_2 SCREWS CEMENTED STABILIZED },
  { "decompression", RADICULAR, DECOMPRESSION },
  { "compressed-and-unstable", COMPRESSED,
    SCREWS DECOMPRESSION STABILIZED
    "percutaneous-decompression percutaneous-stabilization@same\n" },
  { "sins-8", GREY " posterolateral=none", SCREWS CEMENTED STABILIZED },
  { "sins-8-or-more", GREY " -posterolateral", SCREWS CEMENTED STABILIZED },
  { "sins-9-to-13", GREY " -alignment", SCREWS STABILIZED },
  { "overt", GREY " overt-instability", SCREWS STABILIZED },
  { "unfit-for-anaesthesia", GREY " fit-general-anaesthesia=no",
    ABLATION_1 ABLATION_2 CEMENTED },
  { "fitness-unknown", GREY " -fit-general-anaesthesia", ABLATION_1 ABLATION_2 CEMENTED },
  { "cement-allergy", GREY " cement-risk=yes", SCREWS STABILIZED },
  { "collapsed", GREY " collapse=over-50 pain-mechanical=no",
    ABLATION_1 ABLATION_2 SCREWS CEMENTED "kyphoplasty radiosurgery\n" STABILIZED },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, "");
  g_autoptr (GPtrArray) offers = pedicle_plan_offer (assessment, 0);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++) {
    g_autofree char *plan = plan_state_in_words (((PedicleOffer *) offers->pdata[i])->plan);

    g_string_append_printf (words, "%s\n", plan);
  }
  g_assert_cmpstr (words->str, ==, row->offers);
}

static void
mark_offered (const Row *row, gboolean *offered)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, "");
  g_autoptr (GPtrArray) offers = pedicle_plan_offer (assessment, 0);

  for (guint i = 0; i < offers->len; i++) {
    guint index;

    g_assert_true (g_ptr_array_find (knowledge->courses,
                                     ((PedicleOffer *) offers->pdata[i])->course, &index));
    offered[index] = TRUE;
  }
}

/* A course that is added to the knowledge needs a row that offers it and one that does not. */
static void
test_every_course (void)
{
  const GPtrArray *courses = pedicle_knowledge_get_default ()->courses;

  for (guint course = 0; course < courses->len; course++) {
    gboolean ever = FALSE, always = TRUE;

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
      g_autofree gboolean *offered = g_new0 (gboolean, courses->len);

      mark_offered (&rows[i], offered);
      ever |= offered[course];
      always &= offered[course];
    }
    if (!ever || always)
      g_error ("%s is %s offered", ((PedicleCourse *) courses->pdata[course])->combination->id,
               ever ? "always" : "never");
  }
}

/* What is offered can be taken over as it is, and is planned in an order and on days that nothing
 * speaks against; what else the level needs is still said. */
static void
test_taken_over (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (row->state, "");
  g_autoptr (GPtrArray) offers = pedicle_plan_offer (assessment, 0);

  for (guint i = 0; i < offers->len; i++) {
    const PedicleOffer *offer = offers->pdata[i];
    g_autofree char *words = plan_state_in_words (offer->plan);
    g_autoptr (PedicleAssessment) taken = plan_state_assess (row->state, words);
    g_autoptr (GArray) remarks = pedicle_plan_check (taken, 0, 0);
    const PedicleLesion *lesion = pedicle_assessment_get_visit (taken)->lesions->pdata[0];

    g_assert_true (pedicle_plan_equal (lesion->plan, offer->plan));
    for (guint j = 0; j < remarks->len; j++) {
      const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, j);

      if (remark->kind == PEDICLE_REMARK_OPEN)
        g_assert_cmpint (remark->level, ==, PEDICLE_ALERT_INFO);
      g_assert_cmpint (remark->kind, !=, PEDICLE_REMARK_ORDER);
      g_assert_cmpint (remark->kind, !=, PEDICLE_REMARK_TOO_EARLY);
      g_assert_cmpint (remark->kind, !=, PEDICLE_REMARK_DAY_UNSAID);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    state_add_row ("/plan-offer", rows[i].name, &rows[i], test_row);
    state_add_row ("/plan-offer/taken-over", rows[i].name, &rows[i], test_taken_over);
  }
  g_test_add_func ("/plan-offer/every-course", test_every_course);
  return g_test_run ();
}
