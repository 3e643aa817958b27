/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-parts.h"

static const PedicleCombination *
find_combination (const PedicleKnowledge *knowledge, const char *id)
{
  for (guint i = 0; i < knowledge->combinations->len; i++) {
    const PedicleCombination *combination = knowledge->combinations->pdata[i];

    if (g_str_equal (combination->id, id))
      return combination;
  }
  return NULL;
}

gboolean
pedicle_knowledge_read_from_day (const char **names, const char **values, int *ret_from_day,
                                 GError **error)
{
  const char *text = pedicle_knowledge_attribute (names, values, "from-day");
  guint64 day = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, PEDICLE_DAYS_MOST, &day, NULL))
    return pedicle_knowledge_refuse (error, "“from-day” must be a day from 1 to %d",
                                     PEDICLE_DAYS_MOST);
  *ret_from_day = (int) day;
  return TRUE;
}

gboolean
pedicle_knowledge_start_course (PedicleKnowledgeReader *reader, const char *element,
                                const char **names, const char **values, GError **error)
{
  const char *id = pedicle_knowledge_require_attribute (reader, names, values, "combination",
                                                        error);
  PedicleCourse *course;

  if (id == NULL)
    return FALSE;
  course = reader->course = g_new0 (PedicleCourse, 1);
  course->steps = g_array_new (FALSE, FALSE, sizeof (PedicleCourseStep));
  g_ptr_array_add (reader->knowledge->courses, course);
  course->combination = find_combination (reader->knowledge, id);
  return course->combination != NULL ||
         pedicle_knowledge_refuse (error, "there is no combination “%s”", id);
}

gboolean
pedicle_knowledge_start_step (PedicleKnowledgeReader *reader, const char *element,
                              const char **names, const char **values, GError **error)
{
  static const char *const timings[] = { "after", "same-session", NULL };
  const char *any_of = pedicle_knowledge_attribute (names, values, "any-of");
  const char *timing = pedicle_knowledge_attribute (names, values, "timing");
  PedicleCourse *course = reader->course;
  PedicleCourseStep step = { 0 };
  int index = PEDICLE_TIMING_AFTER;

  if (!pedicle_knowledge_read_techniques (any_of != NULL ? any_of : "", &step.any_of, error) ||
      !pedicle_knowledge_read_from_day (names, values, &step.from_day, error))
    return FALSE;
  if (course->steps->len == 0 && (timing != NULL || step.from_day != 0))
    return pedicle_knowledge_refuse (error, "the first step of a course follows no other");
  if (course->steps->len > 0 &&
      !pedicle_knowledge_parse_word (timing, timings, "timing", &index, error))
    return FALSE;
  if (step.from_day != 0 && index != PEDICLE_TIMING_AFTER)
    return pedicle_knowledge_refuse (error, "only a step that comes after has “from-day”");
  if ((step.any_of & ~course->combination->techniques) != 0)
    return pedicle_knowledge_refuse (error, "a step has a technique that “%s” does not name",
                                     course->combination->id);
  step.timing = index;
  g_array_append_val (course->steps, step);
  return TRUE;
}

gboolean
pedicle_knowledge_end_course (PedicleKnowledgeReader *reader, const char *element, GError **error)
{
  if (reader->when == NULL || reader->course->steps->len < 2)
    return pedicle_knowledge_refuse (error, "a course needs a condition and two steps");
  reader->course->when = g_steal_pointer (&reader->when);
  reader->course = NULL;
  return TRUE;
}
