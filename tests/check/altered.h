/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The knowledge with a fault in it. */

#pragma once

#include "knowledge.h"

/* The folder is that of the XML files. In file, behind the text after, the first from becomes to;
 * nothing is changed where file is NULL. */
PedicleKnowledge *altered_knowledge (const char *folder, const char *file, const char *after,
                                     const char *from, const char *to);
