/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How widgets change the draft of a decision: they take a copy, change it, and give it back. */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* A copy of the draft, or a new one dated today where there is none. Owned by the caller. */
PedicleDecision *pedicle_draft_copy (PedicleSession *session);

/* Gives draft, which is taken, to the case. typed: words were changed letter by letter. */
void pedicle_draft_keep (PedicleSession *session, PedicleDecision *draft, gboolean typed);

/* Whether there is nothing to read in text. */
gboolean pedicle_text_is_blank (const char *text);

G_END_DECLS
