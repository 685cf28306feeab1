"""Likeness of meaning: an encoder turns texts into vectors, which are close for texts that mean the same in any language."""

from workbench.services.match.meaning.encoder import Encoder, Role, gate_of
from workbench.services.match.meaning.loading import GROUP, is_installed, load
from workbench.services.match.meaning.remembering import Remembering

__all__ = ["GROUP", "Encoder", "Remembering", "Role", "gate_of", "is_installed", "load"]
