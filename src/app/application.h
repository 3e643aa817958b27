/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: one instance with a window for each open case. */

#pragma once

#include "window.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_APPLICATION (pedicle_application_get_type ())
G_DECLARE_FINAL_TYPE (PedicleApplication, pedicle_application, PEDICLE, APPLICATION, GtkApplication)

GtkApplication *pedicle_application_new (void);

/* Opens file: presents the window that has it already; else in near, when nothing was entered there,
 * or in a new window. What is wrong with the file is said in near (nullable) or in a new window. */
void pedicle_application_open_file (PedicleApplication *self, GFile *file, PedicleWindow *near);

/* Writes everything that is pending, in all windows. */
void pedicle_application_flush (PedicleApplication *self);

G_END_DECLS
