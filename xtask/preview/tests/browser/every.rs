//! What holds for every page: a quiet console, and no scrolling sideways on any screen.

use super::Done;
use super::browser::Browser;
use std::path::{Path, PathBuf};

/// The widths that pages are looked at.
const WIDTHS: &[(u32, u32)] = &[(360, 740), (1280, 900)];

pub(crate) async fn pages(browser: Browser, folder: &Path) -> Done {
    let mut pages = Vec::new();
    collect(folder, &mut pages);
    assert!(!pages.is_empty(), "no pages in {}", folder.display());
    pages.sort();
    let mut faults = Vec::new();
    for page in &pages {
        let page = page.strip_prefix(folder)?.to_string_lossy().into_owned();
        browser.open(folder, &page).await?;
        for (width, height) in WIDTHS {
            browser.screen(*width, *height).await?;
            // With everything open, since that is what may be too wide.
            browser
                .eval("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                .await?;
            let overflow = browser
                .eval("document.documentElement.scrollWidth - innerWidth")
                .await?;
            if overflow.as_f64().is_none_or(|pixels| pixels > 0.0) {
                faults.push(format!(
                    "{page} scrolls sideways at {width} px by {overflow}"
                ));
            }
        }
        let console = browser.console().await?;
        faults.extend(console.into_iter().map(|line| format!("{page}: {line}")));
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n").into())
    }
}

/// How long searching takes in a large index: shown, not judged.
pub(crate) async fn search(browser: Browser, folder: &Path) -> Done {
    browser.open(folder, "index.html").await?;
    browser.keys("/").await?;
    for text in [
        "e",
        "create",
        "kubernetes cluster list",
        "v2 droplets",
        "zzz",
        "database user",
    ] {
        browser
            .eval("document.querySelector('#search-text').select()")
            .await?;
        browser.keys(text).await?;
        browser
            .until("document.querySelector('#search-results').dataset.milliseconds !== undefined")
            .await?;
        let time = browser
            .text("document.querySelector('#search-results').dataset.milliseconds")
            .await?;
        let count = browser
            .text("document.querySelectorAll('#search-results > li').length")
            .await?;
        let first = browser
            .text("document.querySelector('.found-name')?.textContent ?? ''")
            .await?;
        println!("{text:?}: {time} ms, {count} shown, first {first}");
    }
    browser.shot("search-large").await?;
    Ok(())
}

fn collect(folder: &Path, pages: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, pages);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            pages.push(path);
        }
    }
}
