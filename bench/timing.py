"""Takes times, and prints them."""

import statistics
import time

ASKED = 5  # times each question; the best one counts


def best_time(do, clock=time.perf_counter, rounds=ASKED):
    """Milliseconds: whatever else the machine does only adds to them."""
    times = []
    for _round in range(rounds):
        started = clock()
        do()
        times.append((clock() - started) * 1000)
    return min(times)


def best_work(do):
    """Milliseconds for which this process has computed, waiting left out."""
    return best_time(do, time.process_time, rounds=2)


def percentiles(times):
    """The median and the time within which 95 of 100 are answered: «12 / 20»."""
    if len(times) == 1:
        times = times * 2
    ranks = statistics.quantiles(times, n=20, method="inclusive")
    return f"{statistics.median(times):.0f} / {ranks[18]:.0f}"


def print_row(*cells):
    print(f"| {' | '.join(map(str, cells))} |", flush=True)


def print_head(*cells):
    print_row(*cells)
    print_row("---", *("--:" for _cell in cells[1:]))
