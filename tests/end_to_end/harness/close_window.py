"""Asks a window to close, as its cross does. Called with the number of the window."""

import sys

from Xlib import X, display
from Xlib.protocol import event

screen = display.Display()
window = screen.create_resource_object("window", int(sys.argv[1]))
delete = screen.get_atom("WM_DELETE_WINDOW")
window.send_event(
    event.ClientMessage(
        window=window,
        client_type=screen.get_atom("WM_PROTOCOLS"),
        data=(32, [delete, X.CurrentTime, 0, 0, 0]),
    )
)
screen.flush()
