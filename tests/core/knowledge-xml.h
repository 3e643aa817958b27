/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knowledge files in a few words, for tests of what is read and what is refused. */

#pragma once

#include "knowledge-reader.h"

#define OPEN "<knowledge version=\"1.0\">\n"
#define CLOSE " \n</knowledge>"


/* Each piece stands on a line of its own, the first on line 2. A blank ends each line: the position
 * that GMarkup gives is right behind a tag, at the start of the next line where that is a line's
 * end. */
#define RULE(attributes, inside) \
  OPEN "<rule id=\"VP-1\" technique=\"vertebroplasty\" " attributes "> \n" inside " \n</rule>" CLOSE
#define PAPER "source=\"paper\" section=\"Pain\""
#define WHEN(condition) \
  RULE (PAPER, "<when>\n" condition " \n</when>\n<caution/>\n<because>So.</because>")

/* What is read of text with knowledge_xml_read(), or why it is not. */
typedef struct {
  const char *name;
  const char *text;
  const char *message;
} KnowledgeRow;

/* One section, "Pain", and one citation, "F10"; all techniques, a line each; one rule on all of
 * them, "MED-1". */
extern const char knowledge_xml_sources[];
char *knowledge_xml_build_techniques (void);
extern const char knowledge_xml_rule[];

/* These, a complete knowledge, and one more file, row.xml. */
PedicleKnowledge *knowledge_xml_read (const char *row, GError **error);
