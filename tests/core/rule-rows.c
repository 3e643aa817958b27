/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rule-rows.h"

#define NO_DEFICIT "frankel=E root-deficit=no "
#define RAPID "frankel=C deficit-tempo=rapid "
#define ELIGIBLE "fit-open-surgery=yes life-expectancy=over-12 "
#define SINGLE "vertebral-metastases=1 extraspinal-bone-metastases=none visceral-metastases=none "
#define IDEAL SINGLE NO_DEFICIT "kps=80 primary=breast primary-controlled=yes "
#define TWO "levels=T8 levels=L1 "

/* SINS 3, 6 and 7 with and without mechanical pain, 8, 9, 12 and 13. */
#define REST "alignment=normal collapse=none posterolateral=none "
#define STABLE "levels=T8 pain=none bone-lesion=lytic " REST
#define SINS_6 "levels=T8 pain-mechanical=yes bone-lesion=lytic " REST
#define SINS_7 "levels=L2 pain-mechanical=yes bone-lesion=lytic " REST
#define SINS_7_PAINLESS \
  "levels=L2 pain=none bone-lesion=lytic alignment=deformity collapse=involved-over-50 " \
  "posterolateral=none "
#define SINS_8 "levels=L1 pain-mechanical=yes bone-lesion=lytic " REST
#define SINS_9 \
  "levels=L1 pain-mechanical=yes bone-lesion=lytic alignment=normal collapse=involved-over-50 " \
  "posterolateral=none "
#define SINS_12 \
  "levels=L1 pain-mechanical=yes bone-lesion=lytic alignment=deformity collapse=under-50 " \
  "posterolateral=none "
#define SINS_13 \
  "levels=L1 pain-mechanical=yes bone-lesion=lytic alignment=deformity collapse=over-50 " \
  "posterolateral=none "
#define QUIET STABLE NO_DEFICIT "escc=1c "

/* All that the first rule on radiotherapy asks for. */
#define TUMOUR_PAIN "pain-tumour=yes pain-mechanical=no "
#define RT_1 \
  "levels=T8 bone-lesion=lytic " REST TUMOUR_PAIN "escc=1c primary=breast prior-irradiation=no "

const RuleRow rule_rows[] = {
  { "MED-1", QUIET "primary-controlled=no", "pain=continuous", QUIET },
  { "MED-1", NULL, QUIET IDEAL, "" },
  { "MED-2", "", RULE_NEVER, RULE_NEVER },

  { "BR-1 BR-2", "pain-mechanical=yes", SINS_6 "pain-mechanical=no", "" },
  { "BR-1 BR-2", SINS_7_PAINLESS, STABLE, "pain-mechanical=no" },
  { "BR-3", STABLE, "overt-instability", "" },
  { "BR-3", SINS_6 "pain-mechanical=no", SINS_6, NULL },

  { "RT-1", RT_1, RT_1 "pain-mechanical=yes", "" },
  { "RT-1", RT_1 "posterolateral=unilateral alignment=deformity bone-lesion=mixed",
    RT_1 "collapse=over-50", NULL },
  { "RT-1", RT_1 "radiosensitivity=sensitive primary=kidney", RT_1 "primary=kidney",
    RT_1 "primary=stomach" },
  { "RT-1", NULL, RT_1 "prior-irradiation=yes", NULL },
  { "RT-1", NULL, RT_1 "escc=2", NULL },
  { "RT-2", "pain-tumour=yes", "pain-tumour=no", "" },
  { "RT-3", "pain-radicular=yes primary=breast", "pain-radicular=yes primary=kidney",
    "pain-radicular=yes" },
  { "RT-3", NULL, "pain-radicular=yes primary=breast pain-intractable", NULL },
  { "RT-4 GEN-11", "escc=2", NO_DEFICIT "escc=1c", "escc=1c" },
  { "RT-4 GEN-11", "root-deficit=yes", "escc=0 frankel=C explains-deficit=no", "frankel=C " TWO },
  { "RT-5", "pain-mechanical=yes", QUIET, "" },
  { "RT-5", RAPID, STABLE NO_DEFICIT "pain-intractable", NULL },
  { "RT-5", "pain-radicular=yes pain-intractable", NULL, NULL },
  { "RT-6 SRS-6", RAPID, "frankel=C deficit-tempo=slow", "frankel=C" },
  { "RT-7", "pain-radicular=yes pain-intractable", "pain-radicular=yes", "pain-intractable" },
  { "RT-8 SRS-10 GEN-17", "pain-mechanical=yes", "pain-mechanical=no", "" },
  { "RT-8 SRS-10 GEN-17", NULL, "pain=none", "pain=continuous" },
  { "RT-9 SRS-7 VP-2 KP-2 PS-1 PD-7 RFA-2 CRYO-2 GEN-12", "overt-instability", SINS_12, "" },
  { "RT-9 SRS-7 VP-2 KP-2 PS-1 PD-7 RFA-2 CRYO-2 GEN-12", SINS_13, STABLE, NULL },
  { "RT-9 SRS-7 VP-2 KP-2 PS-1 PD-7 RFA-2 CRYO-2 GEN-12", "alignment=subluxation", NULL, NULL },
  { "RT-10 SRS-8", "overt-instability fit-general-anaesthesia=yes",
    "overt-instability fit-general-anaesthesia=no", "overt-instability" },
  { "RT-10 SRS-8", NULL, STABLE "fit-general-anaesthesia=yes", NULL },
  { "RT-11 SRS-9 PD-8 RFA-3 CRYO-3 GEN-13", SINS_7, SINS_6, "" },
  { "RT-11 SRS-9 PD-8 RFA-3 CRYO-3 GEN-13", SINS_12, SINS_13, NULL },
  { "RT-11 SRS-9 PD-8 RFA-3 CRYO-3 GEN-13", SINS_9, SINS_9 "overt-instability", NULL },
  { "RT-12", "primary=melanoma", "primary=breast", "primary=other" },
  { "RT-12", "primary=breast radiosensitivity=resistant", "primary=melanoma radiosensitivity=sensitive",
    "" },
  { "RT-13 PD-10", "prior-irradiation=yes", "prior-irradiation=no", "" },
  { "RT-14 VP-19 KP-19 RFA-11 CRYO-11 SRS-12", QUIET, "pain-vas=0.5", "" },
  { "RT-14 VP-19 KP-19 RFA-11 CRYO-11 SRS-12", NULL, SINS_7_PAINLESS, STABLE NO_DEFICIT },

  { "VP-1 KP-1", "escc=2 root-deficit=yes", "escc=2 " NO_DEFICIT, "escc=2" },
  { "VP-1 KP-1", "escc=1a frankel=D", "escc=1c frankel=E root-deficit=yes", "" },
  { "VP-3 KP-3", "cement-risk=yes", "cement-risk=no", "" },
  { "VP-4 KP-4", "cement-unsafe", "", RULE_NEVER },
  { "VP-5", "pain-mechanical=yes collapse=none", "pain-mechanical=no", "collapse=none" },
  { "VP-5", "pain-mechanical=yes collapse=involved-over-50", "pain-mechanical=yes collapse=under-50",
    "" },
  { "VP-6", "pain-mechanical=yes", "pain-mechanical=no pain-tumour=no", "" },
  { "VP-6", "pain-tumour=yes", "pain=none", "pain-mechanical=no" },
  { "VP-7", SINS_7_PAINLESS, SINS_7, "" },
  { "VP-7", NULL, SINS_7_PAINLESS "bone-lesion=mixed posterolateral=unilateral", NULL },
  { "VP-7", NULL, SINS_7_PAINLESS "collapse=under-50", NULL },
  { "VP-7", NULL, STABLE, NULL },
  { "VP-8 KP-8", "posterior-wall-breach=yes", "posterior-wall-breach=no", "" },
  { "VP-9 KP-9", "escc=1a", "escc=0", "" },
  { "VP-10 KP-10", "levels=T4", "levels=T5", RULE_NEVER },
  { "VP-10 KP-10", "levels=C7-T1", "levels=C7", NULL },
  { "VP-11 KP-11", "alignment=deformity", "alignment=normal posterolateral=unilateral", "" },
  { "VP-11 KP-11", "posterolateral=bilateral", "alignment=subluxation posterolateral=none",
    "alignment=subluxation" },
  { "VP-12 KP-12", "escc=3 " NO_DEFICIT, "escc=1c", "escc=2" },
  { "VP-12 KP-12", "escc=2 frankel=C explains-deficit=no", "escc=2 root-deficit=yes", "" },
  { "VP-13 KP-13 RFA-9 CRYO-9", RAPID, "root-deficit=yes deficit-tempo=stable", "root-deficit=yes" },
  { "VP-13 KP-13 RFA-9 CRYO-9", NULL, RAPID "explains-deficit=no", RAPID TWO },
  { "VP-14 KP-14", "root-deficit=yes", "root-deficit=no foraminal-invasion=no", "" },
  { "VP-14 KP-14", "foraminal-invasion=yes pain-radicular=yes",
    "root-deficit=no foraminal-invasion=yes pain-radicular=no", "root-deficit=no pain-radicular=yes" },
  { "VP-15 KP-15", "foraminal-invasion=yes pain-radicular=no root-deficit=no",
    "foraminal-invasion=no", "" },
  { "VP-15 KP-15", NULL, "foraminal-invasion=yes pain-radicular=yes", "foraminal-invasion=yes" },
  { "VP-16 KP-16", "bone-lesion=blastic", "bone-lesion=mixed", "" },
  { "VP-17 KP-17 PS-9 PD-13 RFA-10 CRYO-10 GEN-15", "levels=C7-T1", "levels=T1", RULE_NEVER },
  { "VP-17 KP-17 PS-9 PD-13 RFA-10 CRYO-10 GEN-15", "levels=L5-S1", "levels=L5", NULL },
  { "VP-18", "collapse=under-50", "collapse=involved-over-50", "" },
  { "KP-5", "collapse=under-50 pain-mechanical=yes", "collapse=none", "" },
  { "KP-5", "collapse=over-50 pain-tumour=yes", "collapse=over-50 pain=none", "collapse=over-50" },
  { "KP-6", "collapse=involved-over-50", "collapse=under-50", "" },

  { "PS-2", "pain-mechanical=yes cement-unsafe", "pain-mechanical=yes", "cement-unsafe" },
  { "PS-3", "pain-mechanical=yes", STABLE, "" },
  { "PS-3", SINS_7_PAINLESS, SINS_6 "pain-mechanical=no", NULL },
  { "PS-4", "pedicle-lysis=unilateral", "pedicle-lysis=none", "" },
  { "PS-4", "pedicle-lysis=bilateral", NULL, NULL },
  { "PS-5", "escc=1a frankel=D", "escc=0 root-deficit=yes deficit-tempo=slow", "" },
  { "PS-5", RAPID "escc=0", NO_DEFICIT "escc=3", NULL },
  { "PS-6 PD-12", "fit-general-anaesthesia=no", "fit-general-anaesthesia=yes", "" },
  { "PS-7", STABLE, "pain-mechanical=yes", "" },
  { "PS-7", SINS_6 "pain-mechanical=no", SINS_7_PAINLESS, NULL },
  { "PS-8 PD-9", "", RULE_NEVER, RULE_NEVER },
  { "PS-10 PD-14 OP-11 GEN-6", "primary=lymphoma", "primary=unidentified", "" },

  { "PD-1", RAPID "fit-open-surgery=no", RAPID ELIGIBLE, RAPID },
  { "PD-1", RAPID ELIGIBLE "life-expectancy=under-6", "frankel=C deficit-tempo=slow", "" },
  { "PD-2", "pain-radicular=yes pain-intractable", "pain-radicular=yes", "pain-intractable" },
  { "PD-3", "root-deficit=yes", "root-deficit=no pain-radicular=no", "" },
  { "PD-3", "pain-radicular=yes", "root-deficit=no pain=none", "root-deficit=no" },
  { "PD-4", "escc=2", "escc=1c frankel=E", "" },
  { "PD-4", "frankel=D", "escc=1c root-deficit=yes frankel=E", "frankel=D " TWO },
  { "PD-5", NO_DEFICIT "escc=1c pain=none", "escc=2", "" },
  { "PD-5", NULL, "pain-radicular=yes", NO_DEFICIT "escc=1c" },
  { "PD-5", NULL, "root-deficit=yes", NULL },
  { "PD-6 OP-10", "frankel=A ambulatory=yes", "frankel=B deficit-tempo=rapid", "" },
  { "PD-6 OP-10", "frankel=C deficit-tempo=slow", "frankel=D deficit-tempo=slow", "frankel=C" },
  { "PD-6 OP-10", "frankel=D ambulatory=no deficit-tempo=stable", "frankel=E", NULL },
  { "PD-11", ELIGIBLE "escc=2 root-deficit=yes", ELIGIBLE "escc=1c root-deficit=yes", "" },
  { "PD-11", NULL, ELIGIBLE "escc=2 " NO_DEFICIT, "escc=2 root-deficit=yes" },
  { "PD-11", NULL, ELIGIBLE "fit-open-surgery=no escc=2 root-deficit=yes", NULL },

  { "RFA-1 CRYO-1", "escc=2", "escc=1c " NO_DEFICIT, "" },
  { "RFA-1 CRYO-1", "escc=1a frankel=D", "escc=0", "escc=1a" },
  { "RFA-4 CRYO-4", SINS_9, SINS_8, "" },
  { "RFA-4 CRYO-4", SINS_12, SINS_13, NULL },
  { "RFA-5 CRYO-5 SRS-4", "pain-tumour=yes", "pain=none", "pain=continuous" },
  { "RFA-6 CRYO-6", "near-posterior-wall=yes", "near-posterior-wall=no", "" },
  { "RFA-7 CRYO-7", "escc=1c", "escc=2", "" },
  { "RFA-7 CRYO-7", "escc=1a", "escc=0", NULL },
  { "RFA-8 CRYO-8", "posterior-wall-breach=yes",
    "posterior-wall-breach=no foraminal-invasion=no root-deficit=no", "" },
  { "RFA-8 CRYO-8", "foraminal-invasion=yes", NULL, "posterior-wall-breach=no root-deficit=no" },
  { "RFA-8 CRYO-8", "root-deficit=yes", NULL, "root-deficit=yes " TWO },

  { "SRS-1", "primary=melanoma pain=continuous", "primary=breast", "" },
  { "SRS-1", "primary=melanoma root-deficit=yes", "primary=melanoma pain=none " NO_DEFICIT,
    "primary=melanoma" },
  { "SRS-2", "prior-irradiation=yes pain=occasional", "prior-irradiation=no", "" },
  { "SRS-2", "prior-irradiation=yes frankel=D", "prior-irradiation=yes pain=none " NO_DEFICIT,
    "prior-irradiation=yes" },
  { "SRS-3", "frankel=D deficit-tempo=slow", "frankel=D deficit-tempo=stable", "frankel=D" },
  { "SRS-3", NULL, NO_DEFICIT, "" },
  { "SRS-5", "pain-mechanical=yes", QUIET, "" },
  { "SRS-5", "escc=3", QUIET "pain-intractable", NULL },
  { "SRS-5", "root-deficit=yes", NULL, NULL },
  { "SRS-5", "pain-radicular=yes pain-intractable", NULL, NULL },
  { "SRS-11", "escc=2", "escc=1c", "" },

  { "OP-1", RAPID ELIGIBLE, RAPID "fit-open-surgery=no", RAPID },
  { "OP-1", NULL, ELIGIBLE "frankel=C deficit-tempo=slow", ELIGIBLE "frankel=C" },
  { "OP-2", ELIGIBLE "escc=2 root-deficit=yes", ELIGIBLE "escc=1c frankel=C", "" },
  { "OP-2", NULL, ELIGIBLE "escc=2 " NO_DEFICIT, ELIGIBLE "escc=2" },
  { "OP-3", ELIGIBLE "escc=2 " NO_DEFICIT, ELIGIBLE "escc=2 frankel=C", ELIGIBLE "escc=2" },
  { "OP-3", NULL, "fit-open-surgery=no", "" },
  { "OP-4", ELIGIBLE "overt-instability", ELIGIBLE STABLE, "overt-instability" },
  { "OP-4", NULL, "life-expectancy=under-6 overt-instability", "" },
  { "OP-5", ELIGIBLE "pain-radicular=yes pain-intractable", ELIGIBLE "pain-radicular=yes",
    "pain-radicular=yes pain-intractable" },
  { "OP-6 EX-1 MIS-1", IDEAL, IDEAL "primary-controlled=no", SINGLE "kps=80 primary=breast" },
  { "OP-6 EX-1 MIS-1", IDEAL "life-expectancy=over-12", IDEAL "life-expectancy=6-12", "" },
  { "OP-6 EX-1 MIS-1", NULL, IDEAL "kps=70 fit-open-surgery=yes", NULL },
  { "OP-7", RAPID "levels=C7", RAPID "levels=T8", "levels=C7" },
  { "OP-7", RAPID "levels=S1", "frankel=C deficit-tempo=slow levels=S1", "frankel=C levels=S1" },
  { "OP-8", RAPID "fit-open-surgery=no levels=C7", RAPID ELIGIBLE "levels=C7", RAPID "levels=C7" },
  { "OP-8", NULL, RAPID "fit-open-surgery=no levels=T8", NULL },
  { "OP-9", "fit-open-surgery=no", ELIGIBLE, "" },
  { "OP-9", RAPID "fit-open-surgery=no levels=T8", RAPID "fit-open-surgery=no levels=C7",
    "fit-open-surgery=no levels=C7" },
  { "OP-9", "life-expectancy=under-6", NULL, "fit-open-surgery=yes" },
  { "OP-12", "escc=2", NO_DEFICIT STABLE "escc=1c", "" },
  { "OP-12", "frankel=D", NO_DEFICIT SINS_12 "escc=0", NULL },
  { "OP-12", "overt-instability", NULL, NULL },
  { "OP-13", QUIET "primary-controlled=no", QUIET IDEAL, QUIET },
  { "OP-13", NULL, "pain=occasional", "" },

  { "EX-2", SINGLE "life-expectancy=over-12", SINGLE "life-expectancy=6-12", "" },
  { "EX-2", SINGLE "life-expectancy=over-12 visceral-metastases=removable",
    SINGLE "life-expectancy=over-12 visceral-metastases=unremovable",
    "life-expectancy=over-12 vertebral-metastases=1" },
  { "EX-2", NULL, SINGLE "life-expectancy=over-12 vertebral-metastases=2", NULL },
  { "EX-3", SINGLE "life-expectancy=6-12", SINGLE "life-expectancy=over-12", "" },
  { "EX-3", NULL, SINGLE "life-expectancy=6-12 visceral-metastases=removable",
    "life-expectancy=6-12 vertebral-metastases=1" },
  { "EX-3", NULL, SINGLE "life-expectancy=6-12 vertebral-metastases=2", NULL },
  { "EX-4", "life-expectancy=6-12", "life-expectancy=over-12", "" },
  { "EX-4", SINGLE "kps=50 primary=other frankel=A", SINGLE "kps=50 primary=liver frankel=A", NULL },
  { "EX-5 GEN-8", "life-expectancy=under-6", "life-expectancy=6-12", "" },
  { "EX-5 GEN-8", SINGLE "kps=50 primary=liver frankel=A", SINGLE "kps=50 primary=other frankel=A",
    SINGLE "kps=50 primary=liver" },
  { "EX-6", "vertebral-metastases=2", SINGLE "primary-controlled=yes kps=50", "" },
  { "EX-6", "vertebral-metastases=3-or-more", SINGLE "primary-controlled=yes ecog=2",
    SINGLE "primary-controlled=yes" },
  { "EX-6", "primary-controlled=no", NULL, NULL },
  { "EX-6", "kps=40", NULL, NULL },
  { "EX-7", "primary=leukaemia", "primary=breast fit-open-surgery=yes", "primary=breast" },
  { "EX-7", "fit-general-anaesthesia=no", "primary=other kps=80", "" },
  { "EX-8", RAPID, "frankel=C deficit-tempo=slow escc=1c", "" },
  { "EX-8", "escc=3", NO_DEFICIT "escc=0", "escc=0" },

  { "GEN-1", "", RULE_NEVER, RULE_NEVER },
  { "GEN-2", RAPID, "frankel=C deficit-tempo=slow", "frankel=C" },
  { "GEN-2", RAPID "explains-deficit=no", NO_DEFICIT, "deficit-tempo=rapid" },
  { "GEN-3", "frankel=D", "frankel=D deficit-tempo=stable", "" },
  { "GEN-3", "root-deficit=yes", NO_DEFICIT, "frankel=E" },
  { "GEN-4", "frankel=C", "frankel=D", "" },
  { "GEN-4", "frankel=D ambulatory=no", "frankel=E ambulatory=no", "ambulatory=no" },
  { "GEN-5", "frankel=A", "frankel=B", "" },
  { "GEN-7", "frankel=C deficit-hours=49", "frankel=C deficit-hours=48", "frankel=C" },
  { "GEN-7", NULL, "frankel=D deficit-hours=100", "" },
  { "GEN-9", "life-expectancy=over-12", "life-expectancy=6-12", "" },
  { "GEN-9", SINGLE "kps=80 primary=other frankel=E", SINGLE "kps=80 primary=other frankel=D",
    SINGLE "kps=80 primary=other" },
  { "GEN-10", RAPID "primary=myeloma", RAPID "primary=breast", RAPID },
  { "GEN-10", RAPID "primary=kidney radiosensitivity=sensitive", "frankel=C deficit-tempo=slow", "" },
  { "GEN-14", SINS_7, SINS_6, "" },
  { "GEN-14", SINS_13, STABLE "overt-instability", NULL },
  { "GEN-16", "pain=continuous", "pain=continuous pain-radicular=no", "" },
  { "GEN-16", "pain-vas=0.5", "pain=none", "pain-vas=0" },
};

const guint n_rule_rows = G_N_ELEMENTS (rule_rows);
