"""Draws the pictures of the demonstration on all cores of the machine."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager


@contextmanager
def workshop():
    """Give a pool of processes that know nothing of the database: fresh ones, not forked."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        yield pool


def draw(pool, orders):
    """Return the pictures' files as bytes, by key."""
    jobs = {key: pool.submit(order.draw, key, *order.arguments) for key, order in orders.items()}
    return {key: job.result() for key, job in jobs.items()}
