/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda in the folder of a window fixture, with cases that are there and cases that are not. */

#pragma once

#include "agenda-document.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/* Writes a case for each letter of files, called "a.pedicle.json" with the label "A", and an
 * agenda of them. Of a capital letter the agenda has an entry, but there is no file; of "!" the
 * file is damaged; of "?" the file holds another case. */
PedicleAgendaDocument *make_agenda (Fixture *self, const char *files);

G_END_DECLS
