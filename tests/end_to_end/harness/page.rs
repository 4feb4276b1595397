//! Reading and using a page as a person does: by headings, names and words.

use std::fs;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::process::PATIENCE;
use super::window::{Window, pictures};

const FIND: &str = include_str!("page.js");

/// The key under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Window {
    /// The page's heading.
    pub(crate) async fn heading(&self) -> String {
        self.read("return document.querySelector('h1')?.innerText ?? ''")
            .await
    }

    /// Everything that can be read on the page.
    pub(crate) async fn text(&self) -> String {
        self.read("return document.body.innerText").await
    }

    pub(crate) async fn click_button(&self, name: &str) {
        self.click("button", name, "").await;
    }

    /// Opens a screen from the rail and waits until it is the one that is open.
    pub(crate) async fn go_to(&self, name: &str) {
        self.click_button(name).await;
        self.wait_for(&format!("“{name}” to be open"), async || {
            self.read("return document.querySelector('nav [aria-current]')?.innerText ?? ''")
                .await
                .contains(name)
        })
        .await;
    }

    /// Picks a radio button or ticks a box.
    pub(crate) async fn choose(&self, name: &str) {
        self.click("choice", name, "").await;
    }

    /// Picks a radio button or ticks a box of the group with this legend.
    pub(crate) async fn choose_in(&self, group: &str, name: &str) {
        self.click("choice", name, group).await;
    }

    /// Replaces what stands in a field.
    pub(crate) async fn type_into(&self, label: &str, text: &str) {
        let field = self.find("field", label, "").await;
        field.clear().await.expect("the field can be emptied");
        field.send_keys(text).await.expect("the field takes text");
    }

    /// Picks an entry of a drop-down list.
    pub(crate) async fn select(&self, label: &str, entry: &str) {
        let field = self.find("field", label, "").await;
        field
            .select_by_label(entry)
            .await
            .expect("the list has this entry");
    }

    /// Presses a key wherever the keyboard is.
    pub(crate) async fn press(&self, key: Key) {
        let focused = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        focused
            .send_keys(&key.to_string())
            .await
            .expect("it takes keys");
    }

    pub(crate) async fn wait_for_heading(&self, heading: &str) {
        self.wait_for(&format!("the heading “{heading}”"), async || {
            self.heading().await.contains(heading)
        })
        .await;
    }

    pub(crate) async fn wait_for_text(&self, text: &str) {
        self.wait_for(&format!("the words “{text}”"), async || {
            self.text().await.contains(text)
        })
        .await;
    }

    /// Waits until `ready`; gives up with a picture, the page's words and the app's log.
    pub(crate) async fn wait_for(&self, what: &str, mut ready: impl AsyncFnMut() -> bool) {
        let start = Instant::now();
        // A page that hangs must not make the test hang with it.
        while !timeout(PATIENCE, ready()).await.unwrap_or(false) {
            if start.elapsed() > PATIENCE {
                self.give_up(&format!("waited in vain for {what}")).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Whether there is such a thing on the page now.
    pub(crate) async fn has(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name, "").await.is_some()
    }

    /// Runs a script in the page and returns its answer as text.
    pub(crate) async fn read(&self, script: &str) -> String {
        let answer = timeout(PATIENCE, self.client.execute(script, Vec::new())).await;
        match answer {
            Ok(Ok(Value::String(text))) => text,
            Ok(Ok(Value::Null) | Err(_)) | Err(_) => String::new(),
            Ok(Ok(other)) => other.to_string(),
        }
    }

    /// Keeps a picture of the page under `target/screenshots`.
    pub(crate) async fn screenshot(&self, name: &str) {
        // Two frames, so that what the page says is also what it shows.
        let drawn = "const done = arguments[0]; \
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        let _ = timeout(PATIENCE, self.client.execute_async(drawn, Vec::new())).await;
        // Not with WEBKIT_DISABLE_DMABUF_RENDERER set: WebKitGTK 2.50 then never answers.
        let picture = timeout(PATIENCE, self.client.screenshot())
            .await
            .expect("a picture in time")
            .expect("a picture of the page");
        fs::write(pictures().join(format!("{name}.png")), picture).expect("a place for it");
    }

    async fn click(&self, role: &str, name: &str, group: &str) {
        let start = Instant::now();
        loop {
            let element = self.find(role, name, group).await;
            // The page may be drawn anew between finding and clicking.
            match element.click().await {
                Ok(()) => return,
                Err(error) if start.elapsed() > PATIENCE => {
                    self.give_up(&format!("the {role} “{name}” cannot be clicked: {error}"))
                        .await;
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    async fn find(&self, role: &str, name: &str, group: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Some(element) = self.look_for(role, name, group).await {
                return element;
            }
            if start.elapsed() > PATIENCE {
                self.give_up(&format!("there is no {role} “{name}”")).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn look_for(&self, role: &str, name: &str, group: &str) -> Option<Element> {
        let search = self
            .client
            .execute(FIND, vec![json!(role), json!(name), json!(group)]);
        let found = timeout(PATIENCE, search).await.ok()?.ok()?;
        let reference = found.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(
            self.client.clone(),
            ElementRef::from(reference),
        ))
    }

    async fn give_up(&self, why: &str) -> ! {
        let test = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let name = format!("failed-{test}");
        if let Ok(Ok(picture)) = timeout(PATIENCE, self.client.screenshot()).await {
            let _ = fs::write(pictures().join(format!("{name}.png")), picture);
        }
        panic!(
            "{why}\n--- picture: {}/{name}.png\n--- the page says:\n{}\n--- the app's log ends:\n{}",
            pictures().display(),
            self.text().await,
            self.log()
        );
    }
}
