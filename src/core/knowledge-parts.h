/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the knowledge reader. Private to knowledge-*.c.
 *
 * A handler gets the attributes as GMarkup gives them, which are known to be allowed for the element,
 * and sets error where a value is not. */

#pragma once

#include "knowledge.h"

G_BEGIN_DECLS

typedef struct {
  PedicleKnowledge *knowledge;
  const char *version;
  PedicleTechnique *technique;
  PedicleRule *rule;
  PedicleAlert *alert;
  PedicleCourse *course;
  GArray *effects;        /* of PedicleEffect, of the rule being read */
  PedicleCondition *when; /* the root read so far, owned */
  GPtrArray *open;        /* the conditions that are open, the innermost last; not owned */
  GString *text;          /* of the innermost element that takes text */
  const char **target;    /* where that text goes */
} PedicleKnowledgeReader;

typedef gboolean (*PedicleKnowledgeHandler) (PedicleKnowledgeReader *reader, const char *element,
                                             const char **names, const char **values,
                                             GError **error);

typedef gboolean (*PedicleKnowledgeEndHandler) (PedicleKnowledgeReader *reader, const char *element,
                                                GError **error);

/* A row of the grammar. Lists are words separated by blanks; "" as parent means the document. */
typedef struct {
  const char *elements, *parents, *attributes;
  PedicleKnowledgeHandler start;
  PedicleKnowledgeEndHandler end;
  gboolean takes_text;
} PedicleKnowledgeElement;

/* Ends with a row without elements. */
extern const PedicleKnowledgeElement pedicle_knowledge_grammar[];

/* Sets error to "…" and returns FALSE. */
gboolean pedicle_knowledge_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The value of an attribute, or NULL. */
const char *pedicle_knowledge_attribute (const char **names, const char **values, const char *name);

/* The value, kept as long as the knowledge; an error where it is missing or empty. */
const char *pedicle_knowledge_require_attribute (PedicleKnowledgeReader *reader, const char **names,
                                                 const char **values, const char *name,
                                                 GError **error);

/* Which of words, NULL-terminated, the value of attribute is; an error where it is none. */
gboolean pedicle_knowledge_parse_word (const char *word, const char *const *words,
                                       const char *attribute, int *ret_index, GError **error);

/* The attributes source, section, citations, inferred, decision. */
gboolean pedicle_knowledge_read_source (PedicleKnowledgeReader *reader, const char **names,
                                        const char **values, PedicleSource *ret_source,
                                        GError **error);

/* A list of techniques as bits. */
gboolean pedicle_knowledge_read_techniques (const char *list, guint *ret_techniques,
                                            GError **error);

/* The start of an aspect, which follows the statements of its technique. */
gboolean pedicle_knowledge_start_aspect (PedicleKnowledgeReader *reader, const char *element,
                                         const char **names, const char **values, GError **error);

/* The attribute from-day; 0 where it is left out. */
gboolean pedicle_knowledge_read_from_day (const char **names, const char **values, int *ret_from_day,
                                          GError **error);

/* A course, which follows its combination: start and end, and the start of a step. */
gboolean pedicle_knowledge_start_course (PedicleKnowledgeReader *reader, const char *element,
                                         const char **names, const char **values, GError **error);
gboolean pedicle_knowledge_end_course (PedicleKnowledgeReader *reader, const char *element,
                                       GError **error);
gboolean pedicle_knowledge_start_step (PedicleKnowledgeReader *reader, const char *element,
                                       const char **names, const char **values, GError **error);

/* Conditions: the start and the end of all, any, not, always, fact, finding, number, unanswered. */
gboolean pedicle_knowledge_start_condition (PedicleKnowledgeReader *reader, const char *element,
                                            const char **names, const char **values,
                                            GError **error);
gboolean pedicle_knowledge_end_condition (PedicleKnowledgeReader *reader, const char *element,
                                          GError **error);

G_END_DECLS
