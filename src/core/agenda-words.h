/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for agendas and what was found out about their cases. All translated; what is returned as
 * char * is owned by the caller. */

#pragma once

#include "agenda-check.h"

G_BEGIN_DECLS

/* "To discuss". Static. */
const char *pedicle_agenda_mark_get_label (PedicleAgendaMark mark);

/* "6 min", "< 1 min"; "" for none at all. */
char *pedicle_agenda_describe_time (guint seconds);

/* The day and what the meeting is called: "26.11.2026, Spine board". */
char *pedicle_agenda_describe (PedicleAgenda *agenda);

/* How a case is called: its label (nullable), else the name of its file. */
char *pedicle_agenda_describe_case (const char *label, const char *file);

/* The levels of all its lesions: "L2, T11–T12"; "No lesion yet". check has no message. */
char *pedicle_check_describe_levels (const PedicleCheck *check);

/* What is to be done, in short: "12 findings missing, 1 contradiction"; "Nothing is missing". check
 * has no message. */
char *pedicle_check_describe_gaps (const PedicleCheck *check);

/* The same at length, a line each: the urgent alerts first, then contradictions, then what is
 * missing of the patient and of each lesion. Or the message of the check. NULL-terminated. */
char **pedicle_check_list_gaps (const PedicleCheck *check);

G_END_DECLS
