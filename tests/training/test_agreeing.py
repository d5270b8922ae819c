"""Two readings of a batch: how far they are apart, and what a learner makes of it."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch

from factcheck.training.agreeing import AgreeingLearner, divergence
from factcheck.training.classifying import PairLearner
from factcheck.training.entailment import fresh_pupil, learner_of
from factcheck.training.plan import Plan, read_plan
from factcheck.training.tokens import PairTokens
from tests.training.tiny_base import pairs_to_learn, plan_text, write_base

PAIRS = pairs_to_learn()[:6]


def plan_with(folder: Path, **changed: object) -> Plan:
    path = folder / "plan.yaml"
    path.write_text(plan_text(**changed))
    return read_plan(path)


def test_equal_readings_do_not_differ_and_others_do_as_the_definition_says() -> None:
    one = torch.tensor([[0.0, 0.0], [1.0, 2.0]])
    assert float(divergence(one, one + 3.0)) == pytest.approx(0.0, abs=1e-6)
    half, quarter = torch.tensor([[0.0, 0.0]]), torch.tensor([[math.log(3.0), 0.0]])
    there = 0.5 * math.log(0.5 / 0.75) + 0.5 * math.log(0.5 / 0.25)
    back = 0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5)
    assert float(divergence(half, quarter)) == pytest.approx((there + back) / 2)
    assert float(divergence(quarter, half)) == pytest.approx((there + back) / 2)


def test_without_dropout_two_readings_cost_nothing_more_than_one(tmp_path: Path) -> None:
    plan = plan_with(tmp_path, dropout=0.0)
    base = write_base(tmp_path / "base")
    once = PairLearner(fresh_pupil(plan, base, PairTokens(base, 32), PAIRS), 0.05)
    twice = AgreeingLearner(once, 5.0)
    assert twice.loss(PAIRS).item() == pytest.approx(once.loss(PAIRS).item(), abs=1e-4)
    assert twice.cost(PAIRS) == 2 * once.cost(PAIRS)


def test_with_dropout_the_difference_is_part_of_the_loss(tmp_path: Path) -> None:
    plan = plan_with(tmp_path, dropout=0.4, agreement=5.0)
    base = write_base(tmp_path / "base")
    pupil = fresh_pupil(plan, base, PairTokens(base, 32), PAIRS)
    learner = learner_of(plan, pupil)
    assert isinstance(learner, AgreeingLearner)
    assert learner.weight == 5.0
    torch.manual_seed(3)
    light = AgreeingLearner(learner.once, 0.0).loss(PAIRS)
    torch.manual_seed(3)
    assert learner.loss(PAIRS).item() > light.item() + 1e-4
