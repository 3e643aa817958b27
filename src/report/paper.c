/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paper.h"

#include <langinfo.h>

static const PediclePaper papers[] = {
  { "a4", 595.276, 841.89 },
  { "letter", 612, 792 },
};

const PediclePaper *
pedicle_paper_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].id, id) == 0)
      return &papers[i];
  return NULL;
}

const PediclePaper *
pedicle_paper_get_default (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* A number in the place of a pointer, in millimetres: 279 for Letter. */
  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) == 279)
    return &papers[1];
#endif
  return &papers[0];
}
