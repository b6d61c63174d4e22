//! What the keyboard does.

use super::browser::Browser;
use super::{Done, own};
use thirtyfour::Key;

const HOME: &str = "index.html";

pub(crate) async fn search(browser: Browser) -> Done {
    browser.open(own(), HOME).await?;
    browser.keys("/").await?;
    browser
        .until("document.querySelector('dialog.search').open")
        .await?;
    browser.keys("data sources").await?;
    browser
        .until("document.querySelectorAll('#search-results [role=option]').length > 1")
        .await?;
    browser.shot("search").await?;
    let chosen = "document.querySelector('[aria-selected=true] .found-name').textContent";
    assert_eq!(
        browser.text(chosen).await?,
        "knowledge_bases.indexing_jobs.retrieve_data_sources"
    );
    let active = "document.querySelector('#search-text').getAttribute('aria-activedescendant')";
    assert_eq!(browser.text(active).await?, "result-0");
    browser.keys(Key::Down + "").await?;
    assert_eq!(browser.text(active).await?, "result-1");
    browser.keys(Key::Up + "").await?;
    browser.keys(Key::Up + "").await?;
    assert_ne!(
        browser.text(active).await?,
        "result-0",
        "from the first to the last"
    );
    browser.keys(Key::Down + "").await?;
    assert_eq!(browser.text(active).await?, "result-0");
    browser.keys(Key::Enter + "").await?;
    browser
        .until("document.querySelector('h1').textContent === 'Retrieve data sources'")
        .await?;
    assert!(
        browser
            .place()
            .await?
            .ends_with("api/knowledge_bases/indexing_jobs/retrieve_data_sources.html")
    );
    // From a page that is deeper, to a place on a page.
    browser.keys("/").await?;
    browser.keys("wait_for").await?;
    browser
        .until("document.querySelectorAll('#search-results [role=option]').length === 1")
        .await?;
    browser.keys(Key::Enter + "").await?;
    browser
        .until(
            "location.hash === '#wait' && document.querySelector('h1').textContent === 'Retrieve'",
        )
        .await
}

pub(crate) async fn escape(browser: Browser) -> Done {
    browser.open(own(), HOME).await?;
    browser.click(".search-open").await?;
    browser
        .until("document.activeElement.id === 'search-text'")
        .await?;
    browser.keys("no such thing").await?;
    browser.until("document.querySelector('.search-note').textContent === 'Nothing has all of these words.'").await?;
    // The search is where `/` is a letter.
    browser.keys("/").await?;
    assert_eq!(
        browser
            .text("document.querySelector('#search-text').value")
            .await?,
        "no such thing/"
    );
    browser.keys(Key::Escape + "").await?;
    browser
        .until("!document.querySelector('dialog.search').open")
        .await?;
    browser
        .until("document.activeElement.className.includes('search-open')")
        .await?;
    browser.control('k').await?;
    browser
        .until("document.querySelector('dialog.search').open")
        .await?;
    browser.click(".search-close").await?;
    browser
        .until("!document.querySelector('dialog.search').open")
        .await?;
    assert_eq!(browser.console().await?, Vec::<String>::new());
    Ok(())
}

pub(crate) async fn skip(browser: Browser) -> Done {
    browser
        .open(own(), "api/knowledge_bases/indexing_jobs/create.html")
        .await?;
    browser.keys(Key::Tab + "").await?;
    assert_eq!(
        browser.text("document.activeElement.className").await?,
        "skip"
    );
    assert!(
        browser
            .eval("document.activeElement.getBoundingClientRect().top >= 0")
            .await?
            == true,
        "it can be seen"
    );
    browser.keys(Key::Enter + "").await?;
    browser
        .until("document.activeElement.id === 'content'")
        .await?;
    // Everything that can be clicked gets the focus, in the order of the page, and the focus can be seen.
    let clickable = "Array.from(document.querySelectorAll('a[href], button, summary, input')).filter((one) => one.checkVisibility() && one.tabIndex < 0 && !one.closest('dialog')).length";
    assert_eq!(browser.eval(clickable).await?, 0);
    browser.keys(Key::Tab + "").await?;
    let ring = "getComputedStyle(document.activeElement).outlineStyle";
    assert_eq!(browser.text(ring).await?, "solid");
    // A part opens by the keyboard.
    browser
        .eval("document.querySelector('#returns details:not([open]) > summary').focus()")
        .await?;
    browser.keys(Key::Enter + "").await?;
    browser
        .until("document.activeElement.parentElement.open")
        .await
}
