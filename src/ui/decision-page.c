/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-page.h"

#include "hospital.h"

static void
show_last_meeting (PedicleDecisionPane *pane)
{
  g_autoptr (PedicleDecision) last =
    pedicle_hospital_describe_meeting (pedicle_hospital_get_default ());

  pedicle_decision_pane_set_last (pane, last);
}

GtkWidget *
pedicle_decision_page_new (void)
{
  GtkWidget *pane = pedicle_decision_pane_new ();

  g_object_bind_property (pedicle_hospital_get_default (), "not-available", pane, "not-available",
                          G_BINDING_SYNC_CREATE);
  show_last_meeting (PEDICLE_DECISION_PANE (pane));
  /* The next case of a meeting, and the page that is looked at again, take over what was signed
   * meanwhile. */
  g_signal_connect (pane, "notify::session", G_CALLBACK (show_last_meeting), NULL);
  g_signal_connect (pane, "map", G_CALLBACK (show_last_meeting), NULL);
  return pane;
}
