"""Learning to listen from music that nobody has labelled."""
