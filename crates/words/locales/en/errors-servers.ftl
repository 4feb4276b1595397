# What can go wrong with a person's own model server.
# Addresses: crates/providers/src/server/address.rs. Asking: crates/providers/src/server/error.rs.

error-server-address-empty = There is no address yet.
error-server-address-empty-hint = Type where the server is, such as http://192.168.1.20:8000. Whoever runs it knows.

error-server-address-no-scheme = The address does not say how to reach the server.
error-server-address-no-scheme-hint = It begins with http:// or https://. Do you mean { $proposed }?

error-server-address-scheme = An address that begins with { $scheme } cannot be asked.
error-server-address-scheme-hint = A model server has an address that begins with http:// or https://.

error-server-address-credentials = There is a user name or a password in the address.
error-server-address-credentials-hint = Take out what stands before the @. If the server wants a key, put it into the field for the key.

error-server-address-query = There is something after the address.
error-server-address-query-hint = Leave out everything from the ? or the # on.

error-server-address-unreadable = This is no address.
error-server-address-unreadable-hint = An address looks like http://192.168.1.20:8000, without spaces. For the technician: { $detail }

error-server-not-a-model-server = Something answers at { $address }, but it is no model server.
error-server-not-a-model-server-hint = Check the port: each server program has its own, and a web page is no server. For the technician: { $found }

error-server-key-refused = The server wants a key, or another one.
error-server-key-refused-hint = Ask whoever runs { $address } for a key and put it in where the server is saved.

error-server-no-such-model = The server has no model called { $model }.
error-server-no-such-model-hint = Check the server again to see which models it has now, then choose one of them. The server said: { $said }

error-server-context-too-long = The text is too long for this model on this server.
error-server-context-too-long-hint =
    { $limit ->
        [unknown] Shorten the text or start a new conversation.
       *[other] The server takes { $limit } tokens at once, question and answer together. Shorten the text or start a new conversation.
    } Whoever runs the server may be able to allow more. The server said: { $said }

error-server-busy = The server has too much to do.
error-server-busy-hint =
    { $seconds ->
        [unknown] Try again a little later, or ask fewer questions at once.
       *[other] It says to come back in { $seconds } seconds. Asking fewer questions at once helps too.
    }

error-server-loading = The server is still loading its model.
error-server-loading-hint = A large model takes a few minutes after the server starts. Try again then.

error-server-refused = The server does not take this question (status { $status }).
error-server-refused-hint = Some servers do not know every setting. Show this to whoever runs the server: { $said }

error-server-failed = The server failed while it answered.
error-server-failed-hint = Often its memory is full. What had arrived is kept. Show this to whoever runs the server: { $said }

error-server-wrong-content-type = What came back is no answer of a model.
error-server-wrong-content-type-hint = Something between you and the server may have answered in its place, such as a sign-in page. Check the address. For the technician: { $found }

error-server-garbled = The server's answer cannot be read.
error-server-garbled-hint = What had arrived before is kept. If it happens again, the server may be too old or not of the kind it says. For the technician: { $detail }

error-server-too-much = The server sent more than any answer has.
error-server-too-much-hint = Reading ended after { $mebibytes } MB. What had arrived before is kept. Tell whoever runs the server.

error-server-stalled = The server stopped in the middle.
error-server-stalled-hint = No word came for { $seconds } seconds. What had arrived is kept. The server may be overloaded; ask again, or ask fewer questions at once.

error-server-cut-off = The connection ended before the answer did.
error-server-cut-off-hint = What had arrived is kept. Ask again. If it happens often, the server may be running out of memory, or something between you and it cuts long connections.
