/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program is for, and how its answers are to be read. The same words in the window, in
 * About and on the command line. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The intended purpose, translated. Static. */
const char *pedicle_purpose_get_text (void);

/* What scores and silent rules do not say (CLINICAL 7), translated. Static. */
const char *pedicle_purpose_get_caution (void);

G_END_DECLS
