/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of the patient: the highest SINS where there are several lesions, Tokuhashi,
 * Tomita. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PATIENT_LINE (pedicle_patient_line_get_type ())
G_DECLARE_FINAL_TYPE (PediclePatientLine, pedicle_patient_line, PEDICLE, PATIENT_LINE,
                      PedicleResultPart)

G_END_DECLS
