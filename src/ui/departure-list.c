/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "departure-list.h"

#include "departure-row.h"

struct _PedicleDepartureList {
  PedicleResultPart parent_instance;

  PedicleSession *session; /* whose rows are shown; not owned, only compared */
  guint not_available;
};

G_DEFINE_FINAL_TYPE (PedicleDepartureList, pedicle_departure_list, PEDICLE_TYPE_RESULT_PART)

enum { PROP_NOT_AVAILABLE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
find_row (PedicleDepartureList *self, const PedicleRemark *remark)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (pedicle_departure_row_is_for (PEDICLE_DEPARTURE_ROW (row), remark))
      return row;
  return NULL;
}

static void
remove_rows (PedicleDepartureList *self, GHashTable *kept)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL; row = next) {
    next = gtk_widget_get_next_sibling (row);
    if (kept == NULL || !g_hash_table_contains (kept, row))
      gtk_widget_unparent (row);
  }
}

/* A row that is there stays, so that nobody loses the focus in it. */
static void
show_remarks (PedicleDepartureList *self, PedicleSession *session, GArray *remarks)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GtkWidget *above = NULL;

  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);
    PedicleDepartureKind kind;
    GtkWidget *row;

    if (!pedicle_remark_is_departure (remark, &kind))
      continue;
    row = find_row (self, remark);
    if (row != NULL && g_hash_table_contains (kept, row))
      continue;
    if (row == NULL)
      row = pedicle_departure_row_new (session, remark);
    g_hash_table_add (kept, row);
    if (gtk_widget_get_parent (row) == NULL || gtk_widget_get_prev_sibling (row) != above)
      gtk_widget_insert_after (row, GTK_WIDGET (self), above);
    pedicle_departure_row_show (PEDICLE_DEPARTURE_ROW (row), remark);
    above = row;
  }
  remove_rows (self, kept);
}

static void
pedicle_departure_list_update (PedicleResultPart *part, PedicleAssessment *assessment,
                               const PedicleLesionAssessment *lesion)
{
  PedicleDepartureList *self = PEDICLE_DEPARTURE_LIST (part);
  PedicleSession *session = pedicle_result_part_get_session (part);
  g_autoptr (GArray) remarks = pedicle_plan_check_all (assessment, self->not_available);

  if (self->session != session)
    remove_rows (self, NULL);
  self->session = session;
  show_remarks (self, session, remarks);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
pedicle_departure_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_uint (value, PEDICLE_DEPARTURE_LIST (object)->not_available);
}

static void
pedicle_departure_list_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  PedicleDepartureList *self = PEDICLE_DEPARTURE_LIST (object);

  if (self->not_available == g_value_get_uint (value))
    return;
  self->not_available = g_value_get_uint (value);
  pedicle_result_part_refresh (PEDICLE_RESULT_PART (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_departure_list_class_init (PedicleDepartureListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_departure_list_get_property;
  object_class->set_property = pedicle_departure_list_set_property;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_departure_list_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "departures");
  properties[PROP_NOT_AVAILABLE] =
    g_param_spec_uint ("not-available", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_departure_list_init (PedicleDepartureList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}
