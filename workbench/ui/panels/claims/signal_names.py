"""The names of the check-worthiness signals in the language of the window."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def signal_name(name: str) -> str:
    """Name a signal as the window's language does; one of an older casebook that is not known any more keeps its name."""
    named = {
        "million": translate("Signals", "million"),
        "percent or money": translate("Signals", "percent or money"),
        "digit": translate("Signals", "digit"),
        "figure of what happened": translate("Signals", "figure of what happened"),
        "comparison": translate("Signals", "comparison"),
        "date": translate("Signals", "date"),
        "day": translate("Signals", "day"),
        "law or vote": translate("Signals", "law or vote"),
        "number word": translate("Signals", "number word"),
        "position taken": translate("Signals", "position taken"),
        "change": translate("Signals", "change"),
        "time span": translate("Signals", "time span"),
        "rank": translate("Signals", "rank"),
        "economy": translate("Signals", "economy"),
        "how many": translate("Signals", "how many"),
        "war and crime": translate("Signals", "war and crime"),
        "institution": translate("Signals", "institution"),
        "superlative": translate("Signals", "superlative"),
        "past event": translate("Signals", "past event"),
        "somebody's act": translate("Signals", "somebody's act"),
        "own record": translate("Signals", "own record"),
        "proper name": translate("Signals", "proper name"),
        "cause": translate("Signals", "cause"),
        "always or never": translate("Signals", "always or never"),
        "attribution": translate("Signals", "attribution"),
        "counted unit": translate("Signals", "counted unit"),
        "length in words": translate("Signals", "length in words"),
        "third person": translate("Signals", "third person"),
        "negation": translate("Signals", "negation"),
        "second person": translate("Signals", "second person"),
        "first person": translate("Signals", "first person"),
        "condition": translate("Signals", "condition"),
        "vague": translate("Signals", "vague"),
        "future or modal": translate("Signals", "future or modal"),
        "greeting or thanks": translate("Signals", "greeting or thanks"),
        "intention": translate("Signals", "intention"),
        "judgement or values": translate("Signals", "judgement or values"),
        "opinion": translate("Signals", "opinion"),
        "should or must": translate("Signals", "should or must"),
        "question": translate("Signals", "question"),
    }
    return named.get(name, name)
