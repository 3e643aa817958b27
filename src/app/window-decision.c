/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-decision.h"

#include "knowledge-note.h"

#include <glib/gi18n-lib.h>

static char *
describe (PedicleSession *session)
{
  const PedicleDecision *decision =
    pedicle_case_get_last_signed (pedicle_session_get_case (session));
  const PedicleKnowledge *knowledge;
  g_autoptr (GPtrArray) changes = NULL;

  if (decision == NULL)
    return NULL;
  knowledge = pedicle_assessment_get_knowledge (pedicle_session_get_assessment (session));
  changes = pedicle_decision_review (decision, knowledge);
  return pedicle_knowledge_note_describe (decision, knowledge, changes);
}

void
pedicle_window_report_knowledge (PedicleWindow *self)
{
  PedicleDocument *document = pedicle_window_get_document (self);
  g_autofree char *text = describe (pedicle_document_get_session (document));

  if (text == NULL)
    pedicle_window_clear (self, "knowledge");
  else
    pedicle_window_post (self, &(PedicleMessage) {
      .id = "knowledge", .kind = PEDICLE_MESSAGE_INFO, .text = text,
      .actions = { { _("_Decision"), "win.decide" } } });
}
