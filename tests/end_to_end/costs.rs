//! The costs screen: every figure can be changed, undone and put back, and everything follows.

use fantoccini::key::Key;

use crate::harness::{Computer, Theme, Window, said, said_with};

/// Opens the costs of an example and waits until they are there.
async fn open_costs(window: &Window) {
    window.open_example("discharge-letters").await;
    window.go_to(&said("app-stage-costs")).await;
    window.wait_for_text(&said("costs-routes")).await;
}

/// How much work there is: no figure moves costs more plainly.
fn volume() -> String {
    said("assumption-pieces-a-month")
}

/// Replaces the three figures of an assumption.
async fn change(window: &Window, label: &str, figures: [&str; 3]) {
    window
        .click_button(&said_with("costs-edit", &[("label", label)]))
        .await;
    let columns = [
        "costs-column-low",
        "costs-column-middle",
        "costs-column-high",
    ];
    for (column, figure) in columns.into_iter().zip(figures) {
        window.type_into(&said(column), figure).await;
    }
    window.click_button(&said("app-save")).await;
}

/// What a person sees change: the finding, and the picture of the costs over time.
async fn result(window: &Window) -> String {
    window
        .read("return document.querySelector('h1').innerText + document.querySelector('figure svg').outerHTML")
        .await
}

async fn wait_for_result(window: &Window, what: &str, wanted: impl Fn(&str) -> bool) {
    window
        .wait_for(what, async || wanted(&result(window).await))
        .await;
}

#[tokio::test]
async fn a_changed_figure_moves_charts_and_finding_and_is_undone_and_put_back() {
    let computer = Computer::new();
    let window = computer.open().await;
    open_costs(&window).await;
    let before = result(&window).await;

    change(&window, &volume(), ["400000", "500000", "600000"]).await;
    wait_for_result(&window, "another result", |now| now != before).await;
    let after = result(&window).await;
    window
        .click_button(&format!("{} 1", said("costs-filter-edited")))
        .await;
    window.wait_for_text("500,000").await;

    window.click_button(&said("costs-undo")).await;
    wait_for_result(&window, "the result of before", |now| now == before).await;
    window.wait_for_text(&said("costs-none-edited")).await;
    let again = "document.body.dispatchEvent(new KeyboardEvent('keydown', \
        { key: 'z', ctrlKey: true, shiftKey: true, bubbles: true }))";
    window.read(again).await;
    wait_for_result(&window, "the change done again", |now| now == after).await;

    window.click_button(&said("costs-put-back-all")).await;
    wait_for_result(&window, "everything put back", |now| now == before).await;
    let undo = "document.body.dispatchEvent(new KeyboardEvent('keydown', \
        { key: 'z', ctrlKey: true, bubbles: true }))";
    window.read(undo).await;
    wait_for_result(&window, "the change undone to", |now| now == after).await;

    window.kill();
    let window = computer.open().await;
    window.wait_for_text(&said("costs-routes")).await;
    wait_for_result(&window, "the change kept", |now| now == after).await;
}

#[tokio::test]
async fn a_figure_that_cannot_be_is_refused_by_name_and_the_old_one_stands() {
    let computer = Computer::new();
    let window = computer.open().await;
    open_costs(&window).await;
    let before = result(&window).await;
    change(&window, &volume(), ["1", "2", "-3"]).await;
    let refused = said_with(
        "costs-not-allowed",
        &[
            ("field", &said("costs-column-high")),
            ("typed", "-3"),
            ("lowest", "0"),
            ("highest", "1,000,000,000"),
        ],
    );
    window.wait_for_text(&refused).await;
    window.assert_accessible("a figure that was refused").await;
    window.click_button(&said("app-cancel")).await;
    assert_eq!(result(&window).await, before);
}

#[tokio::test]
async fn figures_are_found_by_their_words_and_by_what_they_move() {
    let computer = Computer::new();
    let window = computer.open().await;
    open_costs(&window).await;
    let rows = async || {
        window
            .read("return String(document.querySelectorAll('#assumptions tbody tr:not(.group)').length)")
            .await
    };
    let all: usize = rows().await.parse().expect("a number");
    window.click_button(&said("costs-filter-matter")).await;
    window
        .wait_for("fewer figures", async || {
            rows().await.parse::<usize>().is_ok_and(|some| some < all)
        })
        .await;
    window
        .click_button(&format!("{} {all}", said("costs-filter-all")))
        .await;
    window.type_into(&said("costs-search"), &volume()).await;
    window
        .wait_for("one figure", async || rows().await == "1")
        .await;
    window
        .type_into(&said("costs-search"), "no such words")
        .await;
    window.wait_for_text("no such words").await;
}

#[tokio::test]
async fn a_chart_says_its_figures_to_the_keyboard() {
    let computer = Computer::new();
    let window = computer.open().await;
    open_costs(&window).await;
    window
        .read("document.querySelector('[role=listbox]').focus()")
        .await;
    for _ in 0..3 {
        window.press(Key::Right).await;
    }
    let said_by_chart = "const list = document.querySelector('[role=listbox]'); \
        return document.getElementById(list.getAttribute('aria-activedescendant'))?.ariaLabel ?? ''";
    window
        .wait_for("the fourth part of the chart", async || {
            window.read(said_by_chart).await.starts_with("3 ")
        })
        .await;
    let card = window
        .read("return document.querySelector('.tip')?.innerText ?? ''")
        .await;
    assert!(card.contains('€'), "{card}");
    window.press(Key::Escape).await;
    window
        .wait_for("the card gone", async || {
            window
                .read("return document.querySelector('.tip') ? 'there' : 'gone'")
                .await
                == "gone"
        })
        .await;
}

/// Everything on the screen open at once.
async fn every_part(theme: Theme) {
    let mut computer = Computer::new();
    computer.set_theme(theme);
    let window = computer.open().await;
    open_costs(&window).await;
    window.wait_for_text(&said("chart-axis-pieces")).await;
    window.screenshot(&format!("costs-{}", theme.name())).await;
    window.click_button(&said("costs-months")).await;
    window.wait_for_text(&said("costs-every-month")).await;
    change(&window, &volume(), ["8000", "9500", "15000"]).await;
    window
        .click_button(&said_with(
            "costs-edit",
            &[("label", &said("assumption-growth"))],
        ))
        .await;
    window
        .assert_accessible(&format!("costs, all of it, {}", theme.name()))
        .await;
    let parts = [
        "h1",
        "figure",
        "figure:nth-of-type(2)",
        "figure:nth-of-type(3)",
        "figure:nth-of-type(4)",
        "figure:nth-of-type(5)",
        "#assumptions",
    ];
    for (number, part) in parts.into_iter().enumerate() {
        window
            .read(&format!(
                "document.querySelector('{part}')?.scrollIntoView()"
            ))
            .await;
        window
            .screenshot(&format!("costs-part-{number}-{}", theme.name()))
            .await;
    }
}

#[tokio::test]
async fn every_part_of_the_costs_is_accessible_in_light() {
    every_part(Theme::Light).await;
}

#[tokio::test]
async fn every_part_of_the_costs_is_accessible_in_dark() {
    every_part(Theme::Dark).await;
}

#[tokio::test]
async fn a_route_of_ones_own_is_compared_survives_a_power_cut_and_can_be_removed() {
    let computer = Computer::new();
    let window = computer.open().await;
    open_costs(&window).await;
    window.click_button(&said("costs-own-add")).await;
    window
        .type_into(&said("costs-own-name"), "Quotation of Acme")
        .await;
    let once = said_with(
        "costs-own-figure",
        &[
            ("label", &said("costs-own-once")),
            ("column", &said("costs-column-middle")),
        ],
    );
    window.type_into(&once, "-1").await;
    window.click_button(&said("costs-own-save")).await;
    window.wait_for_text("-1").await;
    window.assert_accessible("a route of one's own").await;
    window.screenshot("costs-own-route-light").await;
    window.type_into(&once, "12000").await;
    window.click_button(&said("costs-own-save")).await;
    let named = "return [...document.querySelectorAll('section table tbody th')].map((cell) => cell.innerText).join()";
    let is_listed = async |window: &Window| window.read(named).await.contains("Quotation of Acme");
    window
        .wait_for("the route in the table", async || is_listed(&window).await)
        .await;

    window.kill();
    let window = computer.open().await;
    window.wait_for_text(&said("costs-routes")).await;
    window
        .wait_for("the route kept", async || is_listed(&window).await)
        .await;
    window
        .click_button(&said_with(
            "costs-own-remove-of",
            &[("name", "Quotation of Acme")],
        ))
        .await;
    window
        .wait_for("the route gone", async || !is_listed(&window).await)
        .await;
    window.click_button(&said("costs-undo")).await;
    window
        .wait_for("the route back", async || is_listed(&window).await)
        .await;
}
