"""The command line: which commands there are, loaded only when they are called, and what failing means."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, cast

import typer
from typer._click import exceptions as click_exceptions
from typer._click.core import Command, Context
from typer._click.formatting import HelpFormatter
from typer.core import TyperGroup

from crisisctl.cli.options import common
from crisisctl.problem import Busy, NotAllowed, NotSaved, Refused

OK, NO, USAGE, UNUSABLE, BUG, NOT_SAVED, BUSY, PAUSED = 0, 1, 2, 65, 70, 74, 75, 130

#: command → (module in crisisctl.cli, one line for the overview)
DURING = {
    "run": ("run", "Declare an incident and be walked through its plan."),
    "resume": ("resume", "Carry on exactly where the log ends."),
    "join": ("join", "Add a second plan to an open incident."),
    "status": ("status", "Where it stands: level, phase, open steps, clocks, next update."),
    "brief": ("brief", "At most ten lines to paste into a message."),
    "note": ("note", "Write a line in the log."),
    "done": ("done", "Finish a step."),
    "skip": ("skip", "Leave a step out, with a reason."),
    "choose": ("choose", "Choose an option of a decision."),
    "fact": ("fact", "State a fact."),
    "reopen": ("reopen", "Open a finished step again."),
    "extend": ("extend", "Give a step more time."),
    "happened": ("happened", "Say that something happened which the plan foresees."),
    "next-update": ("next_update", "Set another time for the next public update."),
    "channel": ("channel", "Say that a channel is lost, or back."),
    "attach": ("attach", "Keep evidence, with its size and SHA-256."),
    "message": ("message.group", "Statements outside the walk: draft, approve, publish, withdraw."),
    "claim": ("claim.group", "The register of rumours and claims."),
    "enquiry": ("enquiry.group", "What the press asks: who, what, by when, answered when."),
    "promise": ("promise.group", "What was promised in public: kept, moved, or broken."),
    "inject": ("inject.group", "The facilitator of a drill: play, hold, move, improvise."),
    "end": ("end", "End an incident here: a false alarm, or a try."),
    "level": ("level", "Change the level."),
    "assign": ("assign", "Give somebody a role."),
    "ack": ("ack", "Acknowledge a page."),
    "clock": ("clock", "Say that a legal duty is met, dropped or started."),
    "log": ("log", "Read the log."),
    "verify": ("verify", "Prove the log whole and unaltered."),
    "redact": ("redact", "Take the content of an entry away."),
    "hold": ("hold", "Begin or end a legal hold."),
    "report": ("report", "The post-mortem."),
}
BEFORE = {
    "init": ("init", "Make a workspace: five questions, and a first drill."),
    "list": ("list_plans", "The plans there are, and the incidents that are open."),
    "show": ("show", "A plan as a tree, as Markdown or as Mermaid."),
    "new": ("new", "A plan of your own, from another one or from one that teaches how."),
    "check": ("check", "Find every mistake in plans, templates and the workspace."),
    "clear": ("clear", "Put wording that was approved beforehand on record."),
    "drill": ("drill.command", "Rehearse a plan on another clock, scored."),
    "lint": ("lint", "A statement against the rules."),
    "schema": ("schema", "JSON Schema for editors."),
    "completion": ("completion", "What makes a shell complete with the Tab key."),
}
COMMANDS = DURING | BEFORE


class Commands(TyperGroup):
    """The commands by name; a command's module is imported when it is called."""

    def list_commands(self, _ctx: Context) -> list[str]:
        """Every command, in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, _ctx: Context, cmd_name: str) -> Command | None:
        """The command of that name, None if there is none."""
        return self.loaded(cmd_name) if cmd_name in COMMANDS else None

    def loaded(self, cmd_name: str) -> Command:
        """The command of that name. Raises KeyError."""
        name, _ = COMMANDS[cmd_name]
        module = import_module(f"crisisctl.cli.{name}")
        parts: dict[str, Any] = getattr(module, "PARTS", {})
        made = typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=bool(parts))
        if parts:
            made.callback()(module.command)
        for part, command in (parts or {cmd_name: module.command}).items():
            made.command(part)(command)
        found: Any = typer.main.get_command(made)
        found.name = cmd_name
        # Before --help, which Typer puts last.
        for one in (found, *getattr(found, "commands", {}).values()):
            one.params += common()
        return cast("Command", found)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """As Typer does, but a mistyped command is answered with the nearest one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from crisisctl.core.nearest import did_you_mean

            hint = did_you_mean(args[0], COMMANDS, "See crisisctl --help; commands")
            raise click_exceptions.UsageError(f"No command '{args[0]}'. {hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Context) -> Any:
        """As Typer does, but who reads the output may stop reading: Typer would call that a failure."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # What is still kept for the shutdown goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return OK
        return code

    def format_commands(self, _ctx: Context, formatter: HelpFormatter) -> None:
        """The overview, without importing any command."""
        for title, commands in (("During an incident", DURING), ("Before one", BEFORE)):
            with formatter.section(title):
                formatter.write_dl([(name, text) for name, (_, text) in commands.items()])


application = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from crisisctl.version import version

        typer.echo(f"crisisctl {version()}")
        raise typer.Exit


@application.callback()
def top(
    ctx: typer.Context,
    _version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
    ),
) -> None:
    """Run a crisis plan: be walked through it, with every step in a log that proves itself.

    In a crisis, type:  crisisctl run data-breach

    Without a command: carry on with an open incident, or find the plan for what you see.
    """
    if ctx.invoked_subcommand is None:
        from crisisctl.cli.run import command
        from crisisctl.cli.start import start

        raise typer.Exit(start(command))


def run(arguments: Sequence[str]) -> int:
    """Run one command line; every way to fail becomes words on stderr and an exit code."""
    if not "".join(arguments).isprintable() and (broken := _not_text(arguments)):
        print(f"crisisctl: {broken} is no UTF-8 text. Nothing was written.", file=sys.stderr)
        return USAGE
    if list(arguments[:1]) == ["--complete"]:
        from crisisctl.cli.complete import complete

        overview = {name: about for name, (_, about) in COMMANDS.items()}
        return complete(arguments[1:], overview, Commands().loaded)
    try:
        root = typer.main.get_command(application)
        root.params += common()
        code = root(list(arguments), prog_name="crisisctl", standalone_mode=False)
    except click_exceptions.ClickException as fault:
        return _used_wrongly(fault)
    except (Refused, NotAllowed, NotSaved, Busy) as fault:
        return _known(fault)
    except (KeyboardInterrupt, typer.Abort):
        print("\nStopped. Nothing was lost.", file=sys.stderr)
        return PAUSED
    except Exception as fault:  # noqa: BLE001  # the last door: nobody ever sees a traceback
        from crisisctl.cli.crash import keep

        print(keep(fault), file=sys.stderr)
        return BUG
    return code if isinstance(code, int) else OK


def _not_text(arguments: Sequence[str]) -> str:
    """Which argument came as bytes that are no text; empty if none did."""
    broken = (
        count for count, one in enumerate(arguments, 1) if any("\ud800" <= sign <= "\udfff" for sign in one)
    )
    return f"argument {count}" if (count := next(broken, 0)) else ""


def _used_wrongly(fault: Any) -> int:
    path = fault.ctx.command_path if getattr(fault, "ctx", None) else "crisisctl"
    print(f"crisisctl: {fault.format_message()}\nSee: {path} --help", file=sys.stderr)
    return USAGE


def _known(fault: Refused | NotAllowed | NotSaved | Busy) -> int:
    from crisisctl.core.clean import clean, clean_lines

    if isinstance(fault, Refused):
        from crisisctl.cli.problems import show_problems

        show_problems(fault.problems)
        return UNUSABLE
    if isinstance(fault, NotAllowed):
        hint = "\n  " + clean_lines(fault.hint).replace("\n", "\n  ") if fault.hint else ""
        print(f"crisisctl: {clean(fault.text)}{hint}", file=sys.stderr)
        return USAGE
    print(f"crisisctl: {clean(str(fault))}", file=sys.stderr)
    return NOT_SAVED if isinstance(fault, NotSaved) else BUSY
