/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding-links.h"

#include "container.h"
#include "text-label.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

GtkWidget *
pedicle_finding_link_new (const char *text, const char *id)
{
  GtkWidget *link = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (link), pedicle_text_label_new (text, NULL));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.focus-finding");
  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "finding-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return link;
}

static void
add_link (GtkWidget *box, const char *text, const char *target, gboolean open)
{
  GtkWidget *link = pedicle_finding_link_new (text, target);

  if (open)
    gtk_widget_add_css_class (link, "open");
  gtk_widget_set_parent (link, box);
}

static void
add_levels (GtkWidget *box, const PedicleLesionAssessment *lesion)
{
  g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
  /* Translators: the levels of a lesion: "Level: T11–T12". */
  g_autofree char *text = g_strdup_printf (_("Level: %s"), levels);

  add_link (box, text, "levels", FALSE);
}

GtkWidget *
pedicle_finding_links_new (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                           PedicleFindingSet set)
{
  GtkWidget *box = pedicle_container_new (pedicle_wrap_layout_new (), GTK_ACCESSIBLE_ROLE_LIST);

  if ((set & PEDICLE_FINDING_SET_LEVELS) != 0 && lesion != NULL)
    add_levels (box, lesion);
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    g_autofree char *text = NULL;

    if ((set & PEDICLE_FINDING_SET (i)) == 0)
      continue;
    text = pedicle_wording_answer (assessment, lesion, i);
    add_link (box, text, pedicle_finding_get (i)->id,
              pedicle_wording_get_answer (assessment, lesion, i) == PEDICLE_UNANSWERED);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Findings it rests on"), -1);
  return box;
}
