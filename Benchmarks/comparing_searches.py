# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries in processes that stay: every engine is asked each query in turn, and told how long it took by itself."""
import subprocess
from typing import NamedTuple

import measuring
import queries

EACH = 20


class Answer(NamedTuple):
    """Milliseconds, and the number of documents found."""
    work: float
    wall: float
    found: int


class Process:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, query):
        self.process.stdin.write(query.line + "\n")
        self.process.stdin.flush()
        work, wall, found = self.process.stdout.readline().split()
        return Answer(int(work) / 1e6, int(wall) / 1e6, int(found))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def ask_all(asked, processes, turns):
    """For each engine and query its answers, one a turn; a turn before the first warms the caches."""
    answers = {name: [[] for _ in asked] for name in processes}
    names = list(processes)
    for turn in range(turns + 1):
        for number, query in enumerate(asked):
            for name in names if (turn + number) % 2 else reversed(names):
                if query.is_own and name != names[0]:
                    continue
                answer = processes[name].ask(query)
                if turn:
                    answers[name][number].append(answer)
    return answers


def best(answers, by):
    """The least of each query's turns: what others did on the machine meanwhile only adds."""
    return [min(getattr(answer, by) for answer in turns) for turns in answers]


def compare(folder, databases, articles, turns, by):
    asked = queries.choose(folder, EACH)
    processes = {engine.name: Process(engine.search(database)) for engine, database in databases}
    # A case or an outlet that OnRecord did not take for one.
    known = [query for query in asked if processes["OnRecord"].ask(query).found >= 0]
    if len(known) < len(asked):
        print(f"left out: {len(asked) - len(known)} queries with names that OnRecord does not know")
    asked = known
    answers = ask_all(asked, processes, turns)
    for process in processes.values():
        process.close()
    names = list(processes)
    print(f"\nqueries in process, {articles} articles, {EACH} of each kind, best of {turns} turns, ms by {by};"
          f" load {measuring.load():.1f}")
    rows = []
    for kind in dict.fromkeys(query.kind for query in asked):
        chosen = [number for number, query in enumerate(asked) if query.kind == kind]
        times = {name: best([answers[name][n] for n in chosen], by) for name in names if answers[name][chosen[0]]}
        found = sorted(answers[names[0]][n][0].found for n in chosen)
        cells = [" / ".join(f"{measuring.percentile(times[name], share):.2f}" for share in (0.5, 0.95, 0.99))
                 if name in times else "–" for name in names]
        ratios = [measuring.ratio(times[names[0]], times[name]) if name in times else "–" for name in names[1:]]
        rows.append([kind, found[len(found) // 2]] + cells + ratios)
    measuring.table(["", "found"] + [f"{name} p50 / p95 / p99" for name in names]
                    + [f"ours / {name}" for name in names[1:]], rows)
