"""Projects and their years."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from research.models import Project


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (None, None, ""),
        (2016, 2018, "2016–2018"),
        (2017, 2017, "2017"),
        (2016, None, "since 2016"),
        (None, 2018, "until 2018"),
    ],
)
def test_years_of_a_project(first, last, years):
    project = Project(starts_on=first and date(first, 1, 1), ends_on=last and date(last, 12, 31))
    assert project.years == years


def test_project_is_open_until_its_last_day():
    today = timezone.localdate()
    assert Project().is_open
    assert Project(ends_on=today).is_open
    assert not Project(ends_on=today - timedelta(days=1)).is_open
