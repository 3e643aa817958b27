/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed, what a drag means, what counts while there is no answer: no widgets. */

#include "date-text.h"
#include "default-note.h"
#include "level-text.h"
#include "spine-gesture.h"

#include <locale.h>

static const struct {
  const char *text, *levels; /* levels as they are printed, or NULL where the text is refused */
} level_rows[] = {
  { "L2", "L2" },          { "l2", "L2" },           { " L2 ", "L2" },
  { "T11-T12", "T11–T12" }, { "t11 – t12", "T11–T12" }, { "T11-12", "T11–T12" },
  { "T12-T11", "T11–T12" }, { "L5 S1", "L5–S1" },      { "T10, T11, T12", "T10–T12" },
  { "T10,11,12", "T10–T12" }, { "Th7", "T7" },         { "D7", "T7" },
  { "L5-S1", "L5–S1" },    { "C0", "C0" },           { "L2-L2", "L2" },
  { "T3 T9", "T3, T9" },   { "", NULL },             { "  ", NULL },
  { "L6", NULL },          { "T13", NULL },          { "2", NULL },
  { "L2-", NULL },         { "-L2", NULL },          { "L2-X", NULL },
  { "L", NULL },           { "L2L3", NULL },         { "lumbar", NULL },
};

static void
test_levels (gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = NULL;
  PedicleLevels levels = 42;

  if (level_rows[i].levels == NULL) {
    g_assert_false (pedicle_levels_parse (level_rows[i].text, &levels, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    g_assert_cmpuint (levels, ==, 42);
    return;
  }
  g_assert_true (pedicle_levels_parse (level_rows[i].text, &levels, &error));
  g_assert_no_error (error);
  printed = pedicle_levels_to_string (levels);
  g_assert_cmpstr (printed, ==, level_rows[i].levels);
}

static const struct {
  const char *text, *iso;
} date_rows[] = {
  { "2026-11-20", "2026-11-20" }, { " 2026-1-2 ", "2026-01-02" }, { "2024-02-29", "2024-02-29" },
  { "2026-02-29", NULL },         { "2026-13-01", NULL },         { "2026-11", NULL },
  { "2026-11-20x", NULL },        { "26-11-20", NULL },           { "", NULL },
  { "2026-11-257", NULL },        { "tomorrow", NULL },
};

static void
test_date (gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autofree char *iso = pedicle_date_from_text (date_rows[i].text);

  g_assert_cmpstr (iso, ==, date_rows[i].iso);
}

/* In the locale's own order there and back; skipped where the locale is not installed. */
static void
test_date_locale (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *text = NULL, *iso = NULL;

  if (setlocale (LC_TIME, row[0]) == NULL) {
    g_test_skip ("the locale is not installed");
    return;
  }
  text = pedicle_date_to_text ("2026-11-02");
  iso = pedicle_date_from_text (text);
  setlocale (LC_TIME, "C.UTF-8");
  g_assert_cmpstr (text, ==, row[1]);
  g_assert_cmpstr (iso, ==, "2026-11-02");
}

static const char *const date_locales[][2] = {
  { "C.UTF-8", "2026-11-02" },
  { "de_DE.UTF-8", "02.11.2026" },
  { "fr_FR.UTF-8", "02/11/2026" },
  { "en_US.UTF-8", "11/02/2026" },
};

static PedicleSession *
new_session (PedicleLevels levels)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();

  if (levels != 0)
    pedicle_case_add_lesion (case_, levels, NULL);
  return pedicle_session_new (case_, pedicle_knowledge_get_default ());
}

static const struct {
  const char *name, *before; /* the only lesion at first, or "" */
  PedicleLevel from, to;
  const char *first, *second; /* the lesions afterwards */
} drags[] = {
  { "new", "", PEDICLE_LEVEL_L1, PEDICLE_LEVEL_L3, "L1–L3", NULL },
  { "new-upwards", "", PEDICLE_LEVEL_L3, PEDICLE_LEVEL_L1, "L1–L3", NULL },
  { "beside", "T5", PEDICLE_LEVEL_L1, PEDICLE_LEVEL_L2, "T5", "L1–L2" },
  { "grow-down", "L2", PEDICLE_LEVEL_L2, PEDICLE_LEVEL_L3, "L2–L3", NULL },
  { "grow-up", "L2", PEDICLE_LEVEL_L2, PEDICLE_LEVEL_L1, "L1–L2", NULL },
  { "move-cranial-end", "T10-T12", PEDICLE_LEVEL_T10, PEDICLE_LEVEL_T8, "T8–T12", NULL },
  { "move-caudal-end", "T10-T12", PEDICLE_LEVEL_T12, PEDICLE_LEVEL_L1, "T10–L1", NULL },
  { "shrink", "T10-T12", PEDICLE_LEVEL_T12, PEDICLE_LEVEL_T11, "T10–T11", NULL },
  { "turn-over", "T10-T12", PEDICLE_LEVEL_T10, PEDICLE_LEVEL_L2, "T12–L2", NULL },
  { "from-the-middle", "T10-T12", PEDICLE_LEVEL_T11, PEDICLE_LEVEL_L1, "T10–T12", "T11–L1" },
};

static void
assert_lesion (PedicleSession *session, guint index, const char *levels)
{
  const PedicleLesion *lesion = pedicle_case_get_lesion (pedicle_session_get_case (session), index);
  g_autofree char *printed = lesion != NULL ? pedicle_levels_to_string (lesion->levels) : NULL;

  g_assert_cmpstr (printed, ==, levels);
}

static void
test_drag (gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  PedicleLevels before = 0;
  g_autoptr (PedicleSession) session = NULL;
  PedicleSpineGesture gesture;

  pedicle_levels_parse (drags[i].before, &before, NULL);
  session = new_session (before);
  gesture = pedicle_spine_gesture_begin (session, drags[i].from);
  pedicle_spine_gesture_reach (&gesture, drags[i].to);
  pedicle_spine_gesture_finish (&gesture, session);
  assert_lesion (session, 0, drags[i].first);
  assert_lesion (session, 1, drags[i].second);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, drags[i].second != NULL ? 1 : 0);
}

/* Clicks: make, go elsewhere, come back, go round where two lesions share a level. */
static void
test_click (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_spine_click (session, PEDICLE_LEVEL_L2);
  assert_lesion (session, 0, "L2");
  pedicle_spine_click (session, PEDICLE_LEVEL_T9);
  assert_lesion (session, 1, "T9");
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, 1);
  pedicle_spine_click (session, PEDICLE_LEVEL_L2);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, 0);
  pedicle_spine_click (session, PEDICLE_LEVEL_L2);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, 0);
  pedicle_case_add_lesion (case_, pedicle_levels_between (PEDICLE_LEVEL_L2, PEDICLE_LEVEL_L3), NULL);
  pedicle_spine_click (session, PEDICLE_LEVEL_L2);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, 0);
  pedicle_spine_click (session, PEDICLE_LEVEL_L2);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, 2);
  g_assert_cmpuint (pedicle_case_get_n_lesions (case_), ==, 3);
}

/* given: findings and choices by id; what counts then for one finding. */
static const struct {
  const char *name, *given, *finding;
  const char *counts; /* the id of the choice that is marked, "" for a note alone, NULL for neither */
} defaults[] = {
  { "resistant", "primary=kidney", "radiosensitivity", "resistant" },
  { "no-proposal", "primary=stomach", "radiosensitivity", NULL },
  { "answered", "primary=kidney radiosensitivity=sensitive", "radiosensitivity", NULL },
  { "growth", "primary=kidney", "tumour-growth", "moderate" },
  { "walks", "frankel=D", "ambulatory", "yes" },
  { "walks-not", "frankel=B", "ambulatory", "no" },
  { "walks-unknown", "", "ambulatory", NULL },
  { "fit-by-karnofsky", "kps=80", "fit-open-surgery", "yes" },
  { "fit-unknown", "kps=60", "fit-open-surgery", NULL },
  { "unfit-by-anaesthesia", "fit-general-anaesthesia=no", "fit-open-surgery", "no" },
  { "unfit-by-karnofsky", "kps=40 frankel=E", "fit-open-surgery", "no" },
  { "low-by-the-deficit", "kps=40 frankel=B", "fit-open-surgery", NULL },
  { "ecog", "ecog=2", "kps", "" },
  { "karnofsky-alone", "", "kps", NULL },
  { "no-pain-mechanical", "pain=none", "pain-mechanical", "no" },
  { "no-pain-vas", "pain=none", "pain-vas", "" },
  { "pain", "pain=continuous", "pain-mechanical", NULL },
  { "expectancy", "primary=lung-small-cell kps=40 visceral-metastases=unremovable",
    "life-expectancy", "under-6" },
  { "expectancy-open", "", "life-expectancy", NULL },
  { "only-lesion", "frankel=C", "explains-deficit", "yes" },
};

static void
give (PedicleCase *case_, const char *text)
{
  g_auto (GStrv) pair = g_strsplit (text, "=", 2);
  PedicleFindingId finding;
  int value;

  g_assert_true (pedicle_finding_from_id (pair[0], &finding));
  if (pedicle_finding_get (finding)->type == PEDICLE_ANSWER_NUMBER)
    value = atoi (pair[1]);
  else
    g_assert_true (pedicle_finding_choice_from_id (finding, pair[1], &value));
  pedicle_case_set_answer (case_, 0, finding, value);
}

static void
test_default (gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_auto (GStrv) given = g_strsplit (defaults[i].given, " ", -1);
  g_autofree char *note = NULL;
  PedicleFindingId finding;
  int value;

  for (guint j = 0; given[j] != NULL && given[j][0] != '\0'; j++)
    give (pedicle_session_get_case (session), given[j]);
  g_assert_true (pedicle_finding_from_id (defaults[i].finding, &finding));
  note = pedicle_default_note (pedicle_session_get_assessment (session),
                               pedicle_session_get_lesion_assessment (session), finding, &value);
  if (defaults[i].counts == NULL) {
    g_assert_null (note);
    g_assert_cmpint (value, ==, PEDICLE_UNANSWERED);
    return;
  }
  g_assert_nonnull (note);
  if (defaults[i].counts[0] != '\0')
    g_assert_cmpstr (pedicle_finding_get (finding)->choices[value].id, ==, defaults[i].counts);
}

#define ADD_ROWS(rows, prefix, func) \
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) { \
    g_autofree char *path = g_strdup_printf ("%s/%" G_GSIZE_FORMAT "-%s", prefix, i, rows[i].name); \
\
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), func); \
  }

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (level_rows); i++) {
    g_autofree char *path = g_strdup_printf ("/levels/%" G_GSIZE_FORMAT, i);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_levels);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (date_rows); i++) {
    g_autofree char *path = g_strdup_printf ("/date/%" G_GSIZE_FORMAT, i);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_date);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (date_locales); i++) {
    g_autofree char *path = g_strdup_printf ("/date/locale/%s", date_locales[i][0]);

    g_test_add_data_func (path, date_locales[i], test_date_locale);
  }
  ADD_ROWS (drags, "/spine/drag", test_drag)
  g_test_add_func ("/spine/click", test_click);
  ADD_ROWS (defaults, "/default", test_default)
  return g_test_run ();
}
