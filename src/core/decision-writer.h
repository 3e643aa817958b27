/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision as JSON. Private to the writer of case files. */

#pragma once

#include "decision.h"
#include "json-writer.h"

G_BEGIN_DECLS

void pedicle_decision_write (PedicleJsonWriter *writer, const PedicleDecision *decision);

G_END_DECLS
