/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-parts.h"

#include <string.h>

static gboolean
read_fact (PedicleCondition *condition, const char *id, GError **error)
{
  if (!pedicle_fact_from_id (id, &condition->fact))
    return pedicle_knowledge_refuse (error, "there is no fact “%s”", id);
  return TRUE;
}

static gboolean
read_finding_id (PedicleCondition *condition, const char *id, GError **error)
{
  if (!pedicle_finding_from_id (id, &condition->finding))
    return pedicle_knowledge_refuse (error, "there is no finding “%s”", id);
  return TRUE;
}

static gboolean
read_values (PedicleCondition *condition, const char *list, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (list, " \n\t", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    int value;

    if (*words[i] == '\0')
      continue;
    if (!pedicle_finding_choice_from_id (condition->finding, words[i], &value))
      return pedicle_knowledge_refuse (error, "the finding “%s” has no value “%s”",
                                       pedicle_finding_get (condition->finding)->id, words[i]);
    condition->values |= 1u << value;
  }
  if (condition->values == 0)
    return pedicle_knowledge_refuse (error, "a value is missing");
  return TRUE;
}

static gboolean
read_finding (PedicleCondition *condition, const char *id, const char **names, const char **values,
              GError **error)
{
  const char *is = pedicle_knowledge_attribute (names, values, "is");
  const char *in = pedicle_knowledge_attribute (names, values, "in");

  if (!read_finding_id (condition, id, error))
    return FALSE;
  if (pedicle_finding_get (condition->finding)->type == PEDICLE_ANSWER_FLAG) {
    if (is != NULL || in != NULL)
      return pedicle_knowledge_refuse (error, "the flag “%s” takes no value", id);
    condition->values = 1u << PEDICLE_YES;
    return TRUE;
  }
  if ((is != NULL) == (in != NULL))
    return pedicle_knowledge_refuse (error, "the finding “%s” needs one of “is” and “in”", id);
  return read_values (condition, is != NULL ? is : in, error);
}

static gboolean
read_number (PedicleCondition *condition, const char *id, const char **names, const char **values,
             GError **error)
{
  static const struct {
    const char *attribute;
    gboolean is_lower;
    int step;
  } bounds[] = {
    { "at-least", TRUE, 0 }, { "above", TRUE, 1 }, { "at-most", FALSE, 0 }, { "below", FALSE, -1 },
  };
  gboolean bounded = FALSE;

  if (!pedicle_number_from_id (id, &condition->number))
    return pedicle_knowledge_refuse (error, "there is no number “%s”", id);
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++) {
    const char *text = pedicle_knowledge_attribute (names, values, bounds[i].attribute);
    gint64 limit;

    if (text == NULL)
      continue;
    if (!g_ascii_string_to_signed (text, 10, 0, 10000, &limit, error))
      return FALSE;
    *(bounds[i].is_lower ? &condition->limits.lower : &condition->limits.upper) =
      limit + bounds[i].step;
    bounded = TRUE;
  }
  if (!bounded)
    return pedicle_knowledge_refuse (error, "the number “%s” needs a limit", id);
  return TRUE;
}

static gboolean
kind_of_element (const char *element, PedicleConditionKind *ret_kind)
{
  static const struct {
    const char *element;
    PedicleConditionKind kind;
  } kinds[] = {
    { "always", PEDICLE_CONDITION_ALWAYS }, { "all", PEDICLE_CONDITION_ALL },
    { "any", PEDICLE_CONDITION_ANY },       { "not", PEDICLE_CONDITION_NOT },
    { "fact", PEDICLE_CONDITION_FACT },     { "finding", PEDICLE_CONDITION_FINDING },
    { "number", PEDICLE_CONDITION_NUMBER }, { "unanswered", PEDICLE_CONDITION_UNANSWERED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].element, element)) {
      *ret_kind = kinds[i].kind;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_leaf (PedicleCondition *condition, const char **names, const char **values, GError **error)
{
  const char *id = pedicle_knowledge_attribute (names, values, "id");

  if (condition->children != NULL || condition->kind == PEDICLE_CONDITION_ALWAYS)
    return TRUE;
  if (id == NULL)
    return pedicle_knowledge_refuse (error, "the attribute “id” is missing");
  if (condition->kind == PEDICLE_CONDITION_FACT)
    return read_fact (condition, id, error);
  if (condition->kind == PEDICLE_CONDITION_NUMBER)
    return read_number (condition, id, names, values, error);
  if (condition->kind == PEDICLE_CONDITION_UNANSWERED)
    return read_finding_id (condition, id, error);
  return read_finding (condition, id, names, values, error);
}

gboolean
pedicle_knowledge_start_condition (PedicleKnowledgeReader *reader, const char *element,
                                   const char **names, const char **values, GError **error)
{
  g_autoptr (PedicleCondition) condition = NULL;
  PedicleConditionKind kind;

  if (!kind_of_element (element, &kind))
    return pedicle_knowledge_refuse (error, "<%s> is no condition", element);
  condition = pedicle_condition_new (kind);
  if (!read_leaf (condition, names, values, error))
    return FALSE;

  g_ptr_array_add (reader->open, condition);
  if (reader->open->len > 1) {
    PedicleCondition *parent = g_ptr_array_index (reader->open, reader->open->len - 2);

    if (parent->children == NULL)
      return pedicle_knowledge_refuse (error, "<%s> takes no condition", element);
    g_ptr_array_add (parent->children, g_steal_pointer (&condition));
    return TRUE;
  }
  if (reader->when != NULL)
    return pedicle_knowledge_refuse (error, "<when> takes one condition");
  reader->when = g_steal_pointer (&condition);
  return TRUE;
}

gboolean
pedicle_knowledge_end_condition (PedicleKnowledgeReader *reader, const char *element, GError **error)
{
  PedicleCondition *condition = g_ptr_array_steal_index (reader->open, reader->open->len - 1);

  if (condition->kind == PEDICLE_CONDITION_NOT && condition->children->len != 1)
    return pedicle_knowledge_refuse (error, "<not> takes one condition");
  if ((condition->kind == PEDICLE_CONDITION_ALL || condition->kind == PEDICLE_CONDITION_ANY) &&
      condition->children->len < 2)
    return pedicle_knowledge_refuse (error, "<%s> takes two conditions or more", element);
  return TRUE;
}
