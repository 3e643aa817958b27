/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of a meeting on paper: a table of its cases, and the report of each of them. */

#pragma once

#include "report.h"

G_BEGIN_DECLS

typedef struct _PedicleMinutes PedicleMinutes;

/* meeting: its name, or NULL; date: ISO, or NULL. */
PedicleMinutes *pedicle_minutes_new (const PedicleKnowledge *knowledge, const PediclePaper *paper,
                                     const char *meeting, const char *date);
void pedicle_minutes_free (PedicleMinutes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleMinutes, pedicle_minutes_free)

/* The next case, of which a copy is kept. mark: what the agenda says of it, translated ("Postponed"),
 * or NULL. */
void pedicle_minutes_add_case (PedicleMinutes *self, PedicleCase *case_, const char *mark);

guint pedicle_minutes_get_n_cases (PedicleMinutes *self);
const PediclePaper *pedicle_minutes_get_paper (PedicleMinutes *self);

/* "Minutes of the spine meeting, 20 November 2026", translated. */
const char *pedicle_minutes_get_title (PedicleMinutes *self);

/* The latest time of its cases: ISO 8601. */
const char *pedicle_minutes_get_time (PedicleMinutes *self);

/* The report of a case, owned by the minutes; it is laid out when it is first asked for, which takes
 * some milliseconds. */
PedicleReport *pedicle_minutes_lay_out (PedicleMinutes *self, guint index);

/* These lay out what is not laid out yet. The overview comes first. */
guint pedicle_minutes_get_n_sheets (PedicleMinutes *self);
guint pedicle_minutes_get_n_overview_sheets (PedicleMinutes *self);

/* Draws a sheet of all with the corner of its paper at 0, 0. */
void pedicle_minutes_draw (PedicleMinutes *self, guint sheet, cairo_t *cr);

G_END_DECLS
