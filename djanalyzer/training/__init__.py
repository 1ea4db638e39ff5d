"""Learning: examples from the generator, augmentation, losses, the loop, and the export of weights.

`python -m djanalyzer.training --help` tells how to use it.
"""
