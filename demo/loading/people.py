"""People: the four real authors of the first report, and colleagues that are invented."""

from demo.gallery import portrait_key
from demo.reading import facts, in_languages
from people.models import Person


def load_people(organisations, pictures):
    """Return the people by slug."""
    return {
        entry["slug"]: Person.objects.create(
            slug=entry["slug"],
            kind=entry["kind"],
            organisation=organisations.get(entry.get("organisation")),
            portrait=pictures[portrait_key(entry)],
            orcid=entry.get("orcid", ""),
            other_names="\n".join(entry["other_names"]),
            is_suppressed=entry["suppressed"],
            **in_languages(
                entry,
                honorific="honorific",
                given_name="given",
                patronymic="patronymic",
                family_name="family",
                job_title="job_title",
                bio="bio",
            ),
        )
        for entry in facts("people")["people"]
    }
