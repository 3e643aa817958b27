/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of finding.h, apart from the code that reads them. Private to finding.c. */

#pragma once

#include "finding.h"

G_BEGIN_DECLS

extern const PedicleFinding pedicle_finding_table[PEDICLE_N_FINDINGS];

G_END_DECLS
