"""How right the model is: measured on recordings whose truth is known."""
