/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gauge-view.h"

#include "appearance.h"
#include "gauge.h"
#include "newer-gtk.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 300
#define MAXIMUM_HEIGHT 300
#define DURATION (200 * G_TIME_SPAN_MILLISECOND)

struct _PedicleGaugeView {
  PedicleResultPart parent_instance;

  gboolean fills;
  PedicleGauge gauge; /* lower and upper: where the marks are just now */
  char *caption, *detail, *spoken, *font;
  /* The way of the marks; tick is 0 while they rest. */
  double from_lower, from_upper;
  gint64 start;
  guint tick;
};

G_DEFINE_FINAL_TYPE (PedicleGaugeView, pedicle_gauge_view, PEDICLE_TYPE_RESULT_PART)

enum { PROP_FILLS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static double
get_text_scale (GtkWidget *widget)
{
  int resolution = 0;

  if (PEDICLE_GAUGE_VIEW (widget)->fills)
    return 1;
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &resolution, NULL);
  return resolution > 0 ? resolution / 1024.0 / 96.0 : 1;
}

static void
stop (PedicleGaugeView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
rest (PedicleGaugeView *self)
{
  stop (self);
  self->gauge.lower = self->gauge.total.lower;
  self->gauge.upper = self->gauge.total.upper;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PedicleGaugeView *self = PEDICLE_GAUGE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t, eased;

  if (self->start == 0)
    self->start = now;
  t = CLAMP ((now - self->start) / (double) DURATION, 0, 1);
  eased = 1 - (1 - t) * (1 - t) * (1 - t);
  self->gauge.lower = self->from_lower + (self->gauge.total.lower - self->from_lower) * eased;
  self->gauge.upper = self->from_upper + (self->gauge.total.upper - self->from_upper) * eased;
  gtk_widget_queue_draw (widget);
  if (t < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
may_animate (GtkWidget *widget)
{
  gboolean enabled = FALSE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (widget);
}

static void
move_marks (PedicleGaugeView *self, gboolean was_empty)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->gauge.empty || was_empty || !may_animate (widget)) {
    rest (self);
    return;
  }
  self->from_lower = self->gauge.lower;
  self->from_upper = self->gauge.upper;
  self->start = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

static void
tell (PedicleGaugeView *self)
{
  PedicleRange total = self->gauge.total;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->spoken,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, self->spoken, -1);
  if (self->gauge.empty)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                    (total.lower + total.upper) / 2.0, -1);
}

static void
pedicle_gauge_view_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleGaugeView *self = PEDICLE_GAUGE_VIEW (part);
  const PedicleSins *sins = lesion != NULL ? &lesion->facts.sins : NULL;
  g_autofree char *spoken = pedicle_wording_sins_spoken (sins);
  gboolean was_empty = self->gauge.empty;

  if (g_strcmp0 (spoken, self->spoken) == 0)
    return;
  g_free (self->spoken);
  self->spoken = g_steal_pointer (&spoken);
  g_clear_pointer (&self->caption, g_free);
  g_clear_pointer (&self->detail, g_free);
  self->gauge.empty = sins == NULL;
  if (sins != NULL) {
    self->gauge.total = sins->total.range;
    self->caption = pedicle_sins_describe_range (sins->total.range);
    self->detail = pedicle_wording_sins_detail (sins);
  }
  self->gauge.caption = self->caption;
  self->gauge.detail = self->detail;
  move_marks (self, was_empty);
  tell (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    pedicle_announce (GTK_WIDGET (self), self->spoken);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How high a gauge is that fills a width of 1: the ring, and the words below it. */
static double
get_proportion (GtkWidget *widget)
{
  return 0.6 + 0.15 * CLAMP (get_text_scale (widget), 1, 1.75);
}

static GtkSizeRequestMode
pedicle_gauge_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_gauge_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  double width = for_size < 0 ? NATURAL_WIDTH : for_size;

  if (PEDICLE_GAUGE_VIEW (widget)->fills)
    *minimum = *natural = 1;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *natural = (int) MIN (MAX (width, MINIMUM_WIDTH) * get_proportion (widget), MAXIMUM_HEIGHT);
    *minimum = *natural;
  }
}

static void
pedicle_gauge_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PedicleGaugeView *self = PEDICLE_GAUGE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  self->gauge.text_scale = get_text_scale (widget);
  pedicle_gauge_draw (cr, width, height, &self->gauge, pedicle_appearance_get_ink ());
  cairo_destroy (cr);
}

static void
take_font (PedicleGaugeView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  g_free (self->font);
  self->font =
    g_strdup (pango_font_description_get_family (pango_context_get_font_description (context)));
  self->gauge.font = self->font;
}

static void
pedicle_gauge_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (pedicle_gauge_view_parent_class)->system_setting_changed (widget, setting);
  gtk_widget_queue_resize (widget);
}

static void
pedicle_gauge_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pedicle_gauge_view_parent_class)->css_changed (widget, change);
  take_font (PEDICLE_GAUGE_VIEW (widget));
}

static void
pedicle_gauge_view_unmap (GtkWidget *widget)
{
  rest (PEDICLE_GAUGE_VIEW (widget));
  GTK_WIDGET_CLASS (pedicle_gauge_view_parent_class)->unmap (widget);
}

static void
pedicle_gauge_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PEDICLE_GAUGE_VIEW (object)->fills);
}

static void
pedicle_gauge_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PEDICLE_GAUGE_VIEW (object)->fills = g_value_get_boolean (value);
}

static void
pedicle_gauge_view_finalize (GObject *object)
{
  PedicleGaugeView *self = PEDICLE_GAUGE_VIEW (object);

  g_free (self->caption);
  g_free (self->detail);
  g_free (self->spoken);
  g_free (self->font);
  G_OBJECT_CLASS (pedicle_gauge_view_parent_class)->finalize (object);
}

static void
pedicle_gauge_view_class_init (PedicleGaugeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_gauge_view_get_property;
  object_class->set_property = pedicle_gauge_view_set_property;
  object_class->finalize = pedicle_gauge_view_finalize;
  widget_class->get_request_mode = pedicle_gauge_view_get_request_mode;
  widget_class->measure = pedicle_gauge_view_measure;
  widget_class->snapshot = pedicle_gauge_view_snapshot;
  widget_class->system_setting_changed = pedicle_gauge_view_system_setting_changed;
  widget_class->css_changed = pedicle_gauge_view_css_changed;
  widget_class->unmap = pedicle_gauge_view_unmap;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_gauge_view_update;
  gtk_widget_class_set_css_name (widget_class, "gauge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
  properties[PROP_FILLS] =
    g_param_spec_boolean ("fills", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_gauge_view_init (PedicleGaugeView *self)
{
  self->gauge.empty = TRUE;
  self->spoken = pedicle_wording_sins_spoken (NULL);
  take_font (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) PEDICLE_SINS_MAXIMUM,
                                  -1);
  /* Before tell(): GTK takes a tooltip for the description, too. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               _("Spinal Instability Neoplastic Score (SINS), 0 to 18 points"));
  tell (self);
  pedicle_appearance_watch (GTK_WIDGET (self));
}
