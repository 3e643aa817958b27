/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing a draft: by whom, what stands in the way, and the button, which asks once more: what is
 * signed is kept.
 *
 * Signal "signed": the draft has become a decision of the case. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_SIGN_PANEL (pedicle_sign_panel_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSignPanel, pedicle_sign_panel, PEDICLE, SIGN_PANEL, PedicleResultPart)

/* Properties: "session", "not-available" (uint: bit n for technique n), "signer" (string, "" at
 * first: who signs, in no file before; forgotten after signing and with the case). */

G_END_DECLS
