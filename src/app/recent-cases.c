/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recent-cases.h"

#include <glib/gi18n-lib.h>

#define GROUP "Pedicle"
#define MAXIMUM 10

void
pedicle_recent_cases_add (GFile *file, const char *label)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_strdup (*label != '\0' ? label : _("Case without a label"));
  char *groups[] = { (char *) GROUP, NULL };
  GtkRecentData data = {
    .display_name = name,
    .mime_type = (char *) "application/vnd.pedicle.case+json",
    .app_name = (char *) "Pedicle",
    .app_exec = (char *) "pedicle %u",
    .groups = groups,
    .is_private = TRUE,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* An underscore would be taken for an access key. */
static char *
escape_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_case (GMenu *menu, GtkRecentInfo *info)
{
  g_autoptr (GDateTime) used = g_date_time_to_local (gtk_recent_info_get_modified (info));
  g_autofree char *day = g_date_time_format (used, "%x");
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GMenuItem) item = NULL;

  /* Translators: an entry of the recent cases: the label of the case and the day it was used. */
  text = g_strdup_printf (_("%s, %s"), gtk_recent_info_get_display_name (info), day);
  label = escape_mnemonic (text);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "app.open-uri", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

GMenuModel *
pedicle_recent_cases_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  all = g_list_sort (all, compare_age);
  for (GList *link = all; link != NULL && n < MAXIMUM; link = link->next) {
    if (!gtk_recent_info_has_group (link->data, GROUP) || !gtk_recent_info_exists (link->data))
      continue;
    append_case (menu, link->data);
    n++;
  }
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);
  return G_MENU_MODEL (menu);
}
