/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spine map in words: tooltips, and the description for assistive technology. Translated; owned
 * by the caller. lesions is an array of PedicleSpineLesion. */

#pragma once

#include "spine.h"

G_BEGIN_DECLS

/* "L2: SINS 9 to 13, potentially unstable or unstable", one line for each lesion of the level; of a
 * free level, what can be done there. */
char *pedicle_spine_words_level (GArray *lesions, PedicleLevel level);

/* All lesions, and where the keyboard stands: focus is a level or -1. */
char *pedicle_spine_words_describe (GArray *lesions, int focus);

G_END_DECLS
