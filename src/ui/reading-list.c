/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reading-list.h"

#include "text-label.h"

#include <glib/gi18n-lib.h>

static void
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (box), pedicle_text_label_new (text, css_class));
}

static void
add_reading (GtkWidget **box, PedicleReadingId reading, PedicleAssessment *assessment,
             const PedicleLesionAssessment *lesion)
{
  g_autofree char *other = pedicle_reading_describe_other (reading, assessment, lesion);

  if (*box == NULL) {
    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
    gtk_widget_add_css_class (*box, "readings");
    add_label (*box, _("The sources disagree"), "reading-heading");
  }
  add_label (*box, pedicle_reading_describe_used (reading), "reading");
  add_label (*box, other, "reading");
}

GtkWidget *
pedicle_reading_list_new (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                          PedicleReadingPlace place)
{
  GtkWidget *box = NULL;

  for (guint i = 0; i < PEDICLE_N_READINGS; i++)
    if (pedicle_reading_get_place (i) == place &&
        pedicle_reading_matters (i, assessment, lesion))
      add_reading (&box, i, assessment, lesion);
  return box;
}

GtkWidget *
pedicle_reading_list_new_for_decision (PedicleAssessment *assessment,
                                       const PedicleLesionAssessment *lesion, const char *decision)
{
  GtkWidget *box = NULL;

  for (guint i = 0; i < PEDICLE_N_READINGS && decision != NULL; i++)
    if (g_strcmp0 (pedicle_reading_get_decision (i), decision) == 0 &&
        pedicle_reading_matters (i, assessment, lesion))
      add_reading (&box, i, assessment, lesion);
  return box;
}
