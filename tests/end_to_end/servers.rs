//! A server of one's own, while offline.

use crate::harness::{Computer, said};

/// An address of the kind that only private networks have.
const ADDRESS: &str = "http://192.168.77.77:8000";

#[tokio::test]
async fn a_server_that_may_not_be_asked_unsaved_is_offered_to_be_saved_first() {
    let computer = Computer::new();
    let (window, watch) = computer.open_watched().await;
    window.go_to(&said("screens-servers-title")).await;
    window.click_button(&said("screens-servers-add")).await;
    window
        .type_into(&said("screens-servers-address"), ADDRESS)
        .await;
    window.click_button(&said("screens-servers-check")).await;
    window.wait_for_text(&said("screens-servers-first")).await;
    window.screenshot("servers-save-first").await;
    window.assert_accessible("a server to be saved first").await;
    // Without a name it is not saved, and the form says so.
    window
        .click_button(&said("screens-servers-save-first"))
        .await;
    window
        .wait_for_text(&said("screens-servers-name-empty"))
        .await;
    window.close();
    assert_eq!(watch.beyond_this_computer(), Vec::<String>::new());
}
