"""Makes the files of an edition where they are not what they should be. Safe to do twice."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from publications.models import EditionFiles, Publication
from publications.models.edition import Edition
from publications.oai import keeping
from publications.outputs.epub import write_epub
from publications.outputs.gathering import manuscript_of, with_manuscripts
from publications.outputs.manuscript import recipe
from publications.outputs.typesetting import typeset

KINDS = ("pdf", "epub", "preview")
# After a failure; then an editor has to change something.
PAUSES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6), timedelta(days=1))
LONGEST_ERROR = 2000  # characters

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """The files of one edition, and when they were asked for."""

    files: EditionFiles
    edition: Edition

    def do(self):
        manuscript = manuscript_of(self.edition)
        if self.files.digest == manuscript.digest and self._has_all():
            self._note()
            return
        made = EditionFiles(
            publication_id=self.files.publication_id,
            language=self.files.language,
            digest=manuscript.digest,
        )
        try:
            contents, facts = _make(manuscript)
            _store(contents, made)
        except Exception as error:  # whatever a text, a picture, the machine or its disk can cause
            logger.exception("The files of %s could not be made.", self.files)
            remove(names_of(made))
            self._fail(error)
        else:
            self._keep(manuscript, made, facts)

    def _has_all(self):
        names = names_of(self.files)
        return bool(names) and all(self.files.pdf.storage.exists(name) for name in names)

    def _note(self, **facts):
        """Settle the request, but not one that has come in between."""
        rows = EditionFiles.objects.filter(pk=self.files.pk)
        facts |= {"checked_at": timezone.now(), "recipe": recipe()}
        rows.update(failures=0, error="", **facts)
        rows.filter(due_at=self.files.due_at).update(due_at=None)

    def _fail(self, error):
        failures = self.files.failures
        pause = PAUSES[failures] if failures < len(PAUSES) else None
        EditionFiles.objects.filter(pk=self.files.pk).update(
            checked_at=timezone.now(),
            failures=failures + 1,
            error=str(error)[:LONGEST_ERROR],
            due_at=pause and timezone.now() + pause,
        )

    def _keep(self, manuscript, made, facts):
        """Point to the new files, which are stored, then remove the old ones."""
        with transaction.atomic():
            before = EditionFiles.objects.select_for_update().filter(pk=self.files.pk).first()
            self._note(
                **{kind: getattr(made, kind).name or "" for kind in KINDS},
                **{f"{kind}_size": getattr(made, f"{kind}_size") for kind in KINDS},
                **facts,
                digest=manuscript.digest,
                people=list(manuscript.named),
                shows_withdrawal=bool(manuscript.withdrawal),
                made_at=timezone.now(),
            )
        # Where the edition has been deleted meanwhile, nobody knows the new files.
        left = names_of(before) - names_of(made) if before else names_of(made)
        remove(left)
        keeping.check([made.publication_id])  # libraries are told where the first files are


ENDINGS = {"pdf": "pdf", "epub": "epub", "preview": "png"}


def _make(manuscript):
    """Return contents by kind, and what is known of them. A withdrawn work keeps its PDF only."""
    is_withdrawn = bool(manuscript.withdrawal)
    report = typeset(manuscript, default_storage, with_preview=not is_withdrawn)
    contents = {"pdf": report.pdf}
    if not is_withdrawn:
        contents["preview"] = report.preview
        contents["epub"] = write_epub(manuscript, report.cover, default_storage)
    return contents, {"pdf_pages": report.pages}


def _store(contents, made):
    for kind, content in contents.items():
        getattr(made, kind).save(f"{kind}.{ENDINGS[kind]}", ContentFile(content), save=False)
        setattr(made, f"{kind}_size", len(content))


def make(publication_id, language):
    """Bring the files of an edition up to date, or remove those of one that is not out."""
    published = with_manuscripts(Publication.objects.published(language))
    work = published.filter(pk=publication_id).first()
    if work is None:
        forget(publication_id, language)
        return
    files, _is_new = EditionFiles.objects.get_or_create(
        publication_id=publication_id, language=language
    )
    Job(files, Edition(work, language)).do()


def forget(publication_id, language):
    """Remove the files of an edition that readers may not see any more."""
    rows = EditionFiles.objects.filter(publication_id=publication_id, language=language)
    names = {name for row in rows for name in names_of(row)}
    rows.delete()
    remove(names)


def names_of(files):
    return {getattr(files, kind).name for kind in KINDS if getattr(files, kind)}


def remove(names):
    storage = EditionFiles._meta.get_field("pdf").storage
    for name in names:
        storage.delete(name)
