//! What a click does, and what an address does.

use super::browser::Browser;
use super::{Done, own};

const CREATE: &str = "api/knowledge_bases/indexing_jobs/create.html";

pub(crate) async fn expand(browser: Browser) -> Done {
    browser.open(own(), CREATE).await?;
    let closed = "document.querySelectorAll('#returns details:not([open])').length";
    assert_ne!(browser.eval(closed).await?, 0);
    browser.click("#returns .expand").await?;
    browser.until(&format!("{closed} === 0")).await?;
    browser
        .until("document.querySelector('#returns .expand').textContent === 'Collapse all'")
        .await?;
    browser
        .until(
            "document.querySelector('#returns .expand').getAttribute('aria-expanded') === 'true'",
        )
        .await?;
    browser.click("#returns .expand").await?;
    browser
        .until("document.querySelectorAll('#returns details[open]').length === 0")
        .await?;
    browser
        .until("document.querySelector('#returns .expand').textContent === 'Expand all'")
        .await
}

pub(crate) async fn deep_link(browser: Browser) -> Done {
    let id = "returns.job.data_source_jobs.status";
    browser.open(own(), &format!("{CREATE}#{id}")).await?;
    let target = format!("document.getElementById('{id}')");
    browser
        .until(&format!("{target}.checkVisibility()"))
        .await?;
    browser
        .until(&format!("(({{ top, bottom }}) => top >= 0 && top < innerHeight && bottom > 0)({target}.getBoundingClientRect())"))
        .await?;
    // Also on a page that is open.
    let close =
        "document.querySelectorAll('#returns details').forEach((one) => { one.open = false; })";
    browser.eval(close).await?;
    browser.eval("location.hash = '#returns.job.phase'").await?;
    browser
        .until("document.getElementById('returns.job.phase').checkVisibility()")
        .await?;
    // The link beside a name has its address.
    let link = "document.querySelector('[id=\"returns.job.phase\"] > .line .anchor').hash";
    assert_eq!(browser.text(link).await?, "#returns.job.phase");
    Ok(())
}

pub(crate) async fn copy(browser: Browser) -> Done {
    browser.open(own(), CREATE).await?;
    assert_eq!(browser.eval("document.querySelectorAll('.code').length === document.querySelectorAll('.code .copy').length").await?, true);
    browser.click(".code .copy").await?;
    browser
        .until("document.querySelector('.told').textContent === 'Copied'")
        .await?;
    browser.click(".search-open").await?;
    browser.control('v').await?;
    browser
        .until(
            "document.querySelector('#search-text').value.startsWith('use gradient_sdk::Client;')",
        )
        .await
}

/// A script that somebody brought into a page is not run.
pub(crate) async fn policy(browser: Browser) -> Done {
    browser.open(own(), CREATE).await?;
    let script = "(() => { const one = document.createElement('script'); one.textContent = 'globalThis.ran = true'; document.body.append(one); return globalThis.ran === undefined; })()";
    assert_eq!(browser.eval(script).await?, true);
    let handler = "(() => { const one = document.createElement('a'); one.setAttribute('onclick', 'globalThis.ran = true'); document.body.append(one); one.click(); return globalThis.ran === undefined; })()";
    assert_eq!(browser.eval(handler).await?, true);
    assert!(
        browser
            .console()
            .await?
            .iter()
            .any(|line| line.contains("Content Security Policy"))
    );
    Ok(())
}
