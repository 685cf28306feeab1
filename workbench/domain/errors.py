"""Problems that are told to people: what happened, what is unharmed, what to do, in one plain sentence or two."""


class Problem(Exception):
    """Something a person can be told; its text is shown as it is, in the window and on stderr alike."""


class CannotRead(Problem):
    """A file, page or text could not be turned into an article or a table of checks."""


class CannotFetch(CannotRead):
    """A page could not be had from the web."""


class CannotWrite(Problem):
    """A file could not be written; what stood there before is unharmed."""


class CasebookProblem(Problem):
    """A casebook could not be opened or used; the file was left as it was."""


class Damaged(CasebookProblem):
    """A file is a casebook, but damaged, or altered by something else; what can be read of it can be recovered."""


class NotFound(Problem):
    """Nothing answers to the given id, number or name."""


class ReadOnly(Problem):
    """A change was asked of a casebook that is open for reading only."""


class Refused(Problem):
    """What was asked would break a rule of the casebook; nothing was changed."""


class Cancelled(Problem):
    """The person asked for the work to stop; nothing was changed."""
