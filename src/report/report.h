/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of a case on paper: who, the spine, the gauge, the techniques by verdict with reasons
 * and sources, findings as answered and as missing, plan and decision. A case with one lesion takes
 * one sheet where it fits; with more, a sheet for the patient and one for each lesion. The same case
 * gives the same sheets: nothing depends on the day, on the screen or on chance. */

#pragma once

#include "assessment.h"
#include "paper.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _PedicleReport PedicleReport;

/* Of the last assessment of the case, which may change afterwards. remark: a few words at the head,
 * such as a mark of the agenda, or NULL. */
PedicleReport *pedicle_report_new (PedicleCase *case_, const PedicleKnowledge *knowledge,
                                   const PediclePaper *paper, const char *remark);
void pedicle_report_free (PedicleReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleReport, pedicle_report_free)

guint pedicle_report_get_n_sheets (PedicleReport *self);

const PediclePaper *pedicle_report_get_paper (PedicleReport *self);

/* "MDT-2026-014", "New case". */
const char *pedicle_report_get_title (PedicleReport *self);

/* When the decision was signed, or the case last changed, or the day of the assessment: ISO 8601. */
const char *pedicle_report_get_time (PedicleReport *self);

/* Draws a sheet with the corner of its paper at 0, 0. number, from 1, and total are what its foot
 * says: "Page 3 of 7". */
void pedicle_report_draw (PedicleReport *self, guint sheet, cairo_t *cr, guint number,
                          guint total);

G_END_DECLS
