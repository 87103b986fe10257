"""The rules of the wording, by family; each a small thing of its own."""

from __future__ import annotations

from . import (
    agentless,
    apology,
    belittling,
    blame,
    clarity,
    correction,
    elsewhere,
    excuses,
    facts,
    form,
    gates,
    manner,
    owning,
    privacy,
    promises,
    remorse,
    repair,
    required,
    rumour,
    stock,
    threats,
    truth,
)

#: Every rule, in the order in which they are told.
RULES = (
    *form.RULES,
    *apology.RULES,
    *agentless.RULES,
    *remorse.RULES,
    *owning.RULES,
    *repair.RULES,
    *blame.RULES,
    *excuses.RULES,
    *belittling.RULES,
    *manner.RULES,
    *stock.RULES,
    *truth.RULES,
    *promises.RULES,
    *required.RULES,
    *correction.RULES,
    *rumour.RULES,
    *clarity.RULES,
    *gates.RULES,
    *threats.RULES,
    *privacy.RULES,
    *facts.RULES,
    *elsewhere.RULES,
)
