# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries as whole commands: a process is started for each, as a person at a terminal does."""
import os
import random
import shutil
import subprocess

import articles
import engines
import measuring
import queries

MOST_MAILS = 10_000
MAIL = "From: {outlet} <a@b.example>\nTo: c@d.example\nSubject: {head}\nMessage-ID: <{number}@b.example>\n\n{text}\n"


def prepare_notmuch(folder, place):
    """Each article a letter."""
    home = os.path.join(place, "notmuch")
    environment = {**os.environ, "NOTMUCH_CONFIG": os.path.join(home, "config")}
    if not os.path.isdir(home):
        letters = os.path.join(home, "mail/cur")
        for name in ("cur", "new", "tmp"):
            os.makedirs(os.path.join(home, "mail", name))
        for number, article in enumerate(articles.all_of(folder)):
            if number == MOST_MAILS:
                break
            with open(os.path.join(letters, str(number)), "w", encoding="utf-8") as file:
                file.write(MAIL.format(outlet=article.outlet, head=article.paragraphs[0], number=number,
                                       text="\n\n".join(article.paragraphs[2:])))
        with open(environment["NOTMUCH_CONFIG"], "w", encoding="utf-8") as file:
            file.write(f"[database]\npath={os.path.join(home, 'mail')}\n[user]\nname=A\nprimary_email=a@b.example\n")
        subprocess.run(["notmuch", "new", "--quiet"], env=environment, check=True, capture_output=True)
    return environment


def prepare_recoll(folder, place):
    home = os.path.join(place, "recoll")
    if not os.path.isdir(home):
        os.makedirs(home)
        with open(os.path.join(home, "recoll.conf"), "w", encoding="utf-8") as file:
            file.write(f"topdirs = {os.path.realpath(folder)}\n")
        subprocess.run(["recollindex", "-c", home], check=True, capture_output=True)
    return home


def commands(folder, place, databases):
    """For each program what is run for a query of some words, and with which environment."""
    own, tables = databases["onrecord"], databases["fts5"]
    found = {
        "onrecord search": (lambda words: [engines.ONRECORD, "search", words, "--db", own, "--limit", "10"], None),
        "quest": (lambda words: ["quest", "-d", own, "-m", "10", "-s", "none", "-o", "and", words], None),
        "sqlite3": (lambda words: ["sqlite3", tables, "select text from texts where texts match '"
                                   + " AND ".join(words.split()) + "' order by rank limit 10"], None),
    }
    if shutil.which("notmuch"):
        environment = prepare_notmuch(folder, place)
        found["notmuch"] = (lambda words: ["notmuch", "search", "--limit=10", words], environment)
    if shutil.which("recollq"):
        home = prepare_recoll(folder, place)
        found["recollq"] = (lambda words: ["recollq", "-c", home, "-n", "10", words], None)
    for program in [name for name in found if not shutil.which(name.split()[0]) and name != "onrecord search"]:
        print(f"left out: {program} is not installed")
        del found[program]
    return found


def compare(folder, place, databases, number, turns):
    programs = commands(folder, place, databases)
    # Words that no program takes for an operator.
    asked = [query.words for query in queries.choose(folder, 20) if query.kind == "AND of 2, middling"]
    costs = {name: [] for name in programs}
    for turn in range(-len(asked), turns):
        order = list(programs)
        random.Random(turn).shuffle(order)
        for name in order:
            command, environment = programs[name]
            # 1 is "nothing found", which is an answer too.
            cost = measuring.run(command(asked[turn % len(asked)]), good=(0, 1), environment=environment)
            if turn >= 0:
                costs[name].append(cost)
    print(f"\nwhole commands, {number} articles, {turns} turns, ms; load {measuring.load():.1f}")
    rows = []
    ours = costs["onrecord search"]
    for name, all_costs in costs.items():
        walls, works = ([getattr(cost, what) * 1e3 for cost in all_costs] for what in ("wall", "work"))
        rows.append([name, *(f"{measuring.percentile(walls, share):.1f}" for share in (0.5, 0.95, 0.99)),
                     f"{measuring.percentile(works, 0.5):.1f}",
                     measuring.ratio([cost.wall for cost in ours], [cost.wall for cost in all_costs]),
                     measuring.ratio([cost.work for cost in ours], [cost.work for cost in all_costs])])
    measuring.table(["", "wall p50", "p95", "p99", "processor p50", "ours by it, wall", "ours by it, processor"], rows)
