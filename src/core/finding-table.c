/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding-table.h"

#include <glib/gi18n-lib.h>

#define CHOICES(array) .type = PEDICLE_ANSWER_CHOICE, .choices = array, .n_choices = G_N_ELEMENTS (array)
#define YES_OR_NO CHOICES (yes_or_no), .normal = PEDICLE_NO
#define FLAG .type = PEDICLE_ANSWER_FLAG, .normal = PEDICLE_NO_NORMAL
#define OF_LESION(p) .scope = PEDICLE_SCOPE_LESION, .panel = PEDICLE_PANEL_##p
#define OF_PATIENT(p) .scope = PEDICLE_SCOPE_PATIENT, .panel = PEDICLE_PANEL_##p

#define NO_POINTS PEDICLE_NO_POINTS

/* The context keeps genders apart in other languages; po/meson.build tells xgettext of CHOICE. */
#define CHOICE(id, context, label, points) { id, context, label, points }
/* A grade that is written alike in every language. */
#define SYMBOL(id) { id, NULL, id, NO_POINTS }

static const PedicleChoice yes_or_no[] = {
  CHOICE ("no", "answer", "No", NO_POINTS),
  CHOICE ("yes", "answer", "Yes", NO_POINTS),
};

static const PedicleChoice pain[] = {
  CHOICE ("none", "pain", "None", NO_POINTS),
  CHOICE ("occasional", "pain", "Occasional", NO_POINTS),
  CHOICE ("continuous", "pain", "Continuous", NO_POINTS),
};

static const PedicleChoice bone_lesion[] = {
  CHOICE ("blastic", "bone-lesion", "Blastic", 0),
  CHOICE ("mixed", "bone-lesion", "Mixed", 1),
  CHOICE ("lytic", "bone-lesion", "Lytic", 2),
};

static const PedicleChoice alignment[] = {
  CHOICE ("normal", "alignment", "Normal", 0),
  CHOICE ("deformity", "alignment", "Deformity", 2),
  CHOICE ("subluxation", "alignment", "Subluxation", 4),
};

static const PedicleChoice collapse[] = {
  CHOICE ("none", "collapse", "None", 0),
  CHOICE ("involved-over-50", "collapse", "Involved > 50 %", 1),
  CHOICE ("under-50", "collapse", "< 50 %", 2),
  CHOICE ("over-50", "collapse", "≥ 50 %", 3),
};

static const PedicleChoice posterolateral[] = {
  CHOICE ("none", "posterolateral", "None", 0),
  CHOICE ("unilateral", "posterolateral", "Unilateral", 1),
  CHOICE ("bilateral", "posterolateral", "Bilateral", 3),
};

static const PedicleChoice escc[] = {
  SYMBOL ("0"),   SYMBOL ("1a"), SYMBOL ("1b"),
  SYMBOL ("1c"), SYMBOL ("2"),   SYMBOL ("3"),
};

static const PedicleChoice pedicle_lysis[] = {
  CHOICE ("none", "pedicle-lysis", "None", NO_POINTS),
  CHOICE ("unilateral", "pedicle-lysis", "Unilateral", NO_POINTS),
  CHOICE ("bilateral", "pedicle-lysis", "Bilateral", NO_POINTS),
};

static const PedicleChoice frankel[] = {
  SYMBOL ("A"), SYMBOL ("B"), SYMBOL ("C"),
  SYMBOL ("D"), SYMBOL ("E"),
};

static const PedicleChoice tempo[] = {
  CHOICE ("stable", "deficit-tempo", "Stable", NO_POINTS),
  CHOICE ("slow", "deficit-tempo", "Slow", NO_POINTS),
  CHOICE ("rapid", "deficit-tempo", "Rapid", NO_POINTS),
};

/* In the order of RULES 1; primary.c has the points and proposals of each. */
static const PedicleChoice primary[] = {
  CHOICE ("breast", "primary", "Breast", NO_POINTS),
  CHOICE ("prostate", "primary", "Prostate", NO_POINTS),
  CHOICE ("thyroid", "primary", "Thyroid", NO_POINTS),
  CHOICE ("carcinoid", "primary", "Carcinoid", NO_POINTS),
  CHOICE ("rectum", "primary", "Rectum", NO_POINTS),
  CHOICE ("kidney", "primary", "Kidney", NO_POINTS),
  CHOICE ("uterus", "primary", "Uterus", NO_POINTS),
  CHOICE ("lung-non-small-cell", "primary", "Lung, non-small-cell", NO_POINTS),
  CHOICE ("lung-small-cell", "primary", "Lung, small-cell", NO_POINTS),
  CHOICE ("stomach", "primary", "Stomach", NO_POINTS),
  CHOICE ("bladder", "primary", "Bladder", NO_POINTS),
  CHOICE ("oesophagus", "primary", "Oesophagus", NO_POINTS),
  CHOICE ("pancreas", "primary", "Pancreas", NO_POINTS),
  CHOICE ("osteosarcoma", "primary", "Osteosarcoma", NO_POINTS),
  CHOICE ("liver", "primary", "Liver", NO_POINTS),
  CHOICE ("gallbladder", "primary", "Gallbladder", NO_POINTS),
  CHOICE ("colon", "primary", "Colon", NO_POINTS),
  CHOICE ("melanoma", "primary", "Melanoma", NO_POINTS),
  CHOICE ("ovary", "primary", "Ovary", NO_POINTS),
  CHOICE ("sarcoma", "primary", "Sarcoma (not osteosarcoma)", NO_POINTS),
  CHOICE ("head-and-neck", "primary", "Head and neck", NO_POINTS),
  CHOICE ("myeloma", "primary", "Myeloma", NO_POINTS),
  CHOICE ("lymphoma", "primary", "Lymphoma", NO_POINTS),
  CHOICE ("leukaemia", "primary", "Leukaemia", NO_POINTS),
  CHOICE ("unidentified", "primary", "Unidentified primary", NO_POINTS),
  CHOICE ("other", "primary", "Other", NO_POINTS),
};

static const PedicleChoice radiosensitivity[] = {
  CHOICE ("sensitive", "radiosensitivity", "Sensitive", NO_POINTS),
  CHOICE ("intermediate", "radiosensitivity", "Intermediate", NO_POINTS),
  CHOICE ("resistant", "radiosensitivity", "Resistant", NO_POINTS),
};

static const PedicleChoice tumour_growth[] = {
  CHOICE ("slow", "tumour-growth", "Slow", NO_POINTS),
  CHOICE ("moderate", "tumour-growth", "Moderate", NO_POINTS),
  CHOICE ("rapid", "tumour-growth", "Rapid", NO_POINTS),
};

static const PedicleChoice extraspinal[] = {
  CHOICE ("none", "extraspinal-bone-metastases", "None", NO_POINTS),
  CHOICE ("1-2", "extraspinal-bone-metastases", "1–2", NO_POINTS),
  CHOICE ("3-or-more", "extraspinal-bone-metastases", "3 or more", NO_POINTS),
};

static const PedicleChoice vertebral[] = {
  SYMBOL ("1"),
  SYMBOL ("2"),
  CHOICE ("3-or-more", "vertebral-metastases", "3 or more", NO_POINTS),
};

static const PedicleChoice visceral[] = {
  CHOICE ("none", "visceral-metastases", "None", NO_POINTS),
  CHOICE ("removable", "visceral-metastases", "Removable", NO_POINTS),
  CHOICE ("unremovable", "visceral-metastases", "Unremovable", NO_POINTS),
};

static const PedicleChoice life_expectancy[] = {
  CHOICE ("under-6", "life-expectancy", "< 6 months", NO_POINTS),
  CHOICE ("6-12", "life-expectancy", "6–12 months", NO_POINTS),
  CHOICE ("over-12", "life-expectancy", "> 12 months", NO_POINTS),
};

const PedicleFinding pedicle_finding_table[PEDICLE_N_FINDINGS] = {
  [PEDICLE_FINDING_PAIN] = {
    "pain", OF_LESION (PAIN), CHOICES (pain), .normal = PEDICLE_PAIN_NONE,
    .label = N_("Pain"),
    .help = N_("Pain at this lesion, by how often it is there. For the SINS its mechanical "
               "character counts, not its constancy: mechanical pain scores 3, other pain 1.") },
  [PEDICLE_FINDING_PAIN_MECHANICAL] = {
    "pain-mechanical", OF_LESION (PAIN), YES_OR_NO,
    .label = N_("Mechanical"),
    .hint = N_("worse upright, eased lying down"),
    .help = N_("Pain that is worse upright, on movement or on loading and eases on lying down. It "
               "may announce instability. SINS: 3 points.") },
  [PEDICLE_FINDING_PAIN_TUMOUR] = {
    "pain-tumour", OF_LESION (PAIN), YES_OR_NO,
    .label = N_("Tumour-related"),
    .hint = N_("constant, tender at the level"),
    .help = N_("Pain from the tumour itself: constant, at the affected level, stronger on pressure "
               "on the spinous process.") },
  [PEDICLE_FINDING_PAIN_RADICULAR] = {
    "pain-radicular", OF_LESION (PAIN), YES_OR_NO,
    .label = N_("Radicular"),
    .hint = N_("along a nerve root"),
    .help = N_("Pain along the root that leaves at this level, most often because the foramen is "
               "invaded.") },
  [PEDICLE_FINDING_PAIN_VAS] = {
    "pain-vas", OF_LESION (PAIN), .type = PEDICLE_ANSWER_NUMBER,
    .minimum = 0, .maximum = 20, .step = 1, .per_unit = 2, .normal = PEDICLE_NO_NORMAL,
    .label = N_("Intensity"),
    .hint = N_("visual analogue scale"),
    .help = N_("Visual analogue scale from 0 (no pain) to 10 (worst pain imaginable), in steps of "
               "a half.") },
  [PEDICLE_FINDING_PAIN_INTRACTABLE] = {
    "pain-intractable", OF_LESION (PAIN), FLAG,
    .label = N_("Radicular pain is intractable"),
    .hint = N_("despite adequate treatment"),
    .help = N_("Raise it when radicular pain persists in spite of adequate medication. Not raised "
               "means no. It counts only together with radicular pain.") },
  [PEDICLE_FINDING_EXPLAINS_DEFICIT] = {
    "explains-deficit", OF_LESION (NEUROLOGY), CHOICES (yes_or_no), .normal = PEDICLE_NO_NORMAL,
    .label = N_("This lesion explains it"),
    .hint = N_("the deficit comes from here"),
    .help = N_("Asked when there is a deficit and more than one lesion: whether the deficit comes "
               "from this one. With a single lesion it is taken to explain the deficit.") },
  [PEDICLE_FINDING_FRANKEL] = {
    "frankel", OF_PATIENT (NEUROLOGY), CHOICES (frankel), .normal = PEDICLE_FRANKEL_E,
    .label = N_("Frankel grade"),
    .hint = N_("A complete … E normal"),
    .help = N_("A: no motor and no sensory function below the level. B: sensation only. C: some "
               "motor power, of no use. D: useful motor power. E: normal.") },
  [PEDICLE_FINDING_ROOT_DEFICIT] = {
    "root-deficit", OF_PATIENT (NEUROLOGY), YES_OR_NO,
    .label = N_("Root deficit"),
    .hint = N_("cauda equina too"),
    .help = N_("Motor or sensory deficit of a nerve root. Below the conus, disturbance of the "
               "sphincters or of saddle sensation counts too.") },
  [PEDICLE_FINDING_AMBULATORY] = {
    "ambulatory", OF_PATIENT (NEUROLOGY), CHOICES (yes_or_no), .normal = PEDICLE_YES,
    .label = N_("Walks"),
    .hint = N_("with or without aid"),
    .help = N_("Able to walk, with or without aid. Walking before treatment is the main prognostic "
               "factor. While unanswered, Frankel D and E are taken as walking, A to C as not.") },
  [PEDICLE_FINDING_DEFICIT_TEMPO] = {
    "deficit-tempo", OF_PATIENT (NEUROLOGY), CHOICES (tempo), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Evolution of the deficit"),
    .help = N_("How fast the deficit evolves. The paper gives no figure; as a guide (beyond the "
               "paper) rapid means hours to days, slow means weeks.") },
  [PEDICLE_FINDING_DEFICIT_HOURS] = {
    "deficit-hours", OF_PATIENT (NEUROLOGY), .type = PEDICLE_ANSWER_NUMBER,
    .minimum = 0, .maximum = 8760, .step = 1, .per_unit = 1, .normal = PEDICLE_NO_NORMAL,
    .label = N_("Hours since onset"),
    .hint = N_("to the date of the assessment"),
    .help = N_("Whole hours from the onset of the deficit to the assessment, 0 to 8760.") },
  [PEDICLE_FINDING_BONE_LESION] = {
    "bone-lesion", OF_LESION (INSTABILITY), CHOICES (bone_lesion), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Bone lesion"),
    .help = N_("Quality of the lesion: blastic 0, mixed (lytic and blastic) 1, lytic 2 points.") },
  [PEDICLE_FINDING_ALIGNMENT] = {
    "alignment", OF_LESION (INSTABILITY), CHOICES (alignment), .normal = PEDICLE_ALIGNMENT_NORMAL,
    .label = N_("Alignment"),
    .help = N_("Deformity (2 points): kyphosis or scoliosis that is new and due to the lesion, not "
               "an old one. Subluxation or translation: 4 points.") },
  [PEDICLE_FINDING_COLLAPSE] = {
    "collapse", OF_LESION (INSTABILITY), CHOICES (collapse), .normal = PEDICLE_COLLAPSE_NONE,
    .label = N_("Body collapse"),
    .help = N_("Loss of height of the vertebral body. Exactly 50 % counts as over 50 % (3 points), "
               "for safety. Without any loss of height: 1 point when more than 50 % of the body is "
               "involved, else none.") },
  [PEDICLE_FINDING_POSTEROLATERAL] = {
    "posterolateral", OF_LESION (INSTABILITY), CHOICES (posterolateral), .normal = 0,
    .label = N_("Posterolateral"),
    .hint = N_("facet, pedicle, costovertebral joint"),
    .help = N_("Facet, pedicle or costovertebral joint fractured or replaced by tumour: on one side "
               "1, on both sides 3 points.") },
  [PEDICLE_FINDING_OVERT_INSTABILITY] = {
    "overt-instability", OF_LESION (INSTABILITY), FLAG,
    .label = N_("Overtly unstable"),
    .hint = N_("in the clinician’s judgement"),
    .help = N_("Raise it when you judge the level overtly unstable whatever the score. Not raised "
               "means no; a SINS of 13 or more and subluxation count as overt all the same.") },
  [PEDICLE_FINDING_ESCC] = {
    "escc", OF_LESION (IMAGING), CHOICES (escc), .normal = PEDICLE_ESCC_0,
    .label = N_("ESCC grade"),
    .hint = N_("epidural spinal cord compression"),
    .help = N_("Worst axial T2 image. 0: bone only. 1a: epidural, sac not deformed. 1b: sac "
               "deformed, cord not touched. 1c: cord touched. 2: cord compressed, cerebrospinal "
               "fluid visible. 3: no fluid visible. Below the conus: the same grades of the sac.") },
  [PEDICLE_FINDING_POSTERIOR_WALL_BREACH] = {
    "posterior-wall-breach", OF_LESION (IMAGING), YES_OR_NO,
    .label = N_("Posterior wall breach"),
    .help = N_("The posterior cortex of the vertebral body is ruptured or destroyed.") },
  [PEDICLE_FINDING_FORAMINAL_INVASION] = {
    "foraminal-invasion", OF_LESION (IMAGING), YES_OR_NO,
    .label = N_("Foraminal invasion"),
    .help = N_("Tumour in the intervertebral foramen, where the root leaves.") },
  [PEDICLE_FINDING_NEAR_POSTERIOR_WALL] = {
    "near-posterior-wall", OF_LESION (IMAGING), YES_OR_NO,
    .label = N_("Near the posterior wall"),
    .help = N_("The lesion reaches the back of the body, next to the posterior wall.") },
  [PEDICLE_FINDING_PEDICLE_LYSIS] = {
    "pedicle-lysis", OF_LESION (IMAGING), CHOICES (pedicle_lysis), .normal = 0,
    .label = N_("Pedicle lysis"),
    .help = N_("Lysis of the pedicles where screws would go: it hides the fluoroscopic landmarks.") },
  [PEDICLE_FINDING_CEMENT_UNSAFE] = {
    "cement-unsafe", OF_LESION (IMAGING), FLAG,
    .label = N_("Cement would be unsafe"),
    .hint = N_("destruction or deformity"),
    .help = N_("Raise it when destruction or deformity make an injection of cement unsafe in your "
               "judgement. Not raised means no.") },
  [PEDICLE_FINDING_PRIOR_IRRADIATION] = {
    "prior-irradiation", OF_LESION (IMAGING), YES_OR_NO,
    .label = N_("Irradiated before"),
    .hint = N_("this level"),
    .help = N_("Whether this level has been irradiated before.") },
  [PEDICLE_FINDING_KPS] = {
    "kps", OF_PATIENT (GENERAL), .type = PEDICLE_ANSWER_NUMBER,
    .minimum = 0, .maximum = 100, .step = 10, .per_unit = 1, .normal = PEDICLE_NO_NORMAL,
    .label = N_("Karnofsky"),
    .hint = N_("performance status"),
    .help = N_("100: normal. 80: normal activity with effort. 70: cares for self, cannot work. 50: "
               "much help. 40: disabled. 20: very sick. A low status may be due to the deficit "
               "itself. It counts before ECOG.") },
  [PEDICLE_FINDING_ECOG] = {
    "ecog", OF_PATIENT (GENERAL), .type = PEDICLE_ANSWER_NUMBER,
    .minimum = 0, .maximum = 4, .step = 1, .per_unit = 1, .normal = PEDICLE_NO_NORMAL,
    .label = N_("ECOG"),
    .hint = N_("stands in for Karnofsky"),
    .help = N_("0: fully active. 1: light work. 2: cares for self, up more than half of the day. 3: "
               "limited self-care. 4: bedbound. While Karnofsky is unanswered it stands for 90–100, "
               "70–80, 50–60, 30–40, 10–20.") },
  [PEDICLE_FINDING_PRIMARY] = {
    "primary", OF_PATIENT (GENERAL), CHOICES (primary), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Primary tumour"),
    .help = N_("It gives the points of the Tokuhashi score and proposes radiosensitivity and growth "
               "while these are unanswered.") },
  [PEDICLE_FINDING_PRIMARY_CONTROLLED] = {
    "primary-controlled", OF_PATIENT (GENERAL), CHOICES (yes_or_no), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Primary controlled"),
    .help = N_("Whether the primary tumour is perfectly controlled.") },
  [PEDICLE_FINDING_RADIOSENSITIVITY] = {
    "radiosensitivity", OF_PATIENT (GENERAL), CHOICES (radiosensitivity),
    .normal = PEDICLE_NO_NORMAL,
    .label = N_("Radiosensitivity"),
    .hint = N_("to conventional radiotherapy"),
    .help = N_("Sensitivity to conventional radiotherapy. While unanswered, the primary proposes it; "
               "your choice wins. The paper names only melanoma as resistant; the other proposals "
               "are beyond the paper.") },
  [PEDICLE_FINDING_TUMOUR_GROWTH] = {
    "tumour-growth", OF_PATIENT (GENERAL), CHOICES (tumour_growth), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Tumour growth"),
    .hint = N_("for the Tomita score"),
    .help = N_("Used by the Tomita score only (beyond the paper). While unanswered, the primary "
               "proposes it.") },
  [PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES] = {
    "extraspinal-bone-metastases", OF_PATIENT (GENERAL), CHOICES (extraspinal), .normal = 0,
    .label = N_("Extraspinal bone metastases"),
    .help = N_("Number of foci in bones outside the spine.") },
  [PEDICLE_FINDING_VERTEBRAL_METASTASES] = {
    "vertebral-metastases", OF_PATIENT (GENERAL), CHOICES (vertebral), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Vertebral metastases"),
    .hint = N_("in the whole spine"),
    .help = N_("Number of vertebrae with metastases in the whole spine, those that are not entered "
               "as lesions included.") },
  [PEDICLE_FINDING_VISCERAL_METASTASES] = {
    "visceral-metastases", OF_PATIENT (GENERAL), CHOICES (visceral), .normal = 0,
    .label = N_("Visceral metastases"),
    .help = N_("Metastases to major internal organs: none, removable or unremovable.") },
  [PEDICLE_FINDING_LIFE_EXPECTANCY] = {
    "life-expectancy", OF_PATIENT (GENERAL), CHOICES (life_expectancy),
    .normal = PEDICLE_NO_NORMAL,
    .label = N_("Life expectancy"),
    .hint = N_("the clinician’s estimate"),
    .help = N_("Your estimate. Rules take it before the band of the Tokuhashi score, which stays "
               "shown as it is.") },
  [PEDICLE_FINDING_FIT_OPEN_SURGERY] = {
    "fit-open-surgery", OF_PATIENT (GENERAL), CHOICES (yes_or_no), .normal = PEDICLE_NO_NORMAL,
    .label = N_("Fit for open surgery"),
    .help = N_("Your judgement. While unanswered: unfit for general anaesthesia means no; Karnofsky "
               "80 or more means yes; 40 or less without a cord deficit means no; else it stays "
               "open, because a low Karnofsky may be due to the deficit itself.") },
  [PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA] = {
    "fit-general-anaesthesia", OF_PATIENT (GENERAL), CHOICES (yes_or_no), .normal = PEDICLE_YES,
    .label = N_("Fit for general anaesthesia"),
    .help = N_("Whether the patient can undergo general anaesthesia.") },
  [PEDICLE_FINDING_CEMENT_RISK] = {
    "cement-risk", OF_PATIENT (GENERAL), YES_OR_NO,
    .label = N_("Risk with cement"),
    .hint = N_("infection, coagulopathy, allergy"),
    .help = N_("Infection, uncorrected coagulopathy or allergy to cement (beyond the paper).") },
};
