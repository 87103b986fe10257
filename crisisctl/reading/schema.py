"""The types that files are made of, and the one place that knows pydantic.

The files themselves are described in playbook_schema, workspace_schema and drill_schema, each key with
the sentence that an editor shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, ValidationError, WithJsonSchema
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from . import values
from .node import Path
from .source import suggest

__all__ = [
    "MOST",
    "Bool",
    "Day",
    "Duration",
    "Every",
    "Fault",
    "Field",
    "Kebab",
    "Key",
    "Length",
    "Level",
    "Model",
    "Moment",
    "Name",
    "Number",
    "Root",
    "Strict",
    "Template",
    "Text",
    "Zone",
    "check",
    "fitting",
    "json_schema_of",
    "many",
    "one_of",
    "short",
]

Model = TypeVar("Model", bound=BaseModel)


#: More faults than anybody mends at once; a hostile file has no more of our time.
MOST = 1_000


class Strict(BaseModel):
    """A mapping that takes its own keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


#: A file that is nothing but a mapping of names.
Root = RootModel


class Fault(NamedTuple):
    """What does not fit at `path`, the path of a key where the key itself is wrong or missing."""

    path: Path
    rule: str
    text: str
    hint: str


def one_of(what: str, kind: Any, rule: str = "unknown-value") -> BeforeValidator:
    """A text that is one of those in `kind`, a Literal; `what` says what they are."""
    return BeforeValidator(values.chosen_from(what, get_args(kind), rule), json_schema_input_type=kind)


def fitting(function: Callable[[object], Any], shown: Any) -> BeforeValidator:
    """What `function` takes; an editor is told that it is `shown`."""
    return BeforeValidator(function, json_schema_input_type=shown)


def many(item: Any, least: int = 0) -> BeforeValidator:
    """One `item` or a list of them, as a list; an editor is told how many there must be at `least`."""
    several = Annotated[list[item], Field(min_length=least)]
    return BeforeValidator(
        lambda value: [value] if isinstance(value, str) else value, json_schema_input_type=item | several
    )


def short(key: str, model: Any) -> BeforeValidator:
    """A text that stands for a mapping with nothing but this `key`."""
    return BeforeValidator(
        lambda value: {key: value} if isinstance(value, str) else value, json_schema_input_type=Text | model
    )


def _written(**more: Any) -> WithJsonSchema:
    """Text in an editor's eyes: what is a number or a boolean there is taken as written here."""
    return WithJsonSchema({"type": ["string", "number", "boolean"], **more})


_DURATION = WithJsonSchema(
    {"type": "string", "pattern": r"^(\d{1,6}d)?(\d{1,6}h)?(\d{1,6}m)?(\d{1,6}s)?$", "minLength": 2}
)

Text = Annotated[str, BeforeValidator(values.as_text), _written(minLength=1)]
Template = Annotated[str, BeforeValidator(values.as_template), _written(minLength=1)]
Kebab = Annotated[
    str,
    BeforeValidator(values.as_kebab),
    _written(pattern=f"^{values.KEBAB}$", maxLength=values.LONGEST_NAME),
]
Name = Annotated[
    str, BeforeValidator(values.as_name), _written(pattern=f"^{values.NAME}$", maxLength=values.LONGEST_NAME)
]
Key = Annotated[str, BeforeValidator(values.as_name)]
Duration = Annotated[int, BeforeValidator(values.as_duration), _DURATION]
Length = Annotated[int, BeforeValidator(values.as_length), _DURATION]
Every = Annotated[
    int | Literal["cadence"],
    BeforeValidator(values.as_every, json_schema_input_type=Length | Literal["cadence"]),
]
Moment = Annotated[
    int, BeforeValidator(values.as_moment), WithJsonSchema({"type": "string", "format": "date-time"})
]
Day = Annotated[str, BeforeValidator(values.as_day), WithJsonSchema({"type": "string", "format": "date"})]
Zone = Annotated[str, BeforeValidator(values.as_zone), WithJsonSchema({"type": "string"})]
Bool = Annotated[bool, BeforeValidator(values.as_bool), WithJsonSchema({"type": "boolean"})]
Number = Annotated[float, BeforeValidator(values.as_number), WithJsonSchema({"type": "number"})]
_Levels = Literal["L1", "L2", "L3", "L4"]
Level = Annotated[_Levels, one_of("level", _Levels, "unknown-level")]


def check(model: type[Model], data: object) -> Model | list[Fault]:
    """`data` as a `model`, or everything in it that does not fit."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        return [_fault(model, one) for one in error.errors(include_url=False)[:MOST]]


_EXPECTED = {
    "list_type": "a list", "dict_type": "a mapping", "model_type": "a mapping",
    "model_attributes_type": "a mapping", "string_type": "a text",
}  # fmt: skip


def _fault(model: type[BaseModel], error: Any) -> Fault:
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    unfit = context.get("error")
    if isinstance(unfit, values.Unfit):
        return Fault(path, unfit.rule, unfit.text, unfit.hint)
    if kind == "missing":
        return Fault(path, "missing-key", f"missing key '{path[-1]}'", f"add '{path[-1]}: …' here")
    if kind == "extra_forbidden":
        typed = str(path[-1])
        hint = suggest(typed, _keys_at(model, path[:-1]), "Keys here")
        return Fault(path, "unknown-key", f"unknown key '{typed[:80]}'", hint)
    if kind in _EXPECTED:
        hint = _as_keys(model, path, error["input"]) if kind.startswith("model") else ""
        unfit = values.misplaced(_EXPECTED[kind], error["input"], hint)
        return Fault(path, unfit.rule, unfit.text, unfit.hint)
    if kind == "too_short":
        return Fault(path, "wrong-type", "at least one belongs here", "write it, or take the key out")
    return Fault(path, "wrong-type", error["msg"], "see `crisisctl schema` for what belongs here")


def _as_keys(kind: Any, path: Path, value: object) -> str:
    """How a text is written that stands where a mapping with one key that is a must belongs; else nothing."""
    model = _model_in(_type_at(kind, path))
    musts = [f.alias or name for name, f in model.model_fields.items() if f.is_required()] if model else []
    if len(musts) == 1 and isinstance(value, str) and re.fullmatch(r"\w[\w -]{0,39}", value):
        return f"write {{{musts[0]}: {value}}}"
    return ""


def _keys_at(kind: Any, path: Path) -> tuple[str, ...]:
    """The keys that the mapping at `path` within a type takes."""
    model = _model_in(_type_at(kind, path))
    return tuple(field.alias or name for name, field in model.model_fields.items()) if model else ()


def _type_at(kind: Any, path: Path) -> Any:
    """The type of what stands at `path` within a type."""
    kind = _rooted(kind)
    for part in path:
        model = _model_in(kind)
        if isinstance(kind, type) and model is kind:
            kind = next(
                (f.annotation for name, f in model.model_fields.items() if (f.alias or name) == part), kind
            )
        else:
            kind = get_args(_bare(kind))[-1]
        kind = _rooted(kind)
    return kind


def _rooted(kind: Any) -> Any:
    """What a document holds that is one value and no mapping of named keys; any other type as it is."""
    model = _model_in(kind)
    return model.model_fields["root"].annotation if model and issubclass(model, RootModel) else kind


def _bare(kind: Any) -> Any:
    """A type without `None` and without what `Annotated` adds."""
    if hasattr(kind, "__metadata__"):
        return _bare(get_args(kind)[0])
    others = [one for one in get_args(kind) if one is not type(None)]
    return _bare(others[0]) if type(None) in get_args(kind) else kind


def _model_in(kind: Any) -> type[BaseModel] | None:
    kind = _bare(kind)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


class _WithoutNull(GenerateJsonSchema):
    """A key is written with a value or left out, so null stands nowhere."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default") is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


def json_schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a file, with a sentence for every key."""
    schema = model.model_json_schema(by_alias=True, schema_generator=_WithoutNull)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
