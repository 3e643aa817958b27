/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids of what a decision is coded in, as files have them, and their names. */

#pragma once

#include "decision.h"

G_BEGIN_DECLS

/* "radiation-oncology". Static. */
const char *pedicle_role_get_id (PedicleRole role);
/* "verdict". Static. */
const char *pedicle_departure_kind_get_id (PedicleDepartureKind kind);
/* "patient-wish". Static. */
const char *pedicle_departure_reason_get_id (PedicleDepartureReason reason);

/* "Radiation oncology", translated. Static. */
const char *pedicle_role_get_label (PedicleRole role);
/* "Patient’s wish", translated. Static. */
const char *pedicle_departure_reason_get_label (PedicleDepartureReason reason);

G_END_DECLS
