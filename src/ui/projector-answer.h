/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answer as the room sees it: what is urgent, then the techniques by verdict, as much of
 * them as the room allows (projector-fit.h). Text only: it takes no input. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_ANSWER (pedicle_projector_answer_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorAnswer, pedicle_projector_answer, PEDICLE, PROJECTOR_ANSWER,
                      PedicleResultPart)

G_END_DECLS
