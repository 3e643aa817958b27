/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting has decided on a case. While it is a draft it is changed like the rest of the case;
 * once signed it stays as it is, with a copy of what it was decided on, and takes additions only. */

#pragma once

#include "tri.h"
#include "visit.h"

G_BEGIN_DECLS

/* Whom a participant speaks for. The first four are those that the review paper names (GEN-1). */
typedef enum {
  PEDICLE_ROLE_SPINE_SURGERY,
  PEDICLE_ROLE_ONCOLOGY,
  PEDICLE_ROLE_RADIATION_ONCOLOGY,
  PEDICLE_ROLE_INTERVENTIONAL_RADIOLOGY,
  PEDICLE_ROLE_RADIOLOGY,
  PEDICLE_ROLE_ANAESTHESIA,
  PEDICLE_ROLE_PALLIATIVE_CARE,
  PEDICLE_ROLE_NURSING,
  PEDICLE_ROLE_OTHER,
} PedicleRole;

#define PEDICLE_N_ROLES (PEDICLE_ROLE_OTHER + 1)

typedef struct {
  PedicleRole role;
  char *name; /* "" where the role alone is noted */
  JsonObject *others;
} PedicleParticipant;

/* What a plan departs from. */
typedef enum {
  PEDICLE_DEPARTURE_VERDICT,   /* planned, though not indicated or contraindicated */
  PEDICLE_DEPARTURE_COMPANION, /* planned without what a rule wants with it, or not in that order */
  PEDICLE_DEPARTURE_LEFT_OUT,  /* recommended, and nothing that is recommended is planned */
} PedicleDepartureKind;

#define PEDICLE_N_DEPARTURE_KINDS (PEDICLE_DEPARTURE_LEFT_OUT + 1)

typedef enum {
  PEDICLE_DEPARTURE_REASON_PATIENT_WISH,
  PEDICLE_DEPARTURE_REASON_NOT_AVAILABLE,
  PEDICLE_DEPARTURE_REASON_GENERAL_CONDITION,
  PEDICLE_DEPARTURE_REASON_EARLIER_TREATMENT,
  PEDICLE_DEPARTURE_REASON_DISAGREEMENT,
  PEDICLE_DEPARTURE_REASON_OTHER,
} PedicleDepartureReason;

#define PEDICLE_N_DEPARTURE_REASONS (PEDICLE_DEPARTURE_REASON_OTHER + 1)

/* Why the plan departs from what is stated. */
typedef struct {
  PedicleDepartureKind kind;
  char *lesion; /* its id */
  PedicleTechniqueId technique;
  char *rule; /* of COMPANION: id of the rule; else NULL */
  PedicleDepartureReason reason;
  char *text; /* "" where the code says enough */
  JsonObject *others;
} PedicleDeparture;

typedef struct {
  char *what, *owner; /* "" where it is not said */
  char *due;          /* ISO date, or NULL */
  JsonObject *others;
} PedicleAction;

/* What was added after signing. */
typedef struct {
  char *time; /* ISO 8601 in UTC */
  char *author, *text;
  JsonObject *others;
} PedicleAddition;

/* The verdict on one technique as it was when the decision was signed. */
typedef struct {
  gboolean stated; /* FALSE: the knowledge of that day did not have the technique */
  PedicleVerdict min, max;
  char **holds; /* ids of the rules that held */
} PedicleVerdictRecord;

typedef struct {
  char *lesion; /* its id */
  PedicleRange sins;
  PedicleVerdictRecord techniques[PEDICLE_N_TECHNIQUES];
  JsonObject *other_techniques; /* that this version does not have, or NULL */
  JsonObject *others;
} PedicleLesionRecord;

typedef struct {
  char *meeting;           /* "" where it has no name */
  char *date;              /* ISO, of the meeting */
  GPtrArray *participants; /* of PedicleParticipant */
  char *reasons;           /* in words; "" where there are none */
  GPtrArray *departures;   /* of PedicleDeparture */
  GPtrArray *actions;      /* of PedicleAction */

  /* From here on of a signed decision only. */
  char *signed_at;           /* ISO 8601 in UTC; NULL: a draft */
  char *signed_by;
  char *program, *knowledge; /* versions */
  PedicleVisit *visit;       /* what was decided on, with the plans */
  GPtrArray *records;        /* of PedicleLesionRecord, one for each lesion of visit */
  guint not_available;       /* techniques that this hospital did not have: bit n for technique n */
  GPtrArray *additions;      /* of PedicleAddition, oldest first */
  JsonObject *others;
} PedicleDecision;

/* A draft dated date (ISO). */
PedicleDecision *pedicle_decision_new (const char *date);
PedicleDecision *pedicle_decision_copy (const PedicleDecision *decision);
void pedicle_decision_free (PedicleDecision *decision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleDecision, pedicle_decision_free)

gboolean pedicle_decision_equal (const PedicleDecision *a, const PedicleDecision *b);

static inline gboolean
pedicle_decision_is_signed (const PedicleDecision *decision)
{
  return decision->signed_at != NULL;
}

/* The record of the lesion with that id, or NULL. */
const PedicleLesionRecord *pedicle_decision_find_record (const PedicleDecision *decision,
                                                         const char *lesion);

/* The reason that was given for such a departure, or NULL. rule may be NULL. */
const PedicleDeparture *pedicle_decision_find_departure (const PedicleDecision *decision,
                                                         PedicleDepartureKind kind,
                                                         const char *lesion,
                                                         PedicleTechniqueId technique,
                                                         const char *rule);

PedicleParticipant *pedicle_participant_new (PedicleRole role, const char *name);
void pedicle_participant_free (PedicleParticipant *participant);
PedicleDeparture *pedicle_departure_new (PedicleDepartureKind kind, const char *lesion,
                                         PedicleTechniqueId technique, const char *rule);
void pedicle_departure_free (PedicleDeparture *departure);
PedicleAction *pedicle_action_new (const char *what, const char *owner, const char *due);
void pedicle_action_free (PedicleAction *action);
PedicleAddition *pedicle_addition_new (const char *time, const char *author, const char *text);
void pedicle_addition_free (PedicleAddition *addition);
PedicleLesionRecord *pedicle_lesion_record_new (const char *lesion);
void pedicle_lesion_record_free (PedicleLesionRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleParticipant, pedicle_participant_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleDeparture, pedicle_departure_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleAction, pedicle_action_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleAddition, pedicle_addition_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleLesionRecord, pedicle_lesion_record_free)

G_END_DECLS
