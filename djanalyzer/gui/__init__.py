"""The window. Qt lives here and nowhere else; everything below `app` stays unseen."""
