/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts that the report of a case is made of. Each puts its strips where a cursor stands, and
 * nothing where it has nothing to say. Private to src/report. */

#pragma once

#include "assessment.h"
#include "references.h"
#include "sheets.h"

G_BEGIN_DECLS

/* What all parts of a report write with. */
typedef struct {
  PangoContext *context;
  const PedicleInk *ink;
  double scale;   /* of all letters: 1 where there is room */
  gboolean dense; /* sentences follow each other on the line: there is little room */
  char *lesser; /* attributes of <span> for lesser text */
  PedicleCase *case_;
  PedicleAssessment *assessment;
  const PedicleKnowledge *knowledge;
  PedicleReferences *references; /* what is cited gets its number here */
} PediclePen;

#define PEDICLE_PEN_TITLE 17.0
#define PEDICLE_PEN_HEADING 9.5
#define PEDICLE_PEN_BODY 8.4
#define PEDICLE_PEN_SMALL 7.3

/* size at the scale of the pen. */
static inline double
pedicle_pen_size (const PediclePen *pen, double size)
{
  return size * pen->scale;
}

/* A text across the column, before points below what is above it. */
void pedicle_pen_write (PediclePen *pen, PedicleCursor *cursor, const char *markup, double size,
                        double before);

/* "Reasons: …", the label in bold; nothing where text is NULL or empty. Both are plain text. */
void pedicle_pen_write_row (PediclePen *pen, PedicleCursor *cursor, const char *label,
                            const char *text);

/* A heading, which keeps what follows; color NULL is that of text. */
void pedicle_pen_write_heading (PediclePen *pen, PedicleCursor *cursor, const char *text,
                                const PedicleColor *color);

/* In the colour of lesser text; text is markup. */
char *pedicle_pen_lessen (const PediclePen *pen, const char *markup);

/* The rule or alert and where it comes from, small, to stand behind a sentence: "[PS-3 · 2, 5]". */
char *pedicle_pen_cite (PediclePen *pen, const char *id, const PedicleSource *source);

/* report-head.c: the head of the first sheet returns whether the label is too long for it; those of
 * the others always have room. */
gboolean pedicle_report_place_head (PediclePen *pen, PedicleCursor *cursor, const char *remark);
void pedicle_report_place_running_head (PediclePen *pen, PedicleCursor *cursor);
char *pedicle_report_describe_case (PedicleCase *case_); /* "MDT-2026-014", "New case", in one line */
char *pedicle_report_join_lines (const char *text); /* without control characters */

/* report-pictures.c: width and height are of the column and in points. lesion: G_MAXUINT for none. */
void pedicle_report_place_gauge (PediclePen *pen, PedicleCursor *cursor, guint lesion);
void pedicle_report_place_titled_gauge (PediclePen *pen, PedicleCursor *cursor, guint lesion);
void pedicle_report_place_gauges (PediclePen *pen, PedicleCursor *cursor);
void pedicle_report_place_spine (PediclePen *pen, PedicleCursor *cursor, double height,
                                 guint lesion);

/* report-scores.c: the items of the SINS; the scores of the patient. */
void pedicle_report_place_sins (PediclePen *pen, PedicleCursor *cursor,
                                const PedicleLesionAssessment *lesion);
void pedicle_report_place_prognosis (PediclePen *pen, PedicleCursor *cursor);

/* report-remarks.c: what is missing, contradictions, alerts, of the patient where lesion is NULL;
 * notes; what always has to be said. */
void pedicle_report_place_missing (PediclePen *pen, PedicleCursor *cursor,
                                   const PedicleLesionAssessment *lesion);
void pedicle_report_place_remarks (PediclePen *pen, PedicleCursor *cursor,
                                   const PedicleLesionAssessment *lesion);
void pedicle_report_place_note (PediclePen *pen, PedicleCursor *cursor, const char *title,
                                const char *note);
void pedicle_report_place_cautions (PediclePen *pen, PedicleCursor *cursor);

/* report-techniques.c */
void pedicle_report_place_techniques (PediclePen *pen, PedicleCursor *cursor,
                                      const PedicleLesionAssessment *lesion);

/* report-findings.c: every finding of these scopes, answered or not; lesion may be NULL. In
 * columns beside each other. */
void pedicle_report_place_findings (PediclePen *pen, PedicleCursor *cursor,
                                    const PedicleLesionAssessment *lesion, gboolean of_patient);

/* report-decision.c: all decisions, the last one first, and what is planned beyond them. */
void pedicle_report_place_decisions (PediclePen *pen, PedicleCursor *cursor);

/* report-plan.c: what is planned for each lesion; what is still to be said on the plan of now, beyond
 * what decision, which may be NULL, has a reason for. */
void pedicle_report_place_plans (PediclePen *pen, PedicleCursor *cursor, const PedicleVisit *visit);
void pedicle_report_place_plan_remarks (PediclePen *pen, PedicleCursor *cursor,
                                        const PedicleDecision *decision);

/* Whether what is planned now is in no decision. */
gboolean pedicle_report_has_new_plan (PedicleCase *case_);

/* What is planned: "L2: Brace", lesions divided by separator; NULL where nothing is. */
char *pedicle_report_describe_plans (const PedicleVisit *visit, const PedicleKnowledge *knowledge,
                                     const char *separator);

/* The last decision in short, in plain text: "L2: radiofrequency ablation, then vertebroplasty", "No
 * decision yet". */
char *pedicle_report_describe_decision (PedicleCase *case_, const PedicleKnowledge *knowledge);

G_END_DECLS
