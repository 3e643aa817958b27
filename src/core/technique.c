/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique.h"

#include <glib/gi18n-lib.h>

static const char *const technique_ids[PEDICLE_N_TECHNIQUES] = {
  [PEDICLE_TECHNIQUE_MEDICAL] = "medical",
  [PEDICLE_TECHNIQUE_BRACE] = "brace",
  [PEDICLE_TECHNIQUE_RADIOTHERAPY] = "radiotherapy",
  [PEDICLE_TECHNIQUE_VERTEBROPLASTY] = "vertebroplasty",
  [PEDICLE_TECHNIQUE_KYPHOPLASTY] = "kyphoplasty",
  [PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION] = "percutaneous-stabilization",
  [PEDICLE_TECHNIQUE_PERCUTANEOUS_DECOMPRESSION] = "percutaneous-decompression",
  [PEDICLE_TECHNIQUE_RADIOFREQUENCY_ABLATION] = "radiofrequency-ablation",
  [PEDICLE_TECHNIQUE_CRYOABLATION] = "cryoablation",
  [PEDICLE_TECHNIQUE_RADIOSURGERY] = "radiosurgery",
  [PEDICLE_TECHNIQUE_OPEN_SURGERY] = "open-surgery",
  [PEDICLE_TECHNIQUE_EN_BLOC_EXCISION] = "en-bloc-excision",
};

static const struct {
  const char *id, *label, *feminine;
} verdicts[PEDICLE_N_VERDICTS] = {
  [PEDICLE_VERDICT_CONTRAINDICATED] = { "contraindicated", N_("contraindicated"),
                                        NC_("feminine", "contraindicated") },
  [PEDICLE_VERDICT_NOT_INDICATED] = { "not-indicated", N_("not indicated"),
                                      NC_("feminine", "not indicated") },
  [PEDICLE_VERDICT_NO_STATEMENT] = { "no-statement", N_("no statement"),
                                     NC_("feminine", "no statement") },
  [PEDICLE_VERDICT_CAUTION] = { "caution", N_("with caution"),
                                NC_("feminine", "with caution") },
  [PEDICLE_VERDICT_CONSIDER] = { "consider", N_("to consider"),
                                 NC_("feminine", "to consider") },
  [PEDICLE_VERDICT_RECOMMENDED] = { "recommended", N_("recommended"),
                                    NC_("feminine", "recommended") },
};

const char *
pedicle_technique_get_id (PedicleTechniqueId technique)
{
  return technique_ids[technique];
}

gboolean
pedicle_technique_from_id (const char *id, PedicleTechniqueId *ret_technique)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (g_str_equal (technique_ids[i], id)) {
      *ret_technique = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pedicle_verdict_get_id (PedicleVerdict verdict)
{
  return verdicts[verdict].id;
}

static gboolean
is_feminine (PedicleTechniqueId technique)
{
  /* Translators: the techniques for which the verdicts with the context "feminine" are used in your
   * language, as a list of these with blanks between: medical, brace, radiotherapy, vertebroplasty,
   * kyphoplasty, percutaneous-stabilization, percutaneous-decompression, radiofrequency-ablation,
   * cryoablation, radiosurgery, open-surgery, en-bloc-excision; "none" if there are none. */
  g_auto (GStrv) feminine = g_strsplit (C_("feminine techniques", "none"), " ", -1);

  return g_strv_contains ((const char *const *) feminine, technique_ids[technique]);
}

const char *
pedicle_verdict_get_label (PedicleVerdict verdict, PedicleTechniqueId technique)
{
  return is_feminine (technique)
           ? g_dpgettext2 (GETTEXT_PACKAGE, "feminine", verdicts[verdict].feminine)
           : _(verdicts[verdict].label);
}
