# The door that everything outgoing passes: crates/providers.

error-door-offline = Steelyard is offline, so { $host } was not asked.
error-door-offline-hint = Nothing was sent. To ask a closed model, turn off Work offline in Settings first.

error-door-ledger = The request to { $host } could not be put on record, so it was not sent.
error-door-ledger-hint = Steelyard sends nothing that it cannot write down first. Check that there is room on the disk, then try again. The system said: { $detail }.
