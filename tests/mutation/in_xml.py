# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutants of the knowledge files: each comparison, limit, value, fact, "not", "all" and "any", each
effect, order and companion, each technique, level and scope changed in turn."""
import re

EFFECTS = ["recommend", "consider", "caution", "not-indicated", "contraindicate", "note"]
ORDERS = ["before", "same-session", "after"]
COMPARISONS = {"at-least": ["above", "at-most"], "at-most": ["below", "at-least"],
               "above": ["at-least", "below"], "below": ["at-most", "above"]}
LEVELS = ["urgent", "warning", "info"]
KINDS = ["indication", "advantage", "limitation", "contraindication", "difficulty", "companion"]
LEAF = re.compile(r"<(fact|finding|number|unanswered|always)\b[^<>]*/>")
OPEN_OR_CLOSE = re.compile(r"<(/?)(all|any|not|fact|finding|number|unanswered|always)\b[^<>]*?(/?)>")


def attribute(text, element, name):
    """(offset, end, value) of the attribute in the element, a match."""
    found = re.search(rf'\b{name}="([^"]*)"', element[0])
    if found is None:
        return None
    return element.start() + found.start(1), element.start() + found.end(1), found[1]


def conditions(text):
    """The root of each condition: (name, start, end, children)."""
    for when in re.finditer(r"<when>(.*?)</when>", text, re.S):
        stack = [("when", when.start(1), None, [])]
        for match in OPEN_OR_CLOSE.finditer(text, when.start(1), when.end(1)):
            if match[3] or match[2] == "always":
                stack[-1][3].append((match[2], match.start(), match.end(), []))
            elif match[1]:
                name, start, _, children = stack.pop()
                stack[-1][3].append((name, start, match.end(), children))
            else:
                stack.append((match[2], match.start(), None, []))
        yield from stack[0][3]


def of_condition(text, node):
    name, start, end, children = node
    if name in ("all", "any"):
        other = "any" if name == "all" else "all"
        inner = text[start + len(name) + 2:end - len(name) - 3]
        yield start, end, f"<{other}>{inner}</{other}>"
        for child in children if len(children) > 1 else []:
            yield child[1], child[2], ""
    elif name == "not":
        yield start, end, text[start + len("<not>"):end - len("</not>")]
    else:
        yield start, end, f"<not>{text[start:end]}</not>"
    for child in children:
        yield from of_condition(text, child)


def of_leaf(text, leaf, facts, choices):
    kind = leaf[1]
    if kind == "fact":
        start, end, fact = attribute(text, leaf, "id")
        scope = facts[0] if fact in facts[0] else facts[1]
        place = scope.index(fact)
        for step in (1, 2, -1):
            yield start, end, scope[(place + step) % len(scope)]
    elif kind == "number":
        for name, others in COMPARISONS.items():
            found = attribute(text, leaf, name)
            if found is None:
                continue
            start, end, value = found
            yield start, end, str(int(value) + 1)
            yield start, end, str(int(value) - 1)
            for other in others:
                yield start - len(name) - 2, end + 1, f'{other}="{value}"'
    elif kind == "finding":
        yield from of_values(text, leaf, choices)


def of_values(text, leaf, choices):
    given = attribute(text, leaf, "is") or attribute(text, leaf, "in")
    if given is None:
        return
    start, end, values = given
    listed, known = values.split(), choices[attribute(text, leaf, "id")[2]]
    for value in known:
        if value not in listed:
            if len(listed) == 1:
                yield start, end, value
            yield start - 4, end + 1, f'in="{values} {value}"'
    for value in listed if len(listed) > 1 else []:
        yield start, end, " ".join(one for one in listed if one != value)


def of_effect(text, element, techniques):
    name = element[1]
    if name in EFFECTS:
        for other in EFFECTS:
            if other != name:
                yield element.start(), element.end(), f"<{other}/>"
        return
    yield element.start(1), element.end(1), "advise" if name == "require" else "require"
    yield element.start(), element.end(), "<note/>"
    start, end, order = attribute(text, element, "order")
    for other in ORDERS:
        if other != order:
            yield start, end, other
    yield from of_list(attribute(text, element, "any-of"), techniques)


def of_list(given, known):
    """One technique less, one more."""
    start, end, value = given
    listed = value.split()
    for technique in listed if len(listed) > 1 else []:
        yield start, end, " ".join(one for one in listed if one != technique)
    yield start, end, " ".join(listed + [next(one for one in known if one not in listed)])


def of_heads(text, techniques):
    for element in re.finditer(r"<(rule|alert|statement|combination)\s[^<>]*>", text):
        for name, known in (("level", LEVELS), ("of", ["patient", "lesion"])):
            found = attribute(text, element, name)
            for other in known if found and found[2] in known else []:
                if other != found[2]:
                    yield found[0], found[1], other
        found = attribute(text, element, "kind")
        if found:
            yield found[0], found[1], KINDS[(KINDS.index(found[2]) + 1) % len(KINDS)]
        for name in ("technique", "techniques"):
            found = attribute(text, element, name)
            if found:
                yield from of_list(found, techniques)


def mutants(text, facts, choices, techniques):
    """(offset, end, replacement) of each. facts: those of the patient and of the lesion; choices: by
    finding."""
    # What stands in comments stays there.
    code = re.sub(r"<!--.*?-->", lambda comment: " " * len(comment[0]), text, flags=re.S)
    for root in conditions(code):
        yield from of_condition(code, root)
    for leaf in LEAF.finditer(code):
        yield from of_leaf(code, leaf, facts, choices)
    for element in re.finditer(r"<(" + "|".join(EFFECTS) + r"|require|advise)\b[^<>]*/>", code):
        yield from of_effect(code, element, techniques)
    yield from of_heads(code, techniques)
