/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding to a signed decision: a button that unfolds words, author, and what it means. */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_ADDITION_FORM (pedicle_addition_form_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAdditionForm, pedicle_addition_form, PEDICLE, ADDITION_FORM, GtkWidget)

/* decision: its index in the case. */
GtkWidget *pedicle_addition_form_new (PedicleSession *session, guint decision);

G_END_DECLS
