/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The knowledge as pages to read. Translated; nothing in them depends on a case. Blocks have the ids
 * of the statements, rules, alerts and citations that they show. */

#pragma once

#include "knowledge.h"
#include "page.h"

G_BEGIN_DECLS

/* Ids of pages; that of a technique's page is the technique's. */
#define PEDICLE_PAGE_OVERVIEW "overview"
#define PEDICLE_PAGE_PATIENT "patient"
#define PEDICLE_PAGE_ALERTS "alerts"
#define PEDICLE_PAGE_SOURCES "sources"

/* All techniques side by side: a row each, whose target is its page. */
PediclePage *pedicle_knowledge_make_overview (const PedicleKnowledge *knowledge);

/* One technique: principle, statements by kind, rules, combinations, sources beyond the paper. */
PediclePage *pedicle_knowledge_make_technique_page (const PedicleKnowledge *knowledge,
                                                    PedicleTechniqueId technique);

/* The alerts, and the terms that conditions are put in. */
PediclePage *pedicle_knowledge_make_alerts_page (const PedicleKnowledge *knowledge);

/* Sections of the review paper and sources beyond it, each with what cites it. */
PediclePage *pedicle_knowledge_make_sources_page (const PedicleKnowledge *knowledge);

/* For these and other pages: an entry of the page for a rule, in words. */
void pedicle_page_add_rule (PediclePage *page, const PedicleRule *rule,
                            const PedicleKnowledge *knowledge);

/* An entry for a source beyond the paper: where it stands, what of it was read. */
PedicleBlock *pedicle_page_add_citation (PediclePage *page, const PedicleCitation *citation);

/* "Needs afterwards: …", owned by the caller. */
char *pedicle_effect_describe (const PedicleEffect *effect, const PedicleKnowledge *knowledge);

/* The source in words, with the decision where the paper is ambiguous. */
char *pedicle_source_describe_fully (const PedicleSource *source,
                                     const PedicleKnowledge *knowledge);

G_END_DECLS
