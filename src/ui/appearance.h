/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Light, dark or high contrast: what the desktop asks for, at run time. One object for the whole
 * program; it sets the style sheet of every window and says which palette a drawing takes.
 *
 * Source, first that answers: the variable PEDICLE_APPEARANCE (light, dark, high-contrast,
 * high-contrast-dark; for tests and screenshots), the Settings portal (org.freedesktop.appearance,
 * color-scheme and contrast), GTK's own settings. */

#pragma once

#include "ink.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_APPEARANCE (pedicle_appearance_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAppearance, pedicle_appearance, PEDICLE, APPEARANCE, GObject)

/* Property "ink" (uint, a PedicleInkKind, read-only): connect to "notify::ink" and draw again. */

/* Made when it is first asked for, with a display open; owned by the program. The style sheets and
 * the templates of all widgets are there from then on. */
PedicleAppearance *pedicle_appearance_get_default (void);

/* The palette to draw with now; static. */
const PedicleInk *pedicle_appearance_get_ink (void);

PedicleInkKind pedicle_appearance_get_kind (PedicleAppearance *self);

/* Redraws widget whenever the palette changes, as long as it lives. */
void pedicle_appearance_watch (GtkWidget *widget);

G_END_DECLS
