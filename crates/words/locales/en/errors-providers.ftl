# The door that everything outgoing passes: crates/providers.

error-door-offline = Steelyard is offline, so { $host } was not asked.
error-door-offline-hint = Nothing was sent. To reach anything outside this computer and your saved servers, turn off Work offline in Settings first.

error-door-ledger = The request to { $host } could not be put on record, so it was not sent.
error-door-ledger-hint = Steelyard sends nothing that it cannot write down first. Check that there is room on the disk, then try again. The system said: { $detail }.

error-door-own-network = Steelyard is offline and { $host } is not one of your saved servers, so it was not asked.
error-door-own-network-hint = Save the server and allow it under Your own servers. It can then be asked while you work offline, because it is on your own network.

# Addresses, connections and answers: crates/providers/src/http/error.rs has the data of each.

error-net-address-invalid = This is not an address that can be asked.
error-net-address-invalid-hint = Check it for typing mistakes: { $address }. A complete address looks like https://models.example.com.

error-net-address-without-scheme = The beginning of the address is missing.
error-net-address-without-scheme-hint = Put https:// before { $address }, or http:// if it is a machine on your own network.

error-net-address-scheme = Addresses that begin with { $scheme } cannot be asked.
error-net-address-scheme-hint = Use an address that begins with https:// or http://.

error-net-address-credentials = There is a user name or a password in the address.
error-net-address-credentials-hint = Take out everything between // and { $host }. Addresses are written to the ledger, and a password does not belong there.

error-net-unsendable = A value for this request has characters that cannot be sent.
error-net-unsendable-hint = Copy the value again, without spaces or line breaks before, in or after it. For the technician: { $name }

error-net-unencrypted = { $host } was not asked, because the connection would not be encrypted.
error-net-unencrypted-hint = Outside your own network Steelyard only uses addresses that begin with https://. Ask whoever runs the server for one.

error-net-host-not-found = { $host } was not found.
error-net-host-not-found-hint = Check the spelling and whether this computer is connected to its network. Some names can only be found with a VPN or a proxy.

error-net-refused = { $host } is there, but nothing answers at port { $port }.
error-net-refused-hint = Start the server, or check the number after the colon in the address.

error-net-unreachable = { $host } cannot be reached.
error-net-unreachable-hint = Check the connection of this computer, and a VPN if you use one. For the technician: { $detail }

error-net-timed-out = { $host } did not answer within { $seconds } seconds.
error-net-timed-out-hint = Try again in a moment. If it stays like this, a firewall may be blocking the way, or the server is too busy.

error-net-stalled = { $host } stopped in the middle. Nothing more came for { $seconds } seconds.
error-net-stalled-hint = Try again. What had arrived is kept.

error-net-broke-off = The connection to { $host } broke off.
error-net-broke-off-hint = Try again. What had arrived is kept. For the technician: { $detail }

error-net-certificate-untrusted = This computer does not trust the certificate of { $host }.
error-net-certificate-untrusted-hint = Somebody may be listening in, or your organisation checks traffic with a certificate of its own. Ask your IT department to install that certificate on this computer.

error-net-certificate-expired = The certificate of { $host } is not valid today.
error-net-certificate-expired-hint = Check the date and time of this computer first. If they are right, whoever runs the server has to renew the certificate.

error-net-certificate-name = The certificate of { $host } belongs to another name.
error-net-certificate-name-hint = Check the address. On a public network you may have to sign in with your browser first.

error-net-encryption = No encrypted connection to { $host } could be made.
error-net-encryption-hint = If it is a machine on your own network, try http:// instead of https://. For the technician: { $detail }

error-net-proxy-invalid = The address of the proxy cannot be used.
error-net-proxy-invalid-hint = It looks like http://proxy.example.com:8080 or socks5://proxy.example.com:1080. Ask your IT department for it.

error-net-proxy-unreachable = The proxy { $proxy } cannot be reached.
error-net-proxy-unreachable-hint = Check the proxy in Settings. Away from the office you may not need one.

error-net-proxy-credentials = The proxy { $proxy } wants a name and a password, or others than it got.
error-net-proxy-credentials-hint = Enter them in the address of the proxy in Settings, as in http://name:password@proxy.example.com:8080.

error-net-proxy-refused = The proxy { $proxy } does not connect to { $host }.
error-net-proxy-refused-hint = Ask your IT department to allow { $host }. For the technician: { $detail }

error-net-redirected-too-often = { $host } keeps sending the request on without end.
error-net-redirected-too-often-hint = Check the address, and the mirror if you set one.

error-net-redirect-unsafe = { $host } sent the request on to { $to }. That is not safe and was not followed.
error-net-redirect-unsafe-hint = On a public network you may have to sign in with your browser first. Otherwise check the address, and the mirror if you set one.

error-net-not-http = What { $host } sent back is not understood.
error-net-not-http-hint = There may be another kind of server at this address. Check the number after the colon. For the technician: { $detail }

error-net-not-allowed = { $host } does not let you have this (status { $status }).
error-net-not-allowed-hint = It may want a key, an account, or your consent to a licence on its website.

error-net-not-there = { $host } does not have this (status { $status }).
error-net-not-there-hint = It may have been moved or taken down. Check the address, and the mirror if you set one.

error-net-too-many = { $host } was asked too often.
error-net-too-many-hint = Wait a while, then try again. What had arrived is kept.

error-net-server-failed = { $host } has a problem of its own (status { $status }).
error-net-server-failed-hint = Try again later. What had arrived is kept.

error-net-status = { $host } answered in a way that does not help (status { $status }).
error-net-status-hint = Check the address. If it is right, tell whoever runs the server.

error-net-too-long = { $host } sent more than anybody could want.
error-net-too-long-hint = Reading ended after { $limit }. Check that the address is right.

# Fetching and bringing files: crates/providers/src/download/error.rs.

error-download-no-room = There is not enough room on the disk.
error-download-no-room-hint = { $needed } are needed in { $folder } and { $free } are free. Make room or choose another folder. Nothing was fetched.

error-download-disk-full = The disk is full.
error-download-disk-full-hint = Make room, then go on. What had arrived is kept. The file is { $path }.

error-download-unwritable = The file cannot be written.
error-download-unwritable-hint = Check that you may write to { $path }. The system said: { $detail }

error-download-unreadable = The file cannot be read.
error-download-unreadable-hint = Check that { $path } is still there and that you may open it. The system said: { $detail }

error-download-a-page = { $host } sent a web page in place of the file.
error-download-a-page-hint = On a public network you may have to sign in with your browser first. Some models want you to sign in and accept a licence. For the technician: { $type }

error-download-encoded = Something on the way to { $host } changed the file.
error-download-encoded-hint = It was packed as { $encoding }, which a proxy may do. Try without the proxy, or ask your IT department.

error-download-wrong-length = The file has another size than the one that was published.
error-download-wrong-length-hint = It has { $found } bytes and should have { $expected }. Check the mirror if you set one, or get the file again from its source.

error-download-damaged = The file is not the one that was published.
error-download-damaged-hint = Its size is right and its contents are not. It was removed. Get it again, from another source if you can.

error-download-in-use = This file is being fetched already.
error-download-in-use-hint = Wait for it, or stop it first: { $path }

error-download-stopped = The download was stopped.
error-download-stopped-hint = What had arrived is kept. You can go on with it at any time.
