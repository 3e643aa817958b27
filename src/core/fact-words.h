/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Derived facts and numbers in a clinician's words (RULES 2). */

#pragma once

#include "facts.h"

G_BEGIN_DECLS

/* "overt instability", translated, in lower case. Static. */
const char *pedicle_fact_get_label (PedicleFactId fact);

/* What the fact means: "SINS 7 to 12, and no overt instability", translated. Static. */
const char *pedicle_fact_get_definition (PedicleFactId fact);

/* "Tokuhashi score", translated. Static. */
const char *pedicle_number_get_label (PedicleNumberId number);

G_END_DECLS
