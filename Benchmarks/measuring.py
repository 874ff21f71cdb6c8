# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands and tells what they cost; ratios of two sides that take turns, with their spread."""
import os
import resource
import statistics
import subprocess
import sys
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """Of one run of a command: seconds by the clock, seconds of processors (user and system), bytes of memory at most."""
    wall: float
    work: float
    memory: int


def run(command, good=(0,), limit=None, environment=None):
    """Runs a command, its output thrown away.

    limit: processor seconds after which it is killed.
    """
    def set_limit():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))

    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=environment, preexec_fn=set_limit if limit else None)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good and (not limit or process.returncode > 0):
        sys.exit(f"{' '.join(command)}: exit {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def size(path):
    """Bytes of all files under a folder, or of the file."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(place, file)) for place, _, files in os.walk(path) for file in files)


def percentile(numbers, share):
    """The least number that `share` (0 to 1) of the numbers do not exceed."""
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]


def ratio(ours, theirs):
    """Of each turn ours by theirs: the median, and between which the middle 90 % lie."""
    ratios = sorted(a / b for a, b in zip(ours, theirs) if b > 0)
    if not ratios:
        return "–"
    low, high = ratios[len(ratios) * 5 // 100], ratios[-1 - len(ratios) * 5 // 100]
    return f"{statistics.median(ratios):.2f} ({low:.2f}–{high:.2f})"


def load():
    """Programs that ran or waited to, over the last minute: with more than cores, times by the clock mean little."""
    return os.getloadavg()[0]


def table(head, rows):
    """Prints rows as a Markdown table, so that it can go into a document as it is."""
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    sys.stdout.flush()
