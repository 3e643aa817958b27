/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-parts.h"

static gboolean
start_knowledge (PedicleKnowledgeReader *reader, const char *element, const char **names,
                 const char **values, GError **error)
{
  const char *version =
    pedicle_knowledge_require_attribute (reader, names, values, "version", error);

  if (version == NULL)
    return FALSE;
  if (reader->knowledge->version != NULL && !g_str_equal (reader->knowledge->version, version))
    return pedicle_knowledge_refuse (error, "the version is %s, that of the other files %s", version,
                                     reader->knowledge->version);
  reader->knowledge->version = version;
  return TRUE;
}

static gboolean
start_section (PedicleKnowledgeReader *reader, const char *element, const char **names,
               const char **values, GError **error)
{
  const char *id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  PedicleSection *section;

  if (id == NULL)
    return FALSE;
  if (pedicle_knowledge_find_section (reader->knowledge, id) != NULL)
    return pedicle_knowledge_refuse (error, "the section “%s” stands twice", id);
  section = g_new0 (PedicleSection, 1);
  section->id = id;
  g_ptr_array_add (reader->knowledge->sections, section);
  reader->target = &section->title;
  return TRUE;
}

static gboolean
start_citation (PedicleKnowledgeReader *reader, const char *element, const char **names,
                const char **values, GError **error)
{
  const char *id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  PedicleCitation *citation;

  if (id == NULL)
    return FALSE;
  if (pedicle_knowledge_find_citation (reader->knowledge, id) != NULL)
    return pedicle_knowledge_refuse (error, "the citation “%s” stands twice", id);
  citation = g_new0 (PedicleCitation, 1);
  citation->id = id;
  g_ptr_array_add (reader->knowledge->citations, citation);
  reader->target = &citation->text;
  citation->address =
    pedicle_knowledge_require_attribute (reader, names, values, "address", error);
  if (citation->address == NULL)
    return FALSE;
  citation->seen = pedicle_knowledge_require_attribute (reader, names, values, "seen", error);
  return citation->seen != NULL;
}

static gboolean
start_technique (PedicleKnowledgeReader *reader, const char *element, const char **names,
                 const char **values, GError **error)
{
  const char *id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  PedicleTechniqueId technique;

  if (id == NULL)
    return FALSE;
  if (!pedicle_technique_from_id (id, &technique))
    return pedicle_knowledge_refuse (error, "there is no technique “%s”", id);
  reader->technique = &reader->knowledge->techniques[technique];
  if (reader->technique->name != NULL)
    return pedicle_knowledge_refuse (error, "the technique “%s” stands twice", id);
  return TRUE;
}

static gboolean
start_name (PedicleKnowledgeReader *reader, const char *element, const char **names,
            const char **values, GError **error)
{
  reader->target = &reader->technique->name;
  return TRUE;
}

static gboolean
start_principle (PedicleKnowledgeReader *reader, const char *element, const char **names,
                 const char **values, GError **error)
{
  reader->target = &reader->technique->principle;
  return pedicle_knowledge_read_source (reader, names, values, &reader->technique->source, error);
}

static gboolean
start_statement (PedicleKnowledgeReader *reader, const char *element, const char **names,
                 const char **values, GError **error)
{
  static const char *const kinds[] = { "indication",       "advantage",  "limitation",
                                       "contraindication", "difficulty", "companion", NULL };
  GPtrArray *all = reader->knowledge->statements;
  PedicleStatement *statement = g_new0 (PedicleStatement, 1);
  int kind;

  g_ptr_array_add (all, statement);
  reader->target = &statement->text;
  statement->id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  if (statement->id == NULL)
    return FALSE;
  for (guint i = 0; i + 1 < all->len; i++)
    if (g_str_equal (((PedicleStatement *) g_ptr_array_index (all, i))->id, statement->id))
      return pedicle_knowledge_refuse (error, "the statement “%s” stands twice", statement->id);
  if (!pedicle_knowledge_parse_word (pedicle_knowledge_attribute (names, values, "kind"), kinds,
                                     "kind", &kind, error))
    return FALSE;
  statement->kind = kind;
  g_ptr_array_add (reader->technique->statements, statement);
  return pedicle_knowledge_read_source (reader, names, values, &statement->source, error);
}

static gboolean
start_combination (PedicleKnowledgeReader *reader, const char *element, const char **names,
                   const char **values, GError **error)
{
  PedicleCombination *combination = g_new0 (PedicleCombination, 1);
  const char *techniques = pedicle_knowledge_attribute (names, values, "techniques");

  g_ptr_array_add (reader->knowledge->combinations, combination);
  reader->target = &combination->text;
  combination->id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  return combination->id != NULL &&
         pedicle_knowledge_read_techniques (techniques != NULL ? techniques : "",
                                            &combination->techniques, error) &&
         pedicle_knowledge_read_source (reader, names, values, &combination->source, error);
}

static gboolean
start_rule (PedicleKnowledgeReader *reader, const char *element, const char **names,
            const char **values, GError **error)
{
  const char *id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  const char *techniques = pedicle_knowledge_attribute (names, values, "technique");
  PedicleRule *rule;

  if (id == NULL)
    return FALSE;
  if (pedicle_knowledge_find_rule (reader->knowledge, id) != NULL)
    return pedicle_knowledge_refuse (error, "the rule “%s” stands twice", id);
  rule = reader->rule = g_new0 (PedicleRule, 1);
  rule->id = id;
  g_ptr_array_add (reader->knowledge->rules, rule);
  return pedicle_knowledge_read_techniques (techniques != NULL ? techniques : "", &rule->techniques,
                                            error) &&
         pedicle_knowledge_read_source (reader, names, values, &rule->source, error);
}

static gboolean
end_rule (PedicleKnowledgeReader *reader, const char *element, GError **error)
{
  PedicleRule *rule = reader->rule;

  if (reader->when == NULL || reader->effects->len == 0 || rule->because == NULL)
    return pedicle_knowledge_refuse (error, "the rule “%s” needs a condition, an effect and a reason",
                                     rule->id);
  rule->when = g_steal_pointer (&reader->when);
  rule->n_effects = reader->effects->len;
  rule->effects = g_memdup2 (reader->effects->data, rule->n_effects * sizeof (PedicleEffect));
  for (guint i = 0; i < rule->n_effects; i++)
    rule->effect_kinds |= 1u << rule->effects[i].kind;
  g_array_set_size (reader->effects, 0);
  reader->rule = NULL;
  return TRUE;
}

static gboolean
start_effect (PedicleKnowledgeReader *reader, const char *element, const char **names,
              const char **values, GError **error)
{
  static const char *const kinds[] = { "recommend",      "consider", "caution", "not-indicated",
                                       "contraindicate", "require",  "advise",  "note", NULL };
  static const char *const orders[] = { "before", "same-session", "after", NULL };
  const char *any_of = pedicle_knowledge_attribute (names, values, "any-of");
  PedicleEffect effect = { 0 };
  int kind, order;

  if (!pedicle_knowledge_parse_word (element, kinds, "effect", &kind, error))
    return FALSE;
  effect.kind = kind;
  if (effect.kind == PEDICLE_EFFECT_REQUIRE || effect.kind == PEDICLE_EFFECT_ADVISE) {
    g_auto (GStrv) words = g_strsplit (any_of != NULL ? any_of : "", " ", -1);
    guint techniques;

    if (!pedicle_knowledge_parse_word (pedicle_knowledge_attribute (names, values, "order"), orders,
                                       "order", &order, error) ||
        !pedicle_knowledge_read_techniques (any_of != NULL ? any_of : "", &techniques, error) ||
        !pedicle_knowledge_read_from_day (names, values, &effect.from_day, error))
      return FALSE;
    effect.order = order;
    if (effect.from_day != 0 && order != PEDICLE_ORDER_AFTER)
      return pedicle_knowledge_refuse (error, "only what comes after has “from-day”");
    /* The order of the list is kept: it is the order in which companions are named. */
    for (guint i = 0; words[i] != NULL && effect.n_any_of < PEDICLE_N_TECHNIQUES; i++)
      if (pedicle_technique_from_id (words[i], &effect.any_of[effect.n_any_of]))
        effect.n_any_of++;
  }
  g_array_append_val (reader->effects, effect);
  return TRUE;
}

static gboolean
start_because (PedicleKnowledgeReader *reader, const char *element, const char **names,
               const char **values, GError **error)
{
  reader->target = &reader->rule->because;
  return TRUE;
}

static gboolean
read_scope (const char *of, PedicleScope *ret_scope, GError **error)
{
  static const char *const scopes[] = { "lesion", "patient", "everyone", NULL };
  int scope;

  if (!pedicle_knowledge_parse_word (of, scopes, "of", &scope, error))
    return FALSE;
  *ret_scope = scope == 0 ? PEDICLE_SCOPE_LESION : PEDICLE_SCOPE_PATIENT;
  return TRUE;
}

static gboolean
start_alert (PedicleKnowledgeReader *reader, const char *element, const char **names,
             const char **values, GError **error)
{
  static const char *const levels[] = { "urgent", "warning", "info", "footer", NULL };
  const char *id = pedicle_knowledge_require_attribute (reader, names, values, "id", error);
  PedicleAlert *alert;
  int level;

  if (id == NULL)
    return FALSE;
  if (pedicle_knowledge_find_alert (reader->knowledge, id) != NULL)
    return pedicle_knowledge_refuse (error, "the alert “%s” stands twice", id);
  alert = reader->alert = g_new0 (PedicleAlert, 1);
  alert->id = id;
  g_ptr_array_add (reader->knowledge->alerts, alert);
  if (!pedicle_knowledge_parse_word (pedicle_knowledge_attribute (names, values, "level"), levels,
                                     "level", &level, error))
    return FALSE;
  alert->level = level;
  return read_scope (pedicle_knowledge_attribute (names, values, "of"), &alert->scope, error) &&
         pedicle_knowledge_read_source (reader, names, values, &alert->source, error);
}

static gboolean
end_alert (PedicleKnowledgeReader *reader, const char *element, GError **error)
{
  PedicleAlert *alert = reader->alert;

  if (reader->when == NULL || alert->text == NULL)
    return pedicle_knowledge_refuse (error, "the alert “%s” needs a condition and a text",
                                     alert->id);
  alert->when = g_steal_pointer (&reader->when);
  if (alert->scope == PEDICLE_SCOPE_PATIENT && pedicle_condition_asks_lesion (alert->when))
    return pedicle_knowledge_refuse (error, "the alert “%s” is of the patient but asks of a lesion",
                                     alert->id);
  reader->alert = NULL;
  return TRUE;
}

static gboolean
start_text (PedicleKnowledgeReader *reader, const char *element, const char **names,
            const char **values, GError **error)
{
  reader->target = &reader->alert->text;
  return TRUE;
}

static gboolean
start_nothing (PedicleKnowledgeReader *reader, const char *element, const char **names,
               const char **values, GError **error)
{
  return TRUE;
}

#define SOURCE "source section citations inferred decision"
#define CONDITION_PARENTS "when all any not"

const PedicleKnowledgeElement pedicle_knowledge_grammar[] = {
  { "knowledge", "", "version", start_knowledge, NULL, FALSE },
  { "section", "knowledge", "id", start_section, NULL, FALSE },
  { "title", "section", "", start_nothing, NULL, TRUE },
  { "citation", "knowledge", "id address seen used-by", start_citation, NULL, TRUE },
  { "technique", "knowledge", "id", start_technique, NULL, FALSE },
  { "name", "technique", "", start_name, NULL, TRUE },
  { "principle", "technique", SOURCE, start_principle, NULL, TRUE },
  { "statement", "technique", "id kind " SOURCE, start_statement, NULL, TRUE },
  { "aspect", "technique", "of statements", pedicle_knowledge_start_aspect, NULL, TRUE },
  { "combination", "knowledge", "id techniques " SOURCE, start_combination, NULL, TRUE },
  { "course", "knowledge", "combination", pedicle_knowledge_start_course,
    pedicle_knowledge_end_course, FALSE },
  { "step", "course", "any-of timing from-day", pedicle_knowledge_start_step, NULL, FALSE },
  { "rule", "knowledge", "id technique " SOURCE, start_rule, end_rule, FALSE },
  { "alert", "knowledge", "id of level " SOURCE, start_alert, end_alert, FALSE },
  { "when", "rule alert course", "", start_nothing, NULL, FALSE },
  { "all any not always", CONDITION_PARENTS, "", pedicle_knowledge_start_condition,
    pedicle_knowledge_end_condition, FALSE },
  { "fact unanswered", CONDITION_PARENTS, "id", pedicle_knowledge_start_condition,
    pedicle_knowledge_end_condition, FALSE },
  { "finding", CONDITION_PARENTS, "id is in", pedicle_knowledge_start_condition,
    pedicle_knowledge_end_condition, FALSE },
  { "number", CONDITION_PARENTS, "id at-least at-most above below",
    pedicle_knowledge_start_condition, pedicle_knowledge_end_condition, FALSE },
  { "recommend consider caution not-indicated contraindicate note", "rule", "", start_effect, NULL,
    FALSE },
  { "require advise", "rule", "order from-day any-of", start_effect, NULL, FALSE },
  { "because", "rule", "", start_because, NULL, TRUE },
  { "text", "alert", "", start_text, NULL, TRUE },
  { NULL },
};
