"""Records as plain JSON data and back, so that a compiled plan and a folded state can be kept."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import SimpleNamespace, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Made = TypeVar("Made")
_WORD = re.compile(r"\w+")
#: Types that are in JSON what they are here, as annotations spell them.
_AS_IT_IS = {"str", "int", "float", "bool", "None", "dict", "list"}
_ATOMS = (str, int, float, bool, type(None))


def to_plain(value: Any) -> Any:
    """`value` as text, numbers, lists and mappings. A record becomes the list of its fields."""
    if isinstance(value, _ATOMS):
        return value
    if isinstance(value, Mapping):
        return {key: to_plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(one) for one in value]
    return [to_plain(getattr(value, field.name)) for field in fields(value)]


def from_plain(kind: type[Made], data: Any) -> Made:
    """The `kind` that `to_plain` made `data` from. Raises ValueError where it cannot be that."""
    try:
        made: Made = _reader(cast("Any", kind))(data)
    except (TypeError, AttributeError, KeyError, IndexError) as fault:
        raise ValueError(f"not a {kind.__name__}: {fault}") from fault
    return made


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if _is_record(kind):
        return _of_class(kind)
    if origin in (UnionType, Union):
        return _optional(arguments)
    if origin is tuple and arguments[-1] is not Ellipsis:
        readers = [_reader(one) for one in arguments]
        return lambda data: tuple(read(one) for read, one in zip(readers, data, strict=True))
    if origin in (tuple, list):
        read = _reader(arguments[0])
        return lambda data: origin([read(one) for one in data])
    if origin is not None and origin is not Literal:
        value = _reader(arguments[1])
        return lambda data: {key: value(one) for key, one in data.items()}
    return _as_it_is


def _optional(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    classes = [_reader(cast("Any", one)) for one in arguments if _is_record(one)]
    if not classes:
        return _as_it_is
    return lambda data: None if data is None else classes[0](data)


def _of_class(kind: type[Any]) -> Callable[[Any], Any]:
    # A named tuple keeps its annotations wrapped.
    given: dict[str, Any] = kind.__annotations__
    written = {name: str(getattr(one, "__forward_arg__", one)) for name, one in given.items()}
    # What JSON holds as it is need not be looked up, which takes its time.
    others = {name: text for name, text in written.items() if not _AS_IT_IS.issuperset(_WORD.findall(text))}
    hints = get_type_hints(SimpleNamespace(__annotations__=others), vars(sys.modules[kind.__module__]))
    readers = [_reader(hints[name]) if name in hints else _as_it_is for name in written]
    return lambda data: kind(*(read(one) for read, one in zip(readers, data, strict=True)))


def _as_it_is(data: Any) -> Any:
    return data


def _is_record(kind: Any) -> bool:
    """Whether it is a dataclass or a named tuple."""
    return isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields"))
