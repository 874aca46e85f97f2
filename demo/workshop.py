"""Makes the files of the demonstration on all cores of the machine."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from demo.documents import documents
from demo.typesetting import typeset


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


def print_documents(pool, drawings):
    """Return the PDFs by publication and language."""
    jobs = {key: pool.submit(typeset, document) for key, document in documents(drawings).items()}
    return {key: job.result() for key, job in jobs.items()}
