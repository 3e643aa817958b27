/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-note.h"

#include "container.h"
#include "rule-link.h"
#include "text-label.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING 2

/* Which verdicts: in words of their own, as the version may be the same. */
static char *
describe_changes (guint n)
{
  if (n == 0)
    return g_strdup (_("All verdicts would be the same today."));
  return g_strdup_printf (ngettext ("%u verdict would be another today.",
                                    "%u verdicts would be others today.", n), n);
}

char *
pedicle_knowledge_note_describe (const PedicleDecision *decision, const PedicleKnowledge *knowledge,
                                 const GPtrArray *changes)
{
  gboolean other = pedicle_decision_is_of_other_knowledge (decision, knowledge);
  g_autofree char *verdicts = NULL, *versions = NULL;

  if (!other && changes->len == 0)
    return NULL;
  verdicts = describe_changes (changes->len);
  if (!other)
    return g_steal_pointer (&verdicts);
  /* Translators: versions of the knowledge. */
  versions = g_strdup_printf (_("Decided under knowledge %s; today’s is %s."), decision->knowledge,
                              knowledge->version);
  return g_strconcat (versions, " ", verdicts, NULL);
}

static void
add_links (GtkWidget *line, char **ids, const PedicleKnowledge *knowledge)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    const PedicleRule *rule = pedicle_knowledge_find_rule (knowledge, ids[i]);

    if (rule != NULL)
      gtk_widget_set_parent (pedicle_rule_link_new (rule), line);
  }
}

static char *
describe_change (const PedicleVerdictChange *change, const PedicleDecision *decision,
                 const PedicleKnowledge *knowledge)
{
  const PedicleLesion *lesion = pedicle_visit_find_lesion (decision->visit, change->lesion);
  g_autofree char *text = pedicle_verdict_change_describe (change, knowledge);
  g_autofree char *levels = NULL;

  if (decision->visit->lesions->len == 1)
    return g_steal_pointer (&text);
  levels = pedicle_levels_to_string (lesion->levels);
  /* Translators: the levels of a lesion, then a sentence on it. */
  return g_strdup_printf (C_("lesion", "%s. %s"), levels, text);
}

static GtkWidget *
make_change (const PedicleVerdictChange *change, const PedicleDecision *decision,
             const PedicleKnowledge *knowledge)
{
  GtkLayoutManager *layout = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *item = pedicle_container_new (layout, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  GtkWidget *line = pedicle_container_new (pedicle_wrap_layout_new (),
                                           GTK_ACCESSIBLE_ROLE_GROUP);
  g_autofree char *text = describe_change (change, decision, knowledge);

  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_parent (pedicle_text_label_new (text, NULL), item);
  add_links (line, change->new_rules, knowledge);
  add_links (line, change->old_rules, knowledge);
  gtk_widget_set_parent (line, item);
  return item;
}

GtkWidget *
pedicle_knowledge_note_new (const PedicleDecision *decision, const PedicleKnowledge *knowledge)
{
  g_autoptr (GPtrArray) changes = pedicle_decision_review (decision, knowledge);
  g_autofree char *text = pedicle_knowledge_note_describe (decision, knowledge, changes);
  GtkLayoutManager *layout;
  GtkWidget *note;

  if (text == NULL)
    return NULL;
  layout = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  note = pedicle_container_new (layout, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_add_css_class (note, "decision-note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_parent (pedicle_text_label_new (text, "note-head"), note);
  for (guint i = 0; i < changes->len; i++)
    gtk_widget_set_parent (make_change (changes->pdata[i], decision, knowledge), note);
  return note;
}
