/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wording.h"

#include "sins-firmness.h"

#include <glib/gi18n-lib.h>

/* How far a known total is from the classes next to it. */
static char *
describe_distance (int total)
{
  int distance;

  switch (pedicle_sins_class_of (total)) {
  case PEDICLE_SINS_STABLE:
    distance = pedicle_sins_distance (total, PEDICLE_SINS_POTENTIALLY_UNSTABLE);
    return g_strdup_printf (ngettext ("%d point below potentially unstable",
                                      "%d points below potentially unstable", (gulong) distance),
                            distance);
  case PEDICLE_SINS_POTENTIALLY_UNSTABLE:
    distance = pedicle_sins_distance (total, PEDICLE_SINS_STABLE);
    /* Translators: how far a total is from the classes below and above it. */
    return g_strdup_printf (ngettext ("%d point from stable, %d from unstable",
                                      "%d points from stable, %d from unstable", (gulong) distance),
                            distance, pedicle_sins_distance (total, PEDICLE_SINS_UNSTABLE));
  case PEDICLE_SINS_UNSTABLE:
    distance = pedicle_sins_distance (total, PEDICLE_SINS_POTENTIALLY_UNSTABLE);
    return g_strdup_printf (ngettext ("%d point above potentially unstable",
                                      "%d points above potentially unstable", (gulong) distance),
                            distance);
  case PEDICLE_SINS_UNDECIDED:
    break;
  }
  g_return_val_if_reached (NULL);
}

static char *
describe_open (const PedicleSins *sins, const PedicleSinsItem *open, int n)
{
  g_autofree char *first = pedicle_wording_range (sins->items[open[0]].range), *second = NULL;

  if (n == 1)
    /* Translators: the one item of the SINS that is open, and the points it can give. */
    return g_strdup_printf (_("%s open: %s points"), pedicle_sins_item_get_label (open[0]), first);
  if (n > 2)
    return g_strdup_printf (ngettext ("%d of %d items open", "%d of %d items open", (gulong) n), n,
                            PEDICLE_N_SINS_ITEMS);
  second = pedicle_wording_range (sins->items[open[1]].range);
  /* Translators: the two items of the SINS that are open, each with the points it can give. */
  return g_strdup_printf (_("open: %s %s, %s %s"), pedicle_sins_item_get_label (open[0]), first,
                          pedicle_sins_item_get_label (open[1]), second);
}

char *
pedicle_wording_sins_detail (const PedicleSins *sins)
{
  PedicleSinsItem open[PEDICLE_N_SINS_ITEMS];
  int n = 0;

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    if (!pedicle_range_is_known (sins->items[i].range))
      open[n++] = i;
  return n == 0 ? describe_distance (sins->total.range.lower) : describe_open (sins, open, n);
}

char *
pedicle_wording_sins_spoken (const PedicleSins *sins)
{
  g_autofree char *total = NULL, *class = NULL, *detail = NULL;

  if (sins == NULL)
    return g_strdup (_("SINS: no lesion entered"));
  total = pedicle_wording_spoken_range (sins->total.range);
  class = pedicle_sins_describe_range (sins->total.range);
  detail = pedicle_wording_sins_detail (sins);
  /* Translators: the gauge read aloud: total, class, what is open or how far the next class is. */
  return g_strdup_printf (_("SINS %s of 18: %s; %s"), total, class, detail);
}
