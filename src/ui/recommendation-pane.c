/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recommendation-pane.h"

#include "alert-list.h"
#include "purpose.h"
#include "technique-card.h"
#include "technique-order.h"
#include "verdict-group.h"

#include <glib/gi18n-lib.h>

#define MARKED_SECONDS 2

/* One more group than verdicts: all techniques, while there is no lesion. */
#define GROUP_ALL PEDICLE_N_GROUPS
#define N_GROUPS (PEDICLE_N_GROUPS + 1)

struct _PedicleRecommendationPane {
  PedicleResultPart parent_instance;

  GtkBox *column, *groups_box;
  GtkWidget *empty;
  GtkLabel *caution;
  PedicleVerdictGroup *groups[N_GROUPS];
  PedicleTechniqueCard *cards[PEDICLE_N_TECHNIQUES]; /* owned; NULL until first seen */

  /* What was shown last, to tell what has changed; shown_id is NULL before. */
  char *shown_id;
  PedicleRecommendation shown[PEDICLE_N_TECHNIQUES];
  guint unmark; /* the timeout that takes the marks away, or 0 */
};

G_DEFINE_FINAL_TYPE (PedicleRecommendationPane, pedicle_recommendation_pane,
                     PEDICLE_TYPE_RESULT_PART)

/* Where each technique stands, in the order in which a group lists them. */
typedef struct {
  PedicleTechniqueId techniques[PEDICLE_N_TECHNIQUES];
  guint groups[PEDICLE_N_TECHNIQUES]; /* by technique */
  guint counts[N_GROUPS];
} Places;

static Places
find_places (const PedicleLesionAssessment *lesion)
{
  Places places = { 0 };

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    places.techniques[i] = i;
    places.groups[i] = lesion != NULL
                         ? pedicle_recommendation_get_group (&lesion->recommendations[i])
                         : GROUP_ALL;
    places.counts[places.groups[i]]++;
  }
  if (lesion != NULL)
    pedicle_technique_order (lesion, places.techniques);
  return places;
}

static void
unmark (PedicleRecommendationPane *self)
{
  g_clear_handle_id (&self->unmark, g_source_remove);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (self->cards[i] != NULL)
      pedicle_technique_card_set_changed (self->cards[i], FALSE);
  for (guint i = 0; i < N_GROUPS; i++)
    pedicle_verdict_group_set_changed (self->groups[i], FALSE);
}

static gboolean
unmark_cb (gpointer user_data)
{
  PedicleRecommendationPane *self = PEDICLE_RECOMMENDATION_PANE (user_data);

  self->unmark = 0;
  unmark (self);
  return G_SOURCE_REMOVE;
}

static GtkBox *
get_box (PedicleRecommendationPane *self, guint group)
{
  return pedicle_verdict_group_get_box (self->groups[group]);
}

static void
take_out (PedicleTechniqueCard *card)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (card));

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), GTK_WIDGET (card));
}

static PedicleTechniqueCard *
get_card (PedicleRecommendationPane *self, PedicleTechniqueId technique)
{
  if (self->cards[technique] == NULL)
    self->cards[technique] =
      PEDICLE_TECHNIQUE_CARD (g_object_ref_sink (pedicle_technique_card_new (technique)));
  return self->cards[technique];
}

static void
put_card (PedicleTechniqueCard *card, GtkBox *box, GtkWidget *after)
{
  GtkWidget *widget = GTK_WIDGET (card), *parent = gtk_widget_get_parent (widget);

  if (parent != GTK_WIDGET (box)) {
    take_out (card);
    gtk_box_insert_child_after (box, widget, after);
  } else if (gtk_widget_get_prev_sibling (widget) != after) {
    gtk_box_reorder_child_after (box, widget, after);
  }
}

/* A folded group has no cards: they are made, and kept up to date, only while they are seen. */
static void
fill_group (PedicleRecommendationPane *self, const Places *places, guint group,
            PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  GtkWidget *after = NULL;

  if (!pedicle_verdict_group_get_expanded (self->groups[group]))
    return;
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    PedicleTechniqueId technique = places->techniques[i];
    PedicleTechniqueCard *card;

    if (places->groups[technique] != group)
      continue;
    card = get_card (self, technique);
    pedicle_technique_card_show (card, assessment, lesion);
    put_card (card, get_box (self, group), after);
    after = GTK_WIDGET (card);
  }
}

/* Takes out the cards that are no longer seen where they are. */
static void
take_out_others (PedicleRecommendationPane *self, const Places *places)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    PedicleVerdictGroup *group = self->groups[places->groups[i]];

    if (self->cards[i] != NULL && !pedicle_verdict_group_get_expanded (group))
      take_out (self->cards[i]);
  }
}

static void
order_groups (PedicleRecommendationPane *self, const PedicleLesionAssessment *lesion)
{
  GtkWidget *waiting = GTK_WIDGET (self->groups[PEDICLE_GROUP_OPEN]);
  GtkWidget *after = GTK_WIDGET (self->groups[PEDICLE_GROUP_CAUTION]);

  if (lesion != NULL && pedicle_waiting_comes_first (lesion))
    after = NULL;
  if (gtk_widget_get_prev_sibling (waiting) != after)
    gtk_box_reorder_child_after (self->groups_box, waiting, after);
}

/* A card that moves to another group keeps the keyboard focus. */
static void
fill_groups (PedicleRecommendationPane *self, PedicleAssessment *assessment,
             const PedicleLesionAssessment *lesion)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  Places places = find_places (lesion);

  take_out_others (self, &places);
  for (guint i = 0; i < N_GROUPS; i++) {
    pedicle_verdict_group_set_count (self->groups[i], places.counts[i]);
    fill_group (self, &places, i, assessment, lesion);
  }
  if (focus != NULL && gtk_root_get_focus (root) != focus && gtk_widget_get_root (focus) == root &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (focus);
}

static gboolean
shows_same_lesion (PedicleRecommendationPane *self, const char *id)
{
  return self->shown_id != NULL && g_str_equal (self->shown_id, id);
}

static char *
make_id (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  return lesion != NULL ? g_strdup_printf ("%s/%s", pedicle_assessment_get_case_id (assessment),
                                           lesion->id)
                        : g_strdup ("");
}

static void
mark_technique (PedicleRecommendationPane *self, const PedicleLesionAssessment *lesion, guint i)
{
  const PedicleRecommendation *before = &self->shown[i], *now = &lesion->recommendations[i];
  PedicleGroup group = pedicle_recommendation_get_group (now);

  if (before->min == now->min && before->max == now->max)
    return;
  if (group == PEDICLE_GROUP_CONTRAINDICATED)
    pedicle_verdict_group_set_expanded (self->groups[group], TRUE);
  pedicle_verdict_group_set_changed (self->groups[group], TRUE);
  if (pedicle_verdict_group_get_expanded (self->groups[group]))
    pedicle_technique_card_set_changed (get_card (self, i), TRUE);
  if (self->unmark == 0)
    self->unmark = g_timeout_add_seconds (MARKED_SECONDS, unmark_cb, self);
}

static void
mark_changes (PedicleRecommendationPane *self, PedicleAssessment *assessment,
              const PedicleLesionAssessment *lesion)
{
  g_autofree char *id = make_id (assessment, lesion);
  gboolean same = shows_same_lesion (self, id);

  if (self->unmark != 0)
    unmark (self);
  for (guint i = 0; lesion != NULL && i < PEDICLE_N_TECHNIQUES; i++) {
    if (same)
      mark_technique (self, lesion, i);
    self->shown[i] = lesion->recommendations[i];
  }
  if (same)
    return;
  g_free (self->shown_id);
  self->shown_id = g_steal_pointer (&id);
}

static void
pedicle_recommendation_pane_update (PedicleResultPart *part, PedicleAssessment *assessment,
                                    const PedicleLesionAssessment *lesion)
{
  PedicleRecommendationPane *self = PEDICLE_RECOMMENDATION_PANE (part);

  gtk_widget_set_visible (self->empty, lesion == NULL);
  mark_changes (self, assessment, lesion);
  order_groups (self, lesion);
  fill_groups (self, assessment, lesion);
}

static void
expanded_cb (PedicleRecommendationPane *self)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));

  if (session != NULL)
    fill_groups (self, pedicle_session_get_assessment (session),
                 pedicle_session_get_lesion_assessment (session));
}

void
pedicle_recommendation_pane_set_lead (PedicleRecommendationPane *self, GtkWidget *child)
{
  gtk_box_prepend (self->column, child);
}

void
pedicle_recommendation_pane_show_technique (PedicleRecommendationPane *self,
                                            PedicleTechniqueId technique)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  Places places;

  if (session == NULL)
    return;
  places = find_places (pedicle_session_get_lesion_assessment (session));
  pedicle_verdict_group_set_expanded (self->groups[places.groups[technique]], TRUE);
  pedicle_technique_card_open (get_card (self, technique));
}

static void
pedicle_recommendation_pane_dispose (GObject *object)
{
  PedicleRecommendationPane *self = PEDICLE_RECOMMENDATION_PANE (object);

  g_clear_handle_id (&self->unmark, g_source_remove);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    g_clear_object (&self->cards[i]);
  G_OBJECT_CLASS (pedicle_recommendation_pane_parent_class)->dispose (object);
}

static void
pedicle_recommendation_pane_finalize (GObject *object)
{
  g_free (PEDICLE_RECOMMENDATION_PANE (object)->shown_id);
  G_OBJECT_CLASS (pedicle_recommendation_pane_parent_class)->finalize (object);
}

static void
pedicle_recommendation_pane_class_init (PedicleRecommendationPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_recommendation_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = pedicle_recommendation_pane_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_recommendation_pane_update;
  g_type_ensure (PEDICLE_TYPE_ALERT_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recommendationpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/recommendation-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleRecommendationPane, column);
  gtk_widget_class_bind_template_child (widget_class, PedicleRecommendationPane, groups_box);
  gtk_widget_class_bind_template_child (widget_class, PedicleRecommendationPane, empty);
  gtk_widget_class_bind_template_child (widget_class, PedicleRecommendationPane, caution);
}

static gboolean
starts_expanded (guint group)
{
  return group < PEDICLE_GROUP_NOT_INDICATED;
}

static void
pedicle_recommendation_pane_init (PedicleRecommendationPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->caution, pedicle_purpose_get_caution ());
  for (guint i = 0; i < N_GROUPS; i++) {
    const char *title = i == GROUP_ALL ? _("Techniques of the review paper")
                                       : pedicle_group_get_label (i);
    GtkWidget *group = pedicle_verdict_group_new (title, starts_expanded (i));

    self->groups[i] = PEDICLE_VERDICT_GROUP (group);
    gtk_box_append (self->groups_box, group);
    g_signal_connect_object (group, "notify::expanded", G_CALLBACK (expanded_cb), self,
                             G_CONNECT_SWAPPED);
  }
}
