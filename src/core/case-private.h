/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What case.c, case-answers.c and case-lesions.c share: the parts of one type. Private to them. */

#pragma once

#include "case.h"

G_BEGIN_DECLS

struct _PedicleCase {
  GObject parent_instance;
  PedicleCaseData *data;
};

/* Emits "changed". */
void pedicle_case_changed (PedicleCase *self, const char *what);

static inline PedicleVisit *
pedicle_case_own_visit (PedicleCase *self)
{
  return g_ptr_array_index (self->data->visits, self->data->visits->len - 1);
}

/* The lesion of the last visit, or NULL. */
static inline PedicleLesion *
pedicle_case_own_lesion (PedicleCase *self, guint index)
{
  GPtrArray *lesions = pedicle_case_own_visit (self)->lesions;

  return index < lesions->len ? g_ptr_array_index (lesions, index) : NULL;
}

/* Takes over text if it differs; whether it did. */
static inline gboolean
pedicle_case_take_text (char **text, const char *value)
{
  if (g_strcmp0 (*text, value) == 0)
    return FALSE;
  g_free (*text);
  *text = g_strdup (value);
  return TRUE;
}

G_END_DECLS
