# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology sees of a program: a tree of nodes with roles, names and states.

A node is what was read at one moment, with all that was below it then; now () reads it again. Places,
texts and numbers are always asked anew."""

import functools
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  pylint: disable=wrong-import-position

import processes  # noqa: E402  pylint: disable=wrong-import-position
from desktop import Place  # noqa: E402  pylint: disable=wrong-import-position
from waiting import until  # noqa: E402  pylint: disable=wrong-import-position

_ROOT = "/org/a11y/atspi/accessible/root"
_NULL = "/org/a11y/atspi/null"
_WINDOW = 1  # coordinates of the window
# What GTK calls a thing that has been given no name: its class.
_CLASS_NAME = re.compile(r"(Gtk|Gdk|Pedicle)[A-Z]\w*")

# What newer libraries call otherwise.
_SAME = {"grouping": "panel", "button": "push button", "toggle button": "push button"}


@functools.cache
def _bus():
    """The bus of assistive technology. The session's bus has to be known by then."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                None, 0, -1, None).unpack()[0]
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def _call(peer, path, interface, method, arguments=None):
    return _bus().call_sync(peer, path, interface, method, arguments, None, 0, 10000, None)


def _ask(peer, path, interface, method, *arguments):
    """The answer of a call; arguments are a format and values."""
    packed = GLib.Variant(arguments[0], arguments[1:]) if arguments else None
    return _call(peer, path, interface, method, packed).unpack()[0]


def _ask_nothing(peer, path, interface, method, text):
    _call(peer, path, interface, method, GLib.Variant("(s)", (text,)))


def _get(peer, path, interface, name):
    return _ask(peer, path, "org.freedesktop.DBus.Properties", "Get", "(ss)",
                "org.a11y.atspi." + interface, name)


# An item of the cache, by position: itself, application and parent, each as bus name and path; index
# in the parent, number of children, interfaces, name, role, description, two words of states.
_ITEM = "((so)(so)(so)iiassusau)"
_ITSELF, _N_CHILDREN, _NAME, _ROLE, _DESCRIPTION, _STATES = 0, 4, 6, 7, 8, 9


def _bits(states):
    return states[0] | states[1] << 32


class Node:
    """One accessible as it was when it was read. Most are read for few of their properties, and
    taking them out of the answer is the dearest part."""

    def __init__(self, peer, path, item):
        self.peer, self.path, self._item = peer, path, item
        self.parent, self.children = None, []

    @functools.cached_property
    def name(self):
        return self._item.get_child_value(_NAME).get_string()

    @functools.cached_property
    def description(self):
        return self._item.get_child_value(_DESCRIPTION).get_string()

    @functools.cached_property
    def role(self):
        return _role_name(self._item.get_child_value(_ROLE).get_uint32())

    @functools.cached_property
    def _states(self):
        return _bits(self._item.get_child_value(_STATES).unpack())

    @property
    def has_name(self):
        """Whether it has been given one, and not just the name of its class."""
        return bool(self.name.strip()) and not _CLASS_NAME.fullmatch(self.name)

    def has(self, state):
        """Whether it was "checked", "focused", "sensitive", … when it was read."""
        bit = getattr(Atspi.StateType, state.upper().replace("-", "_"))
        return bool(self._states >> int(bit) & 1)

    def now(self):
        """The same, read now; None when it is gone."""
        return _read(self.peer, self.path)

    def is_now(self, state):
        """As has(), asked anew."""
        states = _ask(self.peer, self.path, "org.a11y.atspi.Accessible", "GetState")
        self._states = _bits(states)
        return self.has(state)

    @property
    def name_now(self):
        return _get(self.peer, self.path, "Accessible", "Name")

    @property
    def description_now(self):
        return _get(self.peer, self.path, "Accessible", "Description")

    @property
    def place(self):
        return Place(*_ask(self.peer, self.path, "org.a11y.atspi.Component", "GetExtents", "(u)",
                           _WINDOW))

    @property
    def text(self):
        """What an entry or a label holds."""
        count = _get(self.peer, self.path, "Text", "CharacterCount")
        return _ask(self.peer, self.path, "org.a11y.atspi.Text", "GetText", "(ii)", 0, count)

    @property
    def value(self):
        """The number of a scale."""
        return _get(self.peer, self.path, "Value", "CurrentValue")

    def rested(self, look):
        """look (), once it gives the same twice and its program sleeps in between: what the program
        was sent is done then, and painted, however long it had to wait for its turn."""
        pid, last = _pid_of(self.peer), []

        def rests():
            asleep, now = processes.is_asleep(pid), look()
            same = last == [now]
            last[:] = [now]
            return asleep and same
        until(rests, f"rest in “{self.name}”")
        return last[0]

    def resting_place(self):
        """Where it is when it moves no more."""
        return until(lambda: (place := self.rested(lambda: self.place)).width > 0 and place,
                     f"a place of “{self.name}”")

    def walk(self):
        """This node and all below it in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role=None, name=None):
        """All below that have the role and the name; name may be a function that likes a name."""
        return [node for node in self.walk() if (role is None or node.role == role)
                and (name is None or (name(node.name) if callable(name) else node.name == name))]

    def find(self, role=None, name=None):
        """The first of them, or None."""
        return next(iter(self.all(role, name)), None)

    def lines(self, depth=0):
        """The tree below as text, for the log of a failure."""
        states = " ".join(state for state in ("checked", "focused", "focusable") if self.has(state))
        below = [line for child in self.children for line in child.lines(depth + 1)]
        return [f"{'  ' * depth}{self.role} “{self.name}” {states}"] + below


@functools.cache
def _role_name(number):
    role = Atspi.Role(number).value_nick.replace("-", " ")
    return _SAME.get(role, role)


def _children_of(peer, paths):
    """The children of each path, by path; the questions go out together."""
    answers = {}

    def answered(bus, result, path):
        try:
            found = bus.call_finish(result).unpack()[0]
        except GLib.Error:  # it went away meanwhile
            found = []
        answers[path] = [child for _, child in found if child != _NULL]

    for path in paths:
        _bus().call(peer, path, "org.a11y.atspi.Accessible", "GetChildren", None, None, 0, 10000,
                    None, answered, path)
    while len(answers) < len(paths):
        GLib.MainContext.default().iteration(True)
    return answers


def _read(peer, path):
    """The node and all below it. What there is is asked level by level, how it is all at once: node
    by node that would take seconds. (What the cache says of parents and indexes does not do for the
    former: a hidden child still has both.)"""
    below, level, items = {}, [path], _items(peer)
    while level:
        # What has no children now may have been given some since it was first seen.
        asked = [node for node in level if node not in items or _may_have_children(items[node])]
        answers = _children_of(peer, asked)
        below.update(answers)
        level = [child for children in answers.values() for child in children]
    if not items.keys() >= below.keys():
        items = _items(peer)
    return _tie(peer, items, below, path)


def _items(peer):
    """What the program says about each of its nodes that somebody has come to before."""
    answer = _call(peer, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")
    items = answer.get_child_value(0)
    # Not unpacked yet: that would be most of the work, and most of them are not asked for.
    found = (items.get_child_value(i) for i in range(items.n_children()))
    return {item.get_child_value(_ITSELF).get_child_value(1).get_string(): item for item in found}


def _may_have_children(item):
    return item.get_child_value(_N_CHILDREN).get_int32() > 0


def _tie(peer, items, below, path):
    if path not in items:
        return None
    node = Node(peer, path, items[path])
    for child in below.get(path, []):
        tied = _tie(peer, items, below, child)
        if tied is not None:
            tied.parent = node
            node.children.append(tied)
    return node


class Focus:
    """Follows the focus from now on."""

    def __init__(self):
        self._focused = []  # where it has come to: program and path, the newest last
        _bus().signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
                                0, self._changed)
        _ask_nothing("org.a11y.atspi.Registry", "/org/a11y/atspi/registry",
                     "org.a11y.atspi.Registry", "RegisterEvent", "object:state-changed:focused")

    def _changed(self, _bus, peer, path, _interface, _signal, arguments):
        if arguments.unpack()[1]:
            self._focused.append((peer, path))

    def now(self, window):
        """What has the focus in a window, without what is below it; None when nothing has it."""
        while GLib.MainContext.default().iteration(False):
            pass
        for peer, path in self._focused[-1:]:
            node = peer == window.peer and _look_at(peer, path)
            if node and node.has("focused"):
                return node
        focused = [node for node in window.now().walk() if node.has("focused")]
        return focused[-1] if focused else None


def _look_at(peer, path):
    """A node without its family; None when it is gone."""
    interface = "org.a11y.atspi.Accessible"
    try:
        return Node(peer, path, GLib.Variant(_ITEM, (
            (peer, path), (peer, _ROOT), (peer, _NULL), 0, 0, [],
            _get(peer, path, "Accessible", "Name"), _ask(peer, path, interface, "GetRole"),
            _get(peer, path, "Accessible", "Description"),
            _ask(peer, path, interface, "GetState"))))
    except GLib.Error:
        return None


def _pid_of(peer):
    return _ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                "GetConnectionUnixProcessID", "(s)", peer)


def windows(owns):
    """The windows of the programs whose process ids owns likes."""
    found = []
    for peer, _ in _ask("org.a11y.atspi.Registry", _ROOT, "org.a11y.atspi.Accessible",
                        "GetChildren"):
        if owns(_pid_of(peer)):
            found += [_read(peer, path) for path in _children_of(peer, [_ROOT])[_ROOT]]
    return found
