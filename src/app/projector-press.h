/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside a projector window: what each key does (pedicle_projector_window_press()). Private to
 * projector-window.c. */

#pragma once

#include "projector-window.h"

G_BEGIN_DECLS

struct _PedicleProjectorWindow {
  GtkWindow parent_instance;

  PedicleWindow *case_window; /* not owned; it takes this window with it */
  char *monitor;              /* id; NULL while the window is one as others */
  guint number, total;        /* the place in the agenda, from 1; 0 outside of it */
  PedicleProjectorView *view;
  GtkWidget *keys, *blank;
};

/* In projector-window.c: of the case that is shown. */
PedicleSession *pedicle_projector_window_get_session (PedicleProjectorWindow *self);

/* Asks for the case before or after; whether somebody went there. */
gboolean pedicle_projector_window_step_agenda (PedicleProjectorWindow *self, int by);

void pedicle_projector_window_set_blank (PedicleProjectorWindow *self, gboolean blank);

G_END_DECLS
