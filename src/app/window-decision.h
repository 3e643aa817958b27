/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says on what was decided before. */

#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Says that the case's last signed decision was made under another version of the knowledge, or that
 * verdicts would be others today, with a way to the decision (action "win.decide"); takes the message
 * away where neither is so. */
void pedicle_window_report_knowledge (PedicleWindow *self);

G_END_DECLS
