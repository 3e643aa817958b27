/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "isolate.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/* Unicode bidirectional algorithm: the blocks of scripts from right to left, and its marks. */
static const struct {
  gunichar first, last;
} turning[] = {
  { 0x0590, 0x08ff }, { 0x200f, 0x200f },   { 0x202a, 0x202e },   { 0x2066, 0x2069 },
  { 0xfb1d, 0xfdff }, { 0xfe70, 0xfefc },   { 0x10800, 0x10fff }, { 0x1e800, 0x1efff },
};

static gboolean
is_turning (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (turning); i++)
    if (c >= turning[i].first && c <= turning[i].last)
      return TRUE;
  return FALSE;
}

char *
pedicle_isolate (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_turning (g_utf8_get_char (at)))
      return g_strconcat (FIRST_STRONG_ISOLATE, text, POP_DIRECTIONAL_ISOLATE, NULL);
  return g_strdup (text);
}
