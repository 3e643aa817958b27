/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What opens below "Add Cases": the cases of the folder that are not on the agenda, each to be
 * added, and all of them at once. */

#pragma once

#include "agenda-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The popover; it reads the folder each time that it opens. */
GtkWidget *pedicle_agenda_add_new (PedicleAgendaDocument *document);

G_END_DECLS
