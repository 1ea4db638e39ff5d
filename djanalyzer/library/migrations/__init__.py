"""The history of the tables, one Alembic revision a step.

A new step is a file `versions/000N_what_it_does.py` with `revision`, `down_revision` and `upgrade()`; `schema.VERSION`
and the tables of `schema` change with it. Steps that stand are never edited: they name every table and column in full
and import nothing of `schema`. The tests compare a migrated library with a fresh one.
"""
