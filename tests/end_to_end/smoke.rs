//! The window opens.

use crate::harness::{Computer, Theme};

#[tokio::test]
async fn the_window_opens_with_a_heading_and_nothing_for_axe_to_find() {
    for theme in Theme::BOTH {
        let mut computer = Computer::new();
        computer.set_theme(theme);
        let window = computer.open().await;
        assert!(!window.heading().await.is_empty());
        window.screenshot(&format!("home-{}", theme.name())).await;
        window
            .assert_accessible(&format!("home, {}", theme.name()))
            .await;
        assert_eq!(window.conversations_with_others(), Vec::<String>::new());
    }
}
