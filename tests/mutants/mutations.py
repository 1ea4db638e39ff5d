"""The small changes: what is changed in a module's source, and where."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Div,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
# What runs before any test does, or is nobody's behaviour: annotations, assertions of what our own code guarantees,
# the parts of f-strings and texts of several words (sentences for people, which tests leave free).
_LEFT_ALONE = (ast.Assert, ast.JoinedStr, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)
_ANNOTATIONS = {"annotation", "returns", "type_comment", "type_ignores"}


@dataclass(frozen=True, slots=True)
class Scope:
    """The outermost function around a mutant; `None` stands for what runs at import."""

    qualname: str
    first_line: int


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change: where, of which kind, in words, and how to make it in the tree that it was found in."""

    line: int
    column: int
    lines: range  # of the statement around it
    scope: Scope | None
    kind: str
    words: str
    make: Callable[[], None]

    @property
    def name(self) -> str:
        """What tells it from the others of the same source."""
        return f"{self.line}:{self.column}:{self.kind}:{self.words}"


def mutations_of(tree: ast.Module) -> list[Mutation]:
    """Return every change that can be made in a module, in the order of the source."""
    return list(_inside(tree, _Place(range(0), None, ())))


def parsed(path: Path) -> ast.Module:
    """Return the tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def mutated(source: str, filename: str, number: int) -> CodeType:
    """Return a module's code with its `number`-th change made."""
    tree = ast.parse(source)
    mutations_of(tree)[number].make()
    return compile(ast.fix_missing_locations(tree), filename, "exec", dont_inherit=True)


def fingerprint(source: str) -> str:
    """Return what changes with a source."""
    return hashlib.sha256(source.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class _Place:
    lines: range
    scope: Scope | None
    names: tuple[str, ...]


def _inside(node: ast.AST, place: _Place) -> Iterator[Mutation]:
    for field, value in ast.iter_fields(node):
        if field in _ANNOTATIONS:
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, _LEFT_ALONE) or _is_free(child):
                continue
            inner = _place_of(node, field, child, place)
            yield from _changes(child, inner)
            yield from _inside(child, inner)


def _place_of(node: ast.AST, field: str, child: ast.AST, place: _Place) -> _Place:
    """Return the place of a child. A function's decorators and defaults belong to what is around it."""
    if isinstance(child, ast.stmt):
        place = replace(place, lines=_own_lines(child))
    if isinstance(child, ast.ClassDef):
        return replace(place, names=(*place.names, child.name))
    if place.scope is None and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and field == "body":
        first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
        return replace(place, scope=Scope(".".join((*place.names, node.name)), first))
    return place


def _own_lines(statement: ast.stmt) -> range:
    """Return the lines of a statement without those of its body."""
    body = getattr(statement, "body", None) or getattr(statement, "cases", None)
    last = (statement.end_lineno or statement.lineno) if not body else statement.lineno
    if body and isinstance(body[0], ast.stmt):
        last = max(last, body[0].lineno - 1)
    return range(statement.lineno, last + 1)


def _is_free(node: ast.AST) -> bool:
    """Tell whether a statement is a docstring, a bare `...`, or something that only the type checker reads."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.dump(node.test)
    if isinstance(node, ast.Assign):
        return any(isinstance(t, ast.Name) and t.id in ("__all__", "__slots__") for t in node.targets)
    return False


def _changes(node: ast.AST, place: _Place) -> Iterator[Mutation]:
    for kind, words, make in (*_of_expressions(node), *_of_conditions(node), *_of_statements(node)):
        at = node.target if isinstance(node, ast.comprehension) else node
        assert isinstance(at, ast.expr | ast.stmt)
        yield Mutation(at.lineno, at.col_offset, place.lines, place.scope, kind, words, make)


_Found = tuple[str, str, Callable[[], None]]


def _of_expressions(node: ast.AST) -> Iterator[_Found]:
    match node:
        case ast.Compare():
            for i, op in enumerate(node.ops):
                other = _COMPARISONS[type(op)]
                yield "comparison", f"{_name(op)} to {other.__name__}", _setter(node.ops, i, other())
        case ast.BoolOp():
            other_op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "connective", f"{_name(node.op)} to {_name(other_op)}", _setter(node, "op", other_op)
        case ast.BinOp() | ast.AugAssign():
            operator = _OPERATORS.get(type(node.op))
            if operator is not None:
                yield "operator", f"{_name(node.op)} to {operator.__name__}", _setter(node, "op", operator())
        case ast.UnaryOp(op=ast.USub()):
            yield "sign", "minus gone", _setter(node, "op", ast.UAdd())
        case ast.UnaryOp(op=ast.Not()):
            yield "sign", "not gone", _setter(node, "operand", ast.UnaryOp(ast.Not(), node.operand))
        case ast.Constant():
            changed = _other_value(node.value)
            if changed is not None:
                yield "constant", f"{node.value!r:.40} to {changed!r:.40}", _setter(node, "value", changed)


def _of_conditions(node: ast.AST) -> Iterator[_Found]:
    match node:
        case ast.If() | ast.While() | ast.IfExp():
            yield "condition", "negated", _setter(node, "test", ast.UnaryOp(ast.Not(), node.test))
        case ast.comprehension(ifs=[_, *_]):
            for i, test in enumerate(node.ifs):
                yield "condition", f"negated {i}", _setter(node.ifs, i, ast.UnaryOp(ast.Not(), test))


def _of_statements(node: ast.AST) -> Iterator[_Found]:
    gone: Callable[[], None] = lambda: _turn_into_pass(node)  # noqa: E731
    match node:
        case ast.Break() | ast.Continue():
            other = "Continue" if isinstance(node, ast.Break) else "Break"
            yield "jump", f"to {other}", lambda: setattr(node, "__class__", getattr(ast, other))
        case ast.Raise():
            yield "statement", "raise gone", gone
        case ast.Expr(value=ast.Call()):
            yield "statement", "call gone", gone
        case ast.AugAssign():
            yield "statement", "change gone", gone
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield "statement", "assignment gone", gone


def _other_value(value: object) -> object:
    """Return what stands for a constant instead, or None where it is left alone."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, str):
        return None if " " in value.strip() else f"{value}~"
    if isinstance(value, bytes):
        return value + b"~"
    return None


def _name(node: ast.AST) -> str:
    return type(node).__name__


def _setter(holder: object, key: int | str, value: object) -> Callable[[], None]:
    def make() -> None:
        if isinstance(holder, list):
            holder[key] = value
        else:
            setattr(holder, str(key), value)

    return make


def _turn_into_pass(node: ast.AST) -> None:
    for field in node._fields:
        delattr(node, field)
    node.__class__ = ast.Pass
