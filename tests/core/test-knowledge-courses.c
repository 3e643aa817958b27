/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of the knowledge files: the courses of combinations, and the aspects of techniques. */

#include "knowledge-xml.h"
#include "state.h"

#include <string.h>

/* A combination of three techniques, and the course of it: attributes, condition and steps. */
#define COURSE(attributes, inside) \
  OPEN "<combination id=\"CMB-1\" techniques=\"brace cryoablation vertebroplasty\" " \
       "source=\"beyond\">So.</combination>\n<course " attributes "> \n" inside \
       " \n</course> " CLOSE
#define OF_CMB_1 "combination=\"CMB-1\""
#define STEPS "<step any-of=\"cryoablation\"/><step any-of=\"brace\" timing=\"after\"/>"
#define SECOND(attributes) \
  COURSE (OF_CMB_1, "<when><always/></when><step any-of=\"cryoablation\"/><step " attributes "/>")

static const KnowledgeRow course_rows[] = {
  { "without-combination", COURSE ("", "<when><always/></when>" STEPS),
    "the attribute “combination” is missing" },
  { "of-no-combination", COURSE ("combination=\"CMB-2\"", "<when><always/></when>" STEPS),
    "there is no combination “CMB-2”" },
  { "without-condition", COURSE (OF_CMB_1, STEPS), "a course needs a condition and two steps" },
  { "without-steps", COURSE (OF_CMB_1, "<when><always/></when>"),
    "a course needs a condition and two steps" },
  { "of-one-step", COURSE (OF_CMB_1, "<when><always/></when><step any-of=\"brace\"/>"),
    "a course needs a condition and two steps" },
  { "of-two-conditions", COURSE (OF_CMB_1, "<when><always/><always/></when>" STEPS),
    "<when> takes one condition" },
  { "two-whens", COURSE (OF_CMB_1, "<when><always/></when><when><always/></when>" STEPS),
    "<when> takes one condition" },
  { "with-unknown-fact", COURSE (OF_CMB_1, "<when><fact id=\"gray\"/></when>" STEPS),
    "there is no fact “gray”" },
  { "with-an-effect", COURSE (OF_CMB_1, "<when><always/></when><caution/>" STEPS),
    "<caution> does not belong here" },
  { "with-text", COURSE (OF_CMB_1, "so"), "<course> takes no text" },
  { "with-a-source", COURSE (OF_CMB_1 " source=\"paper\"", STEPS),
    "<course> has no attribute “source”" },
  { "in-a-rule", RULE (PAPER, "<course combination=\"CMB-1\"/>"),
    "<course> does not belong here" },
  { "step-outside", OPEN "\n<step any-of=\"brace\"/>" CLOSE, "<step> does not belong here" },
  { "step-in-a-rule", RULE (PAPER, "<step any-of=\"brace\"/>"), "<step> does not belong here" },
  { "first-step-with-timing",
    COURSE (OF_CMB_1, "<when><always/></when><step any-of=\"brace\" timing=\"after\"/>"),
    "the first step of a course follows no other" },
  { "first-step-with-day",
    COURSE (OF_CMB_1, "<when><always/></when><step any-of=\"brace\" from-day=\"7\"/>"),
    "the first step of a course follows no other" },
  { "step-without-timing", SECOND ("any-of=\"brace\""),
    "“timing” must be one of after, same-session" },
  { "step-before", SECOND ("any-of=\"brace\" timing=\"before\""),
    "“timing” must be one of after, same-session" },
  { "step-without-technique", SECOND ("timing=\"after\""), "a technique is missing" },
  { "step-with-blank-technique", SECOND ("timing=\"after\" any-of=\" \""),
    "a technique is missing" },
  { "step-with-unknown-technique", SECOND ("timing=\"after\" any-of=\"braces\""),
    "there is no technique “braces”" },
  { "step-of-another-combination", SECOND ("timing=\"after\" any-of=\"brace medical\""),
    "a step has a technique that “CMB-1” does not name" },
  { "step-in-the-same-session-with-day",
    SECOND ("any-of=\"brace\" timing=\"same-session\" from-day=\"7\""),
    "only a step that comes after has “from-day”" },
  { "step-at-day-0", SECOND ("any-of=\"brace\" timing=\"after\" from-day=\"0\""),
    "“from-day” must be a day from 1 to 365" },
  { "step-at-day-366", SECOND ("any-of=\"brace\" timing=\"after\" from-day=\"366\""),
    "“from-day” must be a day from 1 to 365" },
  { "step-at-no-day", SECOND ("any-of=\"brace\" timing=\"after\" from-day=\"\""),
    "“from-day” must be a day from 1 to 365" },
  { "step-at-a-week", SECOND ("any-of=\"brace\" timing=\"after\" from-day=\"7 days\""),
    "“from-day” must be a day from 1 to 365" },
  { "step-with-days", SECOND ("any-of=\"brace\" timing=\"after\" days=\"7\""),
    "<step> has no attribute “days”" },
};

static void
test_course_row (gconstpointer data)
{
  const KnowledgeRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = knowledge_xml_read (row->text, &error);

  g_assert_null (knowledge);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "row.xml: Error on line "));
  if (!g_str_has_suffix (error->message, row->message))
    g_assert_cmpstr (error->message, ==, row->message);
}

static void
test_course (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = knowledge_xml_read (
    COURSE (OF_CMB_1, "<when><fact id=\"grey\"/></when>"
                      "<step any-of=\"cryoablation brace\"/>"
                      "<step any-of=\"vertebroplasty\" timing=\"same-session\"/>"
                      "<step any-of=\"brace\" timing=\"after\" from-day=\"365\"/>"),
    &error);
  const PedicleCourse *course;
  const PedicleCourseStep *steps;

  g_assert_no_error (error);
  g_assert_cmpuint (knowledge->courses->len, ==, 1);
  course = knowledge->courses->pdata[0];
  g_assert_true (course->combination == knowledge->combinations->pdata[0]);
  g_assert_nonnull (course->when);
  g_assert_cmpuint (course->steps->len, ==, 3);
  steps = (const PedicleCourseStep *) course->steps->data;
  g_assert_cmpuint (steps[0].any_of, ==,
                    1u << PEDICLE_TECHNIQUE_CRYOABLATION | 1u << PEDICLE_TECHNIQUE_BRACE);
  g_assert_cmpint (steps[0].from_day, ==, 0);
  g_assert_cmpint (steps[1].timing, ==, PEDICLE_TIMING_SAME_SESSION);
  g_assert_cmpint (steps[1].from_day, ==, 0);
  g_assert_cmpint (steps[2].timing, ==, PEDICLE_TIMING_AFTER);
  g_assert_cmpint (steps[2].from_day, ==, 365);
}

/* A technique with a statement of the paper, an inferred one, one beyond the paper, and aspects. */
#define ASPECTS(aspects) \
  OPEN "<technique id=\"brace\"><name>Brace</name><principle " PAPER ">Principle.</principle>" \
       "<statement id=\"BR-A1\" kind=\"advantage\" " PAPER ">One.</statement>" \
       "<statement id=\"BR-A2\" kind=\"advantage\" " PAPER " inferred=\"yes\">Two.</statement>" \
       "<statement id=\"BR-X1\" kind=\"advantage\" source=\"beyond\" citations=\"F10\">Three." \
       "</statement>\n" aspects " \n</technique>" CLOSE

static const KnowledgeRow aspect_rows[] = {
  { "misspelt", ASPECTS ("<aspect of=\"pains\" statements=\"BR-A1\">So.</aspect>"),
    "“of” must be one of pain, stability, decompression, tumour, stay, risk" },
  { "of-nothing", ASPECTS ("<aspect statements=\"BR-A1\">So.</aspect>"),
    "“of” must be one of pain, stability, decompression, tumour, stay, risk" },
  { "without-statements", ASPECTS ("<aspect of=\"pain\">So.</aspect>"),
    "an aspect needs “statements”" },
  { "with-blank-statements", ASPECTS ("<aspect of=\"pain\" statements=\" \">So.</aspect>"),
    "an aspect needs “statements”" },
  { "unknown-statement", ASPECTS ("<aspect of=\"pain\" statements=\"BR-A1 BR-A3\">So.</aspect>"),
    "the technique “brace” has no statement “BR-A3”" },
  { "paper-and-beyond", ASPECTS ("<aspect of=\"pain\" statements=\"BR-A1 BR-X1\">So.</aspect>"),
    "an aspect rests on the paper or on what is beyond it, not on both" },
  { "source-of-its-own", ASPECTS ("<aspect of=\"pain\" source=\"paper\">So.</aspect>"),
    "<aspect> has no attribute “source”" },
  { "empty", ASPECTS ("<aspect of=\"pain\" statements=\"BR-A1\"> </aspect>"),
    "<aspect> is empty" },
  { "outside", OPEN "\n<aspect of=\"pain\" statements=\"BR-A1\">So.</aspect>" CLOSE,
    "<aspect> does not belong here" },
};

static PedicleKnowledge *
read_technique (const char *row, GError **error)
{
  const PedicleKnowledgeFile files[] = { { "sources.xml", knowledge_xml_sources, -1 }, { "row.xml", row, -1 } };

  return pedicle_knowledge_read (files, G_N_ELEMENTS (files), error);
}

static void
test_aspect_row (gconstpointer data)
{
  const KnowledgeRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = read_technique (row->text, &error);

  g_assert_null (knowledge);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "row.xml: Error on line 3 char "));
  g_assert_true (g_str_has_suffix (error->message, row->message));
}

/* An aspect has the source of its statements. */
static void
test_aspects (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *techniques = knowledge_xml_build_techniques ();
  g_autofree char *others = NULL;
  const char *brace = strstr (techniques, "<technique id=\"brace\"");
  g_autofree char *before = g_strndup (techniques, brace - techniques);
  g_autoptr (PedicleKnowledge) knowledge = NULL;
  const PedicleAspect *one, *other;
  const GPtrArray *aspects;

  others = g_strconcat (before, strchr (brace, '\n'), NULL);
  knowledge = pedicle_knowledge_read (
    (PedicleKnowledgeFile[]) {
      { "sources.xml", knowledge_xml_sources, -1 },
      { "techniques.xml", others, -1 },
      { "brace.xml",
        ASPECTS ("<aspect of=\"risk\" statements=\"BR-A1 principle BR-A2\">So.</aspect>"
                 "<aspect of=\"risk\" statements=\"BR-X1\">Else.</aspect>"), -1 },
      { "rule.xml", knowledge_xml_rule, -1 } },
    4, &error);
  g_assert_no_error (error);
  aspects = pedicle_knowledge_get_technique (knowledge, PEDICLE_TECHNIQUE_BRACE)->aspects;
  g_assert_cmpint (aspects->len, ==, 2);
  one = g_ptr_array_index (aspects, 0);
  other = g_ptr_array_index (aspects, 1);
  g_assert_cmpint (one->kind, ==, PEDICLE_ASPECT_RISK);
  g_assert_false (one->source.beyond_paper);
  g_assert_true (one->source.inferred);
  g_assert_true (g_strv_equal (one->source.sections, (const char *[]) { "Pain", NULL }));
  g_assert_cmpstr (one->text, ==, "So.");
  g_assert_true (other->source.beyond_paper);
  g_assert_true (g_strv_equal (other->source.citations, (const char *[]) { "F10", NULL }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (course_rows); i++)
    state_add_row ("/knowledge/course", course_rows[i].name, &course_rows[i], test_course_row);
  g_test_add_func ("/knowledge/course/whole", test_course);
  for (guint i = 0; i < G_N_ELEMENTS (aspect_rows); i++)
    state_add_row ("/knowledge/refused-aspect", aspect_rows[i].name, &aspect_rows[i],
                   test_aspect_row);
  g_test_add_func ("/knowledge/aspects", test_aspects);
  return g_test_run ();
}
