/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "iso-time.h"

#include <stdlib.h>
#include <string.h>

/* Digits where the pattern has a 0, else the pattern's own character. */
static gboolean
matches (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;
  return TRUE;
}

gboolean
pedicle_date_is_valid (const char *text)
{
  static const char pattern[] = "0000-00-00";

  return strlen (text) == strlen (pattern) && matches (text, pattern) &&
         g_date_valid_dmy (atoi (text + 8), (GDateMonth) atoi (text + 5), atoi (text));
}

gboolean
pedicle_time_is_valid (const char *text)
{
  const char *zone;
  g_autoptr (GDateTime) time = NULL;

  if (!matches (text, "0000-00-00T00:00:00"))
    return FALSE;
  zone = text + strlen ("0000-00-00T00:00:00");
  if (*zone == '.') {
    if (!g_ascii_isdigit (zone[1]))
      return FALSE;
    for (zone++; g_ascii_isdigit (*zone);)
      zone++;
  }
  if (!g_str_equal (zone, "Z") && !g_str_equal (zone, "+00:00"))
    return FALSE;
  time = g_date_time_new_from_iso8601 (text, NULL);
  return time != NULL;
}

char *
pedicle_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

char *
pedicle_time_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}
