/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole knowledge as prose, for a clinician to read and review. */

#pragma once

#include "knowledge.h"

G_BEGIN_DECLS

/* Markdown in UTF-8, translated; the same knowledge and language give the same text. */
char *pedicle_knowledge_to_markdown (const PedicleKnowledge *knowledge);

G_END_DECLS
