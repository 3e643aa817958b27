/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-json.h"

#include <string.h>

#include "json-writer.h"

/* Hundreds of short pieces an object: the usual case is a copy of known length in place. */
static inline void
append (GString *json, const char *text, gsize length)
{
  if (G_UNLIKELY (json->len + length >= json->allocated_len)) {
    g_string_append_len (json, text, length);
    return;
  }
  memcpy (json->str + json->len, text, length);
  json->len += length;
  json->str[json->len] = '\0';
}

/* A string of the program's own, known to need no escape. */
#define APPEND(json, literal) append (json, "" literal, sizeof (literal) - 1)

/* Any text. */
static void
append_string (GString *json, const char *text)
{
  PedicleJsonWriter writer = { .text = json, .compact = TRUE };

  pedicle_json_writer_string (&writer, text);
}

/* An id: letters, digits and hyphens. */
static void
append_id (GString *json, const char *id)
{
  APPEND (json, "\"");
  append (json, id, strlen (id));
  APPEND (json, "\"");
}

static void
append_next_id (GString *json, const char *id, gboolean *first)
{
  if (!*first)
    APPEND (json, ", ");
  *first = FALSE;
  append_id (json, id);
}

static void
append_id_or_null (GString *json, const char *id)
{
  if (id)
    append_id (json, id);
  else
    APPEND (json, "null");
}

static void
append_number (GString *json, int number)
{
  char digits[12];
  char *place = digits + sizeof digits;
  guint rest = number;

  g_assert (number >= 0);
  do
    *--place = '0' + rest % 10;
  while (rest /= 10);
  append (json, place, digits + sizeof digits - place);
}

static void
append_range (GString *json, PedicleRange range)
{
  APPEND (json, "{\"min\": ");
  append_number (json, range.lower);
  APPEND (json, ", \"max\": ");
  append_number (json, range.upper);
}

static void
append_levels (GString *json, PedicleLevels levels)
{
  gboolean first = TRUE;

  APPEND (json, "[");
  for (PedicleLevel level = 0; level < PEDICLE_N_LEVELS; level++)
    if (levels & PEDICLE_LEVELS (level))
      append_next_id (json, pedicle_level_get_id (level), &first);
  APPEND (json, "]");
}

/* Those of the lesion, or of the patient where it is NULL. */
static void
append_alerts (GString *json, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  GPtrArray *alerts = pedicle_assessment_get_knowledge (assessment)->alerts;
  PedicleScope scope = lesion ? PEDICLE_SCOPE_LESION : PEDICLE_SCOPE_PATIENT;
  gboolean first = TRUE;

  APPEND (json, "\"alerts\": [");
  for (guint i = 0; i < alerts->len; i++) {
    const PedicleAlert *alert = alerts->pdata[i];
    PedicleFact fact;

    if (alert->level == PEDICLE_ALERT_FOOTER || alert->scope != scope)
      continue;
    fact = lesion ? pedicle_lesion_assessment_get_alert (lesion, alert)
                  : pedicle_assessment_get_alert (assessment, alert);
    if (fact.value == PEDICLE_TRUE)
      append_next_id (json, alert->id, &first);
  }
  APPEND (json, "]");
}

static void
append_contradictions_of (GString *json, PedicleContradictions contradictions, const char *lesion,
                          gboolean *first)
{
  for (PedicleContradictionId id = 0; id < PEDICLE_N_CONTRADICTIONS; id++) {
    if (!(contradictions & (1u << id)))
      continue;
    if (!*first)
      APPEND (json, ", ");
    *first = FALSE;
    APPEND (json, "{\"id\": ");
    append_id (json, pedicle_contradiction_get_id (id));
    if (lesion) {
      APPEND (json, ", \"lesion\": ");
      append_string (json, lesion);
    }
    APPEND (json, "}");
  }
}

static void
append_contradictions (GString *json, PedicleAssessment *assessment)
{
  gboolean first = TRUE;

  APPEND (json, "\"contradictions\": [");
  append_contradictions_of (json, pedicle_assessment_get_contradictions (assessment), NULL, &first);
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);

    append_contradictions_of (json, lesion->contradictions, lesion->id, &first);
  }
  APPEND (json, "]");
}

static void
append_sins (GString *json, const PedicleSins *sins)
{
  APPEND (json, "\"sins\": ");
  append_range (json, sins->total.range);
  APPEND (json, ", \"class\": ");
  append_id_or_null (json, pedicle_sins_class_get_id (sins->class));
  APPEND (json, ", \"items\": {");
  for (PedicleSinsItem item = 0; item < PEDICLE_N_SINS_ITEMS; item++) {
    if (item > 0)
      APPEND (json, ", ");
    append_id (json, pedicle_sins_item_get_id (item));
    APPEND (json, ": [");
    append_number (json, sins->items[item].range.lower);
    APPEND (json, ", ");
    append_number (json, sins->items[item].range.upper);
    APPEND (json, "]");
  }
  APPEND (json, "}}");
}

/* The rules of the technique that have that value. */
static void
append_rules (GString *json, const PedicleLesionAssessment *lesion,
              const PedicleTechnique *technique, PedicleTri value)
{
  gboolean first = TRUE;

  APPEND (json, "[");
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if (pedicle_lesion_assessment_get_rule (lesion, rule).value == value)
      append_next_id (json, rule->id, &first);
  }
  APPEND (json, "]");
}

static void
append_companion (GString *json, const PedicleRule *rule, const PedicleEffect *effect)
{
  gboolean first = TRUE;

  APPEND (json, "{\"rule\": ");
  append_id (json, rule->id);
  APPEND (json, ", \"any-of\": [");
  for (guint i = 0; i < effect->n_any_of; i++)
    append_next_id (json, pedicle_technique_get_id (effect->any_of[i]), &first);
  APPEND (json, "], \"order\": ");
  append_id (json, pedicle_order_get_id (effect->order));
  APPEND (json, "}");
}

static void
append_companions_of (GString *json, const PedicleRule *rule, PedicleEffectKind kind,
                      gboolean *first)
{
  for (guint i = 0; i < rule->n_effects; i++)
    if (rule->effects[i].kind == kind) {
      if (!*first)
        APPEND (json, ", ");
      *first = FALSE;
      append_companion (json, rule, &rule->effects[i]);
    }
}

static void
append_companions (GString *json, const PedicleLesionAssessment *lesion,
                   const PedicleTechnique *technique, PedicleEffectKind kind)
{
  gboolean first = TRUE;

  APPEND (json, "[");
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if (pedicle_rule_has_effect (rule, kind) &&
        pedicle_lesion_assessment_get_rule (lesion, rule).value == PEDICLE_TRUE)
      append_companions_of (json, rule, kind, &first);
  }
  APPEND (json, "]");
}

static void
append_technique (GString *json, const PedicleLesionAssessment *lesion,
                  const PedicleTechnique *technique)
{
  const PedicleRecommendation *recommendation = &lesion->recommendations[technique->id];

  append_id (json, pedicle_technique_get_id (technique->id));
  APPEND (json, ": {\"min\": ");
  append_id (json, pedicle_verdict_get_id (recommendation->min));
  APPEND (json, ", \"max\": ");
  append_id (json, pedicle_verdict_get_id (recommendation->max));
  APPEND (json, ", \"holds\": ");
  append_rules (json, lesion, technique, PEDICLE_TRUE);
  APPEND (json, ", \"open\": ");
  append_rules (json, lesion, technique, PEDICLE_UNKNOWN);
  APPEND (json, ", \"requires\": ");
  append_companions (json, lesion, technique, PEDICLE_EFFECT_REQUIRE);
  APPEND (json, ", \"advises\": ");
  append_companions (json, lesion, technique, PEDICLE_EFFECT_ADVISE);
  APPEND (json, "}");
}

static void
append_lesion (GString *json, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  gboolean first = TRUE;

  APPEND (json, "{\"id\": ");
  append_string (json, lesion->id);
  APPEND (json, ", \"levels\": ");
  append_levels (json, lesion->levels);
  APPEND (json, ", ");
  append_sins (json, &lesion->facts.sins);
  APPEND (json, ", ");
  append_alerts (json, assessment, lesion);
  APPEND (json, ", \"techniques\": {");
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++) {
    if (id > 0)
      APPEND (json, ", ");
    append_technique (json, lesion, pedicle_knowledge_get_technique (knowledge, id));
  }
  APPEND (json, "}, \"assess-next\": [");
  for (guint i = 0; i < lesion->n_next; i++)
    append_next_id (json, pedicle_finding_get (lesion->next[i])->id, &first);
  APPEND (json, "]}");
}

static void
append_scores (GString *json, const PedicleFacts *facts)
{
  APPEND (json, "\"tokuhashi\": ");
  append_range (json, facts->tokuhashi.total.range);
  APPEND (json, ", \"class\": ");
  append_id_or_null (json, pedicle_tokuhashi_class_get_id (facts->tokuhashi.class));
  APPEND (json, "}, \"tomita\": ");
  append_range (json, facts->tomita.total.range);
  APPEND (json, "}");
}

void
pedicle_assessment_append_json (PedicleAssessment *assessment, const char *file, GString *json)
{
  APPEND (json, "{\"file\": ");
  append_string (json, file);
  APPEND (json, ", \"case\": ");
  append_string (json, pedicle_assessment_get_case_id (assessment));
  APPEND (json, ", \"date\": ");
  append_string (json, pedicle_assessment_get_visit (assessment)->date);
  APPEND (json, ", \"knowledge\": ");
  append_string (json, pedicle_assessment_get_knowledge (assessment)->version);
  APPEND (json, ", ");
  append_scores (json, pedicle_assessment_get_facts (assessment));
  APPEND (json, ", ");
  append_alerts (json, assessment, NULL);
  APPEND (json, ", ");
  append_contradictions (json, assessment);
  APPEND (json, ", \"lesions\": [");
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    if (i > 0)
      APPEND (json, ", ");
    append_lesion (json, assessment, pedicle_assessment_get_lesion (assessment, i));
  }
  APPEND (json, "]}\n");
}
