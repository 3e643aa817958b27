/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that somebody entered, to stand within a sentence of the program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* text, and where it runs from right to left, or says that what follows does, between marks that keep
 * its direction to itself. Owned by the caller. */
char *pedicle_isolate (const char *text);

G_END_DECLS
