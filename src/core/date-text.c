/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date-text.h"

#include <stdio.h>
#include <string.h>

/* The order in which the locale writes a date, and the sign between: found by writing one. */
typedef struct {
  char order[4]; /* 'y', 'm', 'd' */
  char separator[8];
  gboolean padded;
} Style;

static gboolean
find_style (Style *style)
{
  g_autoptr (GDate) date = g_date_new_dmy (7, 8, 1999);
  char text[64];
  const char *year, *month, *day;

  if (g_date_strftime (text, sizeof text, "%x", date) == 0)
    return FALSE;
  year = strstr (text, "1999");
  month = strchr (text, '8');
  day = strchr (text, '7');
  /* Only digits and one kind of sign can be typed with ease; all else is shown as ISO. */
  if (year == NULL || month == NULL || day == NULL)
    return FALSE;
  style->padded = day > text && day[-1] == '0';
  if (month < day)
    strcpy (style->order, year < month ? "ymd" : year < day ? "myd" : "mdy");
  else
    strcpy (style->order, year < day ? "ydm" : year < month ? "dym" : "dmy");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_ascii_isdigit (*at)) {
      g_strlcpy (style->separator, at, g_utf8_next_char (at) - at + 1);
      return g_ascii_ispunct (*at);
    }
  return FALSE;
}

static gboolean
parse_iso (const char *iso, int *ret_year, int *ret_month, int *ret_day)
{
  int length = 0;

  return sscanf (iso, "%4d-%2d-%2d%n", ret_year, ret_month, ret_day, &length) == 3 &&
         iso[length] == '\0' && *ret_year >= 1000 &&
         g_date_valid_dmy (*ret_day, *ret_month, *ret_year);
}

char *
pedicle_date_to_text (const char *iso)
{
  int year, month, day;
  Style style;
  GString *text;

  if (!parse_iso (iso, &year, &month, &day) || !find_style (&style))
    return g_strdup (iso);
  text = g_string_new (NULL);
  for (int i = 0; i < 3; i++) {
    int part = style.order[i] == 'y' ? year : style.order[i] == 'm' ? month : day;

    g_string_append_printf (text, style.padded ? "%s%02d" : "%s%d", i > 0 ? style.separator : "",
                            part);
  }
  return g_string_free (text, FALSE);
}

static char *
to_iso (int year, int month, int day)
{
  /* The types of GDate are small: 257 would pass as the first. */
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy (day, month, year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
pedicle_date_from_text (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  int numbers[3], length = 0, year, month, day;
  char first, second;
  Style style;

  if (sscanf (stripped, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 &&
      stripped[length] == '\0' && year >= 1000)
    return to_iso (year, month, day);
  if (!find_style (&style) ||
      sscanf (stripped, "%4d%c%4d%c%4d%n", &numbers[0], &first, &numbers[1], &second, &numbers[2],
              &length) != 5 ||
      stripped[length] != '\0' || first != second || !g_ascii_ispunct (first))
    return NULL;
  for (int i = 0; i < 3; i++) {
    if (style.order[i] == 'y')
      year = numbers[i];
    else if (style.order[i] == 'm')
      month = numbers[i];
    else
      day = numbers[i];
  }
  return to_iso (year, month, day);
}
