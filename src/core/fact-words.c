/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fact-words.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *label, *definition;
} words[PEDICLE_N_FACTS] = {
  [PEDICLE_FACT_EXPECTS_UNDER_6] = {
    N_("expected survival under 6 months"),
    N_("The life expectancy as estimated; while it is not, a Tokuhashi score of 0 to 8.") },
  [PEDICLE_FACT_EXPECTS_6_TO_12] = {
    N_("expected survival 6 to 12 months"),
    N_("The life expectancy as estimated; while it is not, a Tokuhashi score of 9 to 11.") },
  [PEDICLE_FACT_EXPECTS_OVER_12] = {
    N_("expected survival a year or more"),
    N_("The life expectancy as estimated; while it is not, a Tokuhashi score of 12 to 15.") },
  [PEDICLE_FACT_CORD_DEFICIT_ANY] = {
    N_("cord deficit of the patient"), N_("Frankel grade A, B, C or D.") },
  [PEDICLE_FACT_DEFICIT_ANY] = {
    N_("deficit of the patient"), N_("A root deficit or a cord deficit.") },
  [PEDICLE_FACT_RAPID_ANY] = {
    N_("rapidly evolving deficit of the patient"), N_("A deficit, and it evolves rapidly.") },
  [PEDICLE_FACT_WALKS] = {
    N_("walking"),
    N_("As answered; while it is not, Frankel D and E count as walking, A to C as not.") },
  [PEDICLE_FACT_FIT] = {
    N_("fit for open surgery"),
    N_("As answered. While it is not: unfit for general anaesthesia counts as no; else Karnofsky 80 "
       "or more as yes; else Karnofsky 40 or less without cord deficit as no; else undecided.") },
  [PEDICLE_FACT_OPEN_ELIGIBLE] = {
    N_("eligible for open surgery"),
    N_("Fit for open surgery, and expected survival not under 6 months.") },
  [PEDICLE_FACT_HAEMATOLOGICAL] = {
    N_("haematological disease"), N_("Myeloma, lymphoma or leukaemia.") },
  [PEDICLE_FACT_RADIOSENSITIVE] = {
    N_("radiosensitive tumour"),
    N_("Radiosensitivity sensitive or intermediate, as answered or as the primary proposes.") },
  [PEDICLE_FACT_RADIORESISTANT] = {
    N_("radioresistant tumour"),
    N_("Radiosensitivity resistant, as answered or as the primary proposes.") },
  [PEDICLE_FACT_IDEAL_EXCISION] = {
    N_("ideal candidate for excision"),
    N_("No haematological disease, fit for open surgery, expected survival a year or more, "
       "Karnofsky 80 or more, primary controlled, one vertebral metastasis, and no extraspinal bone "
       "or visceral metastasis.") },
  [PEDICLE_FACT_HERE] = {
    N_("deficit explained by this lesion"),
    N_("As answered; while it is not, yes for the only lesion, undecided among several.") },
  [PEDICLE_FACT_ROOT_HERE] = {
    N_("root deficit from this lesion"), N_("A root deficit that this lesion explains.") },
  [PEDICLE_FACT_CORD_DEFICIT] = {
    N_("cord deficit from this lesion"), N_("A cord deficit that this lesion explains.") },
  [PEDICLE_FACT_COMPLETE] = {
    N_("complete deficit from this lesion"), N_("Frankel grade A that this lesion explains.") },
  [PEDICLE_FACT_DEFICIT] = {
    N_("deficit from this lesion"), N_("A root or cord deficit that this lesion explains.") },
  [PEDICLE_FACT_RAPID] = {
    N_("rapidly evolving deficit from this lesion"),
    N_("A deficit from this lesion, and it evolves rapidly.") },
  [PEDICLE_FACT_SLOW] = {
    N_("slowly evolving deficit from this lesion"),
    N_("A deficit from this lesion, and it evolves slowly.") },
  [PEDICLE_FACT_MECHANICAL] = {
    N_("mechanical pain"), N_("As answered; while it is not, no where there is no pain.") },
  [PEDICLE_FACT_TUMOUR_PAIN] = {
    N_("tumour pain"), N_("As answered; while it is not, no where there is no pain.") },
  [PEDICLE_FACT_RADICULAR] = {
    N_("radicular pain"), N_("As answered; while it is not, no where there is no pain.") },
  [PEDICLE_FACT_INTRACTABLE] = {
    N_("intractable radicular pain"), N_("Radicular pain, and it is marked as intractable.") },
  [PEDICLE_FACT_PAIN_ANY] = {
    N_("pain"),
    N_("Pain that is occasional or continuous, of any of the three types, or of an intensity above "
       "0.") },
  [PEDICLE_FACT_OVERT] = {
    N_("overt instability"),
    N_("Judged overtly unstable, or SINS 13 or more, or subluxation.") },
  [PEDICLE_FACT_UNSTABLE] = {
    N_("instability"), N_("SINS 7 or more, or overt instability.") },
  [PEDICLE_FACT_GREY] = {
    N_("grey zone of instability"), N_("SINS 7 to 12, and no overt instability.") },
  [PEDICLE_FACT_COLLAPSED] = {
    N_("collapsed body"),
    /* xgettext:no-c-format */
    N_("Loss of height, under 50 % or from 50 % upwards.") },
  [PEDICLE_FACT_CORD_COMPRESSION] = {
    N_("cord compression"),
    N_("ESCC grade 2 or 3, of the cord or, below the conus, of the thecal sac.") },
  [PEDICLE_FACT_EPIDURAL] = {
    N_("epidural extension"), N_("ESCC grade 1a or more.") },
  [PEDICLE_FACT_SYMPTOMATIC_COMPRESSION] = {
    N_("symptomatic compression"),
    N_("Cord compression with a deficit from this lesion, or epidural extension with a cord deficit "
       "from this lesion.") },
  [PEDICLE_FACT_SYMPTOMATIC] = {
    N_("symptomatic lesion"), N_("Pain, or a deficit from this lesion.") },
  [PEDICLE_FACT_THREATENING] = {
    N_("threatening lesion"),
    N_("Instability, cord compression, or a deficit from this lesion.") },
  [PEDICLE_FACT_QUIET] = {
    N_("quiet lesion"), N_("Neither symptomatic nor threatening.") },
  [PEDICLE_FACT_UPPER_THORACIC] = {
    N_("upper thoracic level"), N_("Any level from T1 to T4.") },
  [PEDICLE_FACT_OUTSIDE_SCOPE] = {
    N_("level outside T1–L5"),
    N_("Any level outside T1 to L5, the region for which the paper describes minimally invasive "
       "techniques.") },
};

const char *
pedicle_fact_get_label (PedicleFactId fact)
{
  return _(words[fact].label);
}

const char *
pedicle_fact_get_definition (PedicleFactId fact)
{
  return _(words[fact].definition);
}

const char *
pedicle_number_get_label (PedicleNumberId number)
{
  switch (number) {
  case PEDICLE_NUMBER_KARNOFSKY:
    return _("Karnofsky");
  case PEDICLE_NUMBER_TOKUHASHI:
    return _("Tokuhashi score");
  case PEDICLE_NUMBER_TOMITA:
    return _("Tomita score");
  case PEDICLE_NUMBER_DEFICIT_HOURS:
    return _("hours since onset of the deficit");
  case PEDICLE_NUMBER_SINS:
    return _("SINS");
  }
  g_return_val_if_reached (NULL);
}
