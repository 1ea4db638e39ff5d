"""Networks that take a mix apart and say what pitch is sung, each behind a small protocol (paper 002)."""
