/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-pages.h"

#include "control.h"
#include "decision-page.h"
#include "form-pane.h"
#include "hospital.h"
#include "lesion-bar.h"
#include "plan-edit.h"
#include "plan-pane.h"
#include "segments.h"

#include <glib/gi18n-lib.h>

struct _PedicleCasePages {
  PedicleResultPart parent_instance;

  GtkWidget *switcher, *stack;
  PedicleFormPane *form;
  GtkWidget *plan; /* NULL until first shown */
  GSignalGroup *case_signals;
  GtkWidget *spine; /* weak */
  PedicleCasePage page;
  GtkWidget *pages[PEDICLE_N_CASE_PAGES]; /* NULL until first shown */
  GtkWidget *focus[PEDICLE_N_CASE_PAGES]; /* where it was last; weak */
};

G_DEFINE_FINAL_TYPE (PedicleCasePages, pedicle_case_pages, PEDICLE_TYPE_RESULT_PART)

enum { PROP_SPINE = 1, PROP_PAGE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
add_part (PedicleCasePages *self, GtkWidget *box, GtkWidget *part)
{
  g_object_bind_property (self, "session", part, "session", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), part);
  return part;
}

static GtkWidget *
make_findings (PedicleCasePages *self)
{
  return GTK_WIDGET (self->form);
}

static GtkWidget *
make_plan (PedicleCasePages *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (page, "form");
  add_part (self, page, g_object_new (PEDICLE_TYPE_LESION_BAR, NULL));
  self->plan = add_part (self, page, pedicle_plan_pane_new ());
  gtk_widget_set_vexpand (self->plan, TRUE);
  return page;
}

static GtkWidget *
make_decision (PedicleCasePages *self)
{
  GtkWidget *page = pedicle_decision_page_new ();

  g_object_bind_property (self, "session", page, "session", G_BINDING_SYNC_CREATE);
  return page;
}

/* The next case of the meeting takes over what the meeting was. */
static void
case_changed_cb (PedicleCasePages *self, const char *what, PedicleCase *case_)
{
  if (g_str_equal (what, "sign"))
    pedicle_hospital_remember_meeting (pedicle_hospital_get_default (),
                                       pedicle_case_get_last_signed (case_));
}

/* Where a further page goes in; its place in the enumeration is that in the switcher. */
static const struct {
  const char *label;
  GtkWidget *(*make) (PedicleCasePages *self);
} kinds[PEDICLE_N_CASE_PAGES] = {
  [PEDICLE_CASE_PAGE_FINDINGS] = { NC_ ("page of a case", "Findings"), make_findings },
  [PEDICLE_CASE_PAGE_PLAN] = { NC_ ("page of a case", "Plan"), make_plan },
  [PEDICLE_CASE_PAGE_DECISION] = { NC_ ("page of a case", "Decision"), make_decision },
};

static const char *
get_label (PedicleCasePage page)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "page of a case", kinds[page].label);
}

/* Beside the label, and after it when it is read aloud. */
static void
show_detail (PedicleCasePages *self, PedicleCasePage page, const char *detail)
{
  g_autofree char *name =
    detail != NULL
      /* Translators: a page and how far it is, read aloud: "Plan, 2 steps". */
      ? g_strdup_printf (C_("page of a case", "%s, %s"), get_label (page), detail)
      : g_strdup (get_label (page));

  pedicle_segments_set_detail (PEDICLE_SEGMENTS (self->switcher), (int) page, detail);
  pedicle_segments_set_name (PEDICLE_SEGMENTS (self->switcher), (int) page, name);
}

static const char *
describe_decision (PedicleCase *case_)
{
  if (pedicle_case_get_draft (case_) != NULL)
    return C_("state of a decision", "draft");
  if (pedicle_case_get_last_signed (case_) != NULL)
    return C_("state of a decision", "signed");
  return NULL;
}

static void
pedicle_case_pages_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleCasePages *self = PEDICLE_CASE_PAGES (part);
  PedicleSession *session = pedicle_result_part_get_session (part);
  PedicleCase *case_ = pedicle_session_get_case (session);
  const GPtrArray *plan = pedicle_plan_edit_get (session);
  guint n = plan != NULL ? plan->len : 0;
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);

  g_signal_group_set_target (self->case_signals, case_);
  show_detail (self, PEDICLE_CASE_PAGE_PLAN, n > 0 ? steps : NULL);
  show_detail (self, PEDICLE_CASE_PAGE_DECISION, describe_decision (case_));
}

static void
remember_focus (PedicleCasePages *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->pages[self->page]))
    g_set_weak_pointer (&self->focus[self->page], focus);
}

static void
show_page (PedicleCasePages *self, PedicleCasePage page)
{
  if (self->page == page)
    return;
  remember_focus (self);
  if (self->pages[page] == NULL) {
    self->pages[page] = kinds[page].make (self);
    gtk_stack_add_child (GTK_STACK (self->stack), self->pages[page]);
  }
  self->page = page;
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->pages[page]);
  pedicle_control_set_value (PEDICLE_CONTROL (self->switcher), (int) page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
chosen_cb (PedicleCasePages *self, int page)
{
  show_page (self, (PedicleCasePage) page);
}

static void
pedicle_case_pages_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleCasePages *self = PEDICLE_CASE_PAGES (object);

  if (id == PROP_SPINE)
    g_value_set_object (value, self->spine);
  else
    g_value_set_uint (value, self->page);
}

static void
pedicle_case_pages_set_property (GObject *object, guint id, const GValue *value,
                                 GParamSpec *pspec)
{
  PedicleCasePages *self = PEDICLE_CASE_PAGES (object);

  if (id == PROP_PAGE)
    show_page (self, g_value_get_uint (value));
  else if (g_set_weak_pointer (&self->spine, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_case_pages_dispose (GObject *object)
{
  PedicleCasePages *self = PEDICLE_CASE_PAGES (object);

  for (guint i = 0; i < PEDICLE_N_CASE_PAGES; i++)
    g_clear_weak_pointer (&self->focus[i]);
  g_clear_object (&self->case_signals);
  g_clear_weak_pointer (&self->spine);
  G_OBJECT_CLASS (pedicle_case_pages_parent_class)->dispose (object);
}

static void
pedicle_case_pages_class_init (PedicleCasePagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_case_pages_get_property;
  object_class->set_property = pedicle_case_pages_set_property;
  object_class->dispose = pedicle_case_pages_dispose;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_case_pages_update;
  properties[PROP_SPINE] =
    g_param_spec_object ("spine", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, PEDICLE_N_CASE_PAGES - 1, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (PEDICLE_TYPE_FORM_PANE);
  g_type_ensure (PEDICLE_TYPE_SEGMENTS);
  gtk_widget_class_set_css_name (widget_class, "casepages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/case-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleCasePages, switcher);
  gtk_widget_class_bind_template_child (widget_class, PedicleCasePages, stack);
  gtk_widget_class_bind_template_child (widget_class, PedicleCasePages, form);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
pedicle_case_pages_init (PedicleCasePages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->case_signals = g_signal_group_new (PEDICLE_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "changed", G_CALLBACK (case_changed_cb),
                                  self);
  self->pages[PEDICLE_CASE_PAGE_FINDINGS] = make_findings (self);
  pedicle_segments_set_clearable (PEDICLE_SEGMENTS (self->switcher), FALSE);
  for (guint i = 0; i < PEDICLE_N_CASE_PAGES; i++)
    pedicle_segments_append (PEDICLE_SEGMENTS (self->switcher), (int) i, get_label (i),
                             PEDICLE_NO_POINTS);
  pedicle_control_set_value (PEDICLE_CONTROL (self->switcher), PEDICLE_CASE_PAGE_FINDINGS);
}

PedicleCasePage
pedicle_case_pages_get_page (PedicleCasePages *self)
{
  return self->page;
}

void
pedicle_case_pages_go_to (PedicleCasePages *self, PedicleCasePage page)
{
  GtkWidget *last;

  show_page (self, page);
  last = self->focus[page];
  if (last != NULL && gtk_widget_get_mapped (last) && gtk_widget_grab_focus (last))
    return;
  if (page != PEDICLE_CASE_PAGE_PLAN || !gtk_widget_grab_focus (self->plan))
    gtk_widget_child_focus (self->pages[page], GTK_DIR_TAB_FORWARD);
}

void
pedicle_case_pages_focus_finding (PedicleCasePages *self, const char *id)
{
  show_page (self, PEDICLE_CASE_PAGE_FINDINGS);
  pedicle_form_pane_focus_finding (self->form, id);
}
