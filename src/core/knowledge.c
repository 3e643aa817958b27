/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

G_DEFINE_QUARK (pedicle-knowledge-error-quark, pedicle_knowledge_error)

static void
source_clear (PedicleSource *source)
{
  g_free (source->sections);
  g_free (source->citations);
}

static void
statement_free (PedicleStatement *statement)
{
  source_clear (&statement->source);
  g_free (statement);
}

static void
aspect_free (PedicleAspect *aspect)
{
  source_clear (&aspect->source);
  g_free (aspect->statements);
  g_free (aspect);
}

static void
rule_free (PedicleRule *rule)
{
  source_clear (&rule->source);
  g_clear_pointer (&rule->when, pedicle_condition_free);
  g_free (rule->effects);
  g_free (rule);
}

static void
alert_free (PedicleAlert *alert)
{
  source_clear (&alert->source);
  g_clear_pointer (&alert->when, pedicle_condition_free);
  g_free (alert);
}

static void
combination_free (PedicleCombination *combination)
{
  source_clear (&combination->source);
  g_free (combination);
}

static void
course_free (PedicleCourse *course)
{
  g_clear_pointer (&course->when, pedicle_condition_free);
  g_array_unref (course->steps);
  g_free (course);
}

PedicleKnowledge *
pedicle_knowledge_new (void)
{
  PedicleKnowledge *self = g_new0 (PedicleKnowledge, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (16 * 1024);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) statement_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_free);
  self->alerts = g_ptr_array_new_with_free_func ((GDestroyNotify) alert_free);
  self->combinations = g_ptr_array_new_with_free_func ((GDestroyNotify) combination_free);
  self->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) course_free);
  self->sections = g_ptr_array_new_with_free_func (g_free);
  self->citations = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    self->techniques[i].id = i;
    self->techniques[i].statements = g_ptr_array_new ();
    self->techniques[i].aspects =
      g_ptr_array_new_with_free_func ((GDestroyNotify) aspect_free);
    self->techniques[i].rules = g_ptr_array_new ();
  }
  return self;
}

PedicleKnowledge *
pedicle_knowledge_ref (PedicleKnowledge *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pedicle_knowledge_unref (PedicleKnowledge *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    source_clear (&self->techniques[i].source);
    g_ptr_array_unref (self->techniques[i].statements);
    g_ptr_array_unref (self->techniques[i].aspects);
    g_ptr_array_unref (self->techniques[i].rules);
  }
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->alerts);
  g_ptr_array_unref (self->courses);
  g_ptr_array_unref (self->combinations);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->citations);
  g_ptr_array_unref (self->statements);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* "PS-2" before "PS-10". */
static int
compare_ids (const char *a, const char *b)
{
  gsize prefix_a = strcspn (a, "-"), prefix_b = strcspn (b, "-");
  int by_prefix = strncmp (a, b, MAX (prefix_a, prefix_b));

  if (by_prefix != 0 || a[prefix_a] == '\0' || b[prefix_b] == '\0')
    return by_prefix;
  return atoi (a + prefix_a + 1) - atoi (b + prefix_b + 1);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  return compare_ids ((*(PedicleRule *const *) a)->id, (*(PedicleRule *const *) b)->id);
}

static int
compare_alerts (gconstpointer a, gconstpointer b)
{
  return compare_ids ((*(PedicleAlert *const *) a)->id, (*(PedicleAlert *const *) b)->id);
}

void
pedicle_knowledge_sort (PedicleKnowledge *self)
{
  g_ptr_array_sort (self->rules, compare_rules);
  g_ptr_array_sort (self->alerts, compare_alerts);
  for (guint i = 0; i < self->alerts->len; i++)
    ((PedicleAlert *) g_ptr_array_index (self->alerts, i))->index = i;
  for (guint i = 0; i < self->rules->len; i++) {
    PedicleRule *rule = g_ptr_array_index (self->rules, i);

    rule->index = i;
    for (guint j = 0; j < PEDICLE_N_TECHNIQUES; j++)
      if (rule->techniques & (1u << j))
        g_ptr_array_add (self->techniques[j].rules, rule);
  }
}

const PedicleTechnique *
pedicle_knowledge_get_technique (const PedicleKnowledge *self, PedicleTechniqueId technique)
{
  return &self->techniques[technique];
}

/* Rule, alert, section and citation all start with their id. */
static gpointer
find_by_id (GPtrArray *array, const char *id)
{
  for (guint i = 0; i < array->len; i++) {
    const char *const *row = g_ptr_array_index (array, i);

    if (g_str_equal (*row, id))
      return (gpointer) row;
  }
  return NULL;
}

const PedicleRule *
pedicle_knowledge_find_rule (const PedicleKnowledge *self, const char *id)
{
  return find_by_id (self->rules, id);
}

const PedicleAlert *
pedicle_knowledge_find_alert (const PedicleKnowledge *self, const char *id)
{
  return find_by_id (self->alerts, id);
}

const PedicleSection *
pedicle_knowledge_find_section (const PedicleKnowledge *self, const char *id)
{
  return find_by_id (self->sections, id);
}

const PedicleCitation *
pedicle_knowledge_find_citation (const PedicleKnowledge *self, const char *id)
{
  return find_by_id (self->citations, id);
}

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

const char *
pedicle_technique_get_name (const PedicleTechnique *technique)
{
  return translate (pedicle_technique_get_id (technique->id), technique->name);
}

const char *
pedicle_technique_get_principle (const PedicleTechnique *technique)
{
  return translate (pedicle_technique_get_id (technique->id), technique->principle);
}

const char *
pedicle_statement_get_text (const PedicleStatement *statement)
{
  return translate (statement->id, statement->text);
}

const char *
pedicle_aspect_get_text (const PedicleAspect *aspect)
{
  return translate (aspect->technique, aspect->text);
}

const char *
pedicle_rule_get_because (const PedicleRule *rule)
{
  return translate (rule->id, rule->because);
}

const char *
pedicle_alert_get_text (const PedicleAlert *alert)
{
  return translate (alert->id, alert->text);
}

const char *
pedicle_combination_get_text (const PedicleCombination *combination)
{
  return translate (combination->id, combination->text);
}

const char *
pedicle_section_get_title (const PedicleSection *section)
{
  return translate (section->id, section->title);
}

const char *
pedicle_statement_kind_get_label (PedicleStatementKind kind)
{
  static const char *const labels[PEDICLE_N_STATEMENT_KINDS] = {
    [PEDICLE_STATEMENT_INDICATION] = N_("Indications"),
    [PEDICLE_STATEMENT_ADVANTAGE] = N_("Advantages"),
    [PEDICLE_STATEMENT_LIMITATION] = N_("Limitations"),
    [PEDICLE_STATEMENT_CONTRAINDICATION] = N_("Contraindications"),
    [PEDICLE_STATEMENT_DIFFICULTY] = N_("Technical difficulties"),
    [PEDICLE_STATEMENT_COMPANION] = N_("What goes with it"),
  };

  return _(labels[kind]);
}

const char *
pedicle_aspect_kind_get_label (PedicleAspectKind kind)
{
  switch (kind) {
  case PEDICLE_ASPECT_PAIN:
    return C_("aspect of a technique", "Pain");
  case PEDICLE_ASPECT_STABILITY:
    return C_("aspect of a technique", "Stability");
  case PEDICLE_ASPECT_DECOMPRESSION:
    return C_("aspect of a technique", "Decompression");
  case PEDICLE_ASPECT_TUMOUR:
    return C_("aspect of a technique", "Tumour");
  case PEDICLE_ASPECT_STAY:
    return C_("aspect of a technique", "Stay");
  case PEDICLE_ASPECT_RISK:
    return C_("aspect of a technique", "Risks");
  }
  g_return_val_if_reached (NULL);
}

const char *
pedicle_order_get_id (PedicleOrder order)
{
  static const char *const ids[] = {
    [PEDICLE_ORDER_BEFORE] = "before",
    [PEDICLE_ORDER_SAME_SESSION] = "same-session",
    [PEDICLE_ORDER_AFTER] = "after",
  };

  return ids[order];
}
