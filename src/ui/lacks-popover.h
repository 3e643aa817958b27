/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the techniques are marked that this hospital does not have (hospital.h): for all cases. */

#pragma once

#include "knowledge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pedicle_lacks_popover_new (const PedicleKnowledge *knowledge);

G_END_DECLS
