# SPDX-License-Identifier: GPL-3.0-or-later
"""Strong Kleene logic over 0 (false), 1 (unknown) and 2 (true), numbers that are only
known as a range (lowest, highest), and the reader of conditions as the rule base writes
them: "overt AND NOT fit-general-anaesthesia = no", "frankel in {A, B}", "sins 7-12".

A condition is compiled to a function of one dictionary that holds, by id, the answers
(None while unknown), the numbers (pairs) and the derived facts (0, 1, 2)."""
import re

FALSE, UNKNOWN, TRUE = 0, 1, 2


def tri(answer):
    return UNKNOWN if answer is None else TRUE if answer else FALSE


def one_of(answer, values):
    return UNKNOWN if answer is None else TRUE if answer in values else FALSE


def at_least(number, limit):
    low, high = number
    return TRUE if low >= limit else FALSE if high < limit else UNKNOWN


def at_most(number, limit):
    low, high = number
    return TRUE if high <= limit else FALSE if low > limit else UNKNOWN


def above(number, limit):
    return 2 - at_most(number, limit)


def between(number, low, high):
    return min(at_least(number, low), at_most(number, high))


_HELPERS = {"one_of": one_of, "at_least": at_least, "at_most": at_most, "above": above,
            "between": between, "min": min, "max": max}
_TOKEN = re.compile(r"\s*(<=|>=|[<>={},()]|[A-Za-z0-9][A-Za-z0-9-]*)")
_COMPARISONS = {"<=": "at_most", ">=": "at_least", ">": "above"}


class _Reader:
    """OR binds least, then AND, then NOT; a comparison binds most."""

    def __init__(self, text, yes_no, known_names):
        self.text, self.yes_no, self.known_names = text, yes_no, known_names
        self.names = set()
        self.tokens, at = [], 0
        while text[at:].strip():
            match = _TOKEN.match(text, at)
            if not match:
                raise ValueError(f"cannot read {text[at:]!r} in {text!r}")
            self.tokens.append(match.group(1))
            at = match.end()

    def peek(self):
        return self.tokens[0] if self.tokens else None

    def take(self, expected=None):
        token = self.tokens.pop(0) if self.tokens else None
        if token is None or expected not in (None, token):
            raise ValueError(f"{self.text!r}: expected {expected}, found {token}")
        return token

    def chain(self, word, function, operand):
        parts = [operand()]
        while self.peek() == word:
            self.take()
            parts.append(operand())
        return parts[0] if len(parts) == 1 else f"{function}({', '.join(parts)})"

    def any_of(self):
        return self.chain("OR", "max", self.all_of)

    def all_of(self):
        return self.chain("AND", "min", self.single)

    def single(self):
        if self.peek() == "NOT":
            self.take()
            return f"(2 - {self.single()})"
        if self.peek() == "(":
            self.take()
            inner = self.any_of()
            self.take(")")
            return inner
        return self.atom()

    def atom(self):
        name = self.take()
        if name == "always":
            return "2"
        if name not in self.known_names:
            raise ValueError(f"{self.text!r}: {name} is no finding and no fact")
        self.names.add(name)
        value = f"f[{name!r}]"
        after = self.peek()
        if after in _COMPARISONS:
            self.take()
            return f"{_COMPARISONS[after]}({value}, {int(self.take())})"
        if after == "=":
            self.take()
            return f"one_of({value}, {(self.take(),)!r})"
        if after == "in":
            self.take()
            self.take("{")
            values = [self.take()]
            while self.peek() == ",":
                self.take()
                values.append(self.take())
            self.take("}")
            return f"one_of({value}, {tuple(values)!r})"
        if after and re.fullmatch(r"\d+-\d+", after):
            low, high = self.take().split("-")
            return f"between({value}, {low}, {high})"
        return f"one_of({value}, ('yes',))" if name in self.yes_no else value


def condition(text, yes_no, known_names):
    """The function that evaluates TEXT; its attribute `names` are the ids that it asks.
    A bare id of YES_NO stands for "= yes"."""
    reader = _Reader(text, yes_no, known_names)
    source = reader.any_of()
    if reader.tokens:
        raise ValueError(f"{text!r}: {reader.tokens[0]} was not expected")
    function = eval(f"lambda f: {source}", dict(_HELPERS))
    function.names, function.text = reader.names, text
    return function
