"""Learning to take songs apart and to follow the voice, both at once (paper 002, MAJL)."""
