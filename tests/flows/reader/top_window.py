"""What a window manager does and a bare X server does not: give the keyboard to the window that opened last."""

import ctypes
import ctypes.util

VIEWABLE, INPUT_OUTPUT, TO_PARENT = 2, 1, 2
ID = ctypes.c_ulong


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ID),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ID),
        ("backing_pixel", ID),
        ("save_under", ctypes.c_int),
        ("colormap", ID),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        *((name, ctypes.c_long) for name in ("all_events", "own_events", "no_propagation")),
        ("unmanaged", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


class TopWindow:
    """Follows the topmost window; menus and lists that drop down are no windows to it, as to every window manager."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ID
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        self._root = ID(self._x.XDefaultRootWindow(self._display))
        # A window may go between being listed and being asked; Xlib would end the process over it.
        self._quiet = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._quiet)
        self._followed = 0

    def follow(self) -> None:
        """Give the keyboard to the topmost window if it is another than before."""
        top = next((one for one in reversed(self._windows()) if self._is_shown(one)), 0)
        if top and top != self._followed:
            self._x.XSetInputFocus(self._display, ID(top), TO_PARENT, ID(0))
            self._x.XSync(self._display, 0)
            self._followed = top

    def _windows(self) -> list[int]:
        root, parent, count = ID(), ID(), ctypes.c_uint()
        children = ctypes.POINTER(ID)()
        refs = (ctypes.byref(one) for one in (root, parent, children, count))
        self._x.XQueryTree(self._display, self._root, *refs)
        found = [children[place] for place in range(count.value)]
        if children:
            self._x.XFree(children)
        return found

    def _is_shown(self, window: int) -> bool:
        told = _Attributes()
        self._x.XGetWindowAttributes(self._display, ID(window), ctypes.byref(told))
        return told.map_state == VIEWABLE and told.kind == INPUT_OUTPUT and not told.unmanaged
