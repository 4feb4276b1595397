//! The one door through which text may leave, with its ledger and offline switch
