/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget that has children and a layout manager, and nothing else. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_CONTAINER (pedicle_container_get_type ())
G_DECLARE_FINAL_TYPE (PedicleContainer, pedicle_container, PEDICLE, CONTAINER, GtkWidget)

/* Takes manager. Children come by gtk_widget_set_parent() and go with the container. */
GtkWidget *pedicle_container_new (GtkLayoutManager *manager, GtkAccessibleRole role);

/* For dispose: every child leaves. */
void pedicle_unparent_children (GtkWidget *widget);

G_END_DECLS
