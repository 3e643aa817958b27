/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-actions.h"

#include "common-actions.h"
#include "knowledge-window.h"
#include "projector-window.h"
#include "window-decision.h"
#include "window-files.h"
#include "window-report.h"

static PedicleSession *
get_session (gpointer window)
{
  return pedicle_document_get_session (pedicle_window_get_document (window));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_save (window);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_save_as (window);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_print (window);
}

static void
export_pdf_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_export_pdf (window);
}

static void
copy_letter_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_copy_letter (window);
}

static void
revert_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_document_revert (pedicle_window_get_document (window));
  pedicle_window_report_knowledge (window);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_session_undo (get_session (window));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_session_redo (get_session (window));
}

static void
keep_mine_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_keep_mine (window);
}

static void
load_theirs_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_load_theirs (window);
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_retry (window);
}

static void
discard_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_discard (window);
}

static void
findings_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_go_to_page (window, PEDICLE_CASE_PAGE_FINDINGS);
}

static void
plan_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_go_to_page (window, PEDICLE_CASE_PAGE_PLAN);
}

static void
decide_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_go_to_page (window, PEDICLE_CASE_PAGE_DECISION);
}

static void
focus_finding_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_focus_finding (window, g_variant_get_string (parameter, NULL));
}

static void
show_technique_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_show_technique (window, g_variant_get_string (parameter, NULL));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_window_find (window);
}

static void
knowledge_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_knowledge_window_present (window, NULL);
}

static void
show_knowledge_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_knowledge_window_present (window, g_variant_get_string (parameter, NULL));
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_projector_window_present (window, NULL);
}

static void
present_on_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_projector_window_present (window, g_variant_get_string (parameter, NULL));
}

void
pedicle_window_add_actions (PedicleWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_cb },
    { .name = "save-as", .activate = save_as_cb },
    { .name = "print", .activate = print_cb },
    { .name = "export-pdf", .activate = export_pdf_cb },
    { .name = "copy-letter", .activate = copy_letter_cb },
    { .name = "revert", .activate = revert_cb },
    { .name = "undo", .activate = undo_cb },
    { .name = "redo", .activate = redo_cb },
    { .name = "close", .activate = pedicle_common_close },
    { .name = "keep-mine", .activate = keep_mine_cb },
    { .name = "load-theirs", .activate = load_theirs_cb },
    { .name = "retry", .activate = retry_cb },
    { .name = "discard", .activate = discard_cb },
    { .name = "findings", .activate = findings_cb },
    { .name = "plan", .activate = plan_cb },
    { .name = "decide", .activate = decide_cb },
    { .name = "focus-finding", .activate = focus_finding_cb, .parameter_type = "s" },
    { .name = "show-technique", .activate = show_technique_cb, .parameter_type = "s" },
    { .name = "find", .activate = find_cb },
    { .name = "knowledge", .activate = knowledge_cb },
    { .name = "show-knowledge", .activate = show_knowledge_cb, .parameter_type = "s" },
    { .name = "present", .activate = present_cb },
    { .name = "present-on", .activate = present_on_cb, .parameter_type = "s" },
    { .name = "show-help-overlay", .activate = pedicle_common_shortcuts },
    { .name = "fullscreen", .activate = pedicle_common_fullscreen },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
