/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The example cases (data/examples), built into the program: there, whether it is installed or not,
 * and never overwritten, as each is opened as a new case without a file. */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/* A menu of all examples by their labels; the action is "app.open-example". */
GMenuModel *pedicle_examples_make_menu (void);

/* A new case with the content of the example called name, or NULL where there is none. */
PedicleCase *pedicle_examples_load (const char *name, GError **error);

G_END_DECLS
