/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panel.h"

#include "container.h"
#include "finding-row.h"
#include "line-layout.h"
#include "newer-gtk.h"

#include <glib/gi18n-lib.h>

struct _PediclePanel {
  PedicleResultPart parent_instance;

  PediclePanelId panel;
  char *title_text;
  GtkWidget *title, *said, *rest, *card;
  guint shown; /* what was said stands until the answers change once more */
};

static GtkBuildableIface *parent_buildable_iface;

enum { PROP_PANEL = 1, PROP_TITLE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* The template's own children come first, before there is a card to put rows into. */
static void
pedicle_panel_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                         const char *type)
{
  PediclePanel *self = PEDICLE_PANEL (buildable);

  if (self->card == NULL || !PEDICLE_IS_RESULT_PART (child)) {
    parent_buildable_iface->add_child (buildable, builder, child, type);
    return;
  }
  if (gtk_label_get_mnemonic_widget (GTK_LABEL (self->title)) == NULL &&
      PEDICLE_IS_FINDING_ROW (child)) {
    gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), GTK_WIDGET (child));
    /* The access key leads to the first finding; the title does not name it. */
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  }
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pedicle_panel_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PediclePanel, pedicle_panel, PEDICLE_TYPE_RESULT_PART,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static guint
count_open (PediclePanel *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->card); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (PEDICLE_IS_FINDING_ROW (row) && pedicle_finding_row_is_open (PEDICLE_FINDING_ROW (row)))
      n++;
  return n;
}

/* Rows of a lesion cannot be filled before there is one. */
static gboolean
can_fill (PediclePanel *self, const PedicleLesionAssessment *lesion)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    const PedicleFinding *finding = pedicle_finding_get (i);

    if (finding->panel == self->panel &&
        (lesion != NULL || finding->scope == PEDICLE_SCOPE_PATIENT))
      return TRUE;
  }
  return FALSE;
}

static void
set_said (PediclePanel *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->said), text);
  gtk_widget_set_visible (self->said, text[0] != '\0');
}

static void
pedicle_panel_update (PedicleResultPart *part, PedicleAssessment *assessment,
                      const PedicleLesionAssessment *lesion)
{
  PediclePanel *self = PEDICLE_PANEL (part);
  PedicleSession *session = pedicle_result_part_get_session (part);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (self->card); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pedicle_result_part_set_session (PEDICLE_RESULT_PART (row), session);
  gtk_widget_set_sensitive (self->rest, can_fill (self, lesion));
  if (self->shown > 0 && --self->shown == 0)
    set_said (self, "");
}

static void
say (PediclePanel *self, guint filled, guint left)
{
  g_autofree char *filled_text = NULL, *left_text = NULL, *text = NULL;

  filled_text = g_strdup_printf (ngettext ("%u row filled", "%u rows filled", filled), filled);
  left_text = g_strdup_printf (ngettext ("%u left open", "%u left open", left), left);
  /* Translators: what "Rest normal" did: "5 rows filled, 2 left open". */
  text = g_strdup_printf (C_("rest normal", "%s, %s"), filled_text, left_text);
  set_said (self, text);
  pedicle_announce (GTK_WIDGET (self), text);
}

static void
rest_normal_cb (PediclePanel *self)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  guint filled;

  if (session == NULL)
    return;
  filled = pedicle_case_rest_normal (pedicle_session_get_case (session),
                                     pedicle_session_get_lesion (session), self->panel);
  pedicle_session_flush (session);
  say (self, filled, count_open (self));
  self->shown = 1;
}

static void
pedicle_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PediclePanel *self = PEDICLE_PANEL (object);

  if (id == PROP_PANEL)
    g_value_set_uint (value, self->panel);
  else
    g_value_set_string (value, self->title_text);
}

static void
pedicle_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PediclePanel *self = PEDICLE_PANEL (object);

  if (id == PROP_PANEL) {
    self->panel = g_value_get_uint (value);
    /* There are as many buttons of that name as panels. */
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->rest),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    pedicle_panel_get_label (self->panel), -1);
    return;
  }
  g_free (self->title_text);
  self->title_text = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_panel_finalize (GObject *object)
{
  g_free (PEDICLE_PANEL (object)->title_text);
  G_OBJECT_CLASS (pedicle_panel_parent_class)->finalize (object);
}

static void
pedicle_panel_class_init (PediclePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_panel_get_property;
  object_class->set_property = pedicle_panel_set_property;
  object_class->finalize = pedicle_panel_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_panel_update;
  properties[PROP_PANEL] = g_param_spec_uint ("panel", NULL, NULL, 0, PEDICLE_N_PANELS - 1, 0,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                  G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PediclePanel, title);
  gtk_widget_class_bind_template_child (widget_class, PediclePanel, said);
  gtk_widget_class_bind_template_child (widget_class, PediclePanel, rest);
  gtk_widget_class_bind_template_child (widget_class, PediclePanel, card);
  gtk_widget_class_bind_template_callback (widget_class, rest_normal_cb);
}

static void
pedicle_panel_init (PediclePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible", G_CALLBACK (pedicle_result_part_refresh), NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
}

GtkWidget *
pedicle_panel_find_row (PediclePanel *self, PedicleFindingId finding)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->card); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (PEDICLE_IS_FINDING_ROW (row) &&
        pedicle_finding_row_get_finding (PEDICLE_FINDING_ROW (row)) == finding)
      return row;
  return NULL;
}
