"""What stands for "leave as it is" where None means "clear"."""

KEEP = "\0keep"  # no text from outside can equal it
