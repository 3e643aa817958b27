/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The alerts that hold, of the patient and of the lesion that is looked at. Two kinds of list: what
 * calls for attention (urgent, warning, answers that do not go together), and remarks (information,
 * and the footer that always stands). What is undecided is not shown. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_ALERT_LIST (pedicle_alert_list_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAlertList, pedicle_alert_list, PEDICLE, ALERT_LIST, PedicleResultPart)

/* Property "remarks" (boolean, construct-only): which of the two kinds. */

G_END_DECLS
