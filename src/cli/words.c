/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include "effect-words.h"
#include "text-page.h"

#include <glib/gi18n-lib.h>

char *
pedicle_words_for_range (PedicleRange range)
{
  return pedicle_range_is_known (range) ? g_strdup_printf ("%d", range.lower)
                                        : g_strdup_printf ("%d–%d", range.lower, range.upper);
}

char *
pedicle_words_for_finding (PedicleFindingId id)
{
  const PedicleFinding *finding = pedicle_finding_get (id);
  gboolean panel_helps = finding->scope == PEDICLE_SCOPE_LESION && id != PEDICLE_FINDING_PAIN &&
                         (finding->panel == PEDICLE_PANEL_PAIN ||
                          finding->panel == PEDICLE_PANEL_NEUROLOGY);

  return panel_helps
           /* Translators: a row of the form and its panel: "Mechanical (Pain)". */
           ? g_strdup_printf (_("%s (%s)"), pedicle_finding_get_label (id),
                              pedicle_panel_get_label (finding->panel))
           : g_strdup (pedicle_finding_get_label (id));
}

char *
pedicle_words_for_findings (PedicleFindingSet findings)
{
  GString *words = g_string_new (NULL);

  for (PedicleFindingId id = 0; id < PEDICLE_N_FINDINGS; id++)
    if (findings & PEDICLE_FINDING_SET (id)) {
      g_autofree char *finding = pedicle_words_for_finding (id);

      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", finding);
    }
  return g_string_free (words, FALSE);
}

guint
pedicle_words_get_alert_width (void)
{
  guint width = 0;

  for (PedicleAlertLevel level = 0; level < PEDICLE_ALERT_FOOTER; level++)
    width = MAX (width, pedicle_text_width (pedicle_alert_level_get_label (level)) + 2);
  return width;
}
