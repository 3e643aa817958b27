/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The twelve techniques and the verdicts on them (RULES 3). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  PEDICLE_TECHNIQUE_MEDICAL,
  PEDICLE_TECHNIQUE_BRACE,
  PEDICLE_TECHNIQUE_RADIOTHERAPY,
  PEDICLE_TECHNIQUE_VERTEBROPLASTY,
  PEDICLE_TECHNIQUE_KYPHOPLASTY,
  PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION,
  PEDICLE_TECHNIQUE_PERCUTANEOUS_DECOMPRESSION,
  PEDICLE_TECHNIQUE_RADIOFREQUENCY_ABLATION,
  PEDICLE_TECHNIQUE_CRYOABLATION,
  PEDICLE_TECHNIQUE_RADIOSURGERY,
  PEDICLE_TECHNIQUE_OPEN_SURGERY,
  PEDICLE_TECHNIQUE_EN_BLOC_EXCISION,
} PedicleTechniqueId;

#define PEDICLE_N_TECHNIQUES (PEDICLE_TECHNIQUE_EN_BLOC_EXCISION + 1)

/* Worst to best. */
typedef enum {
  PEDICLE_VERDICT_CONTRAINDICATED,
  PEDICLE_VERDICT_NOT_INDICATED,
  PEDICLE_VERDICT_NO_STATEMENT,
  PEDICLE_VERDICT_CAUTION,
  PEDICLE_VERDICT_CONSIDER,
  PEDICLE_VERDICT_RECOMMENDED,
} PedicleVerdict;

#define PEDICLE_N_VERDICTS (PEDICLE_VERDICT_RECOMMENDED + 1)

/* "percutaneous-stabilization". Static. */
const char *pedicle_technique_get_id (PedicleTechniqueId technique);
gboolean pedicle_technique_from_id (const char *id, PedicleTechniqueId *ret_technique);

/* "not-indicated". Static. */
const char *pedicle_verdict_get_id (PedicleVerdict verdict);

/* "not indicated", translated, as it is said of the technique: in some languages the words take its
 * gender. Static. */
const char *pedicle_verdict_get_label (PedicleVerdict verdict, PedicleTechniqueId technique);

G_END_DECLS
