/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for results: ranges, lists, effects, what is missing. All translated; what is returned as
 * char * is owned by the caller. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* "9–13", "11". */
char *pedicle_wording_range (PedicleRange range);

/* "1 point", "0–4 points". */
char *pedicle_wording_points (PedicleRange range);

/* With that many digits behind the decimal separator of the user's language: "0.790". */
char *pedicle_wording_decimal (double number, guint digits);

/* "20 November 2026" of an ISO date, by the language. */
char *pedicle_wording_date (const char *date);

/* For reading aloud: "9 to 13". */
char *pedicle_wording_spoken_range (PedicleRange range);

/* The finding's name where its panel is out of sight: "Mechanical pain". Static. */
const char *pedicle_wording_finding (PedicleFindingId finding);

/* "Alignment: normal", "ESCC grade: not answered", as the assessment's visit has it. */
char *pedicle_wording_answer (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                              PedicleFindingId finding);

/* The answer at the assessment's visit; lesion may be NULL for a finding of the patient. */
int pedicle_wording_get_answer (PedicleAssessment *assessment,
                                const PedicleLesionAssessment *lesion, PedicleFindingId finding);

/* The names of some of the set, first those that are to be assessed first: "Alignment, ESCC grade
 * and 3 more". At most limit names. */
char *pedicle_wording_findings (PedicleFindingSet set, const PedicleLesionAssessment *lesion,
                                guint limit);

/* "vertebroplasty": the name where it stands within a sentence. */
char *pedicle_wording_technique_within (const PedicleTechnique *technique);

/* "percutaneous decompression or open surgery", for bits of techniques. */
char *pedicle_wording_techniques (const PedicleKnowledge *knowledge, guint techniques);

/* "Percutaneous decompression, Radiosurgery", for bits of techniques; "" for none. */
char *pedicle_wording_list_techniques (const PedicleKnowledge *knowledge, guint techniques);

/* "Needs before it: …", "Advised in the same session: …"; while undecided "May need before it:
 * …". */
char *pedicle_wording_companion (const PedicleKnowledge *knowledge, const PedicleEffect *effect,
                                 gboolean undecided);

/* The same as Pango markup, what kind of companion it is in bold. */
char *pedicle_wording_companion_markup (const PedicleKnowledge *knowledge,
                                        const PedicleEffect *effect, gboolean undecided);

/* What an effect says on its technique: "recommended", "with caution", "needs before it: …". */
char *pedicle_wording_effect (const PedicleKnowledge *knowledge, const PedicleEffect *effect);

/* Below the gauge: what is open, or the distance to the next class. */
char *pedicle_wording_sins_detail (const PedicleSins *sins);

/* The whole of the gauge in a sentence or two, for reading aloud. sins is NULL without a lesion. */
char *pedicle_wording_sins_spoken (const PedicleSins *sins);

G_END_DECLS
