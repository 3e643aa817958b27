/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "case-words.h"
#include "isolate.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define TITLE_LINES 2

/* In a file that was not written here a label may have several lines. */
char *
pedicle_report_join_lines (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    gboolean is_space = g_unichar_isspace (c) || g_unichar_iscntrl (c);

    if (!is_space)
      g_string_append_unichar (line, c);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  }
  return g_strchomp (g_string_free (line, FALSE));
}

char *
pedicle_report_describe_case (PedicleCase *case_)
{
  g_autofree char *label = pedicle_report_join_lines (pedicle_case_get_label (case_));

  return *label != '\0' ? g_steal_pointer (&label) : g_strdup (_("New case"));
}

/* "L2 · T11–T12" */
static char *
describe_levels (PedicleAssessment *assessment)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    g_autofree char *levels =
      pedicle_levels_to_string (pedicle_assessment_get_lesion (assessment, i)->levels);

    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", levels);
  }
  if (text->len == 0)
    g_string_append (text, _("No lesion yet."));
  return g_string_free (text, FALSE);
}

static char *
describe_who (PediclePen *pen)
{
  g_autofree char *person = pedicle_case_describe_person (pen->case_);
  g_autofree char *levels = describe_levels (pen->assessment);

  return person != NULL ? g_markup_printf_escaped ("%s  ·  <b>%s</b>", person, levels)
                        : g_markup_printf_escaped ("<b>%s</b>", levels);
}

static char *
describe_day (PediclePen *pen)
{
  g_autofree char *day =
    pedicle_wording_date (pedicle_assessment_get_visit (pen->assessment)->date);

  return g_strdup_printf (_("Assessment of %s"), day);
}

static void
add_right (PediclePen *pen, PedicleCursor *cursor, PedicleStrip *strip, const char *markup,
           double size)
{
  pedicle_strip_add (strip, pen->context, markup, size, 0, cursor->width);
  strip->cells[strip->n - 1].align = 1;
}

gboolean
pedicle_report_place_head (PediclePen *pen, PedicleCursor *cursor, const char *remark)
{
  g_autofree char *label = pedicle_report_describe_case (pen->case_);
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>", label);
  g_autofree char *who = describe_who (pen), *day = describe_day (pen);
  g_autofree char *right = g_markup_escape_text (day, -1);
  PedicleStrip *strip = pedicle_strip_new ();
  gboolean is_shortened;

  pedicle_strip_add (strip, pen->context, title, PEDICLE_PEN_TITLE, 0,
                     cursor->width * (remark != NULL ? 0.75 : 1));
  is_shortened = pedicle_strip_shorten (strip, TITLE_LINES);
  if (remark != NULL) {
    g_autofree char *escaped = g_markup_printf_escaped ("<b>%s</b>", remark);

    add_right (pen, cursor, strip, escaped, PEDICLE_PEN_HEADING);
  }
  pedicle_cursor_place (cursor, strip);
  strip = pedicle_strip_new ();
  strip->before = 1;
  pedicle_strip_add (strip, pen->context, who, PEDICLE_PEN_HEADING, 0, cursor->width * 0.6);
  add_right (pen, cursor, strip, right, PEDICLE_PEN_HEADING);
  pedicle_cursor_place (cursor, strip);
  return is_shortened;
}

void
pedicle_report_place_running_head (PediclePen *pen, PedicleCursor *cursor)
{
  g_autofree char *plain = pedicle_report_describe_case (pen->case_), *day = describe_day (pen);
  g_autofree char *label = pedicle_isolate (plain);
  /* Translators: the label of a case whose report goes on, on a new sheet. */
  g_autofree char *words = g_strdup_printf (_("%s, continued"), label);
  g_autofree char *left = g_markup_printf_escaped ("<b>%s</b>", words);
  g_autofree char *right = g_markup_escape_text (day, -1);
  PedicleStrip *strip = pedicle_strip_new ();

  pedicle_strip_add (strip, pen->context, left, PEDICLE_PEN_HEADING, 0, cursor->width * 0.6);
  pedicle_strip_shorten (strip, 1);
  add_right (pen, cursor, strip, right, PEDICLE_PEN_HEADING);
  pedicle_cursor_put (cursor, pedicle_sheets_keep (cursor->sheets, strip));
}
