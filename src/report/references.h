/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what is said comes from, as numbers into a list at the end, as in a paper: sections of the
 * review paper, and what lies beyond it. Private to src/report. */

#pragma once

#include "knowledge.h"

G_BEGIN_DECLS

typedef struct _PedicleReferences PedicleReferences;

PedicleReferences *pedicle_references_new (const PedicleKnowledge *knowledge);
void pedicle_references_free (PedicleReferences *self);

/* The numbers of a source, with what kind of source it is where that is not the paper itself:
 * "2, 5", "inferred, 3", "beyond the paper, 7", translated. What is new gets the next number. */
char *pedicle_references_cite (PedicleReferences *self, const PedicleSource *source);

/* Sections of the paper that were cited, and what was beyond it: "1 Pain · 2 Instability
 * assessment"; NULL where there is none. */
char *pedicle_references_list_sections (PedicleReferences *self);
char *pedicle_references_list_beyond (PedicleReferences *self);

G_END_DECLS
