/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An assessment as JSON, with its lesions and their plans. Private to the writers of case files. */

#pragma once

#include "json-writer.h"
#include "visit.h"

G_BEGIN_DECLS

void pedicle_visit_write (PedicleJsonWriter *writer, const PedicleVisit *visit);

G_END_DECLS
