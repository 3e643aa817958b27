/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "planned-list.h"

#include "container.h"
#include "signed-words.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

struct _PediclePlannedList {
  PedicleResultPart parent_instance;
};

G_DEFINE_FINAL_TYPE (PediclePlannedList, pedicle_planned_list, PEDICLE_TYPE_RESULT_PART)

static void
add_row (PediclePlannedList *self, const char *text)
{
  GtkWidget *label = pedicle_text_label_new (text, "form-row");

  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
pedicle_planned_list_update (PedicleResultPart *part, PedicleAssessment *assessment,
                             const PedicleLesionAssessment *lesion)
{
  PediclePlannedList *self = PEDICLE_PLANNED_LIST (part);
  const PedicleVisit *visit = pedicle_assessment_get_visit (assessment);

  pedicle_unparent_children (GTK_WIDGET (self));
  for (guint i = 0; i < visit->lesions->len; i++) {
    g_autofree char *text = pedicle_signed_describe_plan (
      visit->lesions->pdata[i], pedicle_assessment_get_knowledge (assessment));

    add_row (self, text);
  }
  if (visit->lesions->len == 0)
    add_row (self, _("No lesion is entered yet."));
}

static void
pedicle_planned_list_class_init (PediclePlannedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_planned_list_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "planned");
}

static void
pedicle_planned_list_init (PediclePlannedList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}
