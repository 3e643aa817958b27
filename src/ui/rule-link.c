/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rule-link.h"

#include <glib/gi18n-lib.h>

/* On the page of the first technique that it speaks of. */
static char *
find_page (const PedicleRule *rule)
{
  PedicleTechniqueId technique = 0;

  while ((rule->techniques & (1u << technique)) == 0)
    technique++;
  return g_strdup_printf ("%s#%s", pedicle_technique_get_id (technique), rule->id);
}

GtkWidget *
pedicle_rule_link_new (const PedicleRule *rule)
{
  GtkWidget *button = gtk_button_new_with_label (rule->id);
  g_autofree char *page = find_page (rule);
  /* Translators: the id of a rule. */
  g_autofree char *name = g_strdup_printf (_("Rule %s in the knowledge browser"), rule->id);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "result-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, pedicle_rule_get_because (rule));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-knowledge");
  return button;
}
