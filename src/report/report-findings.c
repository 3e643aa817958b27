/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "default-note.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP 14.0
#define LABEL_SHARE 0.53
#define CELL_GAP 5.0

/* A row of the form. */
typedef struct {
  PediclePen *pen;
  const PedicleLesionAssessment *lesion; /* or NULL */
  gboolean of_patient;
} Form;

static gboolean
is_urgent (const Form *form, PedicleFindingId finding)
{
  const PedicleFindingId *next;
  guint n = pedicle_assessment_get_next (form->pen->assessment, &next);

  if (form->lesion != NULL) {
    next = form->lesion->next;
    n = form->lesion->n_next;
  }
  for (guint i = 0; i < n; i++)
    if (next[i] == finding)
      return TRUE;
  return FALSE;
}

static char *
describe_missing (const Form *form, PedicleFindingId finding)
{
  g_autofree char *color = NULL;

  /* A flag is raised or it is not: nobody has to answer it. */
  if (pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG)
    return g_strdup_printf ("<span %s>%s</span>", form->pen->lesser,
                            C_("flag of a finding", "not marked"));
  if (!is_urgent (form, finding))
    return g_strdup_printf ("<span %s>%s</span>", form->pen->lesser,
                            C_("finding", "not answered"));
  color = pedicle_strip_describe_color (&form->pen->ink->caution);
  return g_strdup_printf ("<span %s><b>%s</b></span>", color, C_("finding", "missing"));
}

/* The answer, and what counts while there is none. */
static char *
describe_answer (const Form *form, PedicleFindingId finding)
{
  PedicleAssessment *assessment = form->pen->assessment;
  int value = pedicle_wording_get_answer (assessment, form->lesion, finding), counts;
  g_autofree char *answer = NULL, *note = NULL, *escaped = NULL;

  if (value != PEDICLE_UNANSWERED &&
      (value != 0 || pedicle_finding_get (finding)->type != PEDICLE_ANSWER_FLAG)) {
    answer = pedicle_finding_describe_answer (finding, value);
    return g_markup_printf_escaped ("<b>%s</b>", answer);
  }
  note = pedicle_default_note (assessment, form->lesion, finding, &counts);
  if (note == NULL)
    return describe_missing (form, finding);
  escaped = g_markup_escape_text (note, -1);
  return g_strdup_printf ("<span size='92%%' %s><i>%s</i></span>", form->pen->lesser, escaped);
}

static void
place_row (const Form *form, PedicleCursor *cursor, PedicleFindingId finding)
{
  g_autofree char *label = g_markup_escape_text (pedicle_wording_finding (finding), -1);
  g_autofree char *answer = describe_answer (form, finding);
  double size = pedicle_pen_size (form->pen, PEDICLE_PEN_SMALL);
  double width = cursor->width * LABEL_SHARE;
  PedicleStrip *strip = pedicle_strip_new ();

  strip->before = form->pen->dense ? 0.4 : 1;
  pedicle_strip_add (strip, form->pen->context, label, size, 0, width - CELL_GAP);
  pedicle_strip_add (strip, form->pen->context, answer, size, width, cursor->width - width);
  pedicle_cursor_place (cursor, strip);
}

static gboolean
is_of (const Form *form, PedicleFindingId finding, PediclePanelId panel)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  if (row->panel != panel)
    return FALSE;
  return row->scope == PEDICLE_SCOPE_PATIENT ? form->of_patient : form->lesion != NULL;
}

static void
place_panel (const Form *form, PedicleCursor *cursor, PediclePanelId panel)
{
  gboolean first = TRUE;

  for (PedicleFindingId i = 0; i < PEDICLE_N_FINDINGS; i++) {
    if (!is_of (form, i, panel))
      continue;
    if (first) {
      g_autofree char *title =
        g_markup_printf_escaped ("<b>%s</b>", pedicle_panel_get_label (panel));

      pedicle_pen_write (form->pen, cursor, title, PEDICLE_PEN_BODY,
                         cursor->y > cursor->top ? 5 * form->pen->scale : 0);
    }
    first = FALSE;
    place_row (form, cursor, i);
  }
}

/* Which panels stand below each other: of the patient alone there are only two. */
static guint
get_column (const Form *form, PediclePanelId panel)
{
  static const guint of_all[PEDICLE_N_PANELS] = { 0, 0, 1, 1, 2 };
  static const guint of_lesion[PEDICLE_N_PANELS] = { 0, 0, 1, 2, 2 };
  static const guint of_patient[PEDICLE_N_PANELS] = { 0, 0, 0, 0, 1 };

  return form->lesion == NULL ? of_patient[panel]
         : form->of_patient   ? of_all[panel]
                              : of_lesion[panel];
}

static guint
get_n_columns (const Form *form)
{
  return get_column (form, PEDICLE_PANEL_GENERAL) + 1;
}

/* A column as it would be on a sheet without end. */
static double
place_column (const Form *form, PedicleCursor cursor, guint column)
{
  cursor.top = cursor.y;
  cursor.fresh = cursor.y;
  for (PediclePanelId i = 0; i < PEDICLE_N_PANELS; i++)
    if (get_column (form, i) == column)
      place_panel (form, &cursor, i);
  return cursor.y;
}

static double
place_columns (const Form *form, const PedicleCursor *cursor)
{
  guint n = get_n_columns (form);
  double width = (cursor->width - (n - 1) * COLUMN_GAP) / n;
  double lowest = cursor->y, bottom;

  for (guint i = 0; i < n; i++) {
    PedicleCursor column = *cursor;

    column.x += i * (width + COLUMN_GAP);
    column.width = width;
    bottom = place_column (form, column, i); /* once: MAX() may take what it is given twice */
    lowest = MAX (lowest, bottom);
  }
  return lowest;
}

static double
measure (const Form *form, const PedicleCursor *cursor)
{
  PedicleSheets sheets;
  PedicleCursor trial = *cursor;
  double height;

  pedicle_sheets_init (&sheets);
  trial.sheets = &sheets;
  trial.begin = NULL;
  trial.bottom = G_MAXDOUBLE;
  pedicle_cursor_add_sheet (&trial);
  height = place_columns (form, &trial) - trial.y;
  pedicle_sheets_clear (&sheets);
  return height;
}

void
pedicle_report_place_findings (PediclePen *pen, PedicleCursor *cursor,
                               const PedicleLesionAssessment *lesion, gboolean of_patient)
{
  Form form = { pen, lesion, of_patient };
  double height = measure (&form, cursor) + 2 * pedicle_pen_size (pen, PEDICLE_PEN_HEADING);

  if (cursor->y + height > cursor->bottom && cursor->y > cursor->fresh)
    pedicle_cursor_go_on (cursor);
  pedicle_pen_write_heading (pen, cursor,
                             lesion == NULL ? _("Findings of the patient")
                             : of_patient   ? _("Findings")
                                            : _("Findings of the lesion"), NULL);
  cursor->y += 2;
  cursor->y = place_columns (&form, cursor);
}
