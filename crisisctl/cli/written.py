"""A file that somebody asked for with -o: written where they say, and said."""

from __future__ import annotations

import os
from pathlib import Path

from crisisctl.problem import NotSaved

from .output import one_line, say


def check_folder(output: str) -> None:
    """Refuse a file whose folder is not there. Raises NotSaved."""
    path = Path(output)
    if not path.parent.is_dir():
        raise NotSaved(one_line(f"{path} was not written: there is no folder {path.parent}. Make it first."))


def write_out(text: str, output: str, *, private: bool = False) -> None:
    """Write `text` to the file `output` and say so, also that another one was there. Raises NotSaved.

    With `private` nobody else can read it, not even if the file that was there let them.
    """
    check_folder(output)
    path = Path(output)
    there = path.is_file()
    # What is no file, such as /dev/stdout or a pipe, is written into and never replaced.
    alone = private and (there or not path.exists())
    try:
        if alone:
            from crisisctl.log.disk import save

            save(Path(os.path.realpath(path)), text.encode())
        else:
            path.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise NotSaved(one_line(f"{path} was not written: {fault.strerror}. Try another folder.")) from fault
    before = ", in place of the file that was there" * there
    say(one_line(f"Written to {path}{before}{', readable by you alone' * alone}"))
