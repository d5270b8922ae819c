"""``factcheck rules ...``: see, check, try and write the rules, without a model."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.rulebook.condition import Archetype

rules_app = typer.Typer(
    help="See, check, try and write rules; no model is loaded.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
RulesOption = Annotated[
    list[Path] | None,
    typer.Option("--rules", help="Folder with rules of your own; may be given several times."),
]
RuleId = Annotated[str, typer.Argument(metavar="ID", help="The id of a rule.")]


class LooksFor(StrEnum):
    """What a new rule looks for, as the command line takes it."""

    CONFLICT = "conflict"
    AGREEMENT = "agreement"


@rules_app.command(name="lint")
def lint_command(rules: RulesOption = None) -> None:
    """Check every rule file: rules, topics, language packs, names and outlets.

    Exit code 0: sound, warnings aside; 1: something to mend; 2: a file does not load.
    """
    import gc

    from factcheck.commands.rules_checking import lint

    # As in ``rules test``.
    gc.disable()

    found = lint(rules or ())
    for fault in found.faults:
        typer.echo(str(fault))
    for fault in found.warnings:
        typer.echo(f"warning: {fault}")
    typer.echo(
        f"{found.files} files, {found.rules} rules, {found.topics} topics: "
        f"{len(found.faults)} to mend, {len(found.warnings)} warnings"
    )
    if found.faults:
        raise typer.Exit(1)


@rules_app.command(name="test")
def examples_command(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Rules or topics [default: all].")
    ] = None,
    rules: RulesOption = None,
) -> None:
    """Run the examples inside the rule and topic files, each rule's both ways round.

    Exit code 0: all hold; 1: an example fails; 2: a file does not load.
    """
    import gc

    from factcheck.commands.rules_in_force import load_rules
    from factcheck.rulebook.trials import try_examples

    # Rules and records live as long as the command: looking for cycles among them again and again
    # would take a fourth of its time.
    gc.disable()

    force = load_rules(rules or ())
    chosen, topics = force.chosen(ids or ())
    trial = try_examples(chosen, topics, force.rulebook.rules, force.files, force.reading)
    for failure in trial.failures:
        typer.echo(failure)
    typer.echo(
        f"{trial.examples} examples of {trial.rules} rules and {trial.topics} topics: "
        f"{len(trial.failures)} failures, {trial.gaps} known gaps"
    )
    if trial.failures:
        raise typer.Exit(1)


@rules_app.command(name="try")
def try_command(
    identity: RuleId,
    left: Annotated[str, typer.Option("--left", help="The one sentence.")],
    right: Annotated[
        str | None, typer.Option("--right", help="The other sentence [default: none, read alone].")
    ] = None,
    left_published: Annotated[
        str, typer.Option("--left-published", help="Day of the one article, like 2024-01-15.")
    ] = "2024-01-15",
    right_published: Annotated[
        str, typer.Option("--right-published", help="Day of the other article.")
    ] = "2024-01-15",
    left_outlet: Annotated[
        str, typer.Option("--left-outlet", help="Who prints the one sentence.")
    ] = "Alpha",
    right_outlet: Annotated[
        str, typer.Option("--right-outlet", help="Who prints the other sentence.")
    ] = "Beta",
    similarity: Annotated[
        float,
        typer.Option("--similarity", min=-1, max=1, help="How alike the contents are taken to be."),
    ] = 0.9,
    entailment: Annotated[
        float,
        typer.Option(min=0, max=1, help="Chance that one content says what the other one says."),
    ] = 0.0,
    equivalence: Annotated[
        float, typer.Option(min=0, max=1, help="Chance that both contents say the same.")
    ] = 0.0,
    contradiction: Annotated[
        float, typer.Option(min=0, max=1, help="Chance that the contents contradict each other.")
    ] = 0.0,
    rules: RulesOption = None,
) -> None:
    """Judge two sentences, or what one says twice, by a rule; explain the answer step by step."""
    from factcheck.commands.rules_trying import explain
    from factcheck.records.premises import Entailed
    from factcheck.rulebook.example_reading import Taken
    from factcheck.rulebook.rule_file import ExampleSide

    taken = Taken(similarity, Entailed(entailment, equivalence, contradiction))
    sides = [ExampleSide(outlet=left_outlet, text=left, published=left_published)]
    if right is not None:
        sides.append(ExampleSide(outlet=right_outlet, text=right, published=right_published))
    for line in explain(identity, tuple(sides), taken, rules or ()):
        typer.echo(line)


@rules_app.command(name="list")
def list_command(
    report: Annotated[
        Path | None,
        typer.Option("--report", help="JSON report of a run, to count what each rule found."),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            "--decisions",
            help="Reviewers' decisions [default: those beside the report, or in reports/].",
        ),
    ] = None,
    rules: RulesOption = None,
) -> None:
    """List the rules, what each one found in a report, and how often reviewers called it right."""
    from factcheck.commands.rules_table import rules_table

    typer.echo(rules_table(report, decisions, rules or ()))


@rules_app.command(name="show")
def show_command(identity: RuleId, rules: RulesOption = None) -> None:
    """Show what a rule does, why it matters, its levels, examples and limits."""
    from factcheck.commands.rules_in_force import load_rules
    from factcheck.rulebook.describing import describe_rule

    typer.echo(describe_rule(load_rules(rules or ()).rule(identity)))


@rules_app.command(name="conditions")
def conditions_command() -> None:
    """List the conditions that a rule may use, with their possible answers."""
    from factcheck.rulebook.conditions import CONDITIONS
    from factcheck.rulebook.describing import describe_condition

    typer.echo("\n\n".join(describe_condition(known) for known in CONDITIONS.values()))


@rules_app.command(name="new")
def new_command(
    identity: RuleId,
    compares: Annotated[Archetype, typer.Option("--compares", help="What the rule compares.")],
    kind: Annotated[
        LooksFor, typer.Option("--kind", help="What the rule looks for.")
    ] = LooksFor.CONFLICT,
    into: Annotated[
        Path | None, typer.Option("--into", help="Rules folder to write to [default: print it].")
    ] = None,
) -> None:
    """Print a new rule that loads and passes lint, to be changed line by line; or write it."""
    from factcheck.commands.rules_writing import draft, write_new

    if into is None:
        typer.echo(draft(identity, compares, kind), nl=False)
    else:
        typer.echo(write_new(into, identity, compares, kind).as_posix())


@rules_app.command(name="schema")
def schema_command() -> None:
    """Print the JSON Schema of a rule file, for an editor that checks YAML."""
    import json

    from factcheck.rulebook.schema import rule_schema

    typer.echo(json.dumps(rule_schema(), ensure_ascii=False, indent=2))
