# What can go wrong with the shelf, fetching and servers of one's own: crates/app/src/error_shelf.rs.

# $needed and $available: amounts of memory
error-shelf-too-large = This model is too large for this computer.
error-shelf-too-large-hint = It needs { $needed } of memory and a program can have about { $available } here. Choose a smaller one, or ask it on a server of your own.

error-shelf-no-such-model = This model is no longer here.
error-shelf-no-such-model-hint = Open Models on this computer and choose one that is there.

error-shelf-no-such-offer = This file is no longer remembered.
error-shelf-no-such-offer-hint = Choose the file again.

error-shelf-bundled-stays = The model that came with Steelyard cannot be removed.
error-shelf-bundled-stays-hint = It is part of the installation. Choose another model if you do not want to use it.

error-shelf-no-file = No file of this model is known with its checksum.
error-shelf-no-file-hint = If you have a file of it, add it as a model file. Steelyard then shows what the file says, and cannot compare it with a published one.

error-shelf-another-file = This is not the file that was published.
error-shelf-another-file-hint = Its size or its checksum is another: { $path }. Get the file again, or add it as a file of your own if you trust it.

# $needed and $free: sizes on disk
error-shelf-no-room = There is not enough room on the disk.
error-shelf-no-room-hint = { $needed } are needed in { $folder } and { $free } are free. Make room first.

error-shelf-too-short = The model wrote too little to measure its speed.
error-shelf-too-short-hint = Ask it a question that takes a longer answer. Its speed is measured then as well.

# $shown and $asked: hosts
error-download-another-host = You agreed to { $shown }, but { $asked } would be asked.
error-download-another-host-hint = The mirror was changed meanwhile. Start the download again to see what would be asked.

error-server-name-length = A server needs a name of 1 to 80 characters.
error-server-name-length-hint = Choose a short name by which you know it again.

error-no-such-server = This server is no longer saved.
error-no-such-server-hint = Open Your own server and choose one that is there, or add it again.

error-server-not-allowed = You have not allowed { $name } to be asked.
error-server-not-allowed-hint = Open Your own server and tick that Steelyard may ask it.

error-server-outside-network = { $name } lies outside your own network and is not asked.
error-server-outside-network-hint = Your text would go over the internet. This version asks only servers on this computer and on your own network.
