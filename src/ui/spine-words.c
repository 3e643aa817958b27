/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-words.h"

#include "sins.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static char *
describe_lesion (const PedicleSpineLesion *lesion)
{
  g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
  g_autofree char *total = pedicle_wording_spoken_range (lesion->sins);
  g_autofree char *words = pedicle_sins_describe_range (lesion->sins);

  /* Translators: a lesion on the spine map: "L2: SINS 9 to 13, potentially unstable or unstable". */
  return g_strdup_printf (_("%s: SINS %s, %s"), levels, total, words);
}

/* Those that share a level with levels, one a line. */
static void
add_lesions (GPtrArray *lines, GArray *lesions, PedicleLevels levels)
{
  for (guint i = 0; i < lesions->len; i++) {
    const PedicleSpineLesion *lesion = &g_array_index (lesions, PedicleSpineLesion, i);

    if ((lesion->levels & levels) != 0)
      g_ptr_array_add (lines, describe_lesion (lesion));
  }
}

static char *
join (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
pedicle_spine_words_level (GArray *lesions, PedicleLevel level)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  add_lesions (lines, lesions, PEDICLE_LEVELS (level));
  if (lines->len == 0)
    /* Translators: a level on the spine map that has no lesion. */
    g_ptr_array_add (lines, g_strdup_printf (_("%s: no lesion. Click, or drag over adjacent levels, "
                                               "to add one."),
                                             pedicle_level_get_id (level)));
  return join (lines);
}

char *
pedicle_spine_words_describe (GArray *lesions, int focus)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  add_lesions (lines, lesions, ~(PedicleLevels) 0);
  if (lesions->len == 0)
    g_ptr_array_add (lines, g_strdup (_("No lesion yet.")));
  if (focus >= 0)
    /* Translators: where the keyboard stands on the spine map. */
    g_ptr_array_add (lines, g_strdup_printf (_("Now at %s."), pedicle_level_get_id (focus)));
  return join (lines);
}
