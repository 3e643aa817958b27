/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding-explain.h"

#include "container.h"
#include "explain-popover.h"
#include "influence.h"
#include "line-layout.h"
#include "mark.h"
#include "turn-words.h"

#include <glib/gi18n-lib.h>

static void
add_turn (GtkWidget *box, const PedicleTurn *turn, PedicleTechniqueId technique)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (6), GTK_ACCESSIBLE_ROLE_GROUP);
  g_autofree char *answers = pedicle_turn_describe_answers (turn);
  g_autofree char *verdict = pedicle_turn_describe_verdict (turn, technique);
  /* Translators: answers to a finding, and the verdict they would lead to: "Subluxation:
   * contraindicated". */
  g_autofree char *text = g_strdup_printf (C_("answers and verdict", "%s: %s"), answers, verdict);

  gtk_widget_set_parent (pedicle_mark_new (pedicle_mark_of_group (pedicle_turn_get_group (turn))),
                         line);
  gtk_widget_set_parent (pedicle_explain_label_new (text, NULL), line);
  gtk_box_append (GTK_BOX (box), line);
}

static gboolean
add_technique (GtkWidget *box, PedicleAssessment *assessment,
               const PedicleLesionAssessment *lesion, PedicleFindingId finding,
               PedicleTechniqueId technique)
{
  const PedicleInfluence *influence = pedicle_influence_get (assessment, lesion);
  g_autoptr (GArray) turns = pedicle_influence_get_turns_by (influence, technique, finding);
  const PedicleTechnique *of =
    pedicle_knowledge_get_technique (pedicle_assessment_get_knowledge (assessment), technique);
  g_autofree char *now =
    pedicle_recommendation_describe (&lesion->recommendations[technique], technique);
  g_autofree char *heading = NULL;

  if (turns->len == 0)
    return FALSE;
  /* Translators: a technique, and its verdict as it is. */
  heading = g_strdup_printf (_("%s, now %s"), pedicle_technique_get_name (of), now);
  gtk_box_append (GTK_BOX (box), pedicle_explain_label_new (heading, "turn-soonest"));
  for (guint i = 0; i < turns->len; i++)
    add_turn (box, &g_array_index (turns, PedicleTurn, i), technique);
  return TRUE;
}

static void
add_influence (GtkWidget *box, PedicleAssessment *assessment,
               const PedicleLesionAssessment *lesion, PedicleFindingId finding)
{
  gboolean any = FALSE;

  gtk_box_append (GTK_BOX (box), pedicle_explain_label_new (_("What it can change now"),
                                                            "detail-heading"));
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    any |= add_technique (box, assessment, lesion, finding, i);
  if (!any)
    gtk_box_append (GTK_BOX (box),
                    pedicle_explain_label_new (_("No other answer changes a verdict."), NULL));
}

GtkWidget *
pedicle_finding_explain (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                         PedicleFindingId finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "explanation");
  gtk_box_append (GTK_BOX (box),
                  pedicle_explain_label_new (pedicle_finding_get_label (finding), "heading"));
  gtk_box_append (GTK_BOX (box),
                  pedicle_explain_label_new (pedicle_finding_get_help (finding), NULL));
  if (lesion != NULL)
    add_influence (box, assessment, lesion, finding);
  return box;
}
