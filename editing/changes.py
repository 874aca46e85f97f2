"""Who must know that an editor has changed something: the search index, for one.

Told in plain sight by the admin's base class and by whatever else changes things for editors.
"""

_listeners = []


def subscribe(listener):
    """Have ``listener(objects)`` called after objects were saved and before they are deleted."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(*objects):
    for listener in _listeners:
        listener(objects)
