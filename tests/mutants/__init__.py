"""Mutation testing: the code is changed in small ways, and a test must fail for each.

    python -m tests.mutants cover PACKAGE               which tests run which lines (once, and after changes)
    python -m tests.mutants try PACKAGE [--most N]      try mutants not tried yet, in an order that samples the package evenly
    python -m tests.mutants show PACKAGE [--survivors]  the score, and what survived

A mutant is tried against those tests alone that run its line: those in a file named after its module first, of all the
quickest. What was tried is kept in the folder `.work/mutants` (`--folder`): interrupted runs go on where they stopped, and a
file that changed is tried anew.
"""
