/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Combinations as plans, in words. */

#pragma once

#include "knowledge.h"

G_BEGIN_DECLS

/* The course of the combination, or NULL: not every one has steps. */
const PedicleCourse *pedicle_combination_find_course (const PedicleCombination *combination,
                                                      const PedicleKnowledge *knowledge);

/* "Offered when: SINS 7–12 without overt instability and …", translated. */
char *pedicle_course_describe_condition (const PedicleCourse *course);

/* "afterwards, from day 7: Conventional radiotherapy or Stereotactic radiosurgery", translated. */
char *pedicle_course_describe_step (const PedicleCourse *course, guint step,
                                    const PedicleKnowledge *knowledge);

G_END_DECLS
