/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "effect-words.h"
#include "purpose.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static const PedicleColor *
get_level_color (const PedicleInk *ink, PedicleAlertLevel level)
{
  switch (level) {
  case PEDICLE_ALERT_URGENT:
    return &ink->contra;
  case PEDICLE_ALERT_WARNING:
    return &ink->caution;
  case PEDICLE_ALERT_INFO:
  case PEDICLE_ALERT_FOOTER:
    return &ink->secondary;
  }
  g_return_val_if_reached (&ink->text);
}

/* The word stands before the sentence as on a sign. */
static void
place_sign (PediclePen *pen, PedicleCursor *cursor, const char *word, const PedicleColor *color,
            const char *sentence)
{
  g_autofree char *attributes = pedicle_strip_describe_color (color);
  g_autofree char *escaped = g_markup_escape_text (word, -1);
  g_autofree char *markup =
    g_strdup_printf ("<span %s><b>%s</b></span>  %s", attributes, escaped, sentence);

  pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_BODY, 3 * pen->scale);
}

static char *
describe_alert (PediclePen *pen, const PedicleAlert *alert)
{
  g_autofree char *text = g_markup_escape_text (pedicle_alert_get_text (alert), -1);
  g_autofree char *source = pedicle_pen_cite (pen, alert->id, &alert->source);

  return g_strdup_printf ("%s %s", text, source);
}

static gboolean
alert_holds (PediclePen *pen, const PedicleLesionAssessment *lesion, const PedicleAlert *alert)
{
  if (alert->scope == PEDICLE_SCOPE_PATIENT)
    return lesion == NULL &&
           pedicle_assessment_get_alert (pen->assessment, alert).value == PEDICLE_TRUE;
  return lesion != NULL &&
         pedicle_lesion_assessment_get_alert (lesion, alert).value == PEDICLE_TRUE;
}

/* What is only information may stand in one paragraph; each urgent one has its own. */
static void
place_level (PediclePen *pen, PedicleCursor *cursor, const PedicleLesionAssessment *lesion,
             PedicleAlertLevel level)
{
  gboolean together = pen->dense && level == PEDICLE_ALERT_INFO;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pen->knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (pen->knowledge->alerts, i);
    g_autofree char *sentence = NULL;

    if (alert->level != level || !alert_holds (pen, lesion, alert))
      continue;
    sentence = describe_alert (pen, alert);
    if (together)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "  " : "", sentence);
    else
      place_sign (pen, cursor, pedicle_alert_level_get_label (level), get_level_color (pen->ink, level),
                  sentence);
  }
  if (text->len > 0)
    place_sign (pen, cursor, pedicle_alert_level_get_label (level), get_level_color (pen->ink, level), text->str);
}

static void
place_contradictions (PediclePen *pen, PedicleCursor *cursor, PedicleContradictions contradictions)
{
  for (PedicleContradictionId i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    if ((contradictions & (1u << i)) != 0) {
      g_autofree char *text = g_markup_escape_text (pedicle_contradiction_get_text (i), -1);

      place_sign (pen, cursor, _("Contradiction"), &pen->ink->caution, text);
    }
}

void
pedicle_report_place_remarks (PediclePen *pen, PedicleCursor *cursor,
                              const PedicleLesionAssessment *lesion)
{
  place_contradictions (pen, cursor,
                        lesion != NULL ? lesion->contradictions
                                       : pedicle_assessment_get_contradictions (pen->assessment));
  for (PedicleAlertLevel level = 0; level < PEDICLE_ALERT_FOOTER; level++)
    place_level (pen, cursor, lesion, level);
}

void
pedicle_report_place_missing (PediclePen *pen, PedicleCursor *cursor,
                              const PedicleLesionAssessment *lesion)
{
  const PedicleFindingId *next;
  guint n = pedicle_assessment_get_next (pen->assessment, &next);
  PedicleFindingSet set = 0;
  g_autofree char *names = NULL, *text = NULL;

  if (lesion != NULL) {
    next = lesion->next;
    n = lesion->n_next;
  }
  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    set |= PEDICLE_FINDING_SET (next[i]);
  names = pedicle_wording_findings (set, lesion, PEDICLE_N_FINDINGS);
  text = g_markup_escape_text (names, -1);
  place_sign (pen, cursor, _("Missing, and results wait for it"), &pen->ink->caution, text);
}

void
pedicle_report_place_note (PediclePen *pen, PedicleCursor *cursor, const char *title,
                           const char *note)
{
  g_autofree char *text = NULL;

  if (note == NULL || *note == '\0')
    return;
  text = g_markup_escape_text (note, -1);
  place_sign (pen, cursor, title, &pen->ink->secondary, text);
}

void
pedicle_report_place_cautions (PediclePen *pen, PedicleCursor *cursor)
{
  g_autofree char *sections = pedicle_references_list_sections (pen->references);
  g_autofree char *beyond = pedicle_references_list_beyond (pen->references);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *escaped = NULL, *lesser = NULL;

  if (sections != NULL)
    /* Translators: before the sections that were cited: "1 Pain · 2 Instability assessment". */
    g_string_append_printf (text, _("Sections of the review paper: %s."), sections);
  if (beyond != NULL) {
    g_string_append_c (text, ' ');
    /* Translators: before the other sources that were cited: "7 Fisher et al., …". */
    g_string_append_printf (text, _("Beyond the paper: %s."), beyond);
  }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < pen->knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (pen->knowledge->alerts, i);

    if (alert->level == PEDICLE_ALERT_FOOTER)
      g_string_append_printf (text, "%s ", pedicle_alert_get_text (alert));
  }
  g_string_append (text, pedicle_purpose_get_caution ());
  g_strstrip (text->str);
  escaped = g_markup_escape_text (text->str, -1);
  lesser = pedicle_pen_lessen (pen, escaped);
  pedicle_pen_write (pen, cursor, lesser, PEDICLE_PEN_SMALL * 0.92, 6);
}
