/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "prognosis-explain.h"

#include "container.h"
#include "explain-popover.h"
#include "finding-links.h"
#include "reading-list.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_box (const char *heading, PedicleRange total)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *points = pedicle_wording_points (total);
  g_autofree char *text = g_strdup_printf (_("%s: %s"), heading, points);

  gtk_widget_add_css_class (box, "explanation");
  gtk_box_append (GTK_BOX (box), pedicle_explain_label_new (text, "heading"));
  return box;
}

static void
add_item (GtkWidget *box, PedicleAssessment *assessment, const char *label,
          const PedicleMeasure *measure)
{
  g_autofree char *points = pedicle_wording_points (measure->range);
  g_autofree char *text = g_strdup_printf (_("%s: %s"), label, points);
  GtkWidget *line = pedicle_container_new (pedicle_wrap_layout_new (), GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_set_parent (gtk_label_new (text), line);
  gtk_widget_set_parent (
    pedicle_finding_links_new (assessment, NULL, measure->answered | measure->missing), line);
  gtk_box_append (GTK_BOX (box), line);
}

static void
add_source (GtkWidget *box, PedicleAssessment *assessment, const char *section,
            const char *citation)
{
  PedicleSource source = { .beyond_paper = section == NULL,
                           .sections = (const char *[]) { section, NULL },
                           .citations = (const char *[]) { citation, NULL } };
  g_autofree char *text =
    pedicle_source_describe (&source, pedicle_assessment_get_knowledge (assessment));

  gtk_box_append (GTK_BOX (box), pedicle_explain_label_new (text, "source"));
}

GtkWidget *
pedicle_prognosis_explain_tokuhashi (PedicleAssessment *assessment)
{
  const PedicleTokuhashi *score = &pedicle_assessment_get_facts (assessment)->tokuhashi;
  GtkWidget *box = make_box (_("Tokuhashi score"), score->total.range), *readings;

  for (guint i = 0; i < PEDICLE_N_TOKUHASHI_ITEMS; i++)
    add_item (box, assessment, pedicle_tokuhashi_item_get_label (i), &score->items[i]);
  gtk_box_append (GTK_BOX (box),
                  pedicle_explain_label_new (_("0–8: under 6 months; 9–11: 6–12 months; 12–15: 1 "
                                               "year or more. An estimate of the life expectancy "
                                               "counts before the score."),
                                             NULL));
  readings = pedicle_reading_list_new (assessment, NULL, PEDICLE_READING_OF_TOKUHASHI);
  if (readings != NULL)
    gtk_box_append (GTK_BOX (box), readings);
  add_source (box, assessment, "Indications", "NICE75");
  return box;
}

GtkWidget *
pedicle_prognosis_explain_tomita (PedicleAssessment *assessment)
{
  const PedicleTomita *score = &pedicle_assessment_get_facts (assessment)->tomita;
  GtkWidget *box = make_box (_("Tomita score"), score->total.range);

  for (guint i = 0; i < PEDICLE_N_TOMITA_ITEMS; i++)
    add_item (box, assessment, pedicle_tomita_item_get_label (i), &score->items[i]);
  add_source (box, assessment, NULL, "STUD");
  return box;
}
