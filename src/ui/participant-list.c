/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "participant-list.h"

#include "columns-layout.h"
#include "container.h"
#include "decision-draft.h"
#include "decision-words.h"
#include "flag-check.h"
#include "text-field.h"

#include <glib/gi18n-lib.h>

#define COLUMN_EMS 12.0
#define SPACING 8
#define ROW_SPACING 3

struct _PedicleParticipantList {
  PedicleResultPart parent_instance;

  GPtrArray *rows[PEDICLE_N_ROLES]; /* of Row, at least one each */
};

G_DEFINE_FINAL_TYPE (PedicleParticipantList, pedicle_participant_list, PEDICLE_TYPE_RESULT_PART)

typedef struct {
  PedicleParticipantList *list;
  PedicleRole role;
  guint nth; /* of those with that role */
  GtkWidget *row, *check;
  PedicleTextField *name;
  gboolean showing; /* what the check does now is not the clinician's doing */
} Row;

static PedicleSession *
get_session (Row *row)
{
  return pedicle_result_part_get_session (PEDICLE_RESULT_PART (row->list));
}

/* The place of the nth participant with that role; FALSE where there are fewer. */
static gboolean
find_participant (const PedicleDecision *draft, PedicleRole role, guint nth, guint *ret_place)
{
  for (guint i = 0; draft != NULL && i < draft->participants->len; i++)
    if (((const PedicleParticipant *) draft->participants->pdata[i])->role == role && nth-- == 0) {
      *ret_place = i;
      return TRUE;
    }
  return FALSE;
}

static guint
count_role (const PedicleDecision *draft, PedicleRole role)
{
  guint n = 0, place;

  while (find_participant (draft, role, n, &place))
    n++;
  return n;
}

/* Roles stand in their order, whoever came first. */
static void
insert_participant (GPtrArray *participants, PedicleParticipant *participant)
{
  guint place = 0;

  while (place < participants->len &&
         ((PedicleParticipant *) participants->pdata[place])->role <= participant->role)
    place++;
  g_ptr_array_insert (participants, (int) place, participant);
}

static void
name_edited_cb (Row *row, const char *text)
{
  PedicleDecision *draft = pedicle_draft_copy (get_session (row));
  PedicleParticipant *participant;
  guint place;

  if (find_participant (draft, row->role, row->nth, &place)) {
    participant = draft->participants->pdata[place];
    g_free (participant->name);
    participant->name = g_strdup (text);
  } else {
    insert_participant (draft->participants, pedicle_participant_new (row->role, text));
  }
  pedicle_draft_keep (get_session (row), draft, TRUE);
}

static void
toggled_cb (Row *row)
{
  PedicleDecision *draft;
  guint place;

  if (row->showing)
    return;
  draft = pedicle_draft_copy (get_session (row));
  if (find_participant (draft, row->role, row->nth, &place))
    g_ptr_array_remove_index (draft->participants, place);
  else
    insert_participant (draft->participants, pedicle_participant_new (row->role, ""));
  pedicle_draft_keep (get_session (row), draft, FALSE);
}

static void
row_free (Row *row)
{
  gtk_widget_unparent (row->row);
  g_free (row);
}

static void
name_parts (Row *row)
{
  /* Translators: %s is a role, "Oncology". */
  g_autofree char *name = g_strdup_printf (_("Name for %s"), pedicle_role_get_label (row->role));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row->name), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pedicle_role_get_label (row->role), -1);
}

static Row *
row_new (PedicleParticipantList *list, PedicleRole role, guint nth)
{
  GtkLayoutManager *columns = g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, "column-width", COLUMN_EMS,
                                            "spacing", SPACING, "row-spacing", ROW_SPACING, NULL);
  Row *row = g_new0 (Row, 1);

  row->list = list;
  row->role = role;
  row->nth = nth;
  row->check = pedicle_flag_check_new ();
  gtk_check_button_set_label (GTK_CHECK_BUTTON (row->check), pedicle_role_get_label (role));
  row->name = g_object_new (PEDICLE_TYPE_TEXT_FIELD, "placeholder-text", _("Name"), NULL);
  row->row = pedicle_container_new (columns, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_add_css_class (row->row, "form-row");
  gtk_widget_set_parent (row->check, row->row);
  gtk_widget_set_parent (GTK_WIDGET (row->name), row->row);
  name_parts (row);
  g_signal_connect_swapped (row->check, "toggled", G_CALLBACK (toggled_cb), row);
  g_signal_connect_swapped (row->name, "edited", G_CALLBACK (name_edited_cb), row);
  return row;
}

/* A row that goes leaves the focus to the one above. */
static void
drop_row (GPtrArray *rows)
{
  Row *last = rows->pdata[rows->len - 1], *above = rows->pdata[rows->len - 2];

  if (gtk_widget_get_focus_child (last->row) != NULL)
    gtk_widget_grab_focus (above->check);
  g_ptr_array_set_size (rows, (int) rows->len - 1);
}

static GtkWidget *
fit_rows (PedicleParticipantList *self, PedicleRole role, guint n, GtkWidget *above)
{
  GPtrArray *rows = self->rows[role];

  while (rows->len > n)
    drop_row (rows);
  for (guint i = 0; i < n; i++) {
    Row *row;

    if (i == rows->len) {
      row = row_new (self, role, i);
      gtk_widget_insert_after (row->row, GTK_WIDGET (self), above);
      g_ptr_array_add (rows, row);
    }
    row = rows->pdata[i];
    above = row->row;
  }
  return above;
}

static void
show_row (Row *row, const PedicleDecision *draft)
{
  guint place;
  gboolean there = find_participant (draft, row->role, row->nth, &place);
  const PedicleParticipant *participant = there ? draft->participants->pdata[place] : NULL;

  row->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->check), there);
  row->showing = FALSE;
  pedicle_text_field_show (row->name, there ? participant->name : "");
}

static void
pedicle_participant_list_update (PedicleResultPart *part, PedicleAssessment *assessment,
                                 const PedicleLesionAssessment *lesion)
{
  PedicleParticipantList *self = PEDICLE_PARTICIPANT_LIST (part);
  const PedicleDecision *draft =
    pedicle_case_get_draft (pedicle_session_get_case (pedicle_result_part_get_session (part)));
  GtkWidget *above = NULL;

  for (PedicleRole role = 0; role < PEDICLE_N_ROLES; role++) {
    above = fit_rows (self, role, MAX (count_role (draft, role), 1), above);
    for (guint i = 0; i < self->rows[role]->len; i++)
      show_row (self->rows[role]->pdata[i], draft);
  }
}

static void
pedicle_participant_list_dispose (GObject *object)
{
  PedicleParticipantList *self = PEDICLE_PARTICIPANT_LIST (object);

  for (PedicleRole role = 0; role < PEDICLE_N_ROLES; role++)
    g_clear_pointer (&self->rows[role], g_ptr_array_unref);
  G_OBJECT_CLASS (pedicle_participant_list_parent_class)->dispose (object);
}

static void
pedicle_participant_list_class_init (PedicleParticipantListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_participant_list_dispose;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_participant_list_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "participants");
}

static void
pedicle_participant_list_init (PedicleParticipantList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  for (PedicleRole role = 0; role < PEDICLE_N_ROLES; role++)
    self->rows[role] = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}
