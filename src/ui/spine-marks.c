/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-marks.h"

static gboolean
marks_equal (const PedicleSpineLesion *a, const PedicleSpineLesion *b)
{
  return a->levels == b->levels && a->sins.lower == b->sins.lower &&
         a->sins.upper == b->sins.upper && a->selected == b->selected;
}

gboolean
pedicle_spine_marks_update (GArray *marks, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *shown)
{
  guint n = pedicle_assessment_get_n_lesions (assessment);
  gboolean changed = n != marks->len;

  g_array_set_size (marks, n);
  for (guint i = 0; i < n; i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);
    PedicleSpineLesion *mark = &g_array_index (marks, PedicleSpineLesion, i);
    PedicleSpineLesion now = { lesion->levels, lesion->facts.sins.total.range, lesion == shown };

    changed |= !marks_equal (mark, &now);
    *mark = now;
  }
  return changed;
}
