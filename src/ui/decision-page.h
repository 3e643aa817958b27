/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The decision pane as the program shows it: it knows what the hospital does not have, and who was in
 * its last meeting. */

#pragma once

#include "decision-pane.h"

G_BEGIN_DECLS

GtkWidget *pedicle_decision_page_new (void);

G_END_DECLS
