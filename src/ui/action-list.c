/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "action-list.h"

#include "action-row.h"

struct _PedicleActionList {
  PedicleResultPart parent_instance;

  PedicleSession *session; /* whose rows are shown; not owned, only compared */
  GPtrArray *rows;         /* of PedicleActionRow, children of self */
};

G_DEFINE_FINAL_TYPE (PedicleActionList, pedicle_action_list, PEDICLE_TYPE_RESULT_PART)

/* Rows that go leave the focus to the last one that stays. */
static void
drop_rows (PedicleActionList *self, guint n)
{
  gboolean focused = FALSE;

  while (self->rows->len > n) {
    GtkWidget *row = self->rows->pdata[self->rows->len - 1];

    focused = focused || gtk_widget_get_focus_child (row) != NULL;
    if (focused && self->rows->len == n + 1 && n > 0)
      gtk_widget_grab_focus (self->rows->pdata[n - 1]);
    g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
  }
}

static void
pedicle_action_list_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  PedicleActionList *self = PEDICLE_ACTION_LIST (part);
  PedicleSession *session = pedicle_result_part_get_session (part);
  const PedicleDecision *draft = pedicle_case_get_draft (pedicle_session_get_case (session));
  guint n = 1 + (draft != NULL ? draft->actions->len : 0);

  drop_rows (self, self->session == session ? n : 0);
  self->session = session;
  while (self->rows->len < n) {
    GtkWidget *row = pedicle_action_row_new (session, self->rows->len);

    gtk_widget_set_parent (row, GTK_WIDGET (self));
    g_ptr_array_add (self->rows, row);
  }
  for (guint i = 0; i < n; i++)
    pedicle_action_row_show (self->rows->pdata[i]);
}

static void
pedicle_action_list_dispose (GObject *object)
{
  g_clear_pointer (&PEDICLE_ACTION_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (pedicle_action_list_parent_class)->dispose (object);
}

static void
pedicle_action_list_class_init (PedicleActionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_action_list_dispose;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_action_list_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "actions");
}

static void
pedicle_action_list_init (PedicleActionList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}
