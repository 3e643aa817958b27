/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "level.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  PedicleRegion region;
} levels_table[PEDICLE_N_LEVELS] = {
  [PEDICLE_LEVEL_C0] = { "C0", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_C1] = { "C1", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_C2] = { "C2", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_C3] = { "C3", PEDICLE_REGION_MOBILE },
  [PEDICLE_LEVEL_C4] = { "C4", PEDICLE_REGION_MOBILE },
  [PEDICLE_LEVEL_C5] = { "C5", PEDICLE_REGION_MOBILE },
  [PEDICLE_LEVEL_C6] = { "C6", PEDICLE_REGION_MOBILE },
  /* The review paper lists C7 as junctional and as mobile; the original score as junctional. */
  [PEDICLE_LEVEL_C7] = { "C7", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_T1] = { "T1", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_T2] = { "T2", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_T3] = { "T3", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T4] = { "T4", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T5] = { "T5", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T6] = { "T6", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T7] = { "T7", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T8] = { "T8", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T9] = { "T9", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T10] = { "T10", PEDICLE_REGION_SEMIRIGID },
  [PEDICLE_LEVEL_T11] = { "T11", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_T12] = { "T12", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_L1] = { "L1", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_L2] = { "L2", PEDICLE_REGION_MOBILE },
  [PEDICLE_LEVEL_L3] = { "L3", PEDICLE_REGION_MOBILE },
  [PEDICLE_LEVEL_L4] = { "L4", PEDICLE_REGION_MOBILE },
  [PEDICLE_LEVEL_L5] = { "L5", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_S1] = { "S1", PEDICLE_REGION_JUNCTIONAL },
  [PEDICLE_LEVEL_S2] = { "S2", PEDICLE_REGION_RIGID },
  [PEDICLE_LEVEL_S3] = { "S3", PEDICLE_REGION_RIGID },
  [PEDICLE_LEVEL_S4] = { "S4", PEDICLE_REGION_RIGID },
  [PEDICLE_LEVEL_S5] = { "S5", PEDICLE_REGION_RIGID },
};

const char *
pedicle_level_get_id (PedicleLevel level)
{
  return levels_table[level].id;
}

gboolean
pedicle_level_from_id (const char *id, PedicleLevel *ret_level)
{
  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    if (g_str_equal (levels_table[i].id, id)) {
      *ret_level = i;
      return TRUE;
    }
  return FALSE;
}

PedicleRegion
pedicle_level_get_region (PedicleLevel level)
{
  return levels_table[level].region;
}

const char *
pedicle_region_get_label (PedicleRegion region)
{
  static const char *const labels[] = {
    [PEDICLE_REGION_RIGID] = N_("rigid spine"),
    [PEDICLE_REGION_SEMIRIGID] = N_("semirigid spine"),
    [PEDICLE_REGION_MOBILE] = N_("mobile spine"),
    [PEDICLE_REGION_JUNCTIONAL] = N_("junctional spine"),
  };

  return _(labels[region]);
}

PedicleRegion
pedicle_levels_get_region (PedicleLevels levels)
{
  PedicleRegion highest = PEDICLE_REGION_RIGID;

  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    if (levels & PEDICLE_LEVELS (i))
      highest = MAX (highest, levels_table[i].region);
  return highest;
}

gboolean
pedicle_levels_are_adjacent (PedicleLevels levels)
{
  PedicleLevels lowest_bit = levels & (~levels + 1);

  /* Adding the lowest bit to a run without gaps carries it into a single bit above the run. */
  return levels != 0 && ((levels + lowest_bit) & levels) == 0;
}

PedicleLevels
pedicle_levels_between (PedicleLevel a, PedicleLevel b)
{
  PedicleLevels levels = 0;

  for (guint i = MIN (a, b); i <= MAX (a, b); i++)
    levels |= PEDICLE_LEVELS (i);
  return levels;
}

PedicleLevel
pedicle_levels_get_cranial (PedicleLevels levels)
{
  return g_bit_nth_lsf (levels, -1);
}

PedicleLevel
pedicle_levels_get_caudal (PedicleLevels levels)
{
  return g_bit_nth_msf (levels, -1);
}

guint
pedicle_levels_count (PedicleLevels levels)
{
  guint count = 0;

  for (; levels != 0; levels &= levels - 1)
    count++;
  return count;
}

char *
pedicle_levels_to_string (PedicleLevels levels)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (pedicle_levels_count (levels) > 1 && pedicle_levels_are_adjacent (levels))
    return g_strdup_printf ("%s–%s", pedicle_level_get_id (pedicle_levels_get_cranial (levels)),
                            pedicle_level_get_id (pedicle_levels_get_caudal (levels)));
  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    if (levels & PEDICLE_LEVELS (i))
      g_string_append_printf (string, "%s%s", string->len > 0 ? ", " : "", levels_table[i].id);
  return g_string_free (g_steal_pointer (&string), FALSE);
}
