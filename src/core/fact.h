/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Truth values and numbers that know which findings explain them.
 *
 * A child explains its parent when both have the same value: the true parts of a met "any", the
 * false parts of a failed "all", and of what is undecided the parts that are undecided. So the
 * findings of a decided fact are the answers that it rests on, and those of an undecided one are
 * the unanswered findings that it waits for. */

#pragma once

#include "finding.h"
#include "tri.h"

G_BEGIN_DECLS

typedef struct {
  PedicleTri value;
  PedicleFindingSet findings;
} PedicleFact;

/* A number as a range, with the answers that it rests on and the findings that would narrow it. */
typedef struct {
  PedicleRange range;
  PedicleFindingSet answered, missing;
} PedicleMeasure;

static inline PedicleFact
pedicle_fact_join (PedicleFact a, PedicleFact b, PedicleTri value)
{
  return (PedicleFact) { value, (a.value == value ? a.findings : 0) |
                                  (b.value == value ? b.findings : 0) };
}

static inline PedicleFact
pedicle_fact_and (PedicleFact a, PedicleFact b)
{
  return pedicle_fact_join (a, b, pedicle_tri_and (a.value, b.value));
}

static inline PedicleFact
pedicle_fact_or (PedicleFact a, PedicleFact b)
{
  return pedicle_fact_join (a, b, pedicle_tri_or (a.value, b.value));
}

static inline PedicleFact
pedicle_fact_not (PedicleFact a)
{
  return (PedicleFact) { pedicle_tri_not (a.value), a.findings };
}

static inline PedicleFact
pedicle_measure_judge (PedicleMeasure measure, PedicleTri value)
{
  return (PedicleFact) { value, value == PEDICLE_UNKNOWN ? measure.missing : measure.answered };
}

static inline PedicleFact
pedicle_measure_at_least (PedicleMeasure measure, int limit)
{
  return pedicle_measure_judge (measure, pedicle_range_at_least (measure.range, limit));
}

static inline PedicleFact
pedicle_measure_at_most (PedicleMeasure measure, int limit)
{
  return pedicle_measure_judge (measure, pedicle_range_at_most (measure.range, limit));
}

static inline PedicleMeasure
pedicle_measure_add (PedicleMeasure a, PedicleMeasure b)
{
  return (PedicleMeasure) { pedicle_range_add (a.range, b.range), a.answered | b.answered,
                            a.missing | b.missing };
}

G_END_DECLS
