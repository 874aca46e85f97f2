"""Authors by the thousand."""

import random

from addresses.slugs import slug_for
from demo.bulk import names
from people.models import Kind, Organisation, Person

MOST = 3_000
JOBS = (
    ("Research Fellow", "научный сотрудник"),
    ("Senior Research Fellow", "старший научный сотрудник"),
    ("Research Analyst", "аналитик"),
    ("Associate Fellow", "ассоциированный научный сотрудник"),
    ("Visiting Professor", "приглашённый профессор"),
)
KINDS = (Kind.STAFF, Kind.FELLOW, Kind.ASSOCIATE, Kind.EXTERNAL, Kind.FORMER)


def make_people(seed, count):
    """Make those of the first ``count`` authors of a seed who are missing, and return them all."""
    institute = Organisation.objects.get(is_institute=True)
    wanted = {person.slug: person for person in _people(seed, count, institute)}
    known = set(Person.objects.filter(slug__endswith=f"-s{seed}").values_list("slug", flat=True))
    Person.objects.bulk_create(
        (person for slug, person in wanted.items() if slug not in known), batch_size=500
    )
    made = Person.objects.in_bulk(field_name="slug", id_list=list(wanted))
    return [made[slug] for slug in wanted]


def _people(seed, count, institute):
    """Give unsaved people, always the same for a seed."""
    rng = random.Random(f"people {seed}")  # noqa: S311 — names for load tests, no secret
    for number in range(count):
        name, (job, job_ru) = names.person(rng), rng.choice(JOBS)
        kind = rng.choice(KINDS)
        yield Person(
            slug=f"{slug_for(f'{name.given_en} {name.family_en}')}-{number}-s{seed}",
            given_name_en=name.given_en,
            given_name_ru=name.given_ru,
            family_name_en=name.family_en,
            family_name_ru=name.family_ru,
            patronymic_ru=name.patronymic_ru,
            job_title_en=job,
            job_title_ru=job_ru,
            bio_en=f"<p>{name.given_en} {name.family_en} was invented for load tests.</p>",
            bio_ru=f"<p>{name.given_ru} {name.family_ru} — человек, придуманный для проверки "
            "сайта под нагрузкой.</p>",
            kind=kind,
            organisation=None if kind == Kind.EXTERNAL else institute,
        )
