"""Teaches the ear for grooves (`models.groove_ear`) on generated songs.

Many songs are only composed: their notes tell which drum patterns, basses and tempos belong to a style. Fewer are rendered:
they tell how notes are heard. Run it with `python -m djanalyzer.training.grooving`.
"""
