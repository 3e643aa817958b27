/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An assessment as one line of JSON, for programs. Ids only, nothing translated. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* Appends the object and a newline to json. file, in UTF-8, is what its member "file" says. */
void pedicle_assessment_append_json (PedicleAssessment *assessment, const char *file,
                                     GString *json);

G_END_DECLS
