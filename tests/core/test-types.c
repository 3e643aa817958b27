/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every type of the core: made, told of its changes, and gone with its last reference. */

#include "state.h"

#include "document.h"
#include "session.h"

static GObject *
make_case (void)
{
  return G_OBJECT (state_case ("levels=T8 pain=none levels=L1"));
}

static GObject *
make_assessment (void)
{
  return G_OBJECT (state_assess ("levels=T8 pain=none levels=L1"));
}

static GObject *
make_empty_assessment (void)
{
  return G_OBJECT (state_assess ("no-lesion"));
}

static GObject *
make_session (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8");

  return G_OBJECT (pedicle_session_new (case_, pedicle_knowledge_get_default ()));
}

static GObject *
make_document (void)
{
  return G_OBJECT (pedicle_document_new (pedicle_knowledge_get_default ()));
}

/* With a step to undo, one to redo, and an assessment that is still to be made. */
static GObject *
make_used_session (void)
{
  GObject *session = make_session ();
  PedicleCase *case_ = pedicle_session_get_case (PEDICLE_SESSION (session));

  state_answer (case_, "pain=none");
  state_answer (case_, "escc=2");
  pedicle_session_undo (PEDICLE_SESSION (session));
  return session;
}

typedef struct {
  const char *name;
  GType (*get_type) (void);
  GObject *(*make) (void);
} Type;

static const Type types[] = {
  { "case", pedicle_case_get_type, make_case },
  { "assessment", pedicle_assessment_get_type, make_assessment },
  { "assessment-without-lesion", pedicle_assessment_get_type, make_empty_assessment },
  { "session", pedicle_session_get_type, make_session },
  { "session-in-use", pedicle_session_get_type, make_used_session },
  { "document", pedicle_document_get_type, make_document },
};

static void
gone_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

/* Nothing that runs later, such as a pending assessment, keeps it or comes back to it. */
static void
test_finalized (gconstpointer data)
{
  const Type *row = data;
  GObject *object = row->make ();
  gboolean gone = FALSE;

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (object, row->get_type ()));
  g_assert_true (G_TYPE_IS_FINAL (row->get_type ()));
  g_object_weak_ref (object, gone_cb, &gone);
  g_object_unref (object);
  g_assert_true (gone);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
read_property (GObject *object, GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (object, pspec->name, &value);
}

/* Every property can be read; one that can be written tells of a change by itself. */
static void
test_properties (gconstpointer data)
{
  const Type *row = data;
  g_autoptr (GObject) object = row->make ();
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++) {
    g_assert_true (pspecs[i]->flags & G_PARAM_READABLE);
    if ((pspecs[i]->flags & G_PARAM_WRITABLE) && !(pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY))
      g_assert_true (pspecs[i]->flags & G_PARAM_EXPLICIT_NOTIFY);
    read_property (object, pspecs[i]);
  }
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  ++*count;
}

/* Setting what is set already tells of nothing. */
static void
test_same_value (gconstpointer data)
{
  const Type *row = data;
  g_autoptr (GObject) object = row->make ();
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs, count = 0;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++) {
    g_auto (GValue) value = G_VALUE_INIT;
    gulong handler;

    if (!(pspecs[i]->flags & G_PARAM_WRITABLE) || (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY))
      continue;
    g_value_init (&value, pspecs[i]->value_type);
    g_object_get_property (object, pspecs[i]->name, &value);
    handler = g_signal_connect (object, "notify", G_CALLBACK (count_cb), &count);
    g_object_set_property (object, pspecs[i]->name, &value);
    g_signal_handler_disconnect (object, handler);
    g_assert_cmpint (count, ==, 0);
  }
}

/* An assessment lives on its own: the case it was made of may change, or go. */
static void
test_assessment_outlives_the_case (void)
{
  PedicleCase *case_ = state_case ("levels=T8 pain=none");
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);

  state_answer (case_, "pain=continuous");
  pedicle_case_remove_lesion (case_, 0);
  g_object_unref (case_);
  g_assert_cmpstr (lesion->id, ==, "1");
  g_assert_cmpint (pedicle_facts_get_answer (&lesion->facts, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_NONE);
  g_assert_cmpint (pedicle_assessment_get_n_lesions (assessment), ==, 1);
}

/* All types of the core that are registered by now stand in the table. */
static void
test_all_types (void)
{
  g_autofree GType *children = NULL;
  guint n_children;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i].get_type ());
  children = g_type_children (G_TYPE_OBJECT, &n_children);
  for (guint i = 0; i < n_children; i++) {
    gboolean listed = !g_str_has_prefix (g_type_name (children[i]), "Pedicle");

    for (guint j = 0; j < G_N_ELEMENTS (types); j++)
      listed |= types[j].get_type () == children[i];
    if (!listed)
      g_error ("%s is not in the table.", g_type_name (children[i]));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    state_add_row ("/type/finalized", types[i].name, &types[i], test_finalized);
    state_add_row ("/type/properties", types[i].name, &types[i], test_properties);
    state_add_row ("/type/same-value", types[i].name, &types[i], test_same_value);
  }
  g_test_add_func ("/type/assessment-outlives-the-case", test_assessment_outlives_the_case);
  g_test_add_func ("/type/all", test_all_types);
  return g_test_run ();
}
