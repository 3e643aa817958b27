/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The knowledge browser in the program: whose comparison it shows, that it follows its case and closes
 * with it, what it prints, how soon it is there. */

#include "../ui/frame-noise.h"
#include "../ui/settle.h"
#include "application.h"
#include "case-file.h"
#include "examples.h"
#include "knowledge-pages.h"
#include "knowledge-print.h"
#include "knowledge-shelf.h"
#include "knowledge-window.h"
#include "page-view.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

/* Milliseconds: what is wanted on a quiet machine ("-m perf"), and what even a busy one must reach. */
#define FIRST_FRAME_WANTED 200
#define FIRST_FRAME_LIMIT 600

static GtkApplication *application;

static PedicleWindow *
open_example (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_examples_load (name, &error);
  g_autoptr (PedicleDocument) document = NULL;
  GtkWidget *window;

  g_assert_no_error (error);
  document = pedicle_document_new_for_case (case_, pedicle_knowledge_get_default ());
  window = pedicle_window_new (application, document);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return PEDICLE_WINDOW (window);
}

static PedicleSession *
get_session (PedicleWindow *window)
{
  return pedicle_document_get_session (pedicle_window_get_document (window));
}

static void
close_window (PedicleWindow *window)
{
  pedicle_document_discard (pedicle_window_get_document (window));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static guint
count_browsers (void)
{
  guint n = 0;

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    n += PEDICLE_IS_KNOWLEDGE_WINDOW (link->data) ? 1 : 0;
  return n;
}

static PedicleKnowledgeWindow *
find_browser (PedicleWindow *window)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (PEDICLE_IS_KNOWLEDGE_WINDOW (link->data) &&
        pedicle_knowledge_window_get_case_window (link->data) == window)
      return link->data;
  return NULL;
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static const PediclePage *
get_page (PedicleKnowledgeWindow *browser)
{
  return pedicle_page_view_get_page (
    PEDICLE_PAGE_VIEW (find_child (GTK_WIDGET (browser), PEDICLE_TYPE_PAGE_VIEW)));
}

static const char *
get_verdict (PedicleKnowledgeWindow *browser, const char *technique)
{
  const PediclePage *page = get_page (browser);
  const PedicleBlock *row =
    g_ptr_array_index (page->blocks, (guint) pedicle_page_find (page, technique));

  return ((const PediclePart *) ((const GPtrArray *) row->cells->pdata[0])->pdata[0])->text;
}

static void
assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not have “%s”.", text, words);
}

/* Two cases, two browsers: each names its case, and keeps to it when the other is in use. */
static void
test_whose (void)
{
  PedicleWindow *one = open_example ("figure-3.pedicle.json"), *other = open_example ("figure-5.pedicle.json");
  PedicleKnowledgeWindow *of_one, *of_other;

  pedicle_knowledge_window_present (one, PEDICLE_PAGE_PATIENT);
  pedicle_knowledge_window_present (other, PEDICLE_PAGE_PATIENT);
  pedicle_knowledge_window_present (one, NULL);
  g_assert_cmpuint (count_browsers (), ==, 2);
  of_one = find_browser (one);
  of_other = find_browser (other);
  assert_has (get_page (of_one)->title, gtk_window_get_title (GTK_WINDOW (one)));
  assert_has (get_page (of_one)->title, "T11");
  assert_has (get_page (of_other)->title, gtk_window_get_title (GTK_WINDOW (other)));
  assert_has (get_page (of_other)->title, "L2");
  assert_has (gtk_window_get_title (GTK_WINDOW (of_one)), gtk_window_get_title (GTK_WINDOW (one)));
  close_window (one);
  g_assert_null (find_browser (one));
  g_assert_true (find_browser (other) == of_other);
  close_window (other);
  g_assert_cmpuint (count_browsers (), ==, 0);
}

/* An answer, another label, another lesion, another document: all are followed. */
static void
test_follows (void)
{
  PedicleWindow *window = open_example ("figure-3.pedicle.json");
  PedicleSession *session = get_session (window);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (PedicleDocument) document = NULL;
  PedicleKnowledgeWindow *browser;

  pedicle_knowledge_window_present (window, PEDICLE_PAGE_PATIENT);
  browser = find_browser (window);
  g_assert_cmpstr (get_verdict (browser, "radiofrequency-ablation"), !=, "contraindicated");
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_3);
  settle ();
  g_assert_cmpstr (get_verdict (browser, "radiofrequency-ablation"), ==, "contraindicated");
  pedicle_case_set_label (case_, "MDT-99");
  settle ();
  assert_has (get_page (browser)->title, "MDT-99");
  assert_has (gtk_window_get_title (GTK_WINDOW (browser)), "MDT-99");
  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L4), NULL);
  settle ();
  pedicle_session_set_lesion (session, 0);
  settle ();
  assert_has (get_page (browser)->title, "T11");
  pedicle_session_set_lesion (session, 1);
  settle ();
  assert_has (get_page (browser)->title, "L4");
  g_assert_cmpstr (get_verdict (browser, "radiofrequency-ablation"), !=, "contraindicated");
  pedicle_document_discard (pedicle_window_get_document (window));
  document = pedicle_document_new (pedicle_knowledge_get_default ());
  pedicle_window_set_document (window, document);
  settle ();
  g_assert_cmpuint (get_page (browser)->columns->len, ==, 0); /* no lesion, no verdict */
  assert_has (get_page (browser)->title, gtk_window_get_title (GTK_WINDOW (window)));
  pedicle_case_add_lesion (pedicle_session_get_case (get_session (window)),
                           PEDICLE_LEVELS (PEDICLE_LEVEL_T4), NULL);
  settle ();
  assert_has (get_page (browser)->title, "T4");
  close_window (window);
}

typedef struct {
  const char *name;
  const char *action, *target; /* of the case's window */
  const char *page;
} WayRow;

static const WayRow ways[] = {
  { "key", "win.knowledge", NULL, PEDICLE_PAGE_OVERVIEW },
  { "card", "win.show-knowledge", "cryoablation", "cryoablation" },
  { "patient", "win.show-knowledge", PEDICLE_PAGE_PATIENT, PEDICLE_PAGE_PATIENT },
  { "unknown", "win.show-knowledge", "nothing", PEDICLE_PAGE_OVERVIEW },
};

static void
test_way (gconstpointer data)
{
  const WayRow *row = data;
  PedicleWindow *window = open_example ("figure-1.pedicle.json");

  if (row->target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), row->action, "s", row->target);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), row->action, NULL);
  g_assert_cmpuint (count_browsers (), ==, 1);
  g_assert_cmpstr (get_page (find_browser (window))->id, ==, row->page);
  close_window (window);
}

typedef struct {
  const char *name, *target, *page, *focus; /* focus: id of the block, NULL: the first */
} TargetRow;

static const TargetRow targets[] = {
  { "page", "sources", "sources", NULL },
  { "rule", "radiotherapy#RT-7", "radiotherapy", "RT-7" },
  { "no-such-rule", "radiotherapy#RT-99", "radiotherapy", NULL },
  { "no-such-page", "nowhere#RT-7", "overview", NULL },
};

static void
test_target (gconstpointer data)
{
  const TargetRow *row = data;
  PedicleWindow *window = open_example ("figure-1.pedicle.json");
  PedicleKnowledgeWindow *browser;
  GtkWidget *focus;
  const PedicleBlock *block;

  pedicle_knowledge_window_present (window, NULL);
  browser = find_browser (window);
  pedicle_knowledge_window_open (browser, row->target);
  g_assert_cmpstr (get_page (browser)->id, ==, row->page);
  focus = gtk_window_get_focus (GTK_WINDOW (browser));
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  block = g_object_get_data (G_OBJECT (focus), "block");
  if (row->focus != NULL)
    g_assert_cmpstr (block->id, ==, row->focus);
  else
    g_assert_true (block == g_ptr_array_index (get_page (browser)->blocks, 0));
  close_window (window);
}

/* Back goes the way that was come, and ends where it began. */
static void
test_back (void)
{
  PedicleWindow *window = open_example ("figure-1.pedicle.json");
  PedicleKnowledgeWindow *browser;
  static const char *const pages[] = { "brace", "sources", "brace" };

  pedicle_knowledge_window_present (window, NULL);
  browser = find_browser (window);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    pedicle_knowledge_window_open (browser, pages[i]);
  for (guint i = G_N_ELEMENTS (pages); i > 0; i--) {
    g_assert_cmpstr (get_page (browser)->id, ==, pages[i - 1]);
    gtk_widget_activate_action (GTK_WIDGET (browser), "win.back", NULL);
  }
  g_assert_cmpstr (get_page (browser)->id, ==, PEDICLE_PAGE_OVERVIEW);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (browser), "back"));
  close_window (window);
}

/* GTK's own way to paper: a PDF whose sheets lie as the pages want it. */
static void
test_print (void)
{
  PedicleWindow *window = open_example ("figure-3.pedicle.json");
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_page_free);
  g_autofree char *folder = g_dir_make_tmp ("pedicle-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_ptr_array_add (pages, pedicle_shelf_make ((guint) pedicle_shelf_find (PEDICLE_PAGE_PATIENT),
                                              get_session (window), "Case"));
  g_ptr_array_add (pages,
                   pedicle_shelf_make ((guint) pedicle_shelf_find ("brace"), NULL, NULL));
  g_assert_true (pedicle_knowledge_print_to_file (g_steal_pointer (&pages), path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  g_assert_cmpuint (length, >, 5000);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);
  close_window (window);
}

/* What the program has computed, in milliseconds: a busy machine takes longer, the program must not. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

static double painted;

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  if (painted == 0)
    painted = get_work ();
}

static double
time_first_frame (PedicleWindow *window, const char *page)
{
  double start = get_work ();
  PedicleKnowledgeWindow *browser;

  painted = 0;
  pedicle_knowledge_window_present (window, page);
  browser = find_browser (window);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (browser)), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);
  while (painted == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (browser));
  settle ();
  return painted - start;
}

static void
test_first_frame (gconstpointer data)
{
  PedicleWindow *window = open_example ("figure-3.pedicle.json");
  double best = G_MAXDOUBLE;

  for (int i = 0; i < 5; i++)
    best = MIN (best, time_first_frame (window, data));
  g_test_message ("%s: first frame after %.0f ms", (const char *) data, best);
  if (g_test_perf ())
    g_print ("# %s: %.1f ms\n", (const char *) data, best);
  g_assert_cmpfloat (best, <, g_test_perf () ? FIRST_FRAME_WANTED : FIRST_FRAME_LIMIT);
  close_window (window);
}

int
main (int argc, char *argv[])
{
  static const char *const timed[] = { PEDICLE_PAGE_OVERVIEW, PEDICLE_PAGE_PATIENT,
                                       "vertebroplasty", PEDICLE_PAGE_SOURCES };

  g_test_init (&argc, &argv, NULL);
  frame_noise_ignore ();
  gtk_init ();
  application = pedicle_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  g_test_add_func ("/knowledge/whose", test_whose);
  g_test_add_func ("/knowledge/follows", test_follows);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *path = g_strdup_printf ("/knowledge/way/%s", ways[i].name);

    g_test_add_data_func (path, &ways[i], test_way);
  }
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++) {
    g_autofree char *path = g_strdup_printf ("/knowledge/target/%s", targets[i].name);

    g_test_add_data_func (path, &targets[i], test_target);
  }
  g_test_add_func ("/knowledge/back", test_back);
  g_test_add_func ("/knowledge/print", test_print);
  for (guint i = 0; i < G_N_ELEMENTS (timed); i++) {
    g_autofree char *path = g_strdup_printf ("/knowledge/first-frame/%s", timed[i]);

    g_test_add_data_func (path, timed[i], test_first_frame);
  }
  return g_test_run ();
}
