/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "alert-list.h"

#include "alert-row.h"

#include <glib/gi18n-lib.h>

struct _PedicleAlertList {
  PedicleResultPart parent_instance;

  gboolean remarks;
  /* Rows by place in the list, made when they are first shown; children of self. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PedicleAlertList, pedicle_alert_list, PEDICLE_TYPE_RESULT_PART)

enum { PROP_REMARKS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* The place of a row: levels first, then contradictions, so that the worst comes first. */
static guint
place_of_alert (const PedicleKnowledge *knowledge, const PedicleAlert *alert)
{
  return alert->level * knowledge->alerts->len + alert->index;
}

static guint
place_of_contradiction (const PedicleKnowledge *knowledge, guint contradiction)
{
  return 2 * knowledge->alerts->len + contradiction;
}

static GtkWidget *
get_row (PedicleAlertList *self, guint place)
{
  return place < self->rows->len ? g_ptr_array_index (self->rows, place) : NULL;
}

static void
put_row (PedicleAlertList *self, guint place, GtkWidget *row)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < MIN (place, self->rows->len); i++)
    if (g_ptr_array_index (self->rows, i) != NULL)
      before = g_ptr_array_index (self->rows, i);
  if (self->rows->len <= place)
    g_ptr_array_set_size (self->rows, (int) place + 1);
  self->rows->pdata[place] = row;
  gtk_widget_insert_after (row, GTK_WIDGET (self), before);
}

static void
hide_row (PedicleAlertList *self, guint place)
{
  GtkWidget *row = get_row (self, place);

  if (row != NULL)
    gtk_widget_set_visible (row, FALSE);
}

static gboolean
is_mine (PedicleAlertList *self, const PedicleAlert *alert)
{
  gboolean remark = alert->level == PEDICLE_ALERT_INFO || alert->level == PEDICLE_ALERT_FOOTER;

  return remark == self->remarks;
}

static PedicleFact
get_fact (const PedicleAlert *alert, PedicleAssessment *assessment,
          const PedicleLesionAssessment *lesion)
{
  if (alert->level == PEDICLE_ALERT_FOOTER)
    return (PedicleFact) { PEDICLE_TRUE, 0 };
  if (alert->scope == PEDICLE_SCOPE_PATIENT)
    return pedicle_assessment_get_alert (assessment, alert);
  if (lesion == NULL)
    return (PedicleFact) { PEDICLE_FALSE, 0 };
  return pedicle_lesion_assessment_get_alert (lesion, alert);
}

static gboolean
show_alert (PedicleAlertList *self, const PedicleAlert *alert, PedicleAssessment *assessment,
            const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  PedicleFact fact = get_fact (alert, assessment, lesion);
  guint place = place_of_alert (knowledge, alert);
  GtkWidget *row;

  if (fact.value != PEDICLE_TRUE) {
    hide_row (self, place);
    return FALSE;
  }
  row = get_row (self, place);
  if (row == NULL) {
    row = pedicle_alert_row_new (alert->level, pedicle_alert_get_text (alert));
    put_row (self, place, row);
  }
  pedicle_alert_row_show (PEDICLE_ALERT_ROW (row), assessment, lesion, alert, fact.findings);
  gtk_widget_set_visible (row, TRUE);
  return TRUE;
}

static gboolean
show_contradiction (PedicleAlertList *self, guint contradiction, gboolean holds,
                    PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  guint place = place_of_contradiction (pedicle_assessment_get_knowledge (assessment),
                                        contradiction);
  GtkWidget *row = get_row (self, place);

  if (!holds) {
    hide_row (self, place);
    return FALSE;
  }
  if (row == NULL) {
    row = pedicle_alert_row_new_contradiction (contradiction);
    put_row (self, place, row);
  }
  pedicle_alert_row_show (PEDICLE_ALERT_ROW (row), assessment, lesion, NULL,
                          pedicle_contradiction_get_findings (contradiction));
  gtk_widget_set_visible (row, TRUE);
  return TRUE;
}

static void
pedicle_alert_list_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleAlertList *self = PEDICLE_ALERT_LIST (part);
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  PedicleContradictions contradictions = pedicle_assessment_get_contradictions (assessment) |
                                         (lesion != NULL ? lesion->contradictions : 0);
  gboolean any = FALSE;

  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (is_mine (self, alert))
      any |= show_alert (self, alert, assessment, lesion);
  }
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS && !self->remarks; i++)
    any |= show_contradiction (self, i, (contradictions & (1u << i)) != 0, assessment, lesion);
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
pedicle_alert_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PEDICLE_ALERT_LIST (object)->remarks);
}

static void
pedicle_alert_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PEDICLE_ALERT_LIST (object)->remarks = g_value_get_boolean (value);
}

static void
pedicle_alert_list_constructed (GObject *object)
{
  PedicleAlertList *self = PEDICLE_ALERT_LIST (object);

  G_OBJECT_CLASS (pedicle_alert_list_parent_class)->constructed (object);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->remarks ? _("Remarks") : _("Alerts"), -1);
}

static void
pedicle_alert_list_finalize (GObject *object)
{
  g_ptr_array_unref (PEDICLE_ALERT_LIST (object)->rows);
  G_OBJECT_CLASS (pedicle_alert_list_parent_class)->finalize (object);
}

static void
pedicle_alert_list_class_init (PedicleAlertListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_alert_list_get_property;
  object_class->set_property = pedicle_alert_list_set_property;
  object_class->constructed = pedicle_alert_list_constructed;
  object_class->finalize = pedicle_alert_list_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_alert_list_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "alertlist");
  properties[PROP_REMARKS] =
    g_param_spec_boolean ("remarks", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_alert_list_init (PedicleAlertList *self)
{
  GtkBoxLayout *layout =
    GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);
}
