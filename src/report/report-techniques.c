/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "effect-words.h"
#include "technique-reasons.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MARK_ROOM 1.5 /* of the size of letters */

/* What the verdict rests on, then what else is said. */
static const PedicleEffectKind reasons[] = {
  PEDICLE_EFFECT_CONTRAINDICATE, PEDICLE_EFFECT_NOT_INDICATED, PEDICLE_EFFECT_RECOMMEND,
  PEDICLE_EFFECT_CONSIDER,       PEDICLE_EFFECT_CAUTION,       PEDICLE_EFFECT_NOTE,
};

static const PedicleColor *
get_color (const PedicleInk *ink, PedicleGroup group)
{
  switch (group) {
  case PEDICLE_GROUP_RECOMMENDED:
    return &ink->good;
  case PEDICLE_GROUP_CONSIDER:
    return &ink->consider;
  case PEDICLE_GROUP_CAUTION:
    return &ink->caution;
  case PEDICLE_GROUP_CONTRAINDICATED:
    return &ink->contra;
  case PEDICLE_GROUP_OPEN:
  case PEDICLE_GROUP_NOT_INDICATED:
  case PEDICLE_GROUP_NO_STATEMENT:
    return &ink->muted;
  }
  g_return_val_if_reached (&ink->text);
}

/* The heading says already that what is recommended is; any other kind of reason has its word. */
static gboolean
is_said_by_heading (PedicleGroup group, PedicleEffectKind kind)
{
  switch (group) {
  case PEDICLE_GROUP_RECOMMENDED:
    return kind == PEDICLE_EFFECT_RECOMMEND;
  case PEDICLE_GROUP_CONSIDER:
    return kind == PEDICLE_EFFECT_CONSIDER;
  case PEDICLE_GROUP_CAUTION:
    return kind == PEDICLE_EFFECT_CAUTION;
  case PEDICLE_GROUP_NOT_INDICATED:
    return kind == PEDICLE_EFFECT_NOT_INDICATED;
  case PEDICLE_GROUP_CONTRAINDICATED:
    return kind == PEDICLE_EFFECT_CONTRAINDICATE;
  case PEDICLE_GROUP_OPEN:
  case PEDICLE_GROUP_NO_STATEMENT:
    return FALSE;
  }
  g_return_val_if_reached (FALSE);
}

/* Under a negative verdict "recommended" beside a rule would mislead whoever skims the page; and what
 * is recommended needs no word that it is to be considered. */
static gboolean
is_told (const PedicleRecommendation *recommendation, PedicleEffectKind kind)
{
  if (kind == PEDICLE_EFFECT_CONSIDER && recommendation->min == PEDICLE_VERDICT_RECOMMENDED)
    return FALSE;
  return recommendation->max > PEDICLE_VERDICT_NO_STATEMENT ||
         (kind != PEDICLE_EFFECT_RECOMMEND && kind != PEDICLE_EFFECT_CONSIDER);
}

/* A sentence begins: on its own line where there is room. */
static void
begin_sentence (PediclePen *pen, GString *text)
{
  g_string_append (text, pen->dense ? "  " : "\n");
}

static void
add_reason (PediclePen *pen, GString *text, PedicleGroup group, PedicleEffectKind kind,
            const PedicleRule *rule)
{
  g_autofree char *source = pedicle_pen_cite (pen, rule->id, &rule->source);
  g_autofree char *because = g_markup_escape_text (pedicle_rule_get_because (rule), -1);

  begin_sentence (pen, text);
  if (!is_said_by_heading (group, kind)) {
    g_autofree char *label = g_markup_escape_text (pedicle_effect_kind_get_label (kind), -1);

    /* Translators: what kind of reason it is, before the reason, as Pango markup. */
    g_string_append_printf (text, C_("reason", "<i>%s:</i> "), label);
  }
  g_string_append_printf (text, "%s %s", because, source);
}

static void
add_reasons (PediclePen *pen, GString *text, const PedicleLesionAssessment *lesion,
             const PedicleTechnique *technique, PedicleGroup group)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    for (guint j = 0; j < technique->rules->len; j++) {
      const PedicleRule *rule = g_ptr_array_index (technique->rules, j);

      if (is_told (&lesion->recommendations[technique->id], reasons[i]) &&
          pedicle_rule_has_effect (rule, reasons[i]) &&
          pedicle_lesion_assessment_get_rule (lesion, rule).value == PEDICLE_TRUE)
        add_reason (pen, text, group, reasons[i], rule);
    }
}

static void
add_companion (PediclePen *pen, GString *text, const PedicleCompanion *companion)
{
  const PedicleRule *rule = companion->rule;
  g_autofree char *line =
    pedicle_wording_companion_markup (pen->knowledge, companion->effect, companion->undecided);
  g_autofree char *source = pedicle_pen_cite (pen, rule->id, &rule->source);

  begin_sentence (pen, text);
  g_string_append (text, line);
  if (pedicle_companion_needs_reason (companion)) {
    g_autofree char *because = g_markup_escape_text (pedicle_rule_get_because (rule), -1);

    g_string_append_printf (text, ". %s", because);
  }
  g_string_append_printf (text, " %s", source);
}

static void
add_rest (PediclePen *pen, GString *text, const PedicleLesionAssessment *lesion,
          const PedicleTechnique *technique)
{
  const PedicleRecommendation *recommendation = &lesion->recommendations[technique->id];
  g_autoptr (GArray) companions = pedicle_technique_list_companions (lesion, technique);

  for (guint i = 0; i < companions->len; i++)
    add_companion (pen, text, &g_array_index (companions, PedicleCompanion, i));
  if (recommendation->open != 0) {
    g_autofree char *names =
      pedicle_wording_findings (recommendation->open, lesion, PEDICLE_N_FINDINGS);
    /* Translators: then findings, as Pango markup. */
    g_autofree char *markup = g_markup_printf_escaped (_("<b>Waits for:</b> %s"), names);

    begin_sentence (pen, text);
    g_string_append (text, markup);
  }
  if (pedicle_recommendation_is_settled (recommendation) &&
      recommendation->min == PEDICLE_VERDICT_NO_STATEMENT) {
    begin_sentence (pen, text);
    g_string_append (text, _("The review paper names no reason for it here."));
  }
}

static char *
describe (PediclePen *pen, const PedicleLesionAssessment *lesion, const PedicleTechnique *technique,
          PedicleGroup group)
{
  const PedicleRecommendation *recommendation = &lesion->recommendations[technique->id];
  g_autofree char *name = g_markup_escape_text (pedicle_technique_get_name (technique), -1);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "<b>%s</b>", name);
  if (!pedicle_recommendation_is_settled (recommendation)) {
    g_autofree char *verdict = pedicle_recommendation_describe (recommendation, technique->id);
    g_autofree char *escaped = g_markup_escape_text (verdict, -1);
    g_autofree char *lesser = pedicle_pen_lessen (pen, escaped);

    g_string_append_printf (text, "   %s", lesser);
  }
  add_reasons (pen, text, lesion, technique, group);
  add_rest (pen, text, lesion, technique);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
place_technique (PediclePen *pen, PedicleCursor *cursor, const PedicleLesionAssessment *lesion,
                 const PedicleTechnique *technique, PedicleGroup group)
{
  g_autofree char *markup = describe (pen, lesion, technique, group);
  double size = pedicle_pen_size (pen, PEDICLE_PEN_BODY);
  PedicleStrip *strip = pedicle_strip_new ();

  strip->before = (pen->dense ? 2.5 : 4) * pen->scale;
  strip->mark_size = size * 1.1;
  strip->mark_y = size * 0.05;
  strip->mark = pedicle_mark_of_group (group);
  pedicle_strip_add (strip, pen->context, markup, size, size * MARK_ROOM,
                     cursor->width - size * MARK_ROOM);
  pedicle_cursor_place (cursor, strip);
}

void
pedicle_report_place_techniques (PediclePen *pen, PedicleCursor *cursor,
                                 const PedicleLesionAssessment *lesion)
{
  for (PedicleGroup group = 0; group < PEDICLE_N_GROUPS; group++) {
    gboolean first = TRUE;

    for (PedicleTechniqueId i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
      if (pedicle_recommendation_get_group (&lesion->recommendations[i]) != group)
        continue;
      if (first)
        pedicle_pen_write_heading (pen, cursor, pedicle_group_get_label (group),
                                   get_color (pen->ink, group));
      first = FALSE;
      place_technique (pen, cursor, lesion, pedicle_knowledge_get_technique (pen->knowledge, i),
                       group);
    }
  }
}
