/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict-label.h"

void
pedicle_verdict_label_show (GtkLabel *label, const PedicleRecommendation *recommendation,
                            PedicleTechniqueId technique)
{
  static const char *const classes[PEDICLE_N_GROUPS] = {
    [PEDICLE_GROUP_RECOMMENDED] = "recommended", [PEDICLE_GROUP_CONSIDER] = "consider",
    [PEDICLE_GROUP_CAUTION] = "caution",         [PEDICLE_GROUP_OPEN] = "waiting",
    [PEDICLE_GROUP_NOT_INDICATED] = "negative",  [PEDICLE_GROUP_CONTRAINDICATED] = "contra",
    [PEDICLE_GROUP_NO_STATEMENT] = "negative",
  };
  PedicleGroup group = pedicle_recommendation_get_group (recommendation);
  g_autofree char *verdict = pedicle_recommendation_describe (recommendation, technique);

  if (g_strcmp0 (gtk_label_get_label (label), verdict) == 0 &&
      gtk_widget_has_css_class (GTK_WIDGET (label), classes[group]))
    return;
  gtk_label_set_label (label, verdict);
  gtk_widget_set_css_classes (GTK_WIDGET (label),
                              (const char *[]) { "verdict", classes[group], NULL });
}
