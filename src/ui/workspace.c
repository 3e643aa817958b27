/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace.h"

#define N_COLUMNS 3
#define WIDEST 1048576 /* as GTK measures */
#define START_PART (1.0 / 9)
#define MIDDLE_PART 0.455 /* of what the start column leaves */

struct _PedicleWorkspace {
  GtkWidget parent_instance;

  GtkWidget *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (PedicleWorkspace, pedicle_workspace, GTK_TYPE_WIDGET)

enum { PROP_START = 1, PROP_MIDDLE, PROP_END, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
measure_columns (PedicleWorkspace *self, int minimum[], int natural[])
{
  for (int i = 0; i < N_COLUMNS; i++) {
    minimum[i] = natural[i] = 0;
    if (self->columns[i] != NULL)
      gtk_widget_measure (self->columns[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum[i],
                          &natural[i], NULL, NULL);
  }
}

static void
measure_width (PedicleWorkspace *self, int *ret_minimum, int *ret_natural)
{
  int minimum[N_COLUMNS], natural[N_COLUMNS];

  measure_columns (self, minimum, natural);
  *ret_minimum = minimum[0] + minimum[1] + minimum[2];
  *ret_natural = natural[0] + natural[1] + natural[2];
}

static void
measure_height (PedicleWorkspace *self, int for_width, int *ret_minimum, int *ret_natural)
{
  int minimum[N_COLUMNS], natural[N_COLUMNS], widths[N_COLUMNS];

  *ret_minimum = *ret_natural = 0;
  measure_columns (self, minimum, natural);
  pedicle_workspace_share (for_width, minimum, natural, widths);
  for (int i = 0; i < N_COLUMNS; i++) {
    int child_minimum = 0, child_natural = 0;

    if (self->columns[i] != NULL)
      gtk_widget_measure (self->columns[i], GTK_ORIENTATION_VERTICAL, MAX (widths[i], minimum[i]),
                          &child_minimum, &child_natural, NULL, NULL);
    *ret_minimum = MAX (*ret_minimum, child_minimum);
    *ret_natural = MAX (*ret_natural, child_natural);
  }
}

/* A drawing grows with its width and text shrinks: the smallest height is enough for the smallest
 * width and for any larger one. It is the same for all of them: newer GTK warns where the height for
 * a width is less than that for none. */
static void
measure_any_height (PedicleWorkspace *self, int *ret_minimum, int *ret_natural)
{
  int width, natural_width, minimum, natural;

  measure_width (self, &width, &natural_width);
  measure_height (self, width, ret_minimum, ret_natural);
  measure_height (self, WIDEST, &minimum, &natural);
  *ret_minimum = MAX (*ret_minimum, minimum);
  *ret_natural = MAX (*ret_natural, natural);
}

static GtkSizeRequestMode
pedicle_workspace_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_workspace_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (PEDICLE_WORKSPACE (widget), minimum, natural);
  else
    measure_any_height (PEDICLE_WORKSPACE (widget), minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0) {
    int unused;

    measure_height (PEDICLE_WORKSPACE (widget), for_size, &unused, natural);
    *natural = MAX (*natural, *minimum);
  }
}

static void
pedicle_workspace_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleWorkspace *self = PEDICLE_WORKSPACE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int minimum[N_COLUMNS], natural[N_COLUMNS], widths[N_COLUMNS];
  int x = 0;

  measure_columns (self, minimum, natural);
  pedicle_workspace_share (width, minimum, natural, widths);
  for (int i = 0; i < N_COLUMNS; i++) {
    GtkAllocation place = { mirrored ? width - x - widths[i] : x, 0, MAX (widths[i], minimum[i]),
                            height };

    if (self->columns[i] != NULL)
      gtk_widget_size_allocate (self->columns[i], &place, -1);
    x += widths[i];
  }
}

static void
pedicle_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, PEDICLE_WORKSPACE (object)->columns[id - PROP_START]);
}

static void
pedicle_workspace_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PedicleWorkspace *self = PEDICLE_WORKSPACE (object);
  GtkWidget **column = &self->columns[id - PROP_START];

  if (*column == g_value_get_object (value))
    return;
  g_clear_pointer (column, gtk_widget_unparent);
  *column = g_value_get_object (value);
  /* In the order of reading, whatever the order of setting: it is that of the Tab key. */
  for (int i = 0; i < N_COLUMNS; i++) {
    if (self->columns[i] != NULL && *column == self->columns[i])
      gtk_widget_set_parent (*column, GTK_WIDGET (self));
    else if (self->columns[i] != NULL)
      gtk_widget_insert_before (self->columns[i], GTK_WIDGET (self), NULL);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_workspace_dispose (GObject *object)
{
  PedicleWorkspace *self = PEDICLE_WORKSPACE (object);

  for (int i = 0; i < N_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], gtk_widget_unparent);
  G_OBJECT_CLASS (pedicle_workspace_parent_class)->dispose (object);
}

static void
pedicle_workspace_class_init (PedicleWorkspaceClass *klass)
{
  static const char *const names[] = { [PROP_START] = "start", [PROP_MIDDLE] = "middle",
                                       [PROP_END] = "end" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_workspace_get_property;
  object_class->set_property = pedicle_workspace_set_property;
  object_class->dispose = pedicle_workspace_dispose;
  widget_class->get_request_mode = pedicle_workspace_get_request_mode;
  widget_class->measure = pedicle_workspace_measure;
  widget_class->size_allocate = pedicle_workspace_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "workspace");
  for (int i = PROP_START; i < N_PROPERTIES; i++)
    properties[i] = g_param_spec_object (names[i], NULL, NULL, GTK_TYPE_WIDGET,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_workspace_init (PedicleWorkspace *self)
{
}

void
pedicle_workspace_share (int width, const int minimum[3], const int natural[3],
                         int ret_widths[3])
{
  int rest, wanted;

  ret_widths[0] = MAX (minimum[0], MIN ((int) (width * START_PART), natural[0]));
  rest = width - ret_widths[0];
  /* Natural widths first, as far as both fit; the usual parts beyond that. */
  wanted = MAX ((int) (rest * MIDDLE_PART), MIN (natural[1], rest - natural[2]));
  wanted = MIN (wanted, rest - minimum[2]);
  ret_widths[1] = MAX (wanted, minimum[1]);
  ret_widths[2] = MAX (rest - ret_widths[1], 0);
}
