/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of a window's actions ("win.save", …). */

#pragma once

#include "window.h"

G_BEGIN_DECLS

void pedicle_window_add_actions (PedicleWindow *self);

G_END_DECLS
