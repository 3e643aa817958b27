/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case.h"

#include "case-private.h"

#include <glib/gi18n-lib.h>

static gboolean
check_levels (PedicleLevels levels, GError **error)
{
  if (pedicle_levels_are_adjacent (levels))
    return TRUE;
  if (levels == 0)
    g_set_error_literal (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_ADJACENT,
                         _("A lesion needs at least one level."));
  else
    g_set_error_literal (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_ADJACENT,
                         _("The levels of a lesion are adjacent; enter two lesions."));
  return FALSE;
}

/* The lowest number that no lesion of any visit has: an id is never used for another lesion. */
static char *
free_lesion_id (PedicleCase *self)
{
  for (guint number = 1;; number++) {
    g_autofree char *id = g_strdup_printf ("%u", number);
    gboolean taken = FALSE;

    for (guint i = 0; i < self->data->visits->len; i++) {
      const PedicleVisit *visit = g_ptr_array_index (self->data->visits, i);

      for (guint j = 0; j < visit->lesions->len; j++) {
        const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, j);

        taken |= g_str_equal (lesion->id, id);
      }
    }
    if (!taken)
      return g_steal_pointer (&id);
  }
}

int
pedicle_case_add_lesion (PedicleCase *self, PedicleLevels levels, GError **error)
{
  PedicleVisit *visit = pedicle_case_own_visit (self);
  PedicleLesion *lesion;

  if (!check_levels (levels, error))
    return -1;
  lesion = pedicle_lesion_new ();
  lesion->id = free_lesion_id (self);
  lesion->levels = levels;
  g_ptr_array_add (visit->lesions, lesion);
  pedicle_case_changed (self, "add-lesion");
  return visit->lesions->len - 1;
}

gboolean
pedicle_case_set_levels (PedicleCase *self, guint lesion, PedicleLevels levels, GError **error)
{
  PedicleLesion *row = pedicle_case_own_lesion (self, lesion);

  g_return_val_if_fail (row != NULL, FALSE);

  if (!check_levels (levels, error))
    return FALSE;
  if (row->levels != levels) {
    row->levels = levels;
    pedicle_case_changed (self, "levels");
  }
  return TRUE;
}

void
pedicle_case_remove_lesion (PedicleCase *self, guint lesion)
{
  PedicleVisit *visit = pedicle_case_own_visit (self);

  g_return_if_fail (lesion < visit->lesions->len);

  g_ptr_array_remove_index (visit->lesions, lesion);
  pedicle_case_changed (self, "remove-lesion");
}

void
pedicle_case_set_lesion_note (PedicleCase *self, guint lesion, const char *note)
{
  PedicleLesion *row = pedicle_case_own_lesion (self, lesion);

  g_return_if_fail (row != NULL);

  if (pedicle_case_take_text (&row->note, note))
    pedicle_case_changed (self, "lesion-note");
}
