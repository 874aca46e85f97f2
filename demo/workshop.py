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
from pictures.renditions import formats_for


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


def make_renditions(pool, pictures):
    """Make all sizes of the pictures, the slowest first."""
    pictures = sorted(pictures, key=lambda picture: -picture.file_width)
    list(pool.map(_make_renditions, pictures))
    for picture in pictures:
        picture.make_renditions()  # finds every file made, and says so in the database


def _drawn(order):
    return order.drawn()


def _make_renditions(picture):
    for name in formats_for(*picture.size):
        picture.file.process(name)
