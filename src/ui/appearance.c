/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "appearance.h"

#include "newer-gtk.h"
#include "pedicle-ui.h"

#define RESOURCE_PATH "/io/github/pedicle/Pedicle/ui/"
#define PORTAL_NAMESPACE "org.freedesktop.appearance"

struct _PedicleAppearance {
  GObject parent_instance;

  PedicleInkKind kind;
  gboolean dark, contrast;
  gboolean gtk_dark, gtk_contrast; /* what GTK's settings say: counts where nobody else does */
  char *theme;                     /* its name, to return to from high contrast */
  GtkCssProvider *palette;
  GDBusProxy *settings;
};

G_DEFINE_FINAL_TYPE (PedicleAppearance, pedicle_appearance, G_TYPE_OBJECT)

enum { PROP_INK = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static const char *const kind_names[] = {
  [PEDICLE_INK_LIGHT] = "light",
  [PEDICLE_INK_DARK] = "dark",
  [PEDICLE_INK_HIGH_CONTRAST_LIGHT] = "high-contrast",
  [PEDICLE_INK_HIGH_CONTRAST_DARK] = "high-contrast-dark",
};

static void
define_color (GString *css, const char *name, const PedicleColor *color)
{
  g_string_append_printf (css, "@define-color pedicle_%s #%02x%02x%02x;\n", name,
                          (int) (color->red * 255 + 0.5), (int) (color->green * 255 + 0.5),
                          (int) (color->blue * 255 + 0.5));
}

/* In steps: at the size that icons are drawn for, GTK has them ready and needs no SVG reader. Those of
 * the projector follow its letters (ui/projector.css). */
static void
define_icon_size (GString *css)
{
  int resolution = 0;
  double scale;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &resolution, NULL);
  scale = resolution > 0 ? resolution / 1024.0 / 96.0 : 1;
  g_string_append_printf (css, "window.pedicle:not(.projector) image,\n"
                               "window.pedicle:not(.projector) arrow {\n"
                               "  -gtk-icon-size: %dpx;\n}\n",
                          8 * MAX (2, (int) (scale * 2)));
}

/* The drawn parts and the widgets take their colours from one table. */
static char *
palette_css (const PedicleInk *ink)
{
  const struct {
    const char *name;
    const PedicleColor *color;
  } colors[] = {
    { "surface", &ink->surface },
    { "card", &ink->card },
    { "hairline", &ink->hairline },
    { "text", &ink->text },
    { "secondary", &ink->secondary },
    { "accent", &ink->accent },
    { "on_accent", &ink->on_accent },
    { "wash", &ink->accent_pale },
    { "hover", &ink->hover },
    { "stable", &ink->band[PEDICLE_BAND_STABLE].text },
    { "stable_fill", &ink->band[PEDICLE_BAND_STABLE].fill },
    { "potentially_unstable", &ink->band[PEDICLE_BAND_POTENTIALLY_UNSTABLE].text },
    { "potentially_unstable_fill", &ink->band[PEDICLE_BAND_POTENTIALLY_UNSTABLE].fill },
    { "unstable", &ink->band[PEDICLE_BAND_UNSTABLE].text },
    { "unstable_fill", &ink->band[PEDICLE_BAND_UNSTABLE].fill },
    { "good", &ink->good },
    { "consider", &ink->consider },
    { "caution", &ink->caution },
    { "contra", &ink->contra },
    { "muted", &ink->muted },
  };
  g_autoptr (GString) css = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    define_color (css, colors[i].name, colors[i].color);
  define_icon_size (css);
  return g_string_free (g_steal_pointer (&css), FALSE);
}

static gboolean
is_high_contrast_theme (const char *theme)
{
  return theme != NULL && (g_str_has_prefix (theme, "HighContrast") ||
                           g_str_has_prefix (theme, "Default-hc"));
}

static PedicleInkKind
kind_of (gboolean dark, gboolean contrast)
{
  if (contrast)
    return dark ? PEDICLE_INK_HIGH_CONTRAST_DARK : PEDICLE_INK_HIGH_CONTRAST_LIGHT;
  return dark ? PEDICLE_INK_DARK : PEDICLE_INK_LIGHT;
}

static void
apply (PedicleAppearance *self)
{
  PedicleInkKind kind = kind_of (self->dark, self->contrast);
  g_autofree char *css = palette_css (pedicle_ink_get (kind));

  pedicle_set_theme (self->dark, self->contrast, self->theme);
  gtk_css_provider_load_from_data (self->palette, css, -1);
  if (self->kind == kind)
    return;
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INK]);
}

/* The old method wraps the value twice. */
static guint32
unwrap_number (GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT)) {
    GVariant *next = g_variant_get_variant (inner);

    g_variant_unref (inner);
    inner = next;
  }
  return g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32) ? g_variant_get_uint32 (inner) : 0;
}

static void
take_setting (PedicleAppearance *self, const char *key, GVariant *value)
{
  guint32 number = unwrap_number (value);

  if (g_str_equal (key, "color-scheme"))
    self->dark = number == 1 || (number == 0 && self->gtk_dark);
  else if (g_str_equal (key, "contrast"))
    self->contrast = number == 1 || self->gtk_contrast;
}

static void
setting_changed_cb (GDBusProxy *proxy, const char *sender, const char *signal,
                    GVariant *parameters, gpointer user_data)
{
  PedicleAppearance *self = PEDICLE_APPEARANCE (user_data);
  g_autoptr (GVariant) value = NULL;
  const char *name, *key;

  if (!g_str_equal (signal, "SettingChanged") ||
      !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &name, &key, &value);
  if (!g_str_equal (name, PORTAL_NAMESPACE))
    return;
  take_setting (self, key, value);
  apply (self);
}

static void
settings_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PedicleAppearance *self = PEDICLE_APPEARANCE (user_data);
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) all = NULL, appearance = NULL;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  /* No portal is nothing to report: GTK's own setting counts. */
  if (reply == NULL || !g_variant_is_of_type (reply, G_VARIANT_TYPE ("(a{sa{sv}})")))
    return;
  all = g_variant_get_child_value (reply, 0);
  appearance = g_variant_lookup_value (all, PORTAL_NAMESPACE, G_VARIANT_TYPE_VARDICT);
  if (appearance == NULL)
    return;
  g_variant_iter_init (&iter, appearance);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &value)) {
    take_setting (self, key, value);
    g_variant_unref (value);
  }
  apply (self);
}

static void
proxy_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PedicleAppearance *self = PEDICLE_APPEARANCE (user_data);
  const char *names[] = { PORTAL_NAMESPACE, NULL };

  self->settings = g_dbus_proxy_new_for_bus_finish (result, NULL);
  if (self->settings == NULL)
    return;
  g_signal_connect (self->settings, "g-signal", G_CALLBACK (setting_changed_cb), self);
  g_dbus_proxy_call (self->settings, "ReadAll", g_variant_new ("(^as)", names),
                     G_DBUS_CALL_FLAGS_NONE, -1, NULL, settings_read_cb, self);
}

static gboolean
take_environment (PedicleAppearance *self)
{
  const char *wanted = g_getenv ("PEDICLE_APPEARANCE");

  for (gsize i = 0; wanted != NULL && i < G_N_ELEMENTS (kind_names); i++) {
    if (g_str_equal (wanted, kind_names[i])) {
      self->dark = g_str_has_suffix (wanted, "dark");
      self->contrast = g_str_has_prefix (wanted, "high-contrast");
      return TRUE;
    }
  }
  return FALSE;
}

static void
take_gtk_settings (PedicleAppearance *self)
{
  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &self->gtk_dark,
                "gtk-theme-name", &self->theme, NULL);
  self->gtk_contrast = is_high_contrast_theme (self->theme);
  self->gtk_dark |= self->theme != NULL && g_str_has_suffix (self->theme, "-dark");
  self->dark = self->gtk_dark;
  self->contrast = self->gtk_contrast;
}

/* The answer comes while the window is being built: before its first frame. */
static void
ask_portal (PedicleAppearance *self)
{
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, NULL,
                            "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", NULL, proxy_ready_cb, self);
}

static void
add_style_sheets (PedicleAppearance *self)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, RESOURCE_PATH "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->palette),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
pedicle_appearance_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_uint (value, PEDICLE_APPEARANCE (object)->kind);
}

static void
pedicle_appearance_finalize (GObject *object)
{
  PedicleAppearance *self = PEDICLE_APPEARANCE (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->palette);
  g_clear_pointer (&self->theme, g_free);
  G_OBJECT_CLASS (pedicle_appearance_parent_class)->finalize (object);
}

static void
pedicle_appearance_class_init (PedicleAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pedicle_appearance_get_property;
  object_class->finalize = pedicle_appearance_finalize;
  properties[PROP_INK] =
    g_param_spec_uint ("ink", NULL, NULL, 0, PEDICLE_INK_N_KINDS - 1, PEDICLE_INK_LIGHT,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_appearance_init (PedicleAppearance *self)
{
  pedicle_ui_get_resource ();
  self->palette = gtk_css_provider_new ();
  take_gtk_settings (self);
  if (!take_environment (self))
    ask_portal (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (apply),
                           self, G_CONNECT_SWAPPED);
  add_style_sheets (self);
  apply (self);
}

PedicleAppearance *
pedicle_appearance_get_default (void)
{
  static PedicleAppearance *appearance;

  if (appearance == NULL)
    appearance = g_object_new (PEDICLE_TYPE_APPEARANCE, NULL);
  return appearance;
}

PedicleInkKind
pedicle_appearance_get_kind (PedicleAppearance *self)
{
  return self->kind;
}

const PedicleInk *
pedicle_appearance_get_ink (void)
{
  return pedicle_ink_get (pedicle_appearance_get_default ()->kind);
}

void
pedicle_appearance_watch (GtkWidget *widget)
{
  g_signal_connect_object (pedicle_appearance_get_default (), "notify::ink",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
