/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remark-list.h"

#include "alert-row.h"
#include "hospital.h"
#include "plan-check.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

#define MOST_SOURCES 3

struct _PedicleRemarkList {
  PedicleResultPart parent_instance;

  GPtrArray *rows; /* of GtkWidget, as they stand */
  GPtrArray *keys; /* of char *: what each says */
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (PedicleRemarkList, pedicle_remark_list, PEDICLE_TYPE_RESULT_PART)

/* The effects that make a verdict what it is. */
static guint
get_effects (const PedicleRemark *remark)
{
  const guint negative =
    (1u << PEDICLE_EFFECT_CONTRAINDICATE) | (1u << PEDICLE_EFFECT_NOT_INDICATED);

  if (remark->kind == PEDICLE_REMARK_LEFT_OUT)
    return 1u << PEDICLE_EFFECT_RECOMMEND;
  if (remark->kind == PEDICLE_REMARK_OPEN)
    return negative | (1u << PEDICLE_EFFECT_CAUTION);
  switch (remark->recommendation.max) {
  case PEDICLE_VERDICT_CONTRAINDICATED:
    return 1u << PEDICLE_EFFECT_CONTRAINDICATE;
  case PEDICLE_VERDICT_NOT_INDICATED:
    return negative;
  case PEDICLE_VERDICT_CAUTION:
    return 1u << PEDICLE_EFFECT_CAUTION;
  case PEDICLE_VERDICT_NO_STATEMENT:
  case PEDICLE_VERDICT_CONSIDER:
  case PEDICLE_VERDICT_RECOMMENDED:
    return 0;
  }
  g_return_val_if_reached (0);
}

static void
add_source (GString *sources, const PedicleRule *rule, const PedicleKnowledge *knowledge)
{
  g_autofree char *source = pedicle_source_describe (&rule->source, knowledge);

  g_string_append_printf (sources, "%s%s · %s", sources->len > 0 ? "\n" : "", rule->id, source);
}

/* The rules behind the remark with their sources, a line each; NULL where there is none. */
static char *
describe_sources (const PedicleRemark *remark, const PedicleLesionAssessment *lesion,
                  const PedicleKnowledge *knowledge)
{
  const PedicleTechnique *technique =
    pedicle_knowledge_get_technique (knowledge, remark->technique);
  PedicleTri wanted = remark->kind == PEDICLE_REMARK_OPEN ? PEDICLE_UNKNOWN : PEDICLE_TRUE;
  g_autoptr (GString) sources = g_string_new (NULL);
  guint n = 0;

  if (remark->kind == PEDICLE_REMARK_UNAVAILABLE)
    return NULL;
  if (remark->rule != NULL)
    add_source (sources, remark->rule, knowledge);
  for (guint i = 0; i < technique->rules->len && remark->rule == NULL && n < MOST_SOURCES; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if ((rule->effect_kinds & get_effects (remark)) == 0 ||
        pedicle_lesion_assessment_get_rule (lesion, rule).value != wanted)
      continue;
    add_source (sources, rule, knowledge);
    n++;
  }
  return sources->len > 0 ? g_strdup (sources->str) : NULL;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  const PedicleRemark *one = a, *other = b;

  return (int) one->level - (int) other->level;
}

/* The row that says this already, so that one which is open stays open; else a new one. Its place in
 * the old lists is emptied. */
static GtkWidget *
take_row (PedicleRemarkList *self, const PedicleRemark *remark, const char *key, const char *text)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL && g_str_equal (self->keys->pdata[i], key))
      return g_steal_pointer (&self->rows->pdata[i]);
  return pedicle_alert_row_new (remark->level, text);
}

static void
show_remark (PedicleRemarkList *self, const PedicleRemark *remark, PedicleAssessment *assessment,
             const PedicleLesionAssessment *lesion, GPtrArray *rows, GPtrArray *keys)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  g_autofree char *text = pedicle_remark_describe (remark, knowledge);
  g_autofree char *sources = describe_sources (remark, lesion, knowledge);
  char *key = g_strdup_printf ("%d %s %s", remark->level,
                               remark->rule != NULL ? remark->rule->id : "", text);
  GtkWidget *row = take_row (self, remark, key, text);

  pedicle_alert_row_show_remark (PEDICLE_ALERT_ROW (row), assessment, lesion, remark->technique,
                                 remark->rule, sources);
  gtk_widget_insert_after (row, GTK_WIDGET (self),
                           rows->len > 0 ? rows->pdata[rows->len - 1] : NULL);
  g_ptr_array_add (rows, row);
  g_ptr_array_add (keys, key);
}

static void
show_remarks (PedicleRemarkList *self, GArray *remarks, PedicleAssessment *assessment,
              const PedicleLesionAssessment *lesion)
{
  GPtrArray *rows = g_ptr_array_new (), *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < remarks->len; i++)
    show_remark (self, &g_array_index (remarks, PedicleRemark, i), assessment, lesion, rows, keys);
  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL)
      gtk_widget_unparent (self->rows->pdata[i]);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->keys);
  self->rows = rows;
  self->keys = keys;
}

static void
pedicle_remark_list_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  PedicleRemarkList *self = PEDICLE_REMARK_LIST (part);
  guint index = pedicle_session_get_lesion (pedicle_result_part_get_session (part));
  g_autoptr (GArray) remarks = NULL;
  gboolean planned = FALSE;

  if (lesion != NULL) {
    const PedicleVisit *visit = pedicle_assessment_get_visit (assessment);

    planned = ((const PedicleLesion *) visit->lesions->pdata[index])->plan->len > 0;
    remarks = pedicle_plan_check (
      assessment, index, pedicle_hospital_get_not_available (pedicle_hospital_get_default ()));
  } else {
    remarks = g_array_new (FALSE, FALSE, sizeof (PedicleRemark));
  }
  g_array_sort (remarks, compare_levels);
  show_remarks (self, remarks, assessment, lesion);
  gtk_widget_set_visible (self->nothing, remarks->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self), planned);
}

static void
pedicle_remark_list_finalize (GObject *object)
{
  g_ptr_array_unref (PEDICLE_REMARK_LIST (object)->rows);
  g_ptr_array_unref (PEDICLE_REMARK_LIST (object)->keys);
  G_OBJECT_CLASS (pedicle_remark_list_parent_class)->finalize (object);
}

static void
pedicle_remark_list_class_init (PedicleRemarkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pedicle_remark_list_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_remark_list_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "remarklist");
}

static void
pedicle_remark_list_init (PedicleRemarkList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);
  self->rows = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->nothing =
    pedicle_text_label_new (_("The check finds nothing to remark on these steps."), "hint");
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the check says"), -1);
  g_signal_connect_object (pedicle_hospital_get_default (), "notify::not-available",
                           G_CALLBACK (pedicle_result_part_refresh), self, G_CONNECT_SWAPPED);
}
