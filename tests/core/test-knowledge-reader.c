/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of the knowledge files: what it refuses, with line, character and reason. */

#include "knowledge-xml.h"
#include "state.h"

#include <string.h>

#define ALERT(attributes, condition) \
  OPEN "<alert id=\"GEN-1\" " attributes " source=\"beyond\"> \n<when>" condition \
       "</when>\n<text>So.</text></alert> " CLOSE

static const KnowledgeRow rows[] = {
  { "unknown-fact", WHEN ("<fact id=\"mechanicl\"/>"),
    "line 4 char 23: there is no fact “mechanicl”" },
  { "unknown-finding", WHEN ("<finding id=\"bone\" is=\"lytic\"/>"),
    "line 4 char 32: there is no finding “bone”" },
  { "unknown-value", WHEN ("<finding id=\"bone-lesion\" is=\"lytical\"/>"),
    "line 4 char 41: the finding “bone-lesion” has no value “lytical”" },
  { "unknown-value-of-several", WHEN ("<finding id=\"bone-lesion\" in=\"lytic mixd\"/>"),
    "line 4 char 44: the finding “bone-lesion” has no value “mixd”" },
  { "value-of-a-number", WHEN ("<finding id=\"kps\" is=\"80\"/>"),
    "line 4 char 28: the finding “kps” has no value “80”" },
  { "no-value", WHEN ("<finding id=\"bone-lesion\"/>"),
    "line 4 char 28: the finding “bone-lesion” needs one of “is” and “in”" },
  { "empty-value", WHEN ("<finding id=\"bone-lesion\" in=\" \"/>"),
    "line 4 char 35: a value is missing" },
  { "both-is-and-in", WHEN ("<finding id=\"bone-lesion\" is=\"lytic\" in=\"mixed\"/>"),
    "line 4 char 50: the finding “bone-lesion” needs one of “is” and “in”" },
  { "value-of-a-flag", WHEN ("<finding id=\"cement-unsafe\" is=\"yes\"/>"),
    "line 4 char 39: the flag “cement-unsafe” takes no value" },
  { "unknown-number", WHEN ("<number id=\"kps\" at-least=\"7\"/>"),
    "line 4 char 32: there is no number “kps”" },
  { "number-without-limit", WHEN ("<number id=\"sins\"/>"),
    "line 4 char 20: the number “sins” needs a limit" },
  { "limit-no-number", WHEN ("<number id=\"sins\" at-least=\"seven\"/>"),
    "line 4 char 37: “seven” is not a signed number" },
  { "unanswered-unknown", WHEN ("<unanswered id=\"tempo\"/>"),
    "line 4 char 25: there is no finding “tempo”" },
  { "fact-without-id", WHEN ("<fact/>"), "line 4 char 8: the attribute “id” is missing" },
  { "misspelt-condition", WHEN ("<facts id=\"overt\"/>"),
    "line 4 char 20: <facts> does not belong here" },
  { "misspelt-attribute", WHEN ("<fact name=\"overt\"/>"),
    "line 4 char 21: <fact> has no attribute “name”" },
  { "not-of-two", WHEN ("<not><fact id=\"overt\"/><fact id=\"quiet\"/></not>"),
    "line 4 char 49: <not> takes one condition" },
  { "not-of-none", WHEN ("<not/>"), "line 4 char 8: <not> takes one condition" },
  { "all-of-one", WHEN ("<all><fact id=\"overt\"/></all>"),
    "line 4 char 31: <all> takes two conditions or more" },
  { "any-of-none", WHEN ("<any></any>"), "line 4 char 13: <any> takes two conditions or more" },
  { "two-conditions", WHEN ("<fact id=\"overt\"/><fact id=\"quiet\"/>"),
    "line 4 char 37: <when> takes one condition" },
  { "condition-in-a-fact", WHEN ("<fact id=\"overt\"><fact id=\"quiet\"/></fact>"),
    "line 4 char 36: <fact> does not belong here" },
  { "text-in-a-condition", WHEN ("<fact id=\"overt\">so</fact>"),
    "line 4 char 28: <fact> takes no text" },

  { "rule-without-condition", RULE (PAPER, "<caution/><because>So.</because>"),
    "line 4 char 9: the rule “VP-1” needs a condition, an effect and a reason" },
  { "rule-with-empty-when", RULE (PAPER, "<when></when><caution/><because>So.</because>"),
    "line 4 char 9: the rule “VP-1” needs a condition, an effect and a reason" },
  { "rule-without-effect", RULE (PAPER, "<when><always/></when><because>So.</because>"),
    "line 4 char 9: the rule “VP-1” needs a condition, an effect and a reason" },
  { "rule-without-reason", RULE (PAPER, "<when><always/></when><caution/>"),
    "line 4 char 9: the rule “VP-1” needs a condition, an effect and a reason" },
  { "empty-reason", RULE (PAPER, "<when><always/></when><caution/><because> </because>"),
    "line 3 char 54: <because> is empty" },
  { "misspelt-effect", RULE (PAPER, "<when><always/></when><recomend/><because>So.</because>"),
    "line 3 char 34: <recomend> does not belong here" },
  { "require-without-order", RULE (PAPER, "<require any-of=\"brace\"/>"),
    "line 3 char 26: “order” must be one of before, same-session, after" },
  { "require-misspelt-order", RULE (PAPER, "<require order=\"later\" any-of=\"brace\"/>"),
    "line 3 char 40: “order” must be one of before, same-session, after" },
  { "require-nothing", RULE (PAPER, "<require order=\"before\"/>"),
    "line 3 char 26: a technique is missing" },
  { "require-unknown", RULE (PAPER, "<require order=\"before\" any-of=\"braces\"/>"),
    "line 3 char 42: there is no technique “braces”" },
  { "require-day-before",
    RULE (PAPER, "<require order=\"before\" from-day=\"7\" any-of=\"brace\"/>"),
    "line 3 char 54: only what comes after has “from-day”" },
  { "advise-day-in-the-session",
    RULE (PAPER, "<advise order=\"same-session\" from-day=\"7\" any-of=\"brace\"/>"),
    "line 3 char 59: only what comes after has “from-day”" },
  { "require-day-0", RULE (PAPER, "<require order=\"after\" from-day=\"0\" any-of=\"brace\"/>"),
    "line 3 char 53: “from-day” must be a day from 1 to 365" },
  { "require-day-366",
    RULE (PAPER, "<require order=\"after\" from-day=\"366\" any-of=\"brace\"/>"),
    "line 3 char 55: “from-day” must be a day from 1 to 365" },
  { "require-day-with-sign",
    RULE (PAPER, "<require order=\"after\" from-day=\"+7\" any-of=\"brace\"/>"),
    "line 3 char 54: “from-day” must be a day from 1 to 365" },
  { "require-day-in-words",
    RULE (PAPER, "<require order=\"after\" from-day=\"seven\" any-of=\"brace\"/>"),
    "line 3 char 57: “from-day” must be a day from 1 to 365" },
  { "consider-with-day", RULE (PAPER, "<consider from-day=\"7\"/>"),
    "line 3 char 25: <consider> has no attribute “from-day”" },
  { "caution-with-companion", RULE (PAPER, "<caution any-of=\"brace\"/>"),
    "line 3 char 26: <caution> has no attribute “any-of”" },
  { "source-missing", RULE ("section=\"Pain\"", ""),
    "line 2 char 60: “source” must be one of paper, beyond" },
  { "source-misspelt", RULE ("source=\"papers\" section=\"Pain\"", ""),
    "line 2 char 76: “source” must be one of paper, beyond" },
  { "paper-without-section", RULE ("source=\"paper\"", ""),
    "line 2 char 60: what the paper says needs a “section”" },
  { "unknown-section", RULE ("source=\"paper\" section=\"Pains\"", ""),
    "line 2 char 76: there is no section “Pains”" },
  { "unknown-citation", RULE ("source=\"beyond\" citations=\"F10 F11\"", ""),
    "line 2 char 81: there is no citation “F11”" },
  { "inferred-misspelt", RULE (PAPER " inferred=\"no\"", ""),
    "line 2 char 89: “inferred” must be yes, or left out" },
  { "inferred-from-beyond", RULE ("source=\"beyond\" inferred=\"yes\"", ""),
    "line 2 char 76: only what the paper says can be “inferred”" },
  { "rule-of-unknown-technique",
    OPEN "<rule id=\"VP-1\" technique=\"vertebroplast\" " PAPER ">" CLOSE,
    "line 2 char 74: there is no technique “vertebroplast”" },
  { "rule-of-no-technique", OPEN "<rule id=\"VP-1\" " PAPER ">" CLOSE,
    "line 2 char 48: a technique is missing" },
  { "rule-without-id", OPEN "<rule technique=\"brace\" " PAPER ">" CLOSE,
    "line 2 char 56: the attribute “id” is missing" },
  { "rule-with-empty-id", OPEN "<rule id=\"\" technique=\"brace\" " PAPER ">" CLOSE,
    "line 2 char 62: the attribute “id” is missing" },
  { "rule-twice", OPEN "<rule id=\"MED-1\" technique=\"brace\" " PAPER ">" CLOSE,
    "line 2 char 67: the rule “MED-1” stands twice" },

  { "section-twice", OPEN "<section id=\"Pain\">" CLOSE,
    "line 2 char 21: the section “Pain” stands twice" },
  { "citation-twice", OPEN "<citation id=\"F10\" address=\"a\" seen=\"b\">" CLOSE,
    "line 2 char 42: the citation “F10” stands twice" },
  { "citation-without-address", OPEN "<citation id=\"F12\" seen=\"b\">" CLOSE,
    "line 2 char 30: the attribute “address” is missing" },
  { "citation-without-seen", OPEN "<citation id=\"F12\" address=\"a\">" CLOSE,
    "line 2 char 33: the attribute “seen” is missing" },
  { "technique-twice", OPEN "<technique id=\"brace\"><name>Brace</name></technique>" CLOSE,
    "line 2 char 24: the technique “brace” stands twice" },
  { "unknown-technique", OPEN "<technique id=\"braces\">" CLOSE,
    "line 2 char 25: there is no technique “braces”" },
  { "combination-of-unknown",
    OPEN "<combination id=\"CMB-1\" techniques=\"brace ct\" source=\"beyond\">So.</combination>"
      CLOSE,
    "line 2 char 64: there is no technique “ct”" },

  { "alert-level-misspelt", ALERT ("of=\"patient\" level=\"red\"", "<always/>"),
    "line 2 char 61: “level” must be one of urgent, warning, info, footer" },
  { "alert-of-misspelt", ALERT ("of=\"patients\" level=\"info\"", "<always/>"),
    "line 2 char 63: “of” must be one of lesion, patient, everyone" },
  { "alert-of-patient-asks-lesion", ALERT ("of=\"patient\" level=\"info\"", "<fact id=\"overt\"/>"),
    "line 4 char 26: the alert “GEN-1” is of the patient but asks of a lesion" },
  { "alert-of-patient-asks-sins",
    ALERT ("of=\"patient\" level=\"info\"", "<not><number id=\"sins\" above=\"6\"/></not>"),
    "line 4 char 26: the alert “GEN-1” is of the patient but asks of a lesion" },
  { "alert-without-condition", ALERT ("of=\"lesion\" level=\"info\"", ""),
    "line 4 char 26: the alert “GEN-1” needs a condition and a text" },

  { "another-version", "<knowledge version=\"1.1\"></knowledge>",
    "line 1 char 26: the version is 1.1, that of the other files 1.0" },
  { "no-version", "<knowledge></knowledge>", "line 1 char 12: the attribute “version” is missing" },
  { "another-document", "<rules version=\"1.0\"/>", "line 1 char 22: <rules> does not belong here"
    },
  { "rule-outside", "<rule id=\"VP-1\"/>", "line 1 char 17: <rule> does not belong here" },
  { "text-outside", OPEN "so" CLOSE, "line 3 char 14: <knowledge> takes no text" },
};

static void
test_row (gconstpointer data)
{
  const KnowledgeRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = knowledge_xml_read (row->text, &error);
  g_autofree char *message = g_strdup_printf ("row.xml: Error on %s", row->message);

  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (knowledge);
}

/* What GMarkup itself refuses keeps its words; the file and the line stand before them. */
static void
test_not_xml (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = knowledge_xml_read (data, &error);

  g_assert_null (knowledge);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "row.xml: "));
  g_assert_cmpint (strlen (error->message), >, strlen ("row.xml: "));
}

static void
test_incomplete (void)
{
  const PedicleKnowledgeFile files[] = { { "sources.xml", knowledge_xml_sources, -1 } };
  g_autoptr (GError) error = NULL;

  g_assert_null (pedicle_knowledge_read (files, G_N_ELEMENTS (files), &error));
  g_assert_error (error, PEDICLE_KNOWLEDGE_ERROR, PEDICLE_KNOWLEDGE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "the technique “medical” needs a name, a principle and a rule");
}

/* By prefix and number, whatever the order in the files. */
static void
test_order (void)
{
#define OF_BRACE(id) \
  "<rule id=\"" id "\" technique=\"brace\" " PAPER "><when><always/></when><note/>" \
  "<because>So.</because></rule>"
  static const char *const expected[] = { "BR-1", "BR-2", "BR-10", "MED-1" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge =
    knowledge_xml_read (OPEN OF_BRACE ("BR-10") OF_BRACE ("BR-2") OF_BRACE ("BR-1") CLOSE, &error);
  GPtrArray *of_brace;

  g_assert_no_error (error);
  of_brace = pedicle_knowledge_get_technique (knowledge, PEDICLE_TECHNIQUE_BRACE)->rules;
  g_assert_cmpint (knowledge->rules->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpint (of_brace->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const PedicleRule *rule = g_ptr_array_index (knowledge->rules, i);

    g_assert_cmpstr (rule->id, ==, expected[i]);
    g_assert_cmpint (rule->index, ==, i);
    g_assert_true (g_ptr_array_index (of_brace, i) == rule);
  }
}

/* Lines of the file are not lines of the text; a no-break space and what is escaped stay. */
static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = knowledge_xml_read (
    OPEN "<combination id=\"CMB-1\" techniques=\"brace medical\" source=\"beyond\">\n"
         "  Day&#160;7,\n"
         "\t<!-- aside --> a &lt; b &amp; c. </combination>" CLOSE,
    &error);
  const PedicleCombination *combination;

  g_assert_no_error (error);
  combination = g_ptr_array_index (knowledge->combinations, 0);
  g_assert_cmpstr (combination->text, ==, "Day\u00a07, a < b & c.");
  g_assert_cmpint (combination->techniques, ==,
                   1u << PEDICLE_TECHNIQUE_MEDICAL | 1u << PEDICLE_TECHNIQUE_BRACE);
}

static void
test_companions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleKnowledge) knowledge = knowledge_xml_read (
    RULE (PAPER, "<when><always/></when><caution/>"
                 "<require order=\"after\" any-of=\"radiosurgery brace radiotherapy\"/>"
                 "<advise order=\"after\" from-day=\"7\" any-of=\"radiotherapy\"/>"
                 "<because>So.</because>"),
    &error);
  const PedicleRule *rule;

  g_assert_no_error (error);
  rule = pedicle_knowledge_find_rule (knowledge, "VP-1");
  g_assert_cmpint (rule->n_effects, ==, 3);
  g_assert_cmpint (rule->effects[1].order, ==, PEDICLE_ORDER_AFTER);
  g_assert_cmpint (rule->effects[1].from_day, ==, 0);
  g_assert_cmpint (rule->effects[2].from_day, ==, 7);
  /* Companions are named in the order of the file. */
  g_assert_cmpint (rule->effects[1].n_any_of, ==, 3);
  g_assert_cmpint (rule->effects[1].any_of[0], ==, PEDICLE_TECHNIQUE_RADIOSURGERY);
  g_assert_cmpint (rule->effects[1].any_of[1], ==, PEDICLE_TECHNIQUE_BRACE);
  g_assert_cmpint (rule->effects[1].any_of[2], ==, PEDICLE_TECHNIQUE_RADIOTHERAPY);
}

static const struct {
  const char *name, *text;
} not_xml[] = {
  { "empty", "" },
  { "blank", "\n \n" },
  { "no-markup", "knowledge" },
  { "not-closed", OPEN "<technique id=\"brace\">" },
  { "wrongly-closed", OPEN "<rule id=\"VP-1\" technique=\"brace\" source=\"beyond\"></rules>"
    CLOSE },
  { "no-quotes", "<knowledge version=1.0></knowledge>" },
  { "unknown-entity", OPEN "&nbsp;" CLOSE },
  { "not-utf-8", OPEN "<section id=\"A\"><title>\xff\xfe</title></section>" CLOSE },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/knowledge/refused", rows[i].name, &rows[i], test_row);
  for (guint i = 0; i < G_N_ELEMENTS (not_xml); i++)
    state_add_row ("/knowledge/not-xml", not_xml[i].name, not_xml[i].text, test_not_xml);
  g_test_add_func ("/knowledge/incomplete", test_incomplete);
  g_test_add_func ("/knowledge/order", test_order);
  g_test_add_func ("/knowledge/text", test_text);
  g_test_add_func ("/knowledge/companions", test_companions);
  return g_test_run ();
}
