"""A small window whose one file can be dragged away with the mouse, as from a file manager.

Called with the file and the place of the window on the screen. Ends after the drag.
"""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

file = pathlib.Path(sys.argv[1]).as_uri()
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(80, 60)
box = Gtk.EventBox()
box.add(Gtk.Label(label="file"))
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
box.connect("drag-data-get", lambda _box, _drag, data, _kind, _time: data.set_uris([file]))
box.connect("drag-end", lambda *_: Gtk.main_quit())
window.add(box)
window.move(int(sys.argv[2]), int(sys.argv[3]))
window.connect("map-event", lambda *_: print("ready", flush=True))
window.show_all()
Gtk.main()
