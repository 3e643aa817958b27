/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the XML files of data/knowledge. */

#pragma once

#include "knowledge.h"

G_BEGIN_DECLS

typedef struct {
  const char *name; /* for messages */
  const char *text;
  gssize length; /* -1: ends in a zero byte */
} PedicleKnowledgeFile;

/* Reads all files into one knowledge. Sections and citations come before what refers to them. Every
 * id is checked: an unknown finding, value, fact, technique, section or citation, a duplicate id or
 * a missing part is refused with "rules-cement.xml: Error on line 7 char 12: …"; the
 * position is right behind the tag. */
PedicleKnowledge *pedicle_knowledge_read (const PedicleKnowledgeFile *files, guint n_files,
                                          GError **error);

G_END_DECLS
