/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of a meeting, each opened once and kept until its end, with what can be undone in
 * it. */

#pragma once

#include "agenda-document.h"
#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PedicleMeetingCases PedicleMeetingCases;

PedicleMeetingCases *pedicle_meeting_cases_new (PedicleAgendaDocument *agenda);
void pedicle_meeting_cases_free (PedicleMeetingCases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleMeetingCases, pedicle_meeting_cases_free)

/* The document of an entry, assessed. One that another window of the program shows is shared
 * with it; one that was not touched here, and has been changed by somebody else, is read again.
 * NULL, and the reason with the name of the file, when it cannot be read or is of another case. */
PedicleDocument *pedicle_meeting_cases_open (PedicleMeetingCases *self,
                                             const PedicleAgendaEntry *entry, GError **error);

/* Opens those before and after the entry, when there is nothing else to do. */
void pedicle_meeting_cases_read_ahead (PedicleMeetingCases *self, guint index);
void pedicle_meeting_cases_stop_reading (PedicleMeetingCases *self);

/* The one with that name, if it was opened. */
PedicleDocument *pedicle_meeting_cases_find (PedicleMeetingCases *self, const char *file);

/* Those that cannot be written, but for the one that is shown: an array of PedicleDocument. */
GPtrArray *pedicle_meeting_cases_list_unsaved (PedicleMeetingCases *self, PedicleDocument *shown);

G_END_DECLS
