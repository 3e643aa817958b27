/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying and comparing the parts of a decision. Private to decision.c and case-decisions.c. */

#pragma once

#include "decision.h"

G_BEGIN_DECLS

gpointer pedicle_participant_copy (gconstpointer participant);
gpointer pedicle_departure_copy (gconstpointer departure);
gpointer pedicle_action_copy (gconstpointer action);
gpointer pedicle_addition_copy (gconstpointer addition);
gpointer pedicle_lesion_record_copy (gconstpointer record);

gboolean pedicle_participant_equal (gconstpointer a, gconstpointer b);
gboolean pedicle_departure_equal (gconstpointer a, gconstpointer b);
gboolean pedicle_action_equal (gconstpointer a, gconstpointer b);
gboolean pedicle_addition_equal (gconstpointer a, gconstpointer b);
gboolean pedicle_lesion_record_equal (gconstpointer a, gconstpointer b);

G_END_DECLS
