/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-xml.h"

#define ALL_TECHNIQUES \
  "medical brace radiotherapy vertebroplasty kyphoplasty percutaneous-stabilization " \
  "percutaneous-decompression radiofrequency-ablation cryoablation radiosurgery open-surgery " \
  "en-bloc-excision"

const char knowledge_xml_sources[] =
  OPEN "<section id=\"Pain\"><title>Pain</title></section>"
       "<citation id=\"F10\" address=\"somewhere\" seen=\"abstract\">Fisher et al.</citation>"
         CLOSE;

const char knowledge_xml_rule[] =
  OPEN "<rule id=\"MED-1\" technique=\"" ALL_TECHNIQUES "\" source=\"paper\" section=\"Pain\">"
       "<when><always/></when><note/><because>Always.</because></rule>" CLOSE;

char *
knowledge_xml_build_techniques (void)
{
  g_autoptr (GString) text = g_string_new (OPEN);

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    g_string_append_printf (text,
                            "<technique id=\"%s\"><name>Name %u</name>"
                            "<principle source=\"beyond\">Principle.</principle></technique>\n",
                            pedicle_technique_get_id (i), i);
  g_string_append (text, CLOSE);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

PedicleKnowledge *
knowledge_xml_read (const char *row, GError **error)
{
  g_autofree char *techniques = knowledge_xml_build_techniques ();
  const PedicleKnowledgeFile files[] = {
    { "sources.xml", knowledge_xml_sources, -1 },
    { "techniques.xml", techniques, -1 },
    { "rule.xml", knowledge_xml_rule, -1 },
    { "row.xml", row, -1 },
  };

  return pedicle_knowledge_read (files, G_N_ELEMENTS (files), error);
}
