"""Whom a name of a story means."""

from __future__ import annotations

import pytest

from factcheck.matching.persons import full_names


@pytest.mark.parametrize(
    ("names", "short", "full"),
    [
        (("gilang", "gilang hadi"), "gilang", "gilang hadi"),
        (("hadi", "gilang hadi"), "hadi", "gilang hadi"),
        (("gilang hadi", "gilang hadi putra"), "gilang hadi", "gilang hadi putra"),
        (("gila", "gilang hadi", "gilang tono"), "gila", "gila"),
        (("gilang", "gilang hadi", "gilang tono"), "gilang", "gilang"),
        (("gilang", "gilang hadi", "gilang hadi putra"), "gilang", "gilang hadi putra"),
        (("gilang", "gilangsyah hadi"), "gilang", "gilangsyah hadi"),
        (("gilang", "gilangan hadi"), "gilang", "gilang"),
        (("gil", "gilangsyah"), "gil", "gil"),
        (("hadi", "gilang hadiwinata"), "hadi", "hadi"),
        (("ann", "ann lee"), "ann", "ann lee"),
        (("sari",), "sari", "sari"),
    ],
)
def test_a_short_name_means_the_one_longer_name_that_it_fits(
    names: tuple[str, ...], short: str, full: str
) -> None:
    assert full_names(names)[short] == full
