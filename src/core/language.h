/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Sets the program to the language of the user, for all threads; the first thing that main() does.
 * A locale that does not exist leaves the C locale: English.
 *
 * The catalogues are where the program is installed, or in the folder that the environment variable
 * PEDICLE_LOCALE_DIR names: a program that runs from its build folder finds them there. */
void pedicle_language_init (void);
