/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry for a day, as the user's locale writes it. While what is typed is no day, the day that
 * was there before counts.
 *
 * Signal "edited" (const char *iso): the day that counts now, ISO; NULL for none.
 * Signal "refused" (const char *why): what was typed cannot be a day, in a sentence; NULL once it
 * can. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_DATE_FIELD (pedicle_date_field_get_type ())
G_DECLARE_FINAL_TYPE (PedicleDateField, pedicle_date_field, PEDICLE, DATE_FIELD, GtkWidget)

/* Property "optional" (boolean): nothing may be entered, too; construct-only. */

/* What assistive technology calls the entry. */
void pedicle_date_field_set_name (PedicleDateField *self, const char *name);

/* Shows iso, or nothing where it is NULL, unless that is what was shown last. */
void pedicle_date_field_show (PedicleDateField *self, const char *iso);

G_END_DECLS
