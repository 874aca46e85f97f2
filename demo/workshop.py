"""Makes the files of the demonstration on all cores of the machine.

The processes are forked: they inherit settings and content. They never touch the database, whose
connection belongs to the parent.
"""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from demo.documents import documents
from demo.typesetting import typeset


@contextmanager
def workshop():
    """Give a pool of processes."""
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        yield pool


def draw(pool, orders):
    """Return the pictures' files as bytes, by key."""
    return dict(zip(orders, pool.map(_drawn, orders.values()), strict=True))


def print_documents(pool, drawings):
    """Return the PDFs by publication and language."""
    wanted = documents(drawings)
    return dict(zip(wanted, pool.map(typeset, wanted.values()), strict=True))


def _drawn(order):
    return order.drawn()
