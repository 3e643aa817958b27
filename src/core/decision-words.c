/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-words.h"

#include <glib/gi18n-lib.h>

const char *
pedicle_role_get_id (PedicleRole role)
{
  static const char *const ids[PEDICLE_N_ROLES] = {
    [PEDICLE_ROLE_SPINE_SURGERY] = "spine-surgery",
    [PEDICLE_ROLE_ONCOLOGY] = "oncology",
    [PEDICLE_ROLE_RADIATION_ONCOLOGY] = "radiation-oncology",
    [PEDICLE_ROLE_INTERVENTIONAL_RADIOLOGY] = "interventional-radiology",
    [PEDICLE_ROLE_RADIOLOGY] = "radiology",
    [PEDICLE_ROLE_ANAESTHESIA] = "anaesthesia",
    [PEDICLE_ROLE_PALLIATIVE_CARE] = "palliative-care",
    [PEDICLE_ROLE_NURSING] = "nursing",
    [PEDICLE_ROLE_OTHER] = "other",
  };

  return ids[role];
}

const char *
pedicle_role_get_label (PedicleRole role)
{
  static const char *const labels[PEDICLE_N_ROLES] = {
    [PEDICLE_ROLE_SPINE_SURGERY] = N_("Spine surgery"),
    [PEDICLE_ROLE_ONCOLOGY] = N_("Oncology"),
    [PEDICLE_ROLE_RADIATION_ONCOLOGY] = N_("Radiation oncology"),
    [PEDICLE_ROLE_INTERVENTIONAL_RADIOLOGY] = N_("Interventional radiology"),
    [PEDICLE_ROLE_RADIOLOGY] = N_("Radiology"),
    [PEDICLE_ROLE_ANAESTHESIA] = N_("Anaesthesia"),
    [PEDICLE_ROLE_PALLIATIVE_CARE] = N_("Palliative care"),
    [PEDICLE_ROLE_NURSING] = N_("Nursing"),
    [PEDICLE_ROLE_OTHER] = N_("Another role"),
  };

  return _(labels[role]);
}

const char *
pedicle_departure_kind_get_id (PedicleDepartureKind kind)
{
  static const char *const ids[PEDICLE_N_DEPARTURE_KINDS] = {
    [PEDICLE_DEPARTURE_VERDICT] = "verdict",
    [PEDICLE_DEPARTURE_COMPANION] = "companion",
    [PEDICLE_DEPARTURE_LEFT_OUT] = "left-out",
  };

  return ids[kind];
}

const char *
pedicle_departure_reason_get_id (PedicleDepartureReason reason)
{
  static const char *const ids[PEDICLE_N_DEPARTURE_REASONS] = {
    [PEDICLE_DEPARTURE_REASON_PATIENT_WISH] = "patient-wish",
    [PEDICLE_DEPARTURE_REASON_NOT_AVAILABLE] = "not-available",
    [PEDICLE_DEPARTURE_REASON_GENERAL_CONDITION] = "general-condition",
    [PEDICLE_DEPARTURE_REASON_EARLIER_TREATMENT] = "earlier-treatment",
    [PEDICLE_DEPARTURE_REASON_DISAGREEMENT] = "disagreement",
    [PEDICLE_DEPARTURE_REASON_OTHER] = "other",
  };

  return ids[reason];
}

const char *
pedicle_departure_reason_get_label (PedicleDepartureReason reason)
{
  static const char *const labels[PEDICLE_N_DEPARTURE_REASONS] = {
    [PEDICLE_DEPARTURE_REASON_PATIENT_WISH] = N_("Patient’s wish"),
    [PEDICLE_DEPARTURE_REASON_NOT_AVAILABLE] = N_("Not available here"),
    [PEDICLE_DEPARTURE_REASON_GENERAL_CONDITION] = N_("General condition"),
    [PEDICLE_DEPARTURE_REASON_EARLIER_TREATMENT] = N_("Earlier treatment"),
    [PEDICLE_DEPARTURE_REASON_DISAGREEMENT] = N_("Disagreement with the rule"),
    [PEDICLE_DEPARTURE_REASON_OTHER] = N_("Another reason"),
  };

  return _(labels[reason]);
}
