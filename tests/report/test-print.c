/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages on sheets of paper, read back from the PDF: every word is there, on paper of any size; each
 * sheet says what it belongs to. */

#include "page-print.h"

#include "knowledge-pages.h"
#include "purpose.h"
#include "report-fixture.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#define A4 595.3, 841.9
#define LETTER 612, 792
#define A6 297.6, 419.5
#define EDITION "Pedicle 9.9"

static GPtrArray *
make_pages (const char *id)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_page_free);

  if (id == NULL || g_str_equal (id, PEDICLE_PAGE_OVERVIEW))
    g_ptr_array_add (pages, pedicle_knowledge_make_overview (knowledge));
  for (PedicleTechniqueId i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (id == NULL || g_str_equal (id, pedicle_technique_get_id (i)))
      g_ptr_array_add (pages, pedicle_knowledge_make_technique_page (knowledge, i));
  if (id == NULL || g_str_equal (id, PEDICLE_PAGE_SOURCES))
    g_ptr_array_add (pages, pedicle_knowledge_make_sources_page (knowledge));
  return pages;
}

static void
write_pdf (PediclePrint *print, const char *path, double width, double height)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < pedicle_print_get_n_sheets (print); i++) {
    if (pedicle_print_is_landscape (print, i))
      cairo_pdf_surface_set_size (surface, height, width);
    else
      cairo_pdf_surface_set_size (surface, width, height);
    pedicle_print_draw (print, i, cr);
    cairo_show_page (cr);
  }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* The text of the sheets, one string each. */
static GStrv
read_sheets (GPtrArray *pages, double width, double height)
{
  g_autoptr (PediclePrint) print = pedicle_print_new (pages, width, height, EDITION);
  g_autofree char *folder = g_dir_make_tmp ("pedicle-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *text = NULL;
  GStrv sheets;

  write_pdf (print, path, width, height);
  text = report_read_file (path);
  g_unlink (path);
  g_rmdir (folder);
  sheets = g_strsplit (text, "\f", -1);
  /* A form feed ends each sheet. */
  g_assert_cmpuint (g_strv_length (sheets), ==, pedicle_print_get_n_sheets (print) + 1);
  g_clear_pointer (&sheets[g_strv_length (sheets) - 1], g_free);
  return sheets;
}

static void
assert_text (const char *squeezed, const char *words, const char *where)
{
  g_autofree char *wanted = report_squeeze (words);

  if (strstr (squeezed, wanted) == NULL)
    g_error ("“%s” is not printed on “%s”.", words, where);
}

/* In the window's order: of a table cell by cell, which pdftotext reads line by line where rows are
 * wide, so of a row the single words are looked for. */
static void
assert_block (const char *squeezed, const PediclePage *page, const PedicleBlock *block)
{
  g_autofree char *text = pedicle_block_to_text (page, block);
  g_auto (GStrv) words =
    g_strsplit_set (text, block->kind == PEDICLE_BLOCK_ROW ? " \n" : "\n", -1);

  if (block->kind != PEDICLE_BLOCK_ROW) {
    for (guint i = 0; words[i] != NULL; i++)
      assert_text (squeezed, words[i], page->title);
    return;
  }
  for (guint i = 0; words[i] != NULL; i++)
    /* Long words may be broken over two lines of a narrow cell. */
    if (g_utf8_strlen (words[i], -1) < 9 && strchr (words[i], ':') == NULL)
      assert_text (squeezed, words[i], page->title);
}

typedef struct {
  const char *name, *page; /* NULL: everything */
  double width, height;
  guint least, most; /* sheets */
} PaperRow;

static const PaperRow paper_rows[] = {
  { "technique-on-a4", "vertebroplasty", A4, 2, 5 },
  { "technique-on-letter", "vertebroplasty", LETTER, 2, 5 },
  { "overview-on-a4", PEDICLE_PAGE_OVERVIEW, A4, 2, 5 },
  { "overview-on-letter", PEDICLE_PAGE_OVERVIEW, LETTER, 2, 5 },
  { "sources-on-a4", PEDICLE_PAGE_SOURCES, A4, 2, 4 },
  { "everything-on-a4", NULL, A4, 25, 50 },
  { "overview-on-a6", PEDICLE_PAGE_OVERVIEW, A6, 10, 80 },
  { "technique-on-a6", "vertebroplasty", A6, 8, 40 },
  { "overview-on-a-stamp", PEDICLE_PAGE_OVERVIEW, 100, 120, 20, 4000 },
};

static void
test_paper (gconstpointer data)
{
  const PaperRow *row = data;
  g_autoptr (GPtrArray) pages = make_pages (row->page);
  g_auto (GStrv) sheets = read_sheets (pages, row->width, row->height);
  g_autofree char *all = g_strjoinv ("", sheets), *squeezed = report_squeeze (all);

  g_assert_cmpuint (g_strv_length (sheets), >=, row->least);
  g_assert_cmpuint (g_strv_length (sheets), <=, row->most);
  if (row->width < 250) /* it only has to come to an end */
    return;
  for (guint i = 0; i < pages->len; i++) {
    const PediclePage *page = g_ptr_array_index (pages, i);

    /* Narrow cells break words, and the parts do not follow each other in the PDF. */
    for (guint j = 0; j < page->blocks->len && (page->columns->len == 0 || row->width > 500); j++)
      assert_block (squeezed, page, g_ptr_array_index (page->blocks, j));
  }
}

/* A sheet that is found alone still says what it is and of how many. */
static void
test_every_sheet (void)
{
  g_autoptr (GPtrArray) pages = make_pages (PEDICLE_PAGE_OVERVIEW);
  g_auto (GStrv) sheets = read_sheets (pages, A4);
  const PediclePage *page = g_ptr_array_index (pages, 0);
  guint n = g_strv_length (sheets);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++) {
    g_autofree char *squeezed = report_squeeze (sheets[i]);
    g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n);

    assert_text (squeezed, page->title, number);
    assert_text (squeezed, pedicle_purpose_get_text (), number);
    assert_text (squeezed, EDITION, number);
    assert_text (squeezed, number, number);
    for (guint j = 0; j < page->columns->len; j++)
      assert_text (squeezed, g_array_index (page->columns, PediclePageColumn, j).label, number);
  }
}

/* A row that fits on a sheet is on one sheet: its first and its last words are together. */
static void
test_rows_are_whole (void)
{
  g_autoptr (GPtrArray) pages = make_pages (PEDICLE_PAGE_OVERVIEW);
  g_auto (GStrv) sheets = read_sheets (pages, A4);
  guint n = 0;

  for (guint i = 0; sheets[i] != NULL; i++) {
    if (strstr (sheets[i], "One day, as") != NULL) {
      g_assert_nonnull (strstr (sheets[i], "SRS-10, when:"));
      n++;
    }
    if (strstr (sheets[i], "PS-L3") != NULL) {
      g_assert_nonnull (strstr (sheets[i], "PS-8, when: always"));
      n++;
    }
  }
  g_assert_cmpuint (n, ==, 2);
}

/* Nothing stands below the foot or beside the paper: what is drawn there would be cut. */
static void
test_inside (gconstpointer data)
{
  const PaperRow *row = data;
  g_autoptr (GPtrArray) pages = make_pages (row->page);
  g_autoptr (PediclePrint) print =
    pedicle_print_new (pages, row->width, row->height, EDITION);

  for (guint i = 0; i < pedicle_print_get_n_sheets (print); i++) {
    gboolean landscape = pedicle_print_is_landscape (print, i);
    cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
    cairo_t *cr = cairo_create (surface);
    double x, y, width, height;

    pedicle_print_draw (print, i, cr);
    cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
    g_assert_cmpfloat (x, >=, 30);
    g_assert_cmpfloat (y, >=, 30);
    g_assert_cmpfloat (x + width, <=, (landscape ? row->height : row->width) - 30);
    g_assert_cmpfloat (y + height, <=, (landscape ? row->width : row->height) - 30);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  report_pdftotext = argv[1];
  for (guint i = 0; i < G_N_ELEMENTS (paper_rows); i++) {
    g_autofree char *path = g_strdup_printf ("/print/paper/%s", paper_rows[i].name);
    g_autofree char *inside = g_strdup_printf ("/print/inside/%s", paper_rows[i].name);

    g_test_add_data_func (path, &paper_rows[i], test_paper);
    if (paper_rows[i].width > 500)
      g_test_add_data_func (inside, &paper_rows[i], test_inside);
  }
  g_test_add_func ("/print/every-sheet", test_every_sheet);
  g_test_add_func ("/print/rows-are-whole", test_rows_are_whole);
  return g_test_run ();
}
