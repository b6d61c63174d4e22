//! Themes, narrow screens, and pages without scripts.

use super::browser::Browser;
use super::{Done, own};
use serde_json::json;
use thirtyfour::Key;

const RETRIEVE: &str = "api/knowledge_bases/indexing_jobs/retrieve.html";
const GROUND: &str = "getComputedStyle(document.documentElement).backgroundColor";
const LIGHT: &str = "rgb(255, 255, 255)";

pub(crate) async fn theme(browser: Browser) -> Done {
    browser.prefer("prefers-color-scheme", "light").await?;
    browser.open(own(), RETRIEVE).await?;
    assert_eq!(browser.text(GROUND).await?, LIGHT);
    browser.shot("light").await?;
    browser.prefer("prefers-color-scheme", "dark").await?;
    browser.until(&format!("{GROUND} !== '{LIGHT}'")).await?;
    browser.shot("dark").await?;
    let dark = browser.text(GROUND).await?;
    browser.click(".theme input[value=light]").await?;
    browser.until(&format!("{GROUND} === '{LIGHT}'")).await?;
    browser.reload().await?;
    assert_eq!(browser.text(GROUND).await?, LIGHT, "the choice is kept");
    browser.open(own(), "index.html").await?;
    assert_eq!(browser.text(GROUND).await?, LIGHT, "on other pages, too");
    assert_eq!(
        browser
            .text("document.querySelector('.theme input:checked').value")
            .await?,
        "light"
    );
    // By the keyboard to the next: dark.
    browser
        .eval("document.querySelector('.theme input:checked').focus()")
        .await?;
    browser.keys(Key::Right + "").await?;
    browser.until(&format!("{GROUND} === '{dark}'")).await?;
    browser.prefer("prefers-color-scheme", "light").await?;
    assert_eq!(
        browser.text(GROUND).await?,
        dark,
        "what was chosen goes before the system"
    );
    browser.click(".theme input[value=auto]").await?;
    browser.until(&format!("{GROUND} === '{LIGHT}'")).await
}

pub(crate) async fn menu(browser: Browser) -> Done {
    browser.screen(360, 740).await?;
    browser.open(own(), RETRIEVE).await?;
    browser.shot("phone").await?;
    assert_eq!(
        browser
            .eval("document.querySelector('#nav').checkVisibility()")
            .await?,
        false
    );
    browser.click(".menu").await?;
    browser
        .until("document.querySelector('#nav').checkVisibility()")
        .await?;
    browser
        .until("document.activeElement.closest('#nav') !== null")
        .await?;
    browser.shot("phone-menu").await?;
    browser.keys(Key::Escape + "").await?;
    browser
        .until("!document.querySelector('#nav').checkVisibility()")
        .await?;
    browser.click(".menu").await?;
    browser
        .click("#nav a[href$='indexing_jobs/list.html']")
        .await?;
    browser
        .until("document.querySelector('h1').textContent === 'List'")
        .await?;
    assert_eq!(
        browser
            .eval("document.querySelector('#nav').checkVisibility()")
            .await?,
        false
    );
    browser.click(".search-open").await?;
    browser.keys("job").await?;
    browser
        .until("document.querySelectorAll('#search-results [role=option]').length > 3")
        .await?;
    browser.shot("phone-search").await?;
    assert_eq!(
        browser
            .eval("document.querySelector('dialog.search').getBoundingClientRect().right <= 360")
            .await?,
        true
    );
    Ok(())
}

pub(crate) async fn no_script(browser: Browser) -> Done {
    browser
        .cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await?;
    browser.open(own(), RETRIEVE).await?;
    // No button that does nothing.
    assert_eq!(browser.eval("Array.from(document.querySelectorAll('button')).filter((one) => one.checkVisibility()).length").await?, 0);
    assert_eq!(
        browser
            .eval("document.querySelector('.theme').checkVisibility()")
            .await?,
        false
    );
    // Parts open, links lead, and the menu is there on narrow screens.
    browser
        .click("#returns details:not([open]) > summary")
        .await?;
    browser.until("document.querySelector('[id=\"returns.job.data_source_jobs.status\"]').checkVisibility()").await?;
    browser
        .click("#nav a[href$='indexing_jobs/list.html']")
        .await?;
    browser
        .until("document.querySelector('h1').textContent === 'List'")
        .await?;
    browser.screen(360, 740).await?;
    browser.click(".menu").await?;
    browser
        .until("document.querySelector('#nav').checkVisibility()")
        .await?;
    browser.click("#nav a[href$='index.html']").await?;
    browser
        .until("document.querySelectorAll('.operations li').length === 10")
        .await
}
