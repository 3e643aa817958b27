# SPDX-License-Identifier: GPL-3.0-or-later
"""What each language of po/LINGUAS has to keep to: the words of the glossary, a negation where the
original has one, its own typography. A language without tables fails the tests."""
import re

# A sentence of the original in which something does not hold.
NEGATION = re.compile(r"\b(no|not|never|without|neither|nor|none|cannot|nothing|nobody|nowhere|"
                      r"left out)\b", re.I)
# One that may be said with a negation in another language.
NEARLY_A_NEGATION = re.compile(
    r"\b(only|larger than|outside|beyond|non-small|un(answered|decided|known|corrected|removable))\b",
    re.I)

# Of each row: in an original that has the first, the translation has the second. The order is that
# of the glossary; upper and lower case do not count.
GLOSSARY = {
    "fr": [
        (r"\bspin(e|al) metastas[ie]s", r"métastases? vertébrales?"),
        (r"spinal instability (neoplastic )?score", r"instabilité rachidienne"),
        (r"^location$", r"localisation"),
        (r"junctional", r"jonctionnel|charnière"),
        (r"mobile spine", r"rachis mobile"),
        (r"semirigid", r"semi-rigide"),
        (r"(?<!semi)rigid spine", r"rachis rigide"),
        (r"(?<!not )mechanical pain", r"douleurs?[^.;]* mécanique"),
        (r"mechanical", r"mécanique"),
        (r"painless", r"indolore"),
        (r"tumour pain", r"tumorale"),
        (r"radicular", r"radiculaire"),
        (r"intractable", r"rebelle|réfractaire"),
        (r"visual analogue scale", r"échelle visuelle analogique"),
        (r"^bone lesion", r"lésion osseuse"),
        (r"\blytic", r"lytique"),
        (r"blastic", r"condensante|blastique"),
        (r"^mixed", r"mixte"),
        (r"alignment", r"alignement"),
        (r"subluxation", r"subluxation"),
        (r"deformity", r"déformation"),
        (r"kyphosis", r"cyphose"),
        (r"collapse", r"tass[eé]"),
        (r"posterolateral", r"postéro-latérale"),
        (r"unilateral", r"unilatérale"),
        (r"bilateral", r"bilatérale"),
        (r"potentially unstable", r"potentiellement instable"),
        (r"\bunstable", r"\binstable"),
        (r"(?<!un)\bstable", r"(?<!in)\bstable"),
        (r"(spinal )?cord compression", r"compression médullaire|moelle"),
        (r"compression of cord|compression of the spinal cord", r"moelle|compression médullaire"),
        (r"epidural (extension|involvement|disease)", r"extension épidurale|épidurite"),
        (r"posterior wall", r"mur postérieur|proche du mur"),
        (r"foramin?al invasion", r"envahissement foraminal"),
        (r"(?<!cord )(?<!root )\bdeficit", r"déficit"),
        (r"cord deficit", r"déficits? (médullaire|radiculaire ou médullaire)"),
        (r"root deficit", r"déficit radiculaire"),
        (r"(?<!in)\bcomplete deficit", r"déficit complet"),
        (r"\brapid(ly)?\b|\bprompt(ly)?\b", r"rapide|rapidement|rapidité"),
        (r"\bslow(ly)?\b", r"lente?|lentement"),
        (r"walk(s|ing|ed)?\b", r"march"),
        (r"frankel", r"frankel"),
        (r"karnofsky", r"karnofsky"),
        (r"\becog\b", r"oms/ecog|\becog\b"),
        (r"tokuhashi", r"tokuhashi"),
        (r"life expectancy", r"espérance de vie"),
        (r"expected survival", r"survie attendue"),
        (r"primary tumour|the primary\b", r"tumeur primitive"),
        (r"visceral", r"viscérale"),
        (r"(?<!un)removable", r"(?<!non )résécable"),
        (r"unremovable", r"non résécable"),
        (r"extraspinal bone", r"osseuses? extrarachidiennes?"),
        (r"radiosensitive", r"radiosensible"),
        (r"radioresistant", r"radiorésistante?"),
        (r"irradiated before", r"(déjà|jamais)( été)? irradié"),
        (r"medical treatment", r"traitement médical"),
        (r"surveillance", r"surveillance"),
        (r"bisphosphonates and denosumab", r"bisphosphonates et le dénosumab"),
        (r"\bbrace\b", r"corset"),
        (r"conventional radiotherapy", r"radiothérapie conventionnelle"),
        (r"vertebroplasty", r"vertébroplastie"),
        (r"kyphoplasty", r"cyphoplastie"),
        (r"percutaneous stabilization", r"stabilisation[^.;]* percutanée"),
        (r"percutaneous decompression", r"décompression percutanée"),
        (r"decompress", r"décompress|décomprim"),
        (r"radiofrequency ablation", r"ablation par radiofréquence"),
        (r"cryoablation", r"cryoablation|cryothérapie"),
        (r"radiosurgery", r"radiochirurgie"),
        (r"open surgery", r"chirurgie ouverte"),
        (r"\bexcision", r"exérèse"),
        (r"cement leaks?|\bleaks?\b|leakage", r"fuite"),
        (r"^recommended", r"recommandé"),
        (r"to consider|to be considered", r"à envisager"),
        (r"with caution", r"avec prudence|prudence"),
        (r"\bnot indicated", r"non indiqué"),
        (r"contraindicat", r"contre-indi"),
        (r"overt(ly)?\b", r"manifeste"),
        (r"eligible", r"éligib"),
        (r"haematological", r"hémopathie"),
        (r"grey zone", r"zone grise"),
        (r"thoracolumbar", r"thoraco-lombaire"),
        (r"inferred|by inference", r"dédui|déduction"),
        (r"at most|or less", r"au plus|ou moins"),
        (r"\bor more\b", r"ou plus"),
        (r"\babove \d", r"supérieure? à|au-dessus|>"),
        (r"\bunder \d|\bbelow \d", r"moins de|inférieure? à"),
    ],
}

NEGATIONS = {
    "fr": re.compile(r"\b(ne|n’\w+|pas(?! de %)|non|sans|aucune?|ni|jamais|rien|hors|inapte|impossible"
                     r"|excluait|omis|insuffisant|à défaut)\b", re.I),
}

# Nothing of this stands in a translation; printf's places and JSON are taken out first.
_SPACE = " \u00a0"
TYPOGRAPHY = {
    "fr": [
        ("a sign without its thin no-break space",
         re.compile(rf"[^\u202f\s][;!?]|[{_SPACE}][;:!?%»]")),
        ("a colon without its thin no-break space", re.compile(r"[^\u202f\d]:(?!\d)")),
        ("a percent sign without its thin no-break space", re.compile(r"[\d)]%")),
        ("a quotation mark without its thin no-break space",
         re.compile(r"«(?!\u202f)|(?<!\u202f)»")),
        ("a mark of another language", re.compile(r"[“”„]|'")),
        ("three full stops", re.compile(r"\.\.\.")),
        ("a decimal point", re.compile(r"\d\.\d")),
        ("a letter that is two", re.compile(r"\boe(soph|dèm)|\bcoeur|\bnoeud", re.I)),
    ],
}
