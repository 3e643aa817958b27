/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A patient's case: who (a pseudonym), and one or more dated assessments with the findings of the
 * patient and of each lesion. In code the dated input is called a *visit*, to keep it apart from
 * PedicleAssessment, which is what the program makes of it; in the file it stands in "assessments".
 *
 * Every change goes through the setters below, is refused when it is not valid, and emits "changed"
 * once, if something did change. They change the last visit: an older one is history. */

#pragma once

#include <glib-object.h>

#include "case-data.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_CASE (pedicle_case_get_type ())
G_DECLARE_FINAL_TYPE (PedicleCase, pedicle_case, PEDICLE, CASE, GObject)

#define PEDICLE_CASE_ERROR (pedicle_case_error_quark ())
typedef enum {
  PEDICLE_CASE_ERROR_NOT_ADJACENT, /* the levels of a lesion have a gap, or are none */
  PEDICLE_CASE_ERROR_NOT_A_DATE,
  PEDICLE_CASE_ERROR_DATE_ORDER, /* before the visit before */
  PEDICLE_CASE_ERROR_BIRTH_YEAR,
} PedicleCaseError;
GQuark pedicle_case_error_quark (void);

/* A new case: a random UUID, created now, one visit dated today, nothing answered, no lesion. */
PedicleCase *pedicle_case_new (void);

/* An independent copy; "changed" of one does not touch the other. */
PedicleCase *pedicle_case_copy (PedicleCase *self);

/* Makes self equal to other, id and times too, and emits "changed" if that changed anything. */
void pedicle_case_assign (PedicleCase *self, PedicleCase *other);

/* Whether a and b hold the same data: all but the time of modification. */
gboolean pedicle_case_equal (PedicleCase *a, PedicleCase *b);

const char *pedicle_case_get_id (PedicleCase *self);
const char *pedicle_case_get_label (PedicleCase *self);    /* "" where there is none */
const char *pedicle_case_get_created (PedicleCase *self);  /* ISO 8601 in UTC, or NULL */
const char *pedicle_case_get_modified (PedicleCase *self); /* the same */
int pedicle_case_get_birth_year (PedicleCase *self);       /* 0 where it is unknown */
PedicleSex pedicle_case_get_sex (PedicleCase *self);

guint pedicle_case_get_n_visits (PedicleCase *self); /* at least 1 */
const PedicleVisit *pedicle_case_get_visit (PedicleCase *self, guint index);
const PedicleVisit *pedicle_case_get_last_visit (PedicleCase *self);

/* The lesion of the last visit, or NULL. */
const PedicleLesion *pedicle_case_get_lesion (PedicleCase *self, guint index);
guint pedicle_case_get_n_lesions (PedicleCase *self);

void pedicle_case_set_label (PedicleCase *self, const char *label);
gboolean pedicle_case_set_birth_year (PedicleCase *self, int year, GError **error);
void pedicle_case_set_sex (PedicleCase *self, PedicleSex sex);
gboolean pedicle_case_set_date (PedicleCase *self, const char *date, GError **error);
void pedicle_case_set_note (PedicleCase *self, const char *note);
void pedicle_case_set_lesion_note (PedicleCase *self, guint lesion, const char *note);

/* The answer at the last visit. lesion is ignored for a finding of the patient; where there is no
 * such lesion its findings are unanswered. */
int pedicle_case_get_answer (PedicleCase *self, guint lesion, PedicleFindingId finding);
void pedicle_case_set_answer (PedicleCase *self, guint lesion, PedicleFindingId finding, int value);

/* Gives every unanswered row of the panel its normal answer, in one change. A row is left open
 * where it has none, or where it would contradict what is answered. Returns how many were filled. */
guint pedicle_case_rest_normal (PedicleCase *self, guint lesion, PediclePanelId panel);

/* Adds a lesion with an id of its own; returns its index, or -1 with error set. */
int pedicle_case_add_lesion (PedicleCase *self, PedicleLevels levels, GError **error);
gboolean pedicle_case_set_levels (PedicleCase *self, guint lesion, PedicleLevels levels,
                                  GError **error);
void pedicle_case_remove_lesion (PedicleCase *self, guint lesion);

/* What the team plans for a lesion: GPtrArray of PedicleStep. Keeps a copy, tidied (plan.h). */
void pedicle_case_set_plan (PedicleCase *self, guint lesion, const GPtrArray *plan);
/* The same for a note or days that are typed letter by letter, which is one step of undo for each
 * field. */
void pedicle_case_set_plan_words (PedicleCase *self, guint lesion, const GPtrArray *plan);

/* Decisions, oldest first. The last one may be a draft. */
guint pedicle_case_get_n_decisions (PedicleCase *self);
const PedicleDecision *pedicle_case_get_decision (PedicleCase *self, guint index);
/* The draft, the decision that was signed last; NULL where there is none. */
const PedicleDecision *pedicle_case_get_draft (PedicleCase *self);
const PedicleDecision *pedicle_case_get_last_signed (PedicleCase *self);

/* Keeps a copy of draft, whose dates must be valid, in place of the one that there is; NULL takes it
 * away. typed: words were changed letter by letter, which is one step of undo for each field. */
void pedicle_case_set_draft (PedicleCase *self, const PedicleDecision *draft, gboolean typed);

/* Takes a signed decision (decision-sign.h) in place of the draft. From now on it only grows by
 * additions; it cannot be undone, nor can these. */
void pedicle_case_sign (PedicleCase *self, PedicleDecision *decision);
void pedicle_case_add_addition (PedicleCase *self, guint decision, const char *author,
                                const char *text);

/* Gives self the signed decisions and additions of other that it lacks, without "changed": neither
 * undo nor the choice of somebody else's file takes one away. What one of them has keeps its order, even where the clock was set
 * back; what each has alone stands in the order of time. */
void pedicle_case_keep_signed (PedicleCase *self, PedicleCase *other);

/* Signal "changed" (PedicleCase *self, const char *what): what is the id of the finding, or "label",
 * "birth-year", "sex", "date", "note", "lesion-note", "levels", "add-lesion", "remove-lesion",
 * "rest-normal", "plan", "decision", "sign", "addition", "assign"; for what is typed
 * "plan-words:FIELD" or "decision-words:FIELD" (typed-field.h). */

/* For the reader and the writer of case files. */

/* Takes data, which must be complete: an id and at least one visit. */
PedicleCase *pedicle_case_new_from_data (PedicleCaseData *data);
const PedicleCaseData *pedicle_case_get_data (PedicleCase *self);

/* Sets the time of modification, without "changed": the writer calls it. */
void pedicle_case_set_modified (PedicleCase *self, const char *modified);

G_END_DECLS
