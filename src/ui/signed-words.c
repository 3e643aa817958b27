/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "signed-words.h"

#include "date-text.h"
#include "decision-words.h"
#include "isolate.h"
#include "plan-offer.h"

#include <glib/gi18n-lib.h>

char *
pedicle_signed_describe_plan (const PedicleLesion *lesion, const PedicleKnowledge *knowledge)
{
  g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
  g_autofree char *plan = pedicle_plan_describe (lesion->plan, knowledge);

  /* Translators: vertebrae, and what is planned for them. */
  return g_strdup_printf (C_("plan", "%s: %s"), levels, plan);
}

char *
pedicle_signed_describe_participants (const PedicleDecision *decision)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < decision->participants->len; i++) {
    const PedicleParticipant *participant = decision->participants->pdata[i];
    const char *role = pedicle_role_get_label (participant->role);
    g_autofree char *name = pedicle_isolate (participant->name);

    g_string_append (text, i > 0 ? ", " : "");
    if (*name != '\0')
      /* Translators: a participant and whom he or she speaks for: "A. Martin (Oncology)". */
      g_string_append_printf (text, C_("participant", "%s (%s)"), name, role);
    else
      g_string_append (text, role);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
pedicle_signed_describe_action (const PedicleAction *action)
{
  g_autofree char *what = pedicle_isolate (action->what), *owner = pedicle_isolate (action->owner);
  g_autofree char *day = action->due != NULL ? pedicle_date_to_text (action->due) : NULL;
  g_autoptr (GString) text = g_string_new (what);

  if (*owner != '\0')
    g_string_append_printf (text, " – %s", owner);
  if (day != NULL) {
    g_string_append (text, " – ");
    /* Translators: the day until which an action is to be done. */
    g_string_append_printf (text, _("due %s"), day);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
pedicle_signed_is_overdue (const PedicleAction *action, const char *today)
{
  return action->due != NULL && strcmp (action->due, today) < 0;
}

/* The day and the time of day on the wall clock. */
static void
split_time (const char *iso, char **ret_day, char **ret_time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;

  *ret_day = day != NULL ? pedicle_date_to_text (day) : g_strdup (iso);
  /* Translators: the time of day, as for strftime. */
  *ret_time = local != NULL ? g_date_time_format (local, _("%H:%M")) : g_strdup ("");
}

char *
pedicle_signed_describe_signature (const PedicleDecision *decision)
{
  g_autofree char *day = NULL, *time = NULL, *name = pedicle_isolate (decision->signed_by);

  split_time (decision->signed_at, &day, &time);
  /* Translators: a name, a day, a time of day, the versions of the program and of its knowledge. */
  return g_strdup_printf (_("Signed by %s on %s at %s, with Pedicle %s and knowledge %s."),
                          name, day, time, decision->program, decision->knowledge);
}

char *
pedicle_signed_describe_addition (const PedicleAddition *addition)
{
  g_autofree char *day = NULL, *time = NULL, *author = pedicle_isolate (addition->author);

  split_time (addition->time, &day, &time);
  if (*author == '\0')
    /* Translators: a day and a time of day. */
    return g_strdup_printf (_("Added on %s at %s"), day, time);
  /* Translators: a day, a time of day, a name. */
  return g_strdup_printf (_("Added on %s at %s by %s"), day, time, author);
}
