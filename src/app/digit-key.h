/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Digits on keyboards whose digit keys give them with Shift only (French, Czech). */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The digit of a key that was pressed without Shift and has one with Shift, else keyval. keys and
 * keyvals are what the key gives, by group and level; group is that of the layout in use. */
guint pedicle_digit_key_find (guint keyval, int group, const GdkKeymapKey *keys,
                              const guint *keyvals, int n);

/* The same for the key that controller has just been told of. */
guint pedicle_digit_key_read (GtkEventControllerKey *controller, guint keyval, guint keycode);

G_END_DECLS
