"""The rich text of the institute: what an editor may write, and what is stored."""

from django.db import models


class ProseField(models.TextField):
    """HTML from the rich text editor."""
