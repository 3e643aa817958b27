/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Revised Tokuhashi score: six items, 0 to 15 points, higher is better. Source: Tokuhashi et al.
 * 2005 as reproduced by NICE (NICE75); bands 0–8, 9–11, 12–15 (CLINICAL 2.1). */

#pragma once

#include "answers.h"
#include "fact.h"

G_BEGIN_DECLS

#define PEDICLE_TOKUHASHI_MAXIMUM 15

typedef enum {
  PEDICLE_TOKUHASHI_GENERAL_CONDITION,
  PEDICLE_TOKUHASHI_EXTRASPINAL_BONE_METASTASES,
  PEDICLE_TOKUHASHI_VERTEBRAL_METASTASES,
  PEDICLE_TOKUHASHI_VISCERAL_METASTASES,
  PEDICLE_TOKUHASHI_PRIMARY,
  PEDICLE_TOKUHASHI_PALSY,
} PedicleTokuhashiItem;

#define PEDICLE_N_TOKUHASHI_ITEMS (PEDICLE_TOKUHASHI_PALSY + 1)

typedef enum {
  PEDICLE_TOKUHASHI_UNDECIDED = -1,
  PEDICLE_TOKUHASHI_UNDER_6, /* 0–8: under 6 months */
  PEDICLE_TOKUHASHI_6_12,    /* 9–11: 6 to 12 months */
  PEDICLE_TOKUHASHI_OVER_12, /* 12–15: a year or more */
} PedicleTokuhashiClass;

typedef struct {
  PedicleMeasure items[PEDICLE_N_TOKUHASHI_ITEMS];
  PedicleMeasure total;
  PedicleTokuhashiClass class;
} PedicleTokuhashi;

/* karnofsky as pedicle_karnofsky_of() gives it. */
PedicleTokuhashi pedicle_tokuhashi_compute (const PedicleAnswers *patient, PedicleMeasure karnofsky);

PedicleTokuhashiClass pedicle_tokuhashi_class_of (int total);

/* "under-6", "6-12", "over-12", NULL while undecided. Static. */
const char *pedicle_tokuhashi_class_get_id (PedicleTokuhashiClass class);

/* "expected survival under 6 months", translated. Static. */
const char *pedicle_tokuhashi_class_get_label (PedicleTokuhashiClass class);

/* The possible classes of a total in words, translated: "expected survival 6 to 12 months or a year
 * or more". Static. */
const char *pedicle_tokuhashi_describe_range (PedicleRange total);

const char *pedicle_tokuhashi_item_get_label (PedicleTokuhashiItem item);

G_END_DECLS
