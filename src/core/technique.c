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
  const char *id, *label;
} verdicts[PEDICLE_N_VERDICTS] = {
  [PEDICLE_VERDICT_CONTRAINDICATED] = { "contraindicated", N_("contraindicated") },
  [PEDICLE_VERDICT_NOT_INDICATED] = { "not-indicated", N_("not indicated") },
  [PEDICLE_VERDICT_NO_STATEMENT] = { "no-statement", N_("no statement") },
  [PEDICLE_VERDICT_CAUTION] = { "caution", N_("with caution") },
  [PEDICLE_VERDICT_CONSIDER] = { "consider", N_("to consider") },
  [PEDICLE_VERDICT_RECOMMENDED] = { "recommended", N_("recommended") },
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

const char *
pedicle_verdict_get_label (PedicleVerdict verdict)
{
  return _(verdicts[verdict].label);
}
