/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as the user's locale writes them; in data they are ISO ("2026-11-20"). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* iso in the order and with the signs of the locale: "20.11.2026"; as it is where the locale would
 * write the year with two digits. */
char *pedicle_date_to_text (const char *iso);

/* A date typed in the locale's order or in ISO, as ISO; NULL when it is none, or when its year has
 * not four digits. */
char *pedicle_date_from_text (const char *text);

G_END_DECLS
