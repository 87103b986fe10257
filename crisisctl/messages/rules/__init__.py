"""The rules of the wording, by family; each a small thing of its own."""

from __future__ import annotations

from . import (
    apology,
    belittling,
    blame,
    clarity,
    correction,
    elsewhere,
    facts,
    form,
    manner,
    owning,
    privacy,
    process,
    remorse,
    required,
    stock,
    truth,
)

#: Every rule, in the order in which they are told.
RULES = (
    *form.RULES,
    *apology.RULES,
    *remorse.RULES,
    *owning.RULES,
    *blame.RULES,
    *belittling.RULES,
    *manner.RULES,
    *stock.RULES,
    *truth.RULES,
    *required.RULES,
    *correction.RULES,
    *clarity.RULES,
    *process.RULES,
    *privacy.RULES,
    *facts.RULES,
    *elsewhere.RULES,
)
