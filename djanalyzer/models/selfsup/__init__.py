"""What listens without labels: a transformer with two class tokens, one that turns with the key and one that tells tracks apart."""
