/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to do before a meeting: for each case of an agenda whether its file is there and
 * can be read, and which findings that matter are missing. Nothing is changed, and nothing is
 * kept. */

#pragma once

#include "agenda.h"
#include "assessment.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  PEDICLE_READINESS_READY,
  PEDICLE_READINESS_GAPS, /* findings that matter are missing, or contradict each other */
  PEDICLE_READINESS_OTHER_CASE, /* the file holds another case than the agenda says */
  PEDICLE_READINESS_DAMAGED,
  PEDICLE_READINESS_MISSING, /* there is no such file */
} PedicleReadiness;

/* One case. */
typedef struct {
  PedicleReadiness readiness;
  char *message;                 /* in OTHER_CASE, DAMAGED and MISSING the sentence, else NULL */
  char *label;                   /* of the case, may be empty; NULL with message */
  PedicleAssessment *assessment; /* of its last visit; NULL with message */
  guint n_missing; /* the unanswered findings that keep a verdict, an alert or the class of a score
                    * open, counted once for the patient and once for each lesion */
  guint n_contradictions;
  guint n_urgent; /* alerts */
} PedicleCheck;

void pedicle_check_free (PedicleCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleCheck, pedicle_check_free)

/* A case that is loaded; case_id is the one that the agenda names. */
PedicleCheck *pedicle_check_case (PedicleCase *case_, const char *case_id,
                                  const PedicleKnowledge *knowledge);

/* A case in a file; its trouble is part of the result. NULL only when it was cancelled. */
PedicleCheck *pedicle_check_file (GFile *file, const char *case_id,
                                  const PedicleKnowledge *knowledge, GCancellable *cancellable);

/* All cases of an agenda that lies in folder, in its order: an array of PedicleCheck. NULL when it
 * was cancelled. */
GPtrArray *pedicle_check_agenda (PedicleAgenda *agenda, GFile *folder,
                                 const PedicleKnowledge *knowledge, GCancellable *cancellable);

/* What is missing of the patient, and of the lesion alone: sets of findings. */
PedicleFindingSet pedicle_check_get_missing (const PedicleCheck *check);
PedicleFindingSet pedicle_check_get_missing_of_lesion (const PedicleCheck *check, guint lesion);

G_END_DECLS
