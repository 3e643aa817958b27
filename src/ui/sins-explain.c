/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins-explain.h"

#include "explain-popover.h"
#include "finding-links.h"
#include "reading-list.h"
#include "sins-firmness.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static const char *const titles[PEDICLE_N_SINS_ITEMS] = {
  [PEDICLE_SINS_LOCATION] = N_("Location"),
  [PEDICLE_SINS_PAIN] = N_("Pain"),
  [PEDICLE_SINS_BONE_LESION] = N_("Bone lesion"),
  [PEDICLE_SINS_ALIGNMENT] = N_("Alignment"),
  [PEDICLE_SINS_COLLAPSE] = N_("Body collapse"),
  [PEDICLE_SINS_POSTEROLATERAL] = N_("Posterolateral"),
};

const char *
pedicle_sins_item_get_title (PedicleSinsItem item)
{
  return _(titles[item]);
}

static void
add (GtkWidget *box, GtkWidget *child)
{
  if (child != NULL)
    gtk_box_append (GTK_BOX (box), child);
}

static void
add_text (GtkWidget *box, char *text, const char *css_class)
{
  add (box, pedicle_explain_label_new (text, css_class));
  g_free (text);
}

static void
add_source (GtkWidget *box, const PedicleKnowledge *knowledge, const char *section,
            const char *first, const char *second)
{
  PedicleSource source = { .beyond_paper = section == NULL,
                           .sections = (const char *[]) { section, NULL },
                           .citations = (const char *[]) { first, second, NULL } };

  add_text (box, pedicle_source_describe (&source, knowledge), "source");
}

/* "SINS 13, unstable". */
static char *
describe_result (const PedicleSinsRegrade *regrade)
{
  g_autofree char *total = pedicle_wording_range (regrade->total);
  g_autofree char *class = pedicle_sins_describe_range (regrade->total);

  /* Translators: total and class of the SINS. */
  return g_strdup_printf (_("SINS %s, %s"), total, class);
}

static void
add_step (GtkWidget *box, const PedicleSinsRegrade *regrade, gboolean higher)
{
  g_autofree char *result = NULL;
  char *text;

  if (!regrade->possible)
    return;
  result = describe_result (regrade);
  if (higher)
    /* Translators: an item of the SINS graded one step higher: its points, and the total and class. */
    text = g_strdup_printf (ngettext ("One step higher, %d point: %s",
                                      "One step higher, %d points: %s", (gulong) regrade->points),
                            regrade->points, result);
  else
    text = g_strdup_printf (ngettext ("One step lower, %d point: %s",
                                      "One step lower, %d points: %s", (gulong) regrade->points),
                            regrade->points, result);
  add_text (box, text, regrade->crosses ? "crosses" : NULL);
}

static char *
describe_agreement (PedicleSinsItem item)
{
  PedicleSinsAgreement agreement = pedicle_sins_item_get_agreement (item);
  g_autofree char *surgeons = pedicle_wording_decimal (agreement.surgeons, 3);
  g_autofree char *mixed = pedicle_wording_decimal (agreement.mixed, 2);

  /* Translators: how well observers agree on an item: a word, and kappa in two studies. */
  return g_strdup_printf (_("Agreement of observers: %s (κ %s among surgeons, %s in a mixed group)"),
                          pedicle_sins_item_describe_agreement (item), surgeons, mixed);
}

static PedicleReadingPlace
get_place (PedicleSinsItem item)
{
  switch (item) {
  case PEDICLE_SINS_LOCATION:
    return PEDICLE_READING_OF_LOCATION;
  case PEDICLE_SINS_PAIN:
    return PEDICLE_READING_OF_PAIN;
  case PEDICLE_SINS_COLLAPSE:
    return PEDICLE_READING_OF_COLLAPSE;
  case PEDICLE_SINS_BONE_LESION:
  case PEDICLE_SINS_ALIGNMENT:
  case PEDICLE_SINS_POSTEROLATERAL:
    break;
  }
  return PEDICLE_READING_OF_SINS;
}

/* What the points mean, as the form explains it. */
static const char *
get_definition (PedicleSinsItem item)
{
  switch (item) {
  case PEDICLE_SINS_LOCATION:
    return _("0 points in the rigid spine (S2–S5), 1 in the semirigid (T3–T10), 2 in the mobile "
             "(C3–C6, L2–L4), 3 at junctions (C0–C2, C7–T2, T11–L1, L5–S1). The highest of all "
             "levels counts.");
  case PEDICLE_SINS_PAIN:
    return _("Mechanical pain 3 points, other pain 1, no pain 0.");
  case PEDICLE_SINS_BONE_LESION:
    return pedicle_finding_get_help (PEDICLE_FINDING_BONE_LESION);
  case PEDICLE_SINS_ALIGNMENT:
    return pedicle_finding_get_help (PEDICLE_FINDING_ALIGNMENT);
  case PEDICLE_SINS_COLLAPSE:
    return pedicle_finding_get_help (PEDICLE_FINDING_COLLAPSE);
  case PEDICLE_SINS_POSTEROLATERAL:
    return pedicle_finding_get_help (PEDICLE_FINDING_POSTEROLATERAL);
  }
  g_return_val_if_reached (NULL);
}

static GtkWidget *
make_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "explanation");
  return box;
}

GtkWidget *
pedicle_sins_explain_item (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                           PedicleSinsItem item)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  const PedicleSins *sins = &lesion->facts.sins;
  const PedicleMeasure *measure = &sins->items[item];
  PedicleSinsRegrade lower = pedicle_sins_regrade_lower (sins, item);
  PedicleSinsRegrade higher = pedicle_sins_regrade_higher (sins, item);
  g_autofree char *points = pedicle_wording_points (measure->range);
  GtkWidget *box = make_box ();

  add_text (box, g_strdup_printf (_("%s: %s"), pedicle_sins_item_get_title (item), points),
            "heading");
  add (box, pedicle_finding_links_new (assessment, lesion, measure->answered | measure->missing));
  add (box, pedicle_explain_label_new (get_definition (item), NULL));
  add_step (box, &lower, FALSE);
  add_step (box, &higher, TRUE);
  add_text (box, describe_agreement (item), NULL);
  if (get_place (item) != PEDICLE_READING_OF_SINS)
    add (box, pedicle_reading_list_new (assessment, lesion, get_place (item)));
  add_source (box, knowledge, "Table-1", "F10", NULL);
  add_source (box, knowledge, NULL, "F11", "CA14");
  return box;
}

/* "3 points from stable, 4 points from unstable". */
static char *
describe_distances (int total)
{
  PedicleSinsClass class = pedicle_sins_class_of (total), others[2];
  g_autofree char *first = NULL, *second = NULL;
  guint n = 0;

  for (int i = PEDICLE_SINS_STABLE; i <= (int) PEDICLE_SINS_UNSTABLE; i++)
    if (i != (int) class)
      others[n++] = i;
  for (guint i = 0; i < 2; i++) {
    int distance = pedicle_sins_distance (total, others[i]);

    /* Translators: how far the total is from a class: "2 points from stable". */
    *(i == 0 ? &first : &second) =
      g_strdup_printf (ngettext ("%d point from %s", "%d points from %s", (gulong) distance),
                       distance, pedicle_sins_class_get_label (others[i]));
  }
  /* Translators: two distances: "3 points from stable, 4 points from unstable". */
  return g_strdup_printf (_("%s, %s"), first, second);
}

static gboolean
crosses_by_one_step (const PedicleSins *sins)
{
  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    if (pedicle_sins_regrade_lower (sins, i).crosses ||
        pedicle_sins_regrade_higher (sins, i).crosses)
      return TRUE;
  return FALSE;
}

char *
pedicle_sins_describe_firmness (const PedicleSins *sins)
{
  if (!pedicle_range_is_known (sins->total.range))
    return g_strdup (C_("class of the SINS", "open")); /* the gauge says of which items */
  return g_strdup (crosses_by_one_step (sins) ? _("one step from another class")
                                              : _("no single step changes the class"));
}

static void
attach (GtkWidget *grid, int column, int row, char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
  g_free (text);
}

static void
attach_step (GtkWidget *grid, int column, int row, const PedicleSinsRegrade *regrade)
{
  g_autofree char *total = NULL, *class = NULL;

  if (!regrade->possible) {
    attach (grid, column, row, g_strdup ("–"), NULL);
    return;
  }
  total = pedicle_wording_range (regrade->total);
  class = pedicle_sins_describe_range (regrade->total);
  attach (grid, column, row,
          regrade->crosses ? g_strdup_printf ("%s %s", total, class) : g_steal_pointer (&total),
          regrade->crosses ? "crosses" : NULL);
}

static GtkWidget *
make_steps (const PedicleSins *sins)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  attach (grid, 1, 0, g_strdup (_("Points")), "source");
  attach (grid, 2, 0, g_strdup (_("One step lower")), "source");
  attach (grid, 3, 0, g_strdup (_("One step higher")), "source");
  attach (grid, 4, 0, g_strdup (_("Agreement of observers")), "source");
  for (int i = 0; i < PEDICLE_N_SINS_ITEMS; i++) {
    PedicleSinsAgreement agreement = pedicle_sins_item_get_agreement (i);
    g_autofree char *surgeons = pedicle_wording_decimal (agreement.surgeons, 3);
    g_autofree char *mixed = pedicle_wording_decimal (agreement.mixed, 2);
    PedicleSinsRegrade lower = pedicle_sins_regrade_lower (sins, i);
    PedicleSinsRegrade higher = pedicle_sins_regrade_higher (sins, i);

    attach (grid, 0, i + 1, g_strdup (pedicle_sins_item_get_title (i)), NULL);
    attach (grid, 1, i + 1, pedicle_wording_range (sins->items[i].range), "score-points");
    attach_step (grid, 2, i + 1, &lower);
    attach_step (grid, 3, i + 1, &higher);
    attach (grid, 4, i + 1,
            g_strdup_printf ("%s, κ %s / %s", pedicle_sins_item_describe_agreement (i), surgeons,
                             mixed),
            NULL);
  }
  return grid;
}

GtkWidget *
pedicle_sins_explain_total (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  const PedicleSins *sins = &lesion->facts.sins;
  g_autofree char *total = pedicle_wording_range (sins->total.range);
  g_autofree char *class = pedicle_sins_describe_range (sins->total.range);
  GtkWidget *box = make_box ();

  add_text (box, g_strdup_printf (_("SINS %s, %s"), total, class), "heading");
  if (pedicle_range_is_known (sins->total.range))
    add_text (box, describe_distances (sins->total.range.lower), NULL);
  else
    add (box, pedicle_finding_links_new (assessment, lesion, sins->total.missing));
  add (box, make_steps (sins));
  add (box, pedicle_reading_list_new (assessment, lesion, PEDICLE_READING_OF_SINS));
  add (box, pedicle_explain_label_new (
              _("A total from 7 on is a published threshold for a surgical consultation, not an "
                "indication to operate."), NULL));
  add_source (box, knowledge, "Table-1", "F10", NULL);
  add_source (box, knowledge, NULL, "F11", "CA14");
  return box;
}
