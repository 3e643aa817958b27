/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-section.h"

#include "control.h"
#include "date-text.h"
#include "field-row.h"
#include "segments.h"
#include "text-field.h"

#include <glib/gi18n-lib.h>

struct _PedicleCaseSection {
  PedicleResultPart parent_instance;

  GtkWidget *header, *title, *summary, *arrow, *card;
  GtkWidget *date_row, *birth_year_row, *lesion_note_row;
  PedicleTextField *label, *date, *birth_year, *note, *lesion_note;
  GtkWidget *sex;
  char *case_id; /* whose label decided whether to unfold */
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (PedicleCaseSection, pedicle_case_section, PEDICLE_TYPE_RESULT_PART)

enum { PROP_EXPANDED = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static const char *
sex_label (PedicleSex sex)
{
  switch (sex) {
  case PEDICLE_SEX_UNKNOWN:
    return NULL;
  case PEDICLE_SEX_FEMALE:
    return C_("sex", "Female");
  case PEDICLE_SEX_MALE:
    return C_("sex", "Male");
  case PEDICLE_SEX_OTHER:
    return C_("sex", "Other");
  }
  g_return_val_if_reached (NULL);
}

static PedicleCase *
get_case (PedicleCaseSection *self)
{
  return pedicle_session_get_case (pedicle_result_part_get_session (PEDICLE_RESULT_PART (self)));
}

/* "MDT-2026-014 · 20.11.2026 · 1968 · Female": what is known, one thing beside the other. */
static char *
summarize (PedicleCase *case_)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *date = pedicle_date_to_text (pedicle_case_get_last_visit (case_)->date);
  g_autofree char *born = NULL;
  const char *sex = sex_label (pedicle_case_get_sex (case_));

  if (pedicle_case_get_label (case_)[0] != '\0')
    g_ptr_array_add (parts, (char *) pedicle_case_get_label (case_));
  g_ptr_array_add (parts, date);
  if (pedicle_case_get_birth_year (case_) != 0) {
    /* Translators: the birth year. */
    born = g_strdup_printf (_("born %d"), pedicle_case_get_birth_year (case_));
    g_ptr_array_add (parts, born);
  }
  if (sex != NULL)
    g_ptr_array_add (parts, (char *) sex);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
show_expanded (PedicleCaseSection *self)
{
  gtk_widget_set_visible (self->card, self->expanded);
  gtk_widget_set_opacity (self->summary, self->expanded ? 0 : 1);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                self->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
}

static void
set_expanded (PedicleCaseSection *self, gboolean expanded)
{
  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  show_expanded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

/* Once for each case, so that nothing folds while somebody types. */
static void
unfold_new_case (PedicleCaseSection *self, PedicleCase *case_)
{
  if (g_strcmp0 (self->case_id, pedicle_case_get_id (case_)) == 0)
    return;
  g_free (self->case_id);
  self->case_id = g_strdup (pedicle_case_get_id (case_));
  set_expanded (self, pedicle_case_get_label (case_)[0] == '\0');
}

static char *
date_text (PedicleCaseSection *self)
{
  return pedicle_date_to_text (pedicle_case_get_last_visit (get_case (self))->date);
}

static char *
birth_year_text (PedicleCaseSection *self)
{
  int year = pedicle_case_get_birth_year (get_case (self));

  return year != 0 ? g_strdup_printf ("%d", year) : g_strdup ("");
}

static void
pedicle_case_section_update (PedicleResultPart *part, PedicleAssessment *assessment,
                             const PedicleLesionAssessment *lesion)
{
  PedicleCaseSection *self = PEDICLE_CASE_SECTION (part);
  PedicleCase *case_ = get_case (self);
  const PedicleVisit *visit = pedicle_case_get_last_visit (case_);
  PedicleSession *session = pedicle_result_part_get_session (part);
  const PedicleLesion *input =
    pedicle_case_get_lesion (case_, pedicle_session_get_lesion (session));
  g_autofree char *summary = summarize (case_);
  g_autofree char *date = date_text (self), *birth_year = birth_year_text (self);

  unfold_new_case (self, case_);
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  pedicle_text_field_show (self->label, pedicle_case_get_label (case_));
  if (pedicle_text_field_show (self->date, date))
    pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (self->date_row), NULL);
  if (pedicle_text_field_show (self->birth_year, birth_year))
    pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (self->birth_year_row), NULL);
  pedicle_control_set_value (PEDICLE_CONTROL (self->sex),
                             pedicle_case_get_sex (case_) == PEDICLE_SEX_UNKNOWN
                               ? PEDICLE_UNANSWERED
                               : (int) pedicle_case_get_sex (case_));
  pedicle_text_field_show (self->note, visit->note != NULL ? visit->note : "");
  gtk_widget_set_visible (self->lesion_note_row, input != NULL);
  if (input != NULL)
    pedicle_text_field_show (self->lesion_note, input->note != NULL ? input->note : "");
}

static void
label_edited_cb (PedicleCaseSection *self, const char *text)
{
  pedicle_case_set_label (get_case (self), text);
  pedicle_text_field_expect (self->label, pedicle_case_get_label (get_case (self)));
}

static void
note_edited_cb (PedicleCaseSection *self, const char *text)
{
  pedicle_case_set_note (get_case (self), text);
}

static void
lesion_note_edited_cb (PedicleCaseSection *self, const char *text)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));

  pedicle_case_set_lesion_note (get_case (self), pedicle_session_get_lesion (session), text);
}

static void
sex_chosen_cb (PedicleControl *control, int value, gpointer user_data)
{
  pedicle_case_set_sex (get_case (PEDICLE_CASE_SECTION (user_data)),
                        value == PEDICLE_UNANSWERED ? PEDICLE_SEX_UNKNOWN : (PedicleSex) value);
}

static gboolean
take_date (PedicleCaseSection *self, const char *text, GError **error)
{
  g_autofree char *iso = pedicle_date_from_text (text);
  g_autofree char *today = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (iso != NULL)
    return pedicle_case_set_date (get_case (self), iso, error);
  now = g_date_time_new_now_local ();
  today = g_date_time_format (now, "%Y-%m-%d");
  g_set_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_A_DATE,
               _("Not taken: a date is needed, as %s."), today);
  return FALSE;
}

static gboolean
take_birth_year (PedicleCaseSection *self, const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 year = 0;

  if (stripped[0] != '\0' && !g_ascii_string_to_signed (stripped, 10, 1, 9999, &year, NULL)) {
    g_set_error_literal (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_BIRTH_YEAR,
                         _("Not taken: a year with four digits is needed."));
    return FALSE;
  }
  return pedicle_case_set_birth_year (get_case (self), year, error);
}

/* A field whose text means something else, or nothing. */
typedef struct {
  PedicleTextField *field;
  GtkWidget *row;
  gboolean (*take) (PedicleCaseSection *self, const char *text, GError **error);
  char *(*get) (PedicleCaseSection *self);
} Meaning;

/* What is still being typed is no mistake yet; meanwhile the case keeps what it had, and not what
 * the text happened to mean on the way. */
static void
follow_typing (PedicleCaseSection *self, const Meaning *meaning, const char *text)
{
  g_autofree char *held = NULL;

  if (meaning->take (self, text, NULL))
    pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (meaning->row), NULL);
  else
    meaning->take (self, pedicle_text_field_get_before (meaning->field), NULL);
  held = meaning->get (self);
  pedicle_text_field_expect (meaning->field, held);
}

static void
end_typing (PedicleCaseSection *self, const Meaning *meaning)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *held = NULL;

  if (meaning->take (self, gtk_editable_get_text (GTK_EDITABLE (meaning->field)), &error)) {
    held = meaning->get (self);
    pedicle_text_field_settle (meaning->field, held);
  }
  pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (meaning->row),
                                 error != NULL ? error->message : NULL);
}

static void
date_edited_cb (PedicleCaseSection *self, const char *text)
{
  follow_typing (self, &(Meaning) { self->date, self->date_row, take_date, date_text }, text);
}

static void
date_left_cb (PedicleCaseSection *self)
{
  end_typing (self, &(Meaning) { self->date, self->date_row, take_date, date_text });
}

static void
birth_year_edited_cb (PedicleCaseSection *self, const char *text)
{
  follow_typing (self,
                 &(Meaning) { self->birth_year, self->birth_year_row, take_birth_year,
                              birth_year_text },
                 text);
}

static void
birth_year_left_cb (PedicleCaseSection *self)
{
  end_typing (self, &(Meaning) { self->birth_year, self->birth_year_row, take_birth_year,
                                 birth_year_text });
}

static void
header_cb (PedicleCaseSection *self)
{
  set_expanded (self, !self->expanded);
}

static void
pedicle_case_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PEDICLE_CASE_SECTION (object)->expanded);
}

static void
pedicle_case_section_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  set_expanded (PEDICLE_CASE_SECTION (object), g_value_get_boolean (value));
}

static void
pedicle_case_section_finalize (GObject *object)
{
  g_free (PEDICLE_CASE_SECTION (object)->case_id);
  G_OBJECT_CLASS (pedicle_case_section_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/case-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, header);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, title);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, summary);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, arrow);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, card);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, date_row);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, birth_year_row);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, lesion_note_row);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, label);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, date);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, birth_year);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, sex);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, note);
  gtk_widget_class_bind_template_child (widget_class, PedicleCaseSection, lesion_note);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_callback (widget_class, label_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, birth_year_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, birth_year_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, lesion_note_edited_cb);
}

static void
pedicle_case_section_class_init (PedicleCaseSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_case_section_get_property;
  object_class->set_property = pedicle_case_section_set_property;
  object_class->finalize = pedicle_case_section_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_case_section_update;
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (PEDICLE_TYPE_FIELD_ROW);
  g_type_ensure (PEDICLE_TYPE_TEXT_FIELD);
  g_type_ensure (PEDICLE_TYPE_SEGMENTS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
pedicle_case_section_init (PedicleCaseSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (PedicleSex sex = PEDICLE_SEX_FEMALE; sex <= PEDICLE_SEX_OTHER; sex++)
    pedicle_segments_append (PEDICLE_SEGMENTS (self->sex), sex, sex_label (sex), PEDICLE_NO_POINTS);
  g_signal_connect (self->sex, "chosen", G_CALLBACK (sex_chosen_cb), self);
  show_expanded (self);
}
