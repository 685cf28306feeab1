"""Looking for words in saved bytes, whatever they are packed in or written as: everything is unpacked in the confined child."""

from workbench.services.intake.seeking.looking import Sought, seek

__all__ = ["Sought", "seek"]
