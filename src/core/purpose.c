/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "purpose.h"

#include <glib/gi18n-lib.h>

const char *
pedicle_purpose_get_text (void)
{
  return _("An aid to documentation and education: it shows what a published review states for the "
           "findings entered. It is not a certified medical device, takes no decision and replaces "
           "no judgement.");
}

const char *
pedicle_purpose_get_caution (void)
{
  return _("Scores are aids: the SINS leaves neurology out, and the Tokuhashi score is older than "
           "today’s systemic treatments. A rule that does not hold is no clearance.");
}
