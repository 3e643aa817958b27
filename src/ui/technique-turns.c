/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-turns.h"

#include "container.h"
#include "finding-links.h"
#include "influence.h"
#include "line-layout.h"
#include "mark.h"
#include "text-label.h"
#include "turn-words.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The sign of the new verdict, its words, and whether the answer fits the others. */
static void
add_verdict (GtkWidget *line, const PedicleTurn *turn, PedicleTechniqueId technique)
{
  g_autofree char *verdict = pedicle_turn_describe_verdict (turn, technique);
  g_autofree char *text = NULL;

  if (turn->contradicts)
    /* Translators: the verdict that an answer would lead to, which does not go with another one. */
    text = g_strdup_printf (_("%s (contradicts another answer)"), verdict);
  gtk_widget_set_parent (pedicle_mark_new (pedicle_mark_of_group (pedicle_turn_get_group (turn))),
                         line);
  gtk_widget_set_parent (
    pedicle_text_label_new (text != NULL ? text : verdict, "turn-verdict"), line);
}

static void
add_turn (GtkWidget *box, const PedicleTurn *turn, PedicleTechniqueId technique)
{
  GtkWidget *row = pedicle_container_new (pedicle_wrap_layout_new (), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  GtkWidget *verdict = pedicle_container_new (pedicle_line_layout_new (4),
                                              GTK_ACCESSIBLE_ROLE_GROUP);
  g_autofree char *answer = pedicle_turn_describe (turn);
  g_autofree char *words = pedicle_turn_describe_verdict (turn, technique);
  /* Translators: an answer and the verdict it would lead to, read aloud. */
  g_autofree char *spoken = g_strdup_printf (_("%s would make it: %s"), answer, words);

  gtk_widget_set_parent (pedicle_finding_link_new (answer, pedicle_finding_get (turn->finding)->id),
                         row);
  add_verdict (verdict, turn, technique);
  gtk_widget_set_parent (verdict, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (box), row);
}

static void
add_turns (GtkWidget *box, GArray *turns, PedicleTechniqueId technique)
{
  for (guint i = 0; i < turns->len; i++)
    add_turn (box, &g_array_index (turns, PedicleTurn, i), technique);
}

static void
add_soonest (GtkWidget *box, const PedicleInfluence *influence, PedicleTechniqueId technique)
{
  PedicleSoonest soonest;
  g_autofree char *text = NULL;
  g_autoptr (GArray) turns = NULL;

  if (!pedicle_influence_get_soonest (influence, technique, &soonest))
    return;
  if (soonest.n_settling == 0)
    text = g_strdup_printf (_("No single answer settles it. The most comes from: %s"),
                            pedicle_wording_finding (soonest.finding));
  else
    /* Translators: a finding, how many of its answers settle a verdict, and how many it has. */
    text = g_strdup_printf (_("Settled soonest by: %s (by %u of its %u answers)"),
                            pedicle_wording_finding (soonest.finding), soonest.n_settling,
                            soonest.n_answers);
  gtk_box_append (GTK_BOX (box), pedicle_text_label_new (text, "turn-soonest"));
  turns = pedicle_influence_get_turns_by (influence, technique, soonest.finding);
  add_turns (box, turns, technique);
}

GtkWidget *
pedicle_technique_turns_new (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                             PedicleTechniqueId technique)
{
  const PedicleInfluence *influence = pedicle_influence_get (assessment, lesion);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What would change it"), -1);
  if (pedicle_recommendation_is_settled (&lesion->recommendations[technique])) {
    g_autoptr (GArray) turns = pedicle_influence_get_turns (influence, technique);

    if (turns->len == 0)
      gtk_box_append (GTK_BOX (box),
                      pedicle_text_label_new (_("No single answer changes it."), "source"));
    add_turns (box, turns, technique);
  } else
    add_soonest (box, influence, technique);
  return box;
}
