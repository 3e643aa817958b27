/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-words.h"

#include <glib/gi18n-lib.h>

static const char *
get_sex_label (PedicleSex sex)
{
  switch (sex) {
  case PEDICLE_SEX_FEMALE:
    return _("female");
  case PEDICLE_SEX_MALE:
    return _("male");
  case PEDICLE_SEX_OTHER:
    return _("other sex");
  case PEDICLE_SEX_UNKNOWN:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

char *
pedicle_case_describe_person (PedicleCase *self)
{
  int birth_year = pedicle_case_get_birth_year (self);
  const char *sex = get_sex_label (pedicle_case_get_sex (self));
  g_autofree char *born = birth_year > 0 ? g_strdup_printf (_("Born in %d"), birth_year) : NULL;

  if (born != NULL && sex != NULL)
    /* Translators: year of birth and sex: "Born in 1964, female". */
    return g_strdup_printf (_("%s, %s"), born, sex);
  return born != NULL ? g_steal_pointer (&born) : g_strdup (sex);
}
