"""Everything that knows Qt: the session, the window, its panels and dialogs."""
