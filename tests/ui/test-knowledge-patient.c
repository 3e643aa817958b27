/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison for the patient against the assessment that it is made from, through many random
 * cases; and whose it says it is. */

#include "result-probe.h"

#include "appearance.h"
#include "knowledge-pages.h"
#include "knowledge-patient.h"
#include "page-view.h"

#include <string.h>

enum { VERDICT, FOR, AGAINST, OPEN, COMPANIONS };

static const PedicleBlock *
get_row (const PediclePage *page, PedicleTechniqueId technique)
{
  int index = pedicle_page_find (page, pedicle_technique_get_id (technique));

  g_assert_cmpint (index, >=, 0);
  return g_ptr_array_index (page->blocks, (guint) index);
}

static char *
read_cell (const PedicleBlock *row, guint cell)
{
  return pedicle_cell_to_text (g_ptr_array_index (row->cells, cell));
}

/* The cell where a rule that has the effect and holds is told. */
static int
get_place (PedicleEffectKind kind)
{
  switch (kind) {
  case PEDICLE_EFFECT_RECOMMEND:
  case PEDICLE_EFFECT_CONSIDER:
    return FOR;
  case PEDICLE_EFFECT_CAUTION:
  case PEDICLE_EFFECT_NOT_INDICATED:
  case PEDICLE_EFFECT_CONTRAINDICATE:
    return AGAINST;
  case PEDICLE_EFFECT_REQUIRE:
  case PEDICLE_EFFECT_ADVISE:
    return COMPANIONS;
  case PEDICLE_EFFECT_NOTE:
    return -1;
  }
  g_assert_not_reached ();
}

static gboolean
has_number (const char *text, const char *id)
{
  for (const char *at = strstr (text, id); at != NULL; at = strstr (at + 1, id))
    if ((at == text || !g_ascii_isalnum (at[-1])) && !g_ascii_isdigit (at[strlen (id)]))
      return TRUE;
  return FALSE;
}

static void
check_rule (const PedicleBlock *row, const PedicleLesionAssessment *lesion, const PedicleRule *rule,
            PedicleTechniqueId technique)
{
  gboolean holds = pedicle_lesion_assessment_get_rule (lesion, rule).value == PEDICLE_TRUE;
  gboolean out = lesion->recommendations[technique].max <= PEDICLE_VERDICT_NO_STATEMENT;

  for (guint cell = FOR; cell <= AGAINST; cell++) {
    g_autofree char *text = read_cell (row, cell);
    gboolean expected = FALSE;

    for (guint i = 0; i < rule->n_effects; i++)
      expected |= holds && get_place (rule->effects[i].kind) == (int) cell;
    g_assert_cmpint (has_number (text, rule->id), ==, expected);
    g_assert_true (!expected || strstr (text, rule->because) != NULL);
  }
  for (guint i = 0; i < rule->n_effects; i++)
    if (get_place (rule->effects[i].kind) == COMPANIONS) {
      g_autofree char *text = read_cell (row, COMPANIONS);

      g_assert_cmpint (
        has_number (text, rule->id), ==,
        !out && pedicle_lesion_assessment_get_rule (lesion, rule).value != PEDICLE_FALSE);
    }
}

static void
check_row (const PediclePage *page, const PedicleLesionAssessment *lesion,
           const PedicleTechnique *technique)
{
  const PedicleRecommendation *recommendation = &lesion->recommendations[technique->id];
  const PedicleBlock *row = get_row (page, technique->id);
  g_autofree char *verdict = pedicle_recommendation_describe (recommendation, technique->id);
  g_autofree char *cell = read_cell (row, VERDICT), *open = read_cell (row, OPEN);

  g_assert_cmpstr (row->title, ==, technique->name);
  g_assert_cmpstr (cell, ==, verdict);
  g_assert_true (row->marked);
  g_assert_cmpint (row->group, ==, pedicle_recommendation_get_group (recommendation));
  g_assert_true (g_str_has_prefix (row->spoken, technique->name));
  g_assert_nonnull (strstr (row->spoken, verdict));
  g_assert_cmpint (g_str_equal (open, "nothing"), ==, recommendation->open == 0);
  for (guint i = 0; i < technique->rules->len; i++)
    check_rule (row, lesion, g_ptr_array_index (technique->rules, i), technique->id);
}

static void
check_order (const PediclePage *page)
{
  PedicleGroup last = PEDICLE_GROUP_RECOMMENDED;
  guint n = 0;

  for (guint i = 0; i < page->blocks->len; i++) {
    const PedicleBlock *block = g_ptr_array_index (page->blocks, i);

    if (block->kind != PEDICLE_BLOCK_ROW)
      continue;
    g_assert_cmpint (block->group, >=, last);
    last = block->group;
    n++;
  }
  g_assert_cmpuint (n, ==, PEDICLE_N_TECHNIQUES);
}

static void
test_follows (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int i = 0; i < 400; i++) {
    g_autoptr (PediclePage) page = NULL;

    change_something (session, rand);
    page = pedicle_knowledge_make_patient_page (session, "Case");
    check_order (page);
    for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
      check_row (page, get_lesion (session), pedicle_knowledge_get_technique (knowledge, id));
  }
}

static gboolean
page_says (const PediclePage *page, const char *words)
{
  for (guint i = 0; i < page->blocks->len; i++) {
    g_autofree char *text =
      pedicle_block_to_text (page, g_ptr_array_index (page->blocks, i));

    if (strstr (text, words) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Case, lesion and day stand at the top, and change with the lesion that is looked at. */
static void
test_whose (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (PediclePage) one = NULL, other = NULL;
  const char *date;

  g_assert_cmpint (pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L4), NULL), ==, 1);
  pedicle_session_flush (session);
  date = pedicle_assessment_get_visit (pedicle_session_get_assessment (session))->date;
  pedicle_session_set_lesion (session, 0);
  one = pedicle_knowledge_make_patient_page (session, "MDT-7");
  pedicle_session_set_lesion (session, 1);
  other = pedicle_knowledge_make_patient_page (session, "MDT-7");
  g_assert_cmpstr (one->title, ==, "For this patient: MDT-7, T9");
  g_assert_cmpstr (other->title, ==, "For this patient: MDT-7, L4");
  g_assert_true (page_says (one, "Lesion 1 of 2: T9."));
  g_assert_true (page_says (other, "Lesion 2 of 2: L4."));
  g_assert_true (page_says (one, date));
}

static void
test_without_lesion (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  g_autoptr (PediclePage) page = pedicle_knowledge_make_patient_page (session, "MDT-7");

  g_assert_true (page_says (page, "There is no lesion yet."));
  for (guint i = 0; i < page->blocks->len; i++)
    g_assert_cmpint (((const PedicleBlock *) page->blocks->pdata[i])->kind, !=, PEDICLE_BLOCK_ROW);
}

static const struct {
  const char *name;
  PedicleFindingId findings[3];
  int values[3];
  const char *words;
} warnings[] = {
  { "urgent-alert", { PEDICLE_FINDING_FRANKEL, PEDICLE_FINDING_DEFICIT_TEMPO },
    { PEDICLE_FRANKEL_C, PEDICLE_TEMPO_RAPID }, "GEN-2" },
  { "contradiction-of-the-patient", { PEDICLE_FINDING_KPS, PEDICLE_FINDING_ECOG }, { 90, 4 },
    "contradict each other" },
  { "contradiction-of-the-lesion", { PEDICLE_FINDING_PAIN, PEDICLE_FINDING_PAIN_MECHANICAL },
    { PEDICLE_PAIN_NONE, PEDICLE_YES }, "contradict each other" },
};

static void
test_warning (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  g_autoptr (PediclePage) before = pedicle_knowledge_make_patient_page (session, "Case");
  g_autoptr (PediclePage) after = NULL;

  for (guint i = 0; i < 2; i++)
    answer (session, warnings[row].findings[i], warnings[row].values[i]);
  after = pedicle_knowledge_make_patient_page (session, "Case");
  g_assert_false (page_says (before, warnings[row].words));
  g_assert_true (page_says (after, warnings[row].words));
}

static GtkListBoxRow *
find_row (GtkWidget *view, const char *id)
{
  g_autoptr (GPtrArray) rows = find_all (view, GTK_TYPE_LIST_BOX_ROW);

  for (guint i = 0; i < rows->len; i++) {
    const PedicleBlock *block = g_object_get_data (rows->pdata[i], "block");

    if (g_strcmp0 (block->id, id) == 0)
      return rows->pdata[i];
  }
  return NULL;
}

/* What a screen reader says of a row, and of a table's row what stands in its cells. */
static void
test_spoken (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  GtkWidget *view = g_object_ref_sink (pedicle_page_view_new ());
  GtkListBoxRow *row;

  answer (session, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_3);
  pedicle_page_view_show (PEDICLE_PAGE_VIEW (view),
                          pedicle_knowledge_make_patient_page (session, "Case"));
  row = find_row (view, "cryoablation");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Cryoablation: contraindicated, because: Compression of cord or cauda equina, symptomatic or "
    "not: cold can do irreversible damage.");
  g_assert_true (shows_text (view,
                             "Compression of cord or cauda equina, symptomatic or not: cold can do "
                             "irreversible damage.\nCRYO-1: Contraindicated"));
  g_object_unref (view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  pedicle_appearance_get_default ();
  g_test_add_func ("/knowledge/patient/follows", test_follows);
  g_test_add_func ("/knowledge/patient/whose", test_whose);
  g_test_add_func ("/knowledge/patient/without-lesion", test_without_lesion);
  g_test_add_func ("/knowledge/patient/spoken", test_spoken);
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++) {
    g_autofree char *path = g_strdup_printf ("/knowledge/patient/warning/%s", warnings[i].name);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_warning);
  }
  return g_test_run ();
}
