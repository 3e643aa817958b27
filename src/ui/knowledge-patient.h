/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The techniques compared for the lesion at hand, as a page: verdict, what speaks for and against it,
 * what is open, what goes with it. The page says whose it is, and of which lesion and day. */

#pragma once

#include "page.h"
#include "session.h"

G_BEGIN_DECLS

/* name: how the case is called, as in the title of its window. */
PediclePage *pedicle_knowledge_make_patient_page (PedicleSession *session, const char *name);

G_END_DECLS
