/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The id of a rule, as people in a meeting speak of it; leads to the rule in the knowledge browser,
 * where the window has one (action "win.show-knowledge"). */

#pragma once

#include "knowledge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pedicle_rule_link_new (const PedicleRule *rule);

G_END_DECLS
