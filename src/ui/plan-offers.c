/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-offers.h"

#include "container.h"
#include "line-layout.h"
#include "plan-edit.h"
#include "plan-offer.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

struct _PediclePlanOffers {
  PedicleResultPart parent_instance;

  GtkWidget *card;
  GPtrArray *offers;  /* of PedicleOffer, as shown */
  GPtrArray *buttons; /* of GtkWidget, one for each */
};

G_DEFINE_FINAL_TYPE (PediclePlanOffers, pedicle_plan_offers, PEDICLE_TYPE_RESULT_PART)

enum { TAKEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
are_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const PedicleOffer *one = a->pdata[i], *other = b->pdata[i];

    if (one->course != other->course || !pedicle_plan_equal (one->plan, other->plan))
      return FALSE;
  }
  return TRUE;
}

static void
clicked_cb (PediclePlanOffers *self, GtkWidget *button)
{
  guint index;

  if (!g_ptr_array_find (self->buttons, button, &index))
    return;
  pedicle_plan_edit_replace (pedicle_result_part_get_session (PEDICLE_RESULT_PART (self)),
                             ((const PedicleOffer *) self->offers->pdata[index])->plan);
  g_signal_emit (self, signals[TAKEN], 0);
}

static GtkWidget *
make_button (PediclePlanOffers *self, const char *plan)
{
  GtkWidget *button = gtk_button_new_with_label (_("Plan this"));
  /* Translators: a plan in words, "Vertebroplasty, then Radiosurgery". */
  g_autofree char *name = g_strdup_printf (_("Plan this: %s"), plan);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Takes the place of the steps above; undo brings them back"));
  gtk_widget_add_css_class (button, "result-link");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  g_ptr_array_add (self->buttons, button);
  return button;
}

static void
add_offer (PediclePlanOffers *self, GtkWidget *row, const PedicleOffer *offer,
           const PedicleKnowledge *knowledge)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (8),
                                           GTK_ACCESSIBLE_ROLE_GROUP);
  g_autofree char *plan = pedicle_plan_describe (offer->plan, knowledge);
  GtkWidget *words = pedicle_text_label_new (plan, NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_parent (words, line);
  gtk_widget_set_parent (make_button (self, plan), line);
  gtk_box_append (GTK_BOX (row), line);
}

/* What the paper says, and below it each way to do so. */
static GtkWidget *
begin_course (PediclePlanOffers *self, const PedicleCourse *course)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (row, "form-row");
  gtk_box_append (GTK_BOX (row),
                  pedicle_text_label_new (pedicle_combination_get_text (course->combination),
                                          "card-name"));
  gtk_widget_set_parent (row, self->card);
  return row;
}

static void
end_course (GtkWidget *row, const PedicleCourse *course, const PedicleKnowledge *knowledge)
{
  const PedicleCombination *combination = course->combination;
  g_autofree char *source = pedicle_source_describe (&combination->source, knowledge);
  g_autofree char *text = g_strdup_printf ("%s · %s", combination->id, source);

  gtk_box_append (GTK_BOX (row), pedicle_text_label_new (text, "source"));
}

static void
rebuild (PediclePlanOffers *self, const PedicleKnowledge *knowledge)
{
  GtkWidget *row = NULL;

  pedicle_unparent_children (self->card);
  g_ptr_array_set_size (self->buttons, 0);
  for (guint i = 0; i < self->offers->len; i++) {
    const PedicleOffer *offer = self->offers->pdata[i];
    const PedicleOffer *next = i + 1 < self->offers->len ? self->offers->pdata[i + 1] : NULL;

    if (row == NULL)
      row = begin_course (self, offer->course);
    add_offer (self, row, offer, knowledge);
    if (next != NULL && next->course == offer->course)
      continue;
    end_course (row, offer->course, knowledge);
    row = NULL;
  }
}

static void
pedicle_plan_offers_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  PediclePlanOffers *self = PEDICLE_PLAN_OFFERS (part);
  PedicleSession *session = pedicle_result_part_get_session (part);
  g_autoptr (GPtrArray) offers = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (lesion == NULL)
    return;
  offers = pedicle_plan_offer (assessment, pedicle_session_get_lesion (session));
  if (!are_equal (self->offers, offers)) {
    g_ptr_array_unref (self->offers);
    self->offers = g_steal_pointer (&offers);
    rebuild (self, pedicle_assessment_get_knowledge (assessment));
  }
  for (guint i = 0; i < self->offers->len; i++)
    gtk_widget_set_sensitive (
      self->buttons->pdata[i],
      !pedicle_plan_equal (((const PedicleOffer *) self->offers->pdata[i])->plan,
                           pedicle_plan_edit_get (session)));
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 0);
}

static void
pedicle_plan_offers_finalize (GObject *object)
{
  g_ptr_array_unref (PEDICLE_PLAN_OFFERS (object)->offers);
  g_ptr_array_unref (PEDICLE_PLAN_OFFERS (object)->buttons);
  G_OBJECT_CLASS (pedicle_plan_offers_parent_class)->finalize (object);
}

static void
pedicle_plan_offers_class_init (PediclePlanOffersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pedicle_plan_offers_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_plan_offers_update;
  signals[TAKEN] = g_signal_new ("taken", PEDICLE_TYPE_PLAN_OFFERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "planoffers");
}

static void
pedicle_plan_offers_init (PediclePlanOffers *self)
{
  const char *title = _("Combinations that the review paper names");

  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_offer_free);
  self->buttons = g_ptr_array_new ();
  gtk_widget_set_parent (pedicle_text_label_new (title, "plan-heading"), GTK_WIDGET (self));
  self->card = pedicle_container_new (gtk_box_layout_new (GTK_ORIENTATION_VERTICAL),
                                      GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_add_css_class (self->card, "form-card");
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
