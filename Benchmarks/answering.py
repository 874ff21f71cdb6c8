# SPDX-License-Identifier: GPL-3.0-or-later
"""What an engine driven by Python has in common with the others: a query a line in, what it cost a line out."""
import sys
import time

from queries import Query


def answer(search):
    """search: takes a query, gives the number of documents found."""
    for line in sys.stdin:
        query = Query("", *line.rstrip("\n").split("\t"))
        wall, work = time.perf_counter_ns(), time.thread_time_ns()
        found = search(query)
        print(time.thread_time_ns() - work, time.perf_counter_ns() - wall, found, flush=True)
