/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "container.h"

struct _PedicleContainer {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PedicleContainer, pedicle_container, GTK_TYPE_WIDGET)

void
pedicle_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
pedicle_container_dispose (GObject *object)
{
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_container_parent_class)->dispose (object);
}

static void
pedicle_container_class_init (PedicleContainerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pedicle_container_dispose;
}

static void
pedicle_container_init (PedicleContainer *self)
{
}

GtkWidget *
pedicle_container_new (GtkLayoutManager *manager, GtkAccessibleRole role)
{
  GtkWidget *self = g_object_new (PEDICLE_TYPE_CONTAINER, "accessible-role", role, NULL);

  gtk_widget_set_layout_manager (self, manager);
  return self;
}
