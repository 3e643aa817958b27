/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "minutes.h"

#include "foot.h"
#include "report-parts.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define ROW_BEFORE 8.0
#define CELL_GAP 8.0
#define HEAD_GAP 14.0
#define TITLE_LINES 2
#define MOST_LINES 12 /* of each line that was entered */

typedef struct {
  PedicleCase *case_;
  char *mark;
  PedicleReport *report; /* NULL until it is laid out */
} Entry;

struct _PedicleMinutes {
  const PedicleKnowledge *knowledge;
  const PediclePaper *paper;
  char *title, *edition, *time;
  GPtrArray *entries; /* of Entry */
  PedicleSheets overview; /* its sheets are NULL until it is laid out */
};

typedef enum { NUMBER, LABEL, LEVELS, SINS, DECISION, MARK, PAGE, N_COLUMNS } Column;

static const double shares[N_COLUMNS] = {
  [NUMBER] = 0.05, [LABEL] = 0.2, [LEVELS] = 0.12,  [SINS] = 0.16,
  [DECISION] = 0.27, [MARK] = 0.12, [PAGE] = 0.08,
};

static void
entry_free (Entry *entry)
{
  g_object_unref (entry->case_);
  g_clear_pointer (&entry->report, pedicle_report_free);
  g_free (entry->mark);
  g_free (entry);
}

static const char *
get_heading (Column column)
{
  switch (column) {
  case NUMBER:
    return "";
  case LABEL:
    return C_("column of the minutes", "Case");
  case LEVELS:
    return C_("column of the minutes", "Levels");
  case SINS:
    return C_("column of the minutes", "SINS");
  case DECISION:
    return C_("column of the minutes", "Decision");
  case MARK:
    return C_("column of the minutes", "Mark");
  case PAGE:
    return C_("column of the minutes", "Page");
  case N_COLUMNS:
    break;
  }
  g_return_val_if_reached (NULL);
}

/* A line for each lesion. */
static void
describe_lesions (PedicleAssessment *assessment, GString *levels, GString *sins)
{
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);
    PedicleRange total = lesion->facts.sins.total.range;
    g_autofree char *where = pedicle_levels_to_string (lesion->levels);
    g_autofree char *range = pedicle_wording_range (total);
    PedicleSinsClass class = pedicle_sins_class_of_range (total);

    g_string_append_printf (levels, "%s%s", i > 0 ? "\n" : "", where);
    g_string_append_printf (sins, "%s<b>%s</b> %s", i > 0 ? "\n" : "", range,
                            class == PEDICLE_SINS_UNDECIDED ? C_("class of the SINS", "open")
                                                            : pedicle_sins_class_get_label (class));
  }
}

static PedicleStrip *
make_row (PediclePen *pen, char *const words[N_COLUMNS], double width)
{
  PedicleStrip *strip = pedicle_strip_new ();
  double x = 0;

  strip->before = ROW_BEFORE;
  strip->has_line = TRUE;
  for (Column i = 0; i < N_COLUMNS; i++) {
    double share = shares[i] * width;

    pedicle_strip_add (strip, pen->context, words[i], PEDICLE_PEN_BODY, x,
                       i == PAGE ? share : share - CELL_GAP);
    /* The page of the case has the whole. */
    if (i == LABEL || i == DECISION)
      pedicle_strip_shorten (strip, MOST_LINES);
    x += share;
  }
  strip->cells[PAGE].align = 1;
  return strip;
}

static PedicleStrip *
make_header (PediclePen *pen, double width)
{
  char *words[N_COLUMNS];
  PedicleStrip *strip;

  for (Column i = 0; i < N_COLUMNS; i++)
    words[i] = g_markup_printf_escaped ("<b>%s</b>", get_heading (i));
  strip = make_row (pen, words, width);
  strip->has_line = FALSE;
  for (Column i = 0; i < N_COLUMNS; i++)
    g_free (words[i]);
  return strip;
}

static PedicleStrip *
make_entry (PedicleMinutes *self, PediclePen *pen, guint index, guint page, double width)
{
  Entry *entry = g_ptr_array_index (self->entries, index);
  g_autoptr (PedicleAssessment) assessment = pedicle_assess (
    entry->case_, pedicle_case_get_n_visits (entry->case_) - 1, self->knowledge);
  g_autofree char *label = pedicle_report_describe_case (entry->case_);
  g_autofree char *decision = pedicle_report_describe_decision (entry->case_, self->knowledge);
  g_autoptr (GString) levels = g_string_new (NULL), sins = g_string_new (NULL);
  char *words[N_COLUMNS];
  PedicleStrip *strip;

  describe_lesions (assessment, levels, sins);
  words[NUMBER] = g_strdup_printf ("%u", index + 1);
  words[LABEL] = g_markup_printf_escaped ("<b>%s</b>", label);
  words[LEVELS] = g_strdup (levels->len > 0 ? levels->str : "–");
  words[SINS] = g_strdup (sins->len > 0 ? sins->str : "–");
  words[DECISION] = g_markup_escape_text (decision, -1);
  words[MARK] = g_markup_escape_text (entry->mark != NULL ? entry->mark : "", -1);
  words[PAGE] = g_strdup_printf ("%u", page);
  strip = make_row (pen, words, width);
  for (Column i = 0; i < N_COLUMNS; i++)
    g_free (words[i]);
  return strip;
}

/* The names of the columns, on every sheet. */
typedef struct {
  PedicleMinutes *minutes;
  PediclePen *pen;
} Head;

static void
begin_cb (PedicleCursor *cursor, gpointer user_data)
{
  Head *head = user_data;
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", head->minutes->title);
  PedicleStrip *strip = pedicle_strip_new ();

  pedicle_strip_add (strip, head->pen->context, markup,
                     cursor->sheet == 0 ? PEDICLE_PEN_TITLE : PEDICLE_PEN_HEADING, 0,
                     cursor->width);
  pedicle_strip_shorten (strip, TITLE_LINES);
  pedicle_cursor_put (cursor, pedicle_sheets_keep (cursor->sheets, strip));
  cursor->y += HEAD_GAP;
  pedicle_cursor_put (cursor, pedicle_sheets_keep (cursor->sheets,
                                                   make_header (head->pen, cursor->width)));
}

static void
place_overview (PedicleMinutes *self, PediclePen *pen, guint page)
{
  Head head = { self, pen };
  PedicleCursor cursor = {
    .sheets = &self->overview, .x = PEDICLE_FOOT_MARGIN,
    .width = self->paper->width - 2 * PEDICLE_FOOT_MARGIN, .top = PEDICLE_FOOT_MARGIN,
    .bottom = pedicle_foot_get_top (pen->context, self->paper->width, self->paper->height,
                                    self->edition),
    .begin = begin_cb, .user_data = &head,
  };

  pedicle_sheets_init (&self->overview);
  pedicle_cursor_add_sheet (&cursor);
  for (guint i = 0; i < self->entries->len; i++) {
    pedicle_cursor_place (&cursor, make_entry (self, pen, i, page, cursor.width));
    page += pedicle_report_get_n_sheets (pedicle_minutes_lay_out (self, i));
  }
}

/* The first page behind the overview is known once the overview is laid out. */
static void
lay_out_overview (PedicleMinutes *self)
{
  PediclePen pen = { .context = pedicle_strip_make_context (), .scale = 1,
                     .ink = pedicle_ink_get (PEDICLE_INK_PRINT) };
  guint n;

  place_overview (self, &pen, 2);
  n = self->overview.sheets->len;
  if (n > 1) {
    pedicle_sheets_clear (&self->overview);
    place_overview (self, &pen, n + 1);
  }
  g_object_unref (pen.context);
}

static char *
make_title (const char *name, const char *date)
{
  g_autofree char *meeting = name != NULL ? pedicle_report_join_lines (name) : NULL;
  g_autofree char *day = date != NULL ? pedicle_wording_date (date) : NULL;

  if (meeting != NULL && day != NULL)
    /* Translators: title of the minutes: name of the meeting, and its date. */
    return g_strdup_printf (_("Minutes: %s, %s"), meeting, day);
  if (meeting != NULL)
    return g_strdup_printf (_("Minutes: %s"), meeting);
  if (day != NULL)
    return g_strdup_printf (_("Minutes of %s"), day);
  return g_strdup (_("Minutes"));
}

PedicleMinutes *
pedicle_minutes_new (const PedicleKnowledge *knowledge, const PediclePaper *paper,
                     const char *meeting, const char *date)
{
  PedicleMinutes *self = g_new0 (PedicleMinutes, 1);

  self->knowledge = knowledge;
  self->paper = paper;
  self->title = make_title (meeting, date);
  self->edition = pedicle_foot_describe_edition (knowledge, NULL);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  return self;
}

void
pedicle_minutes_free (PedicleMinutes *self)
{
  pedicle_sheets_clear (&self->overview);
  g_ptr_array_unref (self->entries);
  g_free (self->title);
  g_free (self->edition);
  g_free (self->time);
  g_free (self);
}

void
pedicle_minutes_add_case (PedicleMinutes *self, PedicleCase *case_, const char *mark)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->case_ = pedicle_case_copy (case_);
  entry->mark = g_strdup (mark);
  g_ptr_array_add (self->entries, entry);
}

guint
pedicle_minutes_get_n_cases (PedicleMinutes *self)
{
  return self->entries->len;
}

const PediclePaper *
pedicle_minutes_get_paper (PedicleMinutes *self)
{
  return self->paper;
}

const char *
pedicle_minutes_get_title (PedicleMinutes *self)
{
  return self->title;
}

const char *
pedicle_minutes_get_time (PedicleMinutes *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const char *time = pedicle_report_get_time (pedicle_minutes_lay_out (self, i));

    /* Times in UTC sort as text. */
    if (g_strcmp0 (time, self->time) > 0) {
      g_free (self->time);
      self->time = g_strdup (time);
    }
  }
  return self->time;
}

PedicleReport *
pedicle_minutes_lay_out (PedicleMinutes *self, guint index)
{
  Entry *entry = g_ptr_array_index (self->entries, index);

  if (entry->report == NULL)
    entry->report =
      pedicle_report_new (entry->case_, self->knowledge, self->paper, entry->mark);
  return entry->report;
}

guint
pedicle_minutes_get_n_overview_sheets (PedicleMinutes *self)
{
  if (self->overview.sheets == NULL)
    lay_out_overview (self);
  return self->overview.sheets->len;
}

guint
pedicle_minutes_get_n_sheets (PedicleMinutes *self)
{
  guint n = pedicle_minutes_get_n_overview_sheets (self);

  for (guint i = 0; i < self->entries->len; i++)
    n += pedicle_report_get_n_sheets (pedicle_minutes_lay_out (self, i));
  return n;
}

void
pedicle_minutes_draw (PedicleMinutes *self, guint sheet, cairo_t *cr)
{
  guint total = pedicle_minutes_get_n_sheets (self), first = self->overview.sheets->len;

  if (sheet < first) {
    pedicle_sheets_draw (&self->overview, sheet, cr);
    pedicle_foot_draw (cr, self->paper->width, self->paper->height, self->edition, sheet + 1,
                       total);
    return;
  }
  for (guint i = 0; i < self->entries->len; i++) {
    PedicleReport *report = pedicle_minutes_lay_out (self, i);
    guint n = pedicle_report_get_n_sheets (report);

    if (sheet < first + n) {
      pedicle_report_draw (report, sheet - first, cr, sheet + 1, total);
      return;
    }
    first += n;
  }
}
