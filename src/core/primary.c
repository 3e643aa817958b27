/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "primary.h"

#define SENSITIVE PEDICLE_RADIOSENSITIVITY_SENSITIVE
#define INTERMEDIATE PEDICLE_RADIOSENSITIVITY_INTERMEDIATE
#define RESISTANT PEDICLE_RADIOSENSITIVITY_RESISTANT
#define SLOW PEDICLE_GROWTH_SLOW
#define MODERATE PEDICLE_GROWTH_MODERATE
#define RAPID PEDICLE_GROWTH_RAPID
#define NONE PEDICLE_UNANSWERED

/* In the order of the finding's choices, RULES 1; the names stand beside for the reader. */
static const PediclePrimary primaries[] = {
  /* breast */ { 5, INTERMEDIATE, SLOW, FALSE },
  /* prostate */ { 5, INTERMEDIATE, SLOW, FALSE },
  /* thyroid */ { 5, RESISTANT, SLOW, FALSE },
  /* carcinoid */ { 5, INTERMEDIATE, NONE, FALSE },
  /* rectum */ { 4, RESISTANT, NONE, FALSE },
  /* kidney */ { 3, RESISTANT, MODERATE, FALSE },
  /* uterus */ { 3, NONE, MODERATE, FALSE },
  /* lung-non-small-cell */ { 0, RESISTANT, RAPID, FALSE },
  /* lung-small-cell */ { 0, INTERMEDIATE, RAPID, FALSE },
  /* stomach */ { 0, NONE, RAPID, FALSE },
  /* bladder */ { 0, NONE, NONE, FALSE },
  /* oesophagus */ { 0, NONE, NONE, FALSE },
  /* pancreas */ { 0, NONE, NONE, FALSE },
  /* osteosarcoma */ { 0, RESISTANT, NONE, FALSE },
  /* liver */ { 1, RESISTANT, NONE, FALSE },
  /* gallbladder */ { 1, NONE, NONE, FALSE },
  /* colon */ { 2, RESISTANT, NONE, FALSE },
  /* melanoma */ { 2, RESISTANT, NONE, FALSE },
  /* ovary */ { 2, INTERMEDIATE, NONE, FALSE },
  /* sarcoma */ { 2, RESISTANT, NONE, FALSE },
  /* head-and-neck */ { 2, NONE, NONE, FALSE },
  /* myeloma */ { 2, SENSITIVE, NONE, TRUE },
  /* lymphoma */ { 2, SENSITIVE, NONE, TRUE },
  /* leukaemia */ { 2, SENSITIVE, NONE, TRUE },
  /* unidentified */ { 1, NONE, RAPID, FALSE },
  /* other */ { 2, NONE, NONE, FALSE },
};

const PediclePrimary *
pedicle_primary_get (int primary)
{
  g_return_val_if_fail (primary >= 0 && primary < (int) G_N_ELEMENTS (primaries), NULL);

  return &primaries[primary];
}

int
pedicle_primary_propose (const PedicleAnswers *patient, PedicleFindingId finding)
{
  int primary = pedicle_answers_get (patient, PEDICLE_FINDING_PRIMARY);

  if (primary == PEDICLE_UNANSWERED)
    return PEDICLE_UNANSWERED;
  if (finding == PEDICLE_FINDING_RADIOSENSITIVITY)
    return primaries[primary].radiosensitivity;
  if (finding == PEDICLE_FINDING_TUMOUR_GROWTH)
    return primaries[primary].growth;
  return PEDICLE_UNANSWERED;
}
