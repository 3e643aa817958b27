/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report.h"

#include "foot.h"
#include "report-parts.h"

#include <glib/gi18n-lib.h>

#define SIDE_WIDTH 122.0
#define GUTTER 16.0
#define HEAD_GAP 12.0
#define LEAST_SPINE 230.0
#define MOST_SPINE 420.0
#define LEAST_SCALE_OF_MANY 0.93
#define HOPELESS 3 /* as many sheets as this for each wanted are not saved by smaller letters */
#define PROGNOSIS_HEIGHT 100.0 /* about: of the scores below the map */

struct _PedicleReport {
  PedicleSheets sheets;
  const PediclePaper *paper;
  char *title, *time, *edition;
};

/* One attempt at laying out a case. */
typedef struct {
  PedicleReport *report;
  PediclePen pen;
  const char *remark;
  gboolean label_is_shortened; /* in the head */
} Attempt;

static void
begin_cb (PedicleCursor *cursor, gpointer user_data)
{
  Attempt *attempt = user_data;
  PedicleCursor head = *cursor;

  head.x = PEDICLE_FOOT_MARGIN;
  head.width = attempt->report->paper->width - 2 * PEDICLE_FOOT_MARGIN;
  head.begin = NULL;
  if (cursor->sheet == 0)
    attempt->label_is_shortened =
      pedicle_report_place_head (&attempt->pen, &head, attempt->remark);
  else
    pedicle_report_place_running_head (&attempt->pen, &head);
  cursor->y = head.y + HEAD_GAP;
}

static void
init_cursor (Attempt *attempt, PedicleCursor *cursor)
{
  PedicleReport *report = attempt->report;

  *cursor = (PedicleCursor) {
    .sheets = &report->sheets, .x = PEDICLE_FOOT_MARGIN,
    .width = report->paper->width - 2 * PEDICLE_FOOT_MARGIN, .top = PEDICLE_FOOT_MARGIN,
    .bottom = pedicle_foot_get_top (attempt->pen.context, report->paper->width, report->paper->height,
                                    report->edition),
    .begin = begin_cb, .user_data = attempt,
  };
}

static PedicleCursor
get_side (const PedicleCursor *whole)
{
  PedicleCursor side = *whole;

  side.width = SIDE_WIDTH;
  side.begin = NULL;
  return side;
}

static PedicleCursor
get_main (const PedicleCursor *whole)
{
  PedicleCursor main = *whole;

  main.x += SIDE_WIDTH + GUTTER;
  main.width -= SIDE_WIDTH + GUTTER;
  return main;
}

/* Both columns are filled: the next strip goes below the lower one, across the sheet. */
static void
join (PedicleCursor *whole, const PedicleCursor *side, const PedicleCursor *main)
{
  double x = whole->x, width = whole->width;

  *whole = *main;
  whole->x = x;
  whole->width = width;
  if (main->sheet == side->sheet)
    whole->y = MAX (main->y, side->y);
}

static const char *
find_note (PedicleAssessment *assessment, guint lesion)
{
  const PedicleVisit *visit = pedicle_assessment_get_visit (assessment);

  return ((const PedicleLesion *) g_ptr_array_index (visit->lesions, lesion))->note;
}

/* The map is as high as the text beside it leaves room for, within limits. */
static double
get_spine_height (const PedicleCursor *side, const PedicleCursor *main, double below)
{
  double bottom = main->sheet == side->sheet ? main->y : side->bottom;

  return CLAMP (bottom - side->y - below, LEAST_SPINE, MOST_SPINE);
}

/* What is said of the case as a whole, first of all what its head had no room for. */
static void
place_case (Attempt *attempt, PedicleCursor *cursor)
{
  PediclePen *pen = &attempt->pen;

  if (attempt->label_is_shortened)
    pedicle_report_place_note (pen, cursor, _("Label"), pedicle_case_get_label (pen->case_));
  pedicle_report_place_decisions (pen, cursor);
  pedicle_report_place_note (pen, cursor, _("Note"),
                             pedicle_assessment_get_visit (pen->assessment)->note);
}

static void
place_lesion (Attempt *attempt, PedicleCursor *cursor, guint index, gboolean alone)
{
  PediclePen *pen = &attempt->pen;
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (pen->assessment, index);
  PedicleCursor side = get_side (cursor), main = get_main (cursor);

  if (alone)
    pedicle_report_place_gauge (pen, &side, index);
  else
    pedicle_report_place_titled_gauge (pen, &side, index);
  pedicle_report_place_sins (pen, &side, lesion);
  if (alone) {
    place_case (attempt, &main);
    pedicle_report_place_remarks (pen, &main, NULL);
  }
  pedicle_report_place_note (pen, &main, _("Note on the lesion"), find_note (pen->assessment, index));
  pedicle_report_place_missing (pen, &main, lesion);
  pedicle_report_place_remarks (pen, &main, lesion);
  pedicle_report_place_techniques (pen, &main, lesion);
  pedicle_report_place_spine (pen, &side,
                              get_spine_height (&side, &main, alone ? PROGNOSIS_HEIGHT : 10),
                              index);
  if (alone)
    pedicle_report_place_prognosis (pen, &side);
  join (cursor, &side, &main);
  pedicle_report_place_findings (pen, cursor, lesion, alone);
}

/* The patient, where there is no lesion or more than one. */
static void
place_patient (Attempt *attempt, PedicleCursor *cursor)
{
  PediclePen *pen = &attempt->pen;
  guint n = pedicle_assessment_get_n_lesions (pen->assessment);
  PedicleCursor side = get_side (cursor), main = get_main (cursor);

  pedicle_report_place_spine (pen, &side, MOST_SPINE, G_MAXUINT);
  pedicle_report_place_prognosis (pen, &side);
  if (n > 0)
    pedicle_report_place_gauges (pen, &main);
  else
    pedicle_pen_write (pen, &main, _("No lesion is entered yet: no technique is judged."),
                       PEDICLE_PEN_HEADING, 0);
  place_case (attempt, &main);
  if (n == 0)
    pedicle_report_place_missing (pen, &main, NULL);
  pedicle_report_place_remarks (pen, &main, NULL);
  pedicle_report_place_findings (pen, &main, NULL, TRUE);
  join (cursor, &side, &main);
}

static void
lay_out (Attempt *attempt)
{
  guint n = pedicle_assessment_get_n_lesions (attempt->pen.assessment);
  PedicleCursor cursor;

  init_cursor (attempt, &cursor);
  pedicle_cursor_add_sheet (&cursor);
  if (n == 1) {
    place_lesion (attempt, &cursor, 0, TRUE);
  } else {
    place_patient (attempt, &cursor);
    for (guint i = 0; i < n; i++) {
      pedicle_cursor_go_on (&cursor);
      place_lesion (attempt, &cursor, i, FALSE);
    }
  }
  pedicle_report_place_cautions (&attempt->pen, &cursor);
}

/* Letters, and how sentences follow each other, from the most pleasant to read on. */
typedef struct {
  double scale;
  gboolean dense;
} Way;

static guint
lay_out_in (Attempt *attempt, const Way *way)
{
  PediclePen *pen = &attempt->pen;

  pedicle_sheets_clear (&attempt->report->sheets);
  pedicle_sheets_init (&attempt->report->sheets);
  pen->scale = way->scale;
  pen->dense = way->dense;
  pen->references = pedicle_references_new (pen->knowledge);
  lay_out (attempt);
  g_clear_pointer (&pen->references, pedicle_references_free);
  return attempt->report->sheets.sheets->len;
}

/* One sheet if there is a way to, for each lesion where there are several; else as few as can be without
 * small letters. The smallest letters tell what can be, so that ways that gain nothing are not tried. */
static void
fit (Attempt *attempt)
{
  static const Way ways[] = { { 1, FALSE }, { 1, TRUE }, { 0.93, TRUE },
                              { 0.86, TRUE }, { 0.82, TRUE } };
  guint n = pedicle_assessment_get_n_lesions (attempt->pen.assessment);
  guint wanted = n > 1 ? n + 1 : 1, best = 0, possible;
  guint least = lay_out_in (attempt, &ways[0]);

  if (least <= wanted || least > HOPELESS * wanted)
    return;
  possible = lay_out_in (attempt, &ways[G_N_ELEMENTS (ways) - 1]);
  for (guint i = 1; i < G_N_ELEMENTS (ways) && least > possible; i++) {
    guint n_sheets;

    if (possible > wanted && ways[i].scale < LEAST_SCALE_OF_MANY)
      break;
    n_sheets = lay_out_in (attempt, &ways[i]);
    if (n_sheets <= wanted)
      return;
    if (n_sheets < least && ways[i].scale >= LEAST_SCALE_OF_MANY) {
      least = n_sheets;
      best = i;
    }
  }
  lay_out_in (attempt, &ways[best]);
}

static char *
find_time (PedicleCase *case_)
{
  const char *modified = pedicle_case_get_modified (case_);

  if (modified != NULL)
    return g_strdup (modified);
  return g_strconcat (pedicle_case_get_last_visit (case_)->date, "T00:00:00Z", NULL);
}

PedicleReport *
pedicle_report_new (PedicleCase *case_, const PedicleKnowledge *knowledge,
                    const PediclePaper *paper, const char *remark)
{
  PedicleReport *self = g_new0 (PedicleReport, 1);
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, pedicle_case_get_n_visits (case_) - 1, knowledge);
  const PedicleInk *ink = pedicle_ink_get (PEDICLE_INK_PRINT);
  Attempt attempt = { self, { .context = pedicle_strip_make_context (), .ink = ink,
                              .lesser = pedicle_strip_describe_color (&ink->secondary),
                              .case_ = case_, .assessment = assessment, .knowledge = knowledge },
                      remark };

  self->paper = paper;
  self->title = pedicle_report_describe_case (case_);
  self->time = find_time (case_);
  self->edition = pedicle_foot_describe_edition (knowledge, pedicle_case_get_id (case_));
  fit (&attempt);
  g_object_unref (attempt.pen.context);
  g_free (attempt.pen.lesser);
  return self;
}

void
pedicle_report_free (PedicleReport *self)
{
  pedicle_sheets_clear (&self->sheets);
  g_free (self->title);
  g_free (self->time);
  g_free (self->edition);
  g_free (self);
}

guint
pedicle_report_get_n_sheets (PedicleReport *self)
{
  return self->sheets.sheets->len;
}

const PediclePaper *
pedicle_report_get_paper (PedicleReport *self)
{
  return self->paper;
}

const char *
pedicle_report_get_title (PedicleReport *self)
{
  return self->title;
}

const char *
pedicle_report_get_time (PedicleReport *self)
{
  return self->time;
}

void
pedicle_report_draw (PedicleReport *self, guint sheet, cairo_t *cr, guint number, guint total)
{
  pedicle_sheets_draw (&self->sheets, sheet, cr);
  pedicle_foot_draw (cr, self->paper->width, self->paper->height, self->edition, number, total);
}
