# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses the queries that all engines are asked, from the articles that they have: the same for the same articles."""
import collections
import random
import re
from typing import NamedTuple

import articles

SAMPLE = 2000
WORD = re.compile(r"[a-z]+")


class Query(NamedTuple):
    """operation: phrase, all, any or prefix, of the words. The others are filters; empty where there is none."""
    kind: str
    operation: str
    words: str
    outlet: str = ""
    case: str = ""
    first: str = ""
    last: str = ""
    # Values to count among all that is found: source, year, case or official.
    facet: str = ""
    # Of OnRecord alone: a query in its own language, added to the words; and within what all must stand together.
    own: str = ""
    scope: str = "article"

    @property
    def line(self):
        return "\t".join(self[1:])

    @property
    def is_own(self):
        """Whether no other engine can be asked this."""
        return bool(self.own) or self.scope != "article" or self.facet not in ("", "source")


class Counts:
    """How often words and phrases stand in a sample of the articles."""

    def __init__(self, folder, numbers):
        self.words = collections.Counter()
        self.phrases = {n: collections.Counter() for n in (2, 3, 4, 5)}
        self.outlets, self.cases = collections.Counter(), collections.Counter()
        paths = articles.files(folder)
        for path in sorted(numbers.sample(paths, min(SAMPLE, len(paths)))):
            article = articles.article(path)
            self.outlets[article.outlet] += 1
            if article.case:
                self.cases[article.case] += 1
            for paragraph in article.paragraphs[2:]:
                for part in re.split(r"[^a-z ]+", paragraph.lower()):
                    self.add(WORD.findall(part))
        self.ranked = [word for word, _ in self.words.most_common()]

    def add(self, words):
        self.words.update(words)
        for length, counts in self.phrases.items():
            counts.update(" ".join(words[i:i + length]) for i in range(len(words) - length + 1))

    def phrases_of(self, length, first, last):
        """The phrases of so many words from one rank to another; ranks below 0 count from the end."""
        ranked = sorted(self.phrases[length].items(), key=lambda entry: (-entry[1], entry[0]))
        return [phrase for phrase, _ in ranked[first:last]]


def choose(folder, count, seed=1):
    """`count` queries of each kind."""
    numbers = random.Random(seed)
    counts = Counts(folder, numbers)
    common, middle = counts.ranked[100:400], counts.ranked[1000:4000]
    outlets = [name for name, _ in counts.outlets.most_common(12)]
    cases = [name for name, _ in counts.cases.most_common(40)]

    def words(of, number):
        return " ".join(numbers.sample(of, number))

    def span(years):
        first = numbers.randint(1990, 2024 - years + 1)
        return f"{first}0101", f"{first + years - 1}1231"

    def phrases(length, first, last):
        found = counts.phrases_of(length, first, last)
        return lambda: (("phrase", numbers.choice(found)), {})

    makers = {
        "phrase, 2 stop words": phrases(2, 0, 60),
        "phrase, 2 common": phrases(2, 300, 3000),
        "phrase, 2 rare": phrases(2, -60000, None),
        "phrase, 3 common": phrases(3, 20, 600),
        "phrase, 3 rare": phrases(3, -60000, None),
        "phrase, 4 rare": phrases(4, -60000, None),
        "phrase, 5 rare": phrases(5, -60000, None),
        "word, common": lambda: (("all", words(common, 1)), {}),
        "AND of 2, common": lambda: (("all", words(common, 2)), {}),
        "AND of 2, middling": lambda: (("all", words(middle, 2)), {}),
        "OR of 5, common": lambda: (("any", words(common, 5)), {}),
        "OR of 5, middling": lambda: (("any", words(middle, 5)), {}),
        "common word + source": lambda: (("all", words(common, 1)), {"outlet": numbers.choice(outlets)}),
        "common word + case": lambda: (("all", words(common, 1)), {"case": numbers.choice(cases)}),
        "common word + 3 years": lambda: (("all", words(common, 1)), dict(zip(("first", "last"), span(3)))),
        "common word + 1 month": lambda: (("all", words(common, 1)), {"first": "20050401", "last": "20050430"}),
        "prefix of 4 letters": lambda: (("prefix", numbers.choice([w for w in middle if len(w) > 5])[:4]), {}),
        "common word, facet source": lambda: (("all", words(common, 1)), {"facet": "source"}),
        "common word, facet year": lambda: (("all", words(common, 1)), {"facet": "year"}),
        "common word, facet case": lambda: (("all", words(common, 1)), {"facet": "case"}),
        "common word, facet official": lambda: (("all", words(common, 1)), {"facet": "official"}),
        "common word + role": lambda: (("all", words(common, 1)), {"own": "role:coroner"}),
        "common word + organisation": lambda: (("all", words(common, 1)), {"own": 'org:"police"'}),
        "2 common in one passage": lambda: (("all", words(common, 2)), {"scope": "passage"}),
        "2 common in one quotation": lambda: (("all", words(common, 2)), {"scope": "quotation"}),
    }
    found = []
    for kind, make in makers.items():
        for _ in range(count):
            asked, filters = make()
            found.append(Query(kind, *asked, **filters))
    return found
