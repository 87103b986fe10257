"""`crisisctl completion`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

_BASH = """\
_crisisctl() {
    local IFS=$'\\n'
    COMPREPLY=($("${COMP_WORDS[0]}" --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _crisisctl crisisctl
"""
_ZSH = """\
#compdef crisisctl
_crisisctl() {
    local -a offers words_only shown
    offers=("${(@f)$("${words[1]}" --complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    offers=("${(@)offers:#}")
    (( ${#offers} )) || { _files; return }
    words_only=("${(@)offers%%$'\\t'*}")
    shown=("${(@)offers/$'\\t'/  }")
    compadd -l -d shown -a words_only
}
compdef _crisisctl crisisctl
"""
_FISH = """\
function __crisisctl
    set -l typed (commandline -opc)
    $typed[1] --complete $typed[2..] (commandline -ct) 2>/dev/null
end
complete -c crisisctl -a '(__crisisctl)'
"""
_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def command(
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(help="Which shell.")],
) -> int:
    """What makes a shell complete commands, plans, steps, roles and incidents with the Tab key.

    In ~/.bashrc: source <(crisisctl completion bash). In ~/.zshrc, after compinit: the same with zsh.
    For fish: crisisctl completion fish > ~/.config/fish/completions/crisisctl.fish

    Example: crisisctl completion bash > ~/.crisisctl-completion
    """
    print(_SCRIPTS[shell], end="")
    return 0
