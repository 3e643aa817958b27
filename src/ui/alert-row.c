/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "alert-row.h"

#include "condition-view.h"
#include "container.h"
#include "finding-links.h"
#include "line-layout.h"
#include "reading-list.h"
#include "technique-why.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

struct _PedicleAlertRow {
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *text;
  GtkButton *button;
  GtkBox *column;

  PedicleAssessment *assessment;
  const PedicleLesionAssessment *lesion; /* of assessment, or NULL */
  const PedicleAlert *alert;             /* NULL for a contradiction and for a remark */
  gboolean is_remark;
  PedicleTechniqueId technique; /* of a remark */
  const PedicleRule *rule;      /* of a remark, or NULL */
  GtkWidget *sources;           /* of a remark, or NULL */
  PedicleFindingSet findings;
  GtkWidget *detail; /* while it is open */
};

G_DEFINE_FINAL_TYPE (PedicleAlertRow, pedicle_alert_row, GTK_TYPE_WIDGET)

typedef struct {
  const char *css, *icon, *word;
} Look;

static const Look looks[] = {
  [PEDICLE_ALERT_URGENT] = { "urgent", "dialog-error-symbolic",
                             NC_ ("level of an alert", "Urgent") },
  [PEDICLE_ALERT_WARNING] = { "warning", "dialog-warning-symbolic",
                              NC_ ("level of an alert", "Warning") },
  [PEDICLE_ALERT_INFO] = { "info", "dialog-information-symbolic",
                           NC_ ("level of an alert", "Note") },
  [PEDICLE_ALERT_FOOTER] = { "footer", "system-users-symbolic", NULL },
};

static GtkWidget *
make_source (PedicleAlertRow *self)
{
  const PedicleSource *source = &self->alert->source;
  g_autofree char *words =
    pedicle_source_describe (source, pedicle_assessment_get_knowledge (self->assessment));
  g_autofree char *text = g_strdup_printf ("%s · %s", self->alert->id, words);
  GtkWidget *label = pedicle_text_label_new (text, "source");

  if (source->beyond_paper)
    gtk_widget_add_css_class (label, "beyond");
  return label;
}

static void
add_alert (PedicleAlertRow *self, GtkBox *box)
{
  const PedicleLesionAssessment *lesion =
    self->alert->scope == PEDICLE_SCOPE_LESION ? self->lesion : NULL;
  GtkWidget *readings;

  gtk_box_append (box, pedicle_condition_view_new (self->assessment, lesion, self->alert->when));
  readings = pedicle_reading_list_new_for_decision (self->assessment, lesion,
                                                    self->alert->source.decision);
  if (readings != NULL)
    gtk_box_append (box, readings);
  gtk_box_append (box, make_source (self));
}

static GtkWidget *
make_browser_button (PedicleTechniqueId technique)
{
  GtkWidget *button = gtk_button_new_with_label (_("In the knowledge browser"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    pedicle_technique_get_id (technique));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-knowledge");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "result-link");
  return button;
}

static void
add_remark (PedicleAlertRow *self, GtkBox *box)
{
  if (self->rule != NULL) {
    gtk_box_append (box, pedicle_text_label_new (pedicle_rule_get_because (self->rule), NULL));
    gtk_box_append (box, pedicle_condition_view_new (self->assessment, self->lesion,
                                                     self->rule->when));
  } else {
    GtkWidget *why = pedicle_technique_why_new (self->technique);

    pedicle_technique_why_show (PEDICLE_TECHNIQUE_WHY (why), self->assessment, self->lesion);
    gtk_box_append (box, why);
  }
  gtk_box_append (box, make_browser_button (self->technique));
}

static GtkWidget *
make_detail (PedicleAlertRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (self->is_remark)
    add_remark (self, GTK_BOX (box));
  else if (self->alert != NULL)
    add_alert (self, GTK_BOX (box));
  else
    gtk_box_append (GTK_BOX (box), pedicle_finding_links_new (self->assessment, self->lesion,
                                                              self->findings));
  return box;
}

static void
set_detail (PedicleAlertRow *self, GtkWidget *detail)
{
  if (self->detail != NULL)
    gtk_box_remove (self->column, self->detail);
  self->detail = detail;
  if (detail != NULL)
    gtk_box_append (self->column, detail);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               detail != NULL, -1);
}

static void
button_clicked_cb (PedicleAlertRow *self)
{
  set_detail (self, self->detail == NULL ? make_detail (self) : NULL);
}

static void
pedicle_alert_row_dispose (GObject *object)
{
  PedicleAlertRow *self = PEDICLE_ALERT_ROW (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->assessment);
  G_OBJECT_CLASS (pedicle_alert_row_parent_class)->dispose (object);
}

static void
pedicle_alert_row_class_init (PedicleAlertRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_alert_row_dispose;
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "alertrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/alert-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleAlertRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PedicleAlertRow, text);
  gtk_widget_class_bind_template_child (widget_class, PedicleAlertRow, button);
  gtk_widget_class_bind_template_child (widget_class, PedicleAlertRow, column);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
pedicle_alert_row_init (PedicleAlertRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The word stands before the sentence as its own, in bold, as on a sign. */
static GtkWidget *
new_row (const Look *look, const char *word, const char *text)
{
  PedicleAlertRow *self = g_object_new (PEDICLE_TYPE_ALERT_ROW, NULL);
  g_autofree char *markup = NULL, *label = NULL;

  gtk_widget_add_css_class (GTK_WIDGET (self), look->css);
  gtk_image_set_from_icon_name (self->icon, look->icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), word != NULL);
  if (word != NULL) {
    markup = g_markup_printf_escaped ("<b>%s</b>  %s", word, text);
    label = g_strdup_printf ("%s: %s", word, text);
  } else {
    markup = g_markup_escape_text (text, -1);
    label = g_strdup (text);
  }
  gtk_label_set_markup (self->text, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
pedicle_alert_row_new (PedicleAlertLevel level, const char *text)
{
  const char *word = looks[level].word;

  return new_row (&looks[level],
                  word != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "level of an alert", word) : NULL,
                  text);
}

GtkWidget *
pedicle_alert_row_new_contradiction (PedicleContradictionId contradiction)
{
  static const Look look = { "contradiction", "dialog-question-symbolic", NULL };
  GtkWidget *row = new_row (&look, C_("level of an alert", "To check"),
                            pedicle_contradiction_get_text (contradiction));

  gtk_button_set_label (PEDICLE_ALERT_ROW (row)->button, _("Rows"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (PEDICLE_ALERT_ROW (row)->button),
                               _("The answers that do not go together"));
  return row;
}

static void
set_lesion (PedicleAlertRow *self, PedicleAssessment *assessment,
            const PedicleLesionAssessment *lesion)
{
  gboolean changed = g_set_object (&self->assessment, assessment) || self->lesion != lesion;

  self->lesion = lesion;
  if (changed && self->detail != NULL)
    set_detail (self, make_detail (self));
}

void
pedicle_alert_row_show (PedicleAlertRow *self, PedicleAssessment *assessment,
                        const PedicleLesionAssessment *lesion, const PedicleAlert *alert,
                        PedicleFindingSet findings)
{
  self->alert = alert;
  self->findings = findings;
  set_lesion (self, assessment, lesion);
}

void
pedicle_alert_row_show_remark (PedicleAlertRow *self, PedicleAssessment *assessment,
                               const PedicleLesionAssessment *lesion,
                               PedicleTechniqueId technique, const PedicleRule *rule,
                               const char *sources)
{
  self->is_remark = TRUE;
  self->technique = technique;
  self->rule = rule;
  if (sources != NULL && self->sources == NULL) {
    self->sources = pedicle_text_label_new (NULL, "source");
    gtk_box_insert_child_after (self->column, self->sources,
                                gtk_widget_get_first_child (GTK_WIDGET (self->column)));
  }
  if (self->sources != NULL) {
    gtk_widget_set_visible (self->sources, sources != NULL);
    gtk_label_set_label (GTK_LABEL (self->sources), sources != NULL ? sources : "");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->button), sources != NULL);
  set_lesion (self, assessment, lesion);
}
