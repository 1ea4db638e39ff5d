"""Fit what decoding makes of keys, singing, energy, cue points, loops and sections to a set of weights.

`python -m djanalyzer.training.calibrating --folder MATERIAL` renders held-out songs once, lets the network hear them, and
writes the fitted numbers into the card of the weights.
"""
