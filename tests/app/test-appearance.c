/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Light, dark and high contrast, as the variable and a Settings portal of the test's own ask. */

#include "appearance.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"

static const char introspection[] =
  "<node><interface name='" SETTINGS "'>"
  "<method name='ReadAll'><arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/>"
  "</method>"
  "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
  "</interface></node>";

static gboolean read_all_asked;

static void
method_cb (GDBusConnection *connection, const char *sender, const char *path,
           const char *interface, const char *method, GVariant *parameters,
           GDBusMethodInvocation *invocation, gpointer user_data)
{
  GVariantBuilder all;

  g_variant_builder_init (&all, G_VARIANT_TYPE ("a{sa{sv}}"));
  g_variant_builder_open (&all, G_VARIANT_TYPE ("{sa{sv}}"));
  g_variant_builder_add (&all, "s", APPEARANCE);
  g_variant_builder_open (&all, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&all, "{sv}", "color-scheme", g_variant_new_uint32 (1));
  g_variant_builder_add (&all, "{sv}", "contrast", g_variant_new_uint32 (0));
  g_variant_builder_close (&all);
  g_variant_builder_close (&all);
  read_all_asked = TRUE;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a{sa{sv}})", &all));
}

static void
name_acquired_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static GDBusConnection *
start_portal (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  GDBusConnection *bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  gboolean acquired = FALSE;

  g_assert_nonnull (bus);
  g_assert_cmpuint (g_dbus_connection_register_object (bus, PORTAL_PATH, node->interfaces[0],
                                                       &vtable, NULL, NULL, NULL), !=, 0);
  g_bus_own_name_on_connection (bus, PORTAL_NAME, G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired_cb,
                                NULL, &acquired, NULL);
  while (!acquired)
    g_main_context_iteration (NULL, TRUE);
  return bus;
}

static void
emit_setting (GDBusConnection *bus, const char *name, const char *key, guint value)
{
  GVariant *variant = g_variant_new_variant (g_variant_new_uint32 (value));

  g_assert_true (g_dbus_connection_emit_signal (
    bus, NULL, PORTAL_PATH, SETTINGS, "SettingChanged",
    g_variant_new ("(ss@v)", name, key, variant), NULL));
}

static void
wait_for (PedicleInkKind kind)
{
  gint64 limit = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (pedicle_appearance_get_kind (pedicle_appearance_get_default ()) != kind &&
         g_get_monotonic_time () < limit)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (pedicle_appearance_get_kind (pedicle_appearance_get_default ()), ==, kind);
  g_assert_true (pedicle_appearance_get_ink () == pedicle_ink_get (kind));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What GTK itself paints with, whatever setting says so: bright text is for a dark window. */
static gboolean
theme_is_dark (void)
{
  GtkWidget *window = gtk_window_new ();
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (window), &text);
  gtk_window_destroy (GTK_WINDOW (window));
  return text.red + text.green + text.blue > 1.5;
}

static void
test_portal (void)
{
  g_autoptr (GDBusConnection) bus = start_portal ();
  PedicleAppearance *appearance = pedicle_appearance_get_default ();
  guint count = 0;

  g_assert_cmpuint (pedicle_appearance_get_kind (appearance), ==, PEDICLE_INK_LIGHT);
  g_signal_connect_swapped (appearance, "notify::ink", G_CALLBACK (count_cb), &count);
  wait_for (PEDICLE_INK_DARK);
  g_assert_true (read_all_asked);
  g_assert_true (theme_is_dark ());
  g_assert_cmpuint (count, ==, 1);

  emit_setting (bus, APPEARANCE, "contrast", 1);
  wait_for (PEDICLE_INK_HIGH_CONTRAST_DARK);
  emit_setting (bus, APPEARANCE, "color-scheme", 2);
  wait_for (PEDICLE_INK_HIGH_CONTRAST_LIGHT);
  emit_setting (bus, "org.gnome.desktop.interface", "contrast", 0);
  emit_setting (bus, APPEARANCE, "accent-color", 1);
  emit_setting (bus, APPEARANCE, "color-scheme", 0);
  emit_setting (bus, APPEARANCE, "contrast", 0);
  wait_for (PEDICLE_INK_LIGHT);
  g_assert_false (theme_is_dark ());
  g_assert_cmpuint (count, ==, 4);
}

/* One object serves a whole program, so each value takes a program of its own. */
static void
test_variable (gconstpointer data)
{
  static const char *const values[] = { "light", "dark", "high-contrast", "high-contrast-dark",
                                        "purple" };
  static const PedicleInkKind kinds[] = { PEDICLE_INK_LIGHT, PEDICLE_INK_DARK,
                                          PEDICLE_INK_HIGH_CONTRAST_LIGHT,
                                          PEDICLE_INK_HIGH_CONTRAST_DARK, PEDICLE_INK_LIGHT };
  int index = GPOINTER_TO_INT (data);

  if (g_test_subprocess ()) {
    g_setenv ("PEDICLE_APPEARANCE", values[index], TRUE);
    wait_for (kinds[index]);
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_data_func ("/appearance/variable/light", GINT_TO_POINTER (0), test_variable);
  g_test_add_data_func ("/appearance/variable/dark", GINT_TO_POINTER (1), test_variable);
  g_test_add_data_func ("/appearance/variable/high-contrast", GINT_TO_POINTER (2), test_variable);
  g_test_add_data_func ("/appearance/variable/high-contrast-dark", GINT_TO_POINTER (3),
                        test_variable);
  g_test_add_data_func ("/appearance/variable/unknown", GINT_TO_POINTER (4), test_variable);
  g_test_add_func ("/appearance/portal", test_portal);
  return g_test_run ();
}
