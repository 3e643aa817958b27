/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vertebrae C0 (occiput) to S5: order, ids, region and the points of the SINS item
 * "location". Source: CLINICAL 1.3, after Fisher et al. 2010 (F10); C7 is junctional. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In cranial to caudal order, so that neighbours differ by one. */
typedef enum {
  PEDICLE_LEVEL_C0,
  PEDICLE_LEVEL_C1,
  PEDICLE_LEVEL_C2,
  PEDICLE_LEVEL_C3,
  PEDICLE_LEVEL_C4,
  PEDICLE_LEVEL_C5,
  PEDICLE_LEVEL_C6,
  PEDICLE_LEVEL_C7,
  PEDICLE_LEVEL_T1,
  PEDICLE_LEVEL_T2,
  PEDICLE_LEVEL_T3,
  PEDICLE_LEVEL_T4,
  PEDICLE_LEVEL_T5,
  PEDICLE_LEVEL_T6,
  PEDICLE_LEVEL_T7,
  PEDICLE_LEVEL_T8,
  PEDICLE_LEVEL_T9,
  PEDICLE_LEVEL_T10,
  PEDICLE_LEVEL_T11,
  PEDICLE_LEVEL_T12,
  PEDICLE_LEVEL_L1,
  PEDICLE_LEVEL_L2,
  PEDICLE_LEVEL_L3,
  PEDICLE_LEVEL_L4,
  PEDICLE_LEVEL_L5,
  PEDICLE_LEVEL_S1,
  PEDICLE_LEVEL_S2,
  PEDICLE_LEVEL_S3,
  PEDICLE_LEVEL_S4,
  PEDICLE_LEVEL_S5,
} PedicleLevel;

#define PEDICLE_N_LEVELS (PEDICLE_LEVEL_S5 + 1)

/* The SINS regions; the value is the item's points. */
typedef enum {
  PEDICLE_REGION_RIGID,
  PEDICLE_REGION_SEMIRIGID,
  PEDICLE_REGION_MOBILE,
  PEDICLE_REGION_JUNCTIONAL,
} PedicleRegion;

/* A set of levels, bit n for level n. */
typedef guint32 PedicleLevels;

#define PEDICLE_LEVELS(level) ((PedicleLevels) 1 << (level))

/* "T11". Static. */
const char *pedicle_level_get_id (PedicleLevel level);

/* The level with that id; FALSE, and ret_level untouched, where there is none. */
gboolean pedicle_level_from_id (const char *id, PedicleLevel *ret_level);

PedicleRegion pedicle_level_get_region (PedicleLevel level);

/* "junctional", "mobile spine", …, translated. Static. */
const char *pedicle_region_get_label (PedicleRegion region);

/* The region with the highest points among levels; levels must not be empty. */
PedicleRegion pedicle_levels_get_region (PedicleLevels levels);

/* Whether levels is not empty and without a gap. */
gboolean pedicle_levels_are_adjacent (PedicleLevels levels);

/* The levels from a to b, both included, in either direction. */
PedicleLevels pedicle_levels_between (PedicleLevel a, PedicleLevel b);

/* The uppermost and the lowest of levels, which must not be empty. */
PedicleLevel pedicle_levels_get_cranial (PedicleLevels levels);
PedicleLevel pedicle_levels_get_caudal (PedicleLevels levels);

guint pedicle_levels_count (PedicleLevels levels);

/* "L2", "T11–T12"; for a set that is not adjacent, all of them: "T3, T9". */
char *pedicle_levels_to_string (PedicleLevels levels);

G_END_DECLS
