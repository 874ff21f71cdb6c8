# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the articles that Benchmarks/generate wrote, for the engines that are told what an article says of itself."""
import os
import re
from typing import NamedTuple

MONTHS = "January February March April May June July August September October November December".split()
CASE = re.compile(r"(\w+) inquiry heard that ")


class Article(NamedTuple):
    name: str
    outlet: str
    date: int
    case: str
    paragraphs: list


def files(folder):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)


def article(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    paragraphs = [line for line in text.split("\n") if line]
    outlet, _, printed = paragraphs[1].partition(", ")
    day, month, year = printed.split()
    case = CASE.search(text)
    return Article(path, outlet.lower(), int(year) * 10000 + (MONTHS.index(month) + 1) * 100 + int(day),
                   f"{case[1].lower()} inquiry" if case else "", paragraphs)


def all_of(folder):
    for path in files(folder):
        yield article(path)
