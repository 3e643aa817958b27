/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The member "findings" of a case file. Private to the case file. */

#pragma once

#include "answers.h"
#include "json-place.h"

G_BEGIN_DECLS

/* Reads the member "findings" of owner, an object, into answers, of which nothing is answered yet.
 * Refuses a finding that does not exist or is not of that scope, and a value that it does not take:
 * false and null for a flag, too. */
gboolean pedicle_answers_read (const PedicleJsonPlace *owner, PedicleScope scope,
                               PedicleAnswers *answers, GError **error);

G_END_DECLS
