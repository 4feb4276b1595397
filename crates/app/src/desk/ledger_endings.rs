//! How a request ended, as a person reads it.

use providers::INTERRUPTED;
use words::Argument;

use crate::present::Presenter;

/// How the ledger calls a request that was answered.
pub(super) const ANSWERED: &str = "answered";

/// How a request ended, in words. What went wrong is said in a few of them, with the code of the
/// error behind it for whoever has to look into it: what the error filled in is not kept.
pub(super) fn ended(presenter: &Presenter<'_>, kept: &str) -> String {
    match kept {
        ANSWERED => presenter.text("ledger-ended-answered"),
        INTERRUPTED => presenter.text("ledger-ended-interrupted"),
        code => presenter.with(
            "ledger-ended-failed",
            &[
                ("reason", Argument::from(presenter.text(reason(code)))),
                ("code", Argument::from(code)),
            ],
        ),
    }
}

/// The words for the kind of error that a code stands for.
fn reason(code: &str) -> &'static str {
    match code {
        "closed-key-wrong"
        | "closed-key-no-permission"
        | "server-key-refused"
        | "net-not-allowed" => "ledger-failed-key",
        "closed-no-credit" => "ledger-failed-credit",
        "closed-rate-limit" | "closed-overloaded" | "server-busy" | "server-loading"
        | "net-too-many" => "ledger-failed-busy",
        "closed-model-unknown" | "server-no-such-model" | "net-not-there" => "ledger-failed-gone",
        "closed-not-for-chat"
        | "closed-refused"
        | "closed-context-too-long"
        | "closed-filtered"
        | "server-refused"
        | "server-context-too-long" => "ledger-failed-refused",
        "net-host-not-found"
        | "net-refused"
        | "net-unreachable"
        | "net-timed-out"
        | "net-proxy-unreachable"
        | "net-proxy-credentials"
        | "net-proxy-refused" => "ledger-failed-unreachable",
        "net-certificate-untrusted"
        | "net-certificate-expired"
        | "net-certificate-name"
        | "net-encryption"
        | "net-redirect-unsafe"
        | "net-redirected-too-often" => "ledger-failed-unsafe",
        "net-stalled" | "net-broke-off" | "server-stalled" | "server-cut-off"
        | "download-stopped" => "ledger-failed-midway",
        "closed-failed" | "server-failed" | "net-server-failed" => "ledger-failed-there",
        _ => "ledger-failed-otherwise",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_told_by_its_kind() {
        for (code, told) in [
            ("closed-key-wrong", "ledger-failed-key"),
            ("closed-no-credit", "ledger-failed-credit"),
            ("closed-rate-limit", "ledger-failed-busy"),
            ("closed-filtered", "ledger-failed-refused"),
            ("net-timed-out", "ledger-failed-unreachable"),
            ("net-certificate-name", "ledger-failed-unsafe"),
            ("server-cut-off", "ledger-failed-midway"),
            ("a code of a later version", "ledger-failed-otherwise"),
        ] {
            assert_eq!(reason(code), told, "{code}");
        }
    }
}
