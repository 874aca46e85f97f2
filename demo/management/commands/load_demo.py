from time import monotonic

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Q

from accounts.models import User
from demo import reading
from demo.bulk.publications import make_publications
from demo.documents import print_documents
from demo.gallery import orders
from demo.loading.editors import EDITORS
from demo.loading.everything import load_everything
from demo.workshop import draw, workshop
from publications.models import Publication
from publications.oai import keeping
from publications.outputs.tasks import ask_for, make_files
from search.indexing import rebuild

OPENED_FIRST = Q(is_lead=True) | Q(number="CR-2018-02")
BEFORE_PICTURES = 10  # priority of the files of those works; the worker makes all others after


class Command(BaseCommand):
    help = (
        "Loads the demonstration: a small institute with its publications in both languages, and "
        "editors whose names and passwords are printed. Called again, it changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--add",
            action="store_true",
            help="Load it although the database holds publications or users already.",
        )

        parser.add_argument(
            "--publications",
            type=int,
            default=0,
            metavar="NUMBER",
            help="Add generated publications, for load tests, until there are so many of them.",
        )
        parser.add_argument(
            "--seed", type=int, default=1, help="Generate others than those of seed 1."
        )

    def handle(self, *, add, publications, seed, **options):
        started = monotonic()
        self._refuse_production()
        is_new = not is_loaded()
        if not is_new:
            self.stdout.write("The demonstration is already loaded; nothing was changed.")
        else:
            self._refuse_what_is_not_ours(add)
            self._load()
            self.stdout.write(
                f"Loaded {len(reading.publications())} publications and what belongs to them "
                f"in {monotonic() - started:.0f} s."
            )
        made = self._generate(publications, seed) if publications else 0
        if is_new or made:
            self.stdout.write("Making the search index …")
            rebuild()
            self.stdout.write("Making the records for harvesters …")
            keeping.rebuild()
        if is_new:
            ask_for_first_files()
        self._print_editors()

    def _refuse_production(self):
        if not settings.DEMO:
            raise CommandError(
                "This is no demonstration site: DEBUG is off. The editors that this command makes "
                "have passwords that it prints. Set DEMO=1 if that is what you want."
            )

    def _refuse_what_is_not_ours(self, add):
        if not add and (Publication.objects.exists() or User.objects.exists()):
            raise CommandError(
                "The database holds publications or users that are not of the demonstration. "
                "Load it into an empty database, or call the command with --add."
            )

    def _load(self):
        with workshop() as pool:
            self.stdout.write("Drawing the pictures …")
            wanted = orders()
            drawings = draw(pool, wanted)
            self.stdout.write("Typesetting the PDFs …")
            pdfs = print_documents(drawings)
            with transaction.atomic():
                load_everything(wanted, drawings, pdfs)

    def _generate(self, count, seed):
        started = monotonic()
        made = make_publications(seed, count, self._report)
        seconds = monotonic() - started
        self.stdout.write(
            f"Generated {made} publications in {seconds:.0f} s."
            if made
            else f"There are {count} generated publications of seed {seed} already."
        )
        return made

    def _report(self, number):
        if number % 10_000 == 0:
            self.stdout.write(f"  {number} publications …")

    def _print_editors(self):
        self.stdout.write("\nEditors of the demonstration, for /admin/:")
        for editor in EDITORS:
            self.stdout.write(f"  {editor.username:<14} {editor.password:<36} {editor.group}")


def ask_for_first_files():
    """Have the PDF of what a newcomer opens first made at once, not after all sizes of pictures."""
    for work in Publication.objects.filter(OPENED_FIRST):
        for language in work.published_languages():
            ask_for(work.pk, language, make_files.using(priority=BEFORE_PICTURES))


def is_loaded():
    """Whether anything of the demonstration is there: it may have been edited since."""
    return (
        User.objects.filter(username__in=[editor.username for editor in EDITORS]).exists()
        or Publication.objects.filter(slug__in=[t.slug for t in reading.publications()]).exists()
    )
