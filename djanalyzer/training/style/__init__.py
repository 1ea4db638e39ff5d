"""Learning to render music in another style: songs that the generator plays in several styles, networks, their losses."""
