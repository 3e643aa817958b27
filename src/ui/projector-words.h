/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the projector says of a case, without widgets: who, what is urgent, one line for each
 * technique. All translated; strings are owned by the caller. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* A technique as a room of people needs it: its name, why or what it waits for, what goes with
 * it. */
typedef struct {
  PedicleTechniqueId technique;
  PedicleGroup group;
  const char *name; /* static */
  char *reason;     /* NULL where there is nothing to say */
  char *companions; /* one a line, as Pango markup; NULL where there are none */
} PedicleProjectorLine;

/* All of them, in the order of pedicle_group_order() and within a group of
 * pedicle_technique_order(). */
void pedicle_projector_lines_make (PedicleAssessment *assessment,
                                   const PedicleLesionAssessment *lesion,
                                   PedicleProjectorLine ret_lines[PEDICLE_N_TECHNIQUES]);
void pedicle_projector_lines_clear (PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES]);

/* The urgent alerts and the warnings that hold, those first: of const PedicleAlert. lesion may be
 * NULL. */
GPtrArray *pedicle_projector_find_alerts (PedicleAssessment *assessment,
                                          const PedicleLesionAssessment *lesion);

/* "Patient 3 of 10", where number is not 0; else "Patient". With a label, that instead. */
char *pedicle_projector_describe_place (guint number, guint total, const char *label);

/* "L2, lesion 1 of 3 · Kidney · Karnofsky 80 · Frankel E", as far as it is answered; "" where
 * nothing is. index is that of the lesion, which may be NULL. */
char *pedicle_projector_describe_case (PedicleAssessment *assessment,
                                       const PedicleLesionAssessment *lesion, guint index);

/* "Not indicated: Vertebroplasty, Kyphoplasty", for the lines of that group; NULL for none of
 * them. */
char *pedicle_projector_list_group (const PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES],
                                    PedicleGroup group);

/* "Not indicated: + 3 more". */
char *pedicle_projector_count_group (const PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES],
                                     PedicleGroup group);

G_END_DECLS
