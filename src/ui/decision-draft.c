/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-draft.h"

#include "iso-time.h"

PedicleDecision *
pedicle_draft_copy (PedicleSession *session)
{
  const PedicleDecision *draft = pedicle_case_get_draft (pedicle_session_get_case (session));
  g_autofree char *today = NULL;

  if (draft != NULL)
    return pedicle_decision_copy (draft);
  today = pedicle_date_today ();
  return pedicle_decision_new (today);
}

void
pedicle_draft_keep (PedicleSession *session, PedicleDecision *draft, gboolean typed)
{
  g_autoptr (PedicleDecision) taken = draft;

  pedicle_case_set_draft (pedicle_session_get_case (session), taken, typed);
}

gboolean
pedicle_text_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}
