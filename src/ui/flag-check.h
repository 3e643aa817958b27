/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A flag that a clinician raises: a check button. Not raised means no. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_FLAG_CHECK (pedicle_flag_check_get_type ())
G_DECLARE_FINAL_TYPE (PedicleFlagCheck, pedicle_flag_check, PEDICLE, FLAG_CHECK, GtkCheckButton)

GtkWidget *pedicle_flag_check_new (void);

G_END_DECLS
