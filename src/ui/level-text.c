/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "level-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whatever hyphen or dash was typed, between spaces or not, becomes "-" alone. */
static char *
simplify (const char *text)
{
  g_autoptr (GRegex) dashes = g_regex_new ("\\s*[-‐‑‒–—]\\s*", 0, 0, NULL);
  g_autoptr (GRegex) thoracic = g_regex_new ("\\b(?:TH|D)(?=[0-9])", 0, 0, NULL);
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_autofree char *dashed = g_regex_replace_literal (dashes, upper, -1, 0, "-", 0, NULL);

  return g_regex_replace_literal (thoracic, dashed, -1, 0, "T", 0, NULL);
}

/* One vertebra; without a letter it is in the region of the one before it: "T11-12". */
static gboolean
parse_level (const char *text, char region, PedicleLevel *ret_level)
{
  g_autofree char *id = g_ascii_isdigit (text[0]) && region != '\0'
                          ? g_strdup_printf ("%c%s", region, text)
                          : g_strdup (text);

  return pedicle_level_from_id (id, ret_level);
}

static gboolean
parse_part (const char *text, char *region, PedicleLevels *levels)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", 2);
  PedicleLevel from, to;

  if (!parse_level (ends[0], *region, &from))
    return FALSE;
  *region = pedicle_level_get_id (from)[0];
  to = from;
  if (ends[1] != NULL && !parse_level (ends[1], *region, &to))
    return FALSE;
  *region = pedicle_level_get_id (to)[0];
  *levels |= pedicle_levels_between (from, to);
  return TRUE;
}

gboolean
pedicle_levels_parse (const char *text, PedicleLevels *ret_levels, GError **error)
{
  g_autofree char *simple = simplify (text);
  g_auto (GStrv) parts = g_strsplit_set (simple, " ,;+/\t", -1);
  PedicleLevels levels = 0;
  char region = '\0';

  for (guint i = 0; parts[i] != NULL; i++) {
    if (parts[i][0] == '\0')
      continue;
    if (!parse_part (parts[i], &region, &levels)) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("“%s” is no vertebra. There are C0 (occiput), C1 to C7, T1 to T12, L1 to "
                     "L5 and S1 to S5."),
                   parts[i]);
      return FALSE;
    }
  }
  if (levels == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _("Enter a level, for example L2, or adjacent ones: T11–T12."));
    return FALSE;
  }
  *ret_levels = levels;
  return TRUE;
}
