# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are compared: how each indexes a folder of articles, and how it is asked in one process."""
import os
import shutil
import subprocess

import articles

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
ONRECORD = os.environ.get("ONRECORD", os.path.join(TOP, ".build/release/onrecord"))
BUILT = os.path.join(HERE, ".build")
PYTHON = os.path.join(BUILT, "venv/bin/python")
SCRIPT = """name : boolean=Q unique=Q
article : boolean=XARTICLE
path : boolean=P
outlet : boolean=XOUTLET value=12
day : boolean=D value=10
language : boolean=L
text : index field=text
"""


class Engine:
    """index: the command that makes a database of a folder. search: that which answers queries, nil where there is
    none in process. prepare: writes beforehand, unmeasured, what the command reads."""

    def __init__(self, name, file, index, search=None, prepare=None, compact=None):
        self.name, self.file, self.search = name, file, search
        self.index, self.prepare, self.compact = index, prepare, compact


def dump(folder, place):
    """The articles as scriptindex reads them: a record for each paragraph."""
    with open(os.path.join(place, "script"), "w", encoding="utf-8") as file:
        file.write(SCRIPT)
    with open(os.path.join(place, "dump"), "w", encoding="utf-8") as file:
        for number, article in enumerate(articles.all_of(folder)):
            for place, paragraph in enumerate(article.paragraphs):
                file.write(f"name={article.name}:{place}\narticle={number}\npath={article.name}\n"
                           f"outlet={article.outlet}\nday={article.date}\nlanguage=en\ntext={paragraph}\n\n")


def compact(database, copy):
    return ["xapian-compact", "--quiet", database, copy]


def own(script, act):
    return lambda database, *more: [PYTHON, os.path.join(HERE, script), act, database, *more]


def floor(layout):
    return (lambda database, folder: [os.path.join(BUILT, "floor"), database, folder, layout],
            lambda database: [os.path.join(BUILT, "floor-queries"), database, layout])


def all_engines():
    """OnRecord and the floor first; those that are not installed are left out, with a line that says so."""
    found = [
        Engine("OnRecord", "onrecord", lambda database, folder: [
            ONRECORD, "index", folder, "--jobs", "2", "--quiet", "--db", database],
            lambda database: [os.path.join(BUILT, "release/Queries"), database], compact=compact),
        Engine("floor: Xapian, paragraphs", "floor", *floor("paragraphs"), compact=compact),
        Engine("Xapian, articles", "articles", *floor("articles"), compact=compact),
    ]
    if shutil.which("scriptindex"):
        found.append(Engine("scriptindex", "scriptindex", lambda database, folder: [
            "scriptindex", database, os.path.join(os.path.dirname(database), "script"),
            os.path.join(os.path.dirname(database), "dump")], prepare=dump, compact=compact))
    else:
        print("left out: scriptindex is not installed (xapian-omega)")
    found.append(Engine("SQLite FTS5", "fts5", own("engine-fts5", "index"), own("engine-fts5", "search")))
    if os.path.exists(PYTHON) and subprocess.run([PYTHON, "-c", "import tantivy"], capture_output=True).returncode == 0:
        found.append(Engine("Tantivy", "tantivy", own("engine-tantivy", "index"), own("engine-tantivy", "search")))
    else:
        print("left out: Tantivy could not be installed in Benchmarks/.build/venv")
    return found
