# SPDX-License-Identifier: GPL-3.0-or-later
"""The case that the manual describes, and ways to change it."""
import copy
import json

CASE = {
    "format": "pedicle-case", "version": 1,
    "id": "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11", "label": "MDT-2026-014",
    "created": "2026-11-23T09:12:44Z", "modified": "2026-11-23T09:31:02Z",
    "birth-year": 1968, "sex": "female",
    "assessments": [
        {"date": "2026-11-20",
         "findings": {"frankel": "E", "kps": 80, "primary": "kidney"},
         "lesions": [
             {"id": "1", "levels": ["L2"],
              "findings": {"pain-mechanical": "yes", "pain-vas": 6, "bone-lesion": "lytic",
                           "overt-instability": True},
              "note": ""}],
         "note": ""}]}


def text(case=None):
    return json.dumps(CASE if case is None else case)


def changed(change):
    """The case after change(case, assessment, lesion)."""
    case = copy.deepcopy(CASE)
    assessment = case["assessments"][-1]
    change(case, assessment, assessment["lesions"][0])
    return case


def line(case=None):
    return (text(case) + "\n").encode()
