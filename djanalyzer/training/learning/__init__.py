"""Learning from the DJ's own library: find the labels that are wrong, learn from the others, prove what is better."""
