/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a case file that tests change in one place each. */

#pragma once

#include "case-file.h"

extern const char case_text[];

/* text with the first from replaced, which must be there. */
char *case_text_change (const char *text, const char *from, const char *to);

/* Fails unless it can be read. */
PedicleCase *case_text_read (const char *text);

/* What is written reads as the same case and is written the same again. */
void case_text_check_round_trip (PedicleCase *case_);
