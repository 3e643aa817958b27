/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sign-panel.h"

#include "container.h"
#include "decision-sign.h"
#include "field-row.h"
#include "focus.h"
#include "newer-gtk.h"
#include "text-field.h"
#include "text-label.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleSignPanel {
  PedicleResultPart parent_instance;

  GtkWidget *obstacles, *sign, *question, *back;
  PedicleTextField *name;
  char *signer, *case_id;
  guint not_available;
  gboolean asking; /* whether to sign for good */
};

G_DEFINE_FINAL_TYPE (PedicleSignPanel, pedicle_sign_panel, PEDICLE_TYPE_RESULT_PART)

enum { PROP_NOT_AVAILABLE = 1, PROP_SIGNER, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { SIGNED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PedicleSession *
get_session (PedicleSignPanel *self)
{
  return pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
}

static GPtrArray *
find_obstacles (PedicleSignPanel *self, PedicleAssessment *assessment)
{
  const PedicleDecision *draft =
    pedicle_case_get_draft (pedicle_session_get_case (get_session (self)));

  return pedicle_decision_find_obstacles (draft, assessment, self->not_available, self->signer);
}

/* A second click where the first one was, or Enter held down, ends at "Not yet". */
static void
set_asking (PedicleSignPanel *self, gboolean asking)
{
  gboolean ready = gtk_widget_get_sensitive (self->sign);

  self->asking = asking;
  if (asking)
    pedicle_focus_swap (self->question, self->sign, self->back);
  else
    pedicle_focus_swap (self->sign, self->question, ready ? self->sign : GTK_WIDGET (self->name));
}

static void
show_obstacles (PedicleSignPanel *self, GPtrArray *obstacles)
{
  pedicle_unparent_children (self->obstacles);
  for (guint i = 0; i < obstacles->len; i++) {
    GtkWidget *row = g_object_new (PEDICLE_TYPE_CONTAINER, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
    GtkWidget *label = pedicle_text_label_new (obstacles->pdata[i], NULL);

    gtk_widget_set_layout_manager (row, gtk_bin_layout_new ());
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    obstacles->pdata[i], -1);
    gtk_widget_set_parent (label, row);
    gtk_widget_set_parent (row, self->obstacles);
  }
  gtk_widget_set_visible (self->obstacles, obstacles->len > 0);
  gtk_widget_set_sensitive (self->sign, obstacles->len == 0);
}

static void
set_signer (PedicleSignPanel *self, const char *signer)
{
  if (g_str_equal (self->signer, signer))
    return;
  g_free (self->signer);
  self->signer = g_strdup (signer);
  pedicle_text_field_show (self->name, signer);
  pedicle_result_part_refresh (PEDICLE_RESULT_PART (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNER]);
}

/* Who signs is not of the case, and must not pass to the next one. */
static void
forget_signer (PedicleSignPanel *self, PedicleCase *case_)
{
  gboolean first = self->case_id == NULL;

  if (g_strcmp0 (self->case_id, pedicle_case_get_id (case_)) == 0)
    return;
  g_free (self->case_id);
  self->case_id = g_strdup (pedicle_case_get_id (case_));
  if (!first)
    set_signer (self, "");
}

/* After any change the question has to be put anew. */
static void
pedicle_sign_panel_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleSignPanel *self = PEDICLE_SIGN_PANEL (part);
  g_autoptr (GPtrArray) obstacles = NULL;

  forget_signer (self, pedicle_session_get_case (get_session (self)));
  obstacles = find_obstacles (self, assessment);
  show_obstacles (self, obstacles);
  set_asking (self, FALSE);
}

static void
name_edited_cb (PedicleSignPanel *self, const char *text)
{
  set_signer (self, text);
}

static void
sign_cb (PedicleSignPanel *self)
{
  set_asking (self, TRUE);
}

static void
back_cb (PedicleSignPanel *self)
{
  set_asking (self, FALSE);
}

static void
for_good_cb (PedicleSignPanel *self)
{
  PedicleSession *session = get_session (self);
  PedicleCase *case_ = pedicle_session_get_case (session);
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  g_autoptr (GPtrArray) obstacles = find_obstacles (self, assessment);

  if (obstacles->len > 0 || !self->asking)
    return;
  pedicle_case_sign (case_, pedicle_decision_sign (pedicle_case_get_draft (case_), assessment,
                                                   self->not_available, self->signer));
  set_signer (self, "");
  pedicle_session_flush (session);
  pedicle_announce (GTK_WIDGET (self), _("The decision is signed."));
  g_signal_emit (self, signals[SIGNED], 0);
}

static void
pedicle_sign_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleSignPanel *self = PEDICLE_SIGN_PANEL (object);

  if (id == PROP_SIGNER)
    g_value_set_string (value, self->signer);
  else
    g_value_set_uint (value, self->not_available);
}

static void
pedicle_sign_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PedicleSignPanel *self = PEDICLE_SIGN_PANEL (object);

  if (id == PROP_SIGNER) {
    set_signer (self, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
  } else if (self->not_available != g_value_get_uint (value)) {
    self->not_available = g_value_get_uint (value);
    pedicle_result_part_refresh (PEDICLE_RESULT_PART (self));
    g_object_notify_by_pspec (object, pspec);
  }
}

static void
pedicle_sign_panel_finalize (GObject *object)
{
  g_free (PEDICLE_SIGN_PANEL (object)->signer);
  g_free (PEDICLE_SIGN_PANEL (object)->case_id);
  G_OBJECT_CLASS (pedicle_sign_panel_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/sign-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleSignPanel, obstacles);
  gtk_widget_class_bind_template_child (widget_class, PedicleSignPanel, sign);
  gtk_widget_class_bind_template_child (widget_class, PedicleSignPanel, question);
  gtk_widget_class_bind_template_child (widget_class, PedicleSignPanel, back);
  gtk_widget_class_bind_template_child (widget_class, PedicleSignPanel, name);
  gtk_widget_class_bind_template_callback (widget_class, name_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, for_good_cb);
}

static void
pedicle_sign_panel_class_init (PedicleSignPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_sign_panel_get_property;
  object_class->set_property = pedicle_sign_panel_set_property;
  object_class->finalize = pedicle_sign_panel_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_sign_panel_update;
  properties[PROP_NOT_AVAILABLE] =
    g_param_spec_uint ("not-available", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SIGNER] = g_param_spec_string ("signer", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNED] = g_signal_new ("signed", PEDICLE_TYPE_SIGN_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_FIELD_ROW);
  g_type_ensure (PEDICLE_TYPE_TEXT_FIELD);
  g_type_ensure (PEDICLE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pedicle_sign_panel_init (PedicleSignPanel *self)
{
  self->signer = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  set_asking (self, FALSE);
}
