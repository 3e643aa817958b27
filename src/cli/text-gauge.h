/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gauge in characters: the SINS scale 0 to 18 in its three bands, and below it the total, or
 * from the lowest to the highest that is still possible. */

#pragma once

#include "text-page.h"
#include "tri.h"

G_BEGIN_DECLS

/* total lies within 0 to 18. */
void pedicle_text_page_gauge (PedicleTextPage *page, guint indent, PedicleRange total);

G_END_DECLS
