/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a case says of the patient, in words. */

#pragma once

#include "case.h"

G_BEGIN_DECLS

/* "Born in 1964, female", translated, owned by the caller; NULL where neither is known. */
char *pedicle_case_describe_person (PedicleCase *self);

G_END_DECLS
