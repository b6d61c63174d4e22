//! A headless Chromium by `WebDriver`.

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::pin::Pin;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{LoggingPrefsLogLevel, TypingData};

/// A trial that runs.
pub(crate) type Running = Pin<Box<dyn Future<Output = super::Done>>>;

/// `chromedriver`, until it is dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a port that is free; `None` where there is none to start.
    pub(crate) fn start() -> Option<Driver> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        command
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command.spawn().ok()?;
        let mut lines = BufReader::new(process.stdout.take()?)
            .lines()
            .map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        // What else it says must go somewhere, or it would stop.
        std::thread::spawn(move || lines.for_each(drop));
        match port {
            Some(port) => Some(Driver { process, port }),
            None => {
                let _ = process.kill();
                let _ = process.wait();
                None
            }
        }
    }

    /// A new browser with nothing remembered.
    pub(crate) async fn browser(&self) -> WebDriverResult<Browser> {
        let mut chrome = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            // Its sandbox cannot be had in containers, and nothing but our own pages is opened.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--hide-scrollbars",
            // What scrolls smoothly is not yet where it is clicked.
            "--force-prefers-reduced-motion",
        ] {
            chrome.add_arg(argument)?;
        }
        chrome.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", self.port), chrome).await?;
        let browser = Browser { driver };
        browser.screen(1280, 900).await?;
        Ok(browser)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser with one page.
pub(crate) struct Browser {
    driver: WebDriver,
}

impl Browser {
    /// To end it, whatever became of the trial.
    pub(crate) fn handle(&self) -> WebDriver {
        self.driver.clone()
    }

    /// Opens a page of a folder, which may end in an anchor.
    pub(crate) async fn open(&self, folder: &Path, page: &str) -> WebDriverResult<()> {
        // Another anchor of the same page is no new page, and this must be one.
        self.driver.goto("about:blank").await?;
        self.driver
            .goto(format!("file://{}/{page}", folder.display()))
            .await
    }

    pub(crate) async fn reload(&self) -> WebDriverResult<()> {
        self.driver.refresh().await
    }

    /// The address without what is before the pages.
    pub(crate) async fn place(&self) -> WebDriverResult<String> {
        self.driver
            .current_url()
            .await
            .map(|url| url.as_str().to_owned())
    }

    /// The value of an expression in the page.
    pub(crate) async fn eval(&self, expression: &str) -> WebDriverResult<Value> {
        let done = self
            .driver
            .execute(format!("return {expression};"), Vec::new())
            .await?;
        Ok(done.json().clone())
    }

    /// The same as text.
    pub(crate) async fn text(&self, expression: &str) -> WebDriverResult<String> {
        Ok(match self.eval(expression).await? {
            Value::String(text) => text,
            other => other.to_string(),
        })
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) -> super::Done {
        let end = Instant::now() + Duration::from_secs(20);
        while self.eval(expression).await? != Value::Bool(true) {
            if Instant::now() > end {
                return Err(format!("is not true: {expression}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Clicks what a selector finds first.
    pub(crate) async fn click(&self, selector: &str) -> WebDriverResult<()> {
        self.driver
            .find(By::Css(selector.to_owned()))
            .await?
            .click()
            .await
    }

    /// Types, wherever the focus is.
    pub(crate) async fn keys(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(keys).perform().await
    }

    /// Presses a key while Control is held.
    pub(crate) async fn control(&self, key: char) -> WebDriverResult<()> {
        let chain = self.driver.action_chain().key_down(Key::Control);
        chain
            .key_down(key)
            .key_up(key)
            .key_up(Key::Control)
            .perform()
            .await
    }

    /// The size of the screen, in CSS pixels.
    pub(crate) async fn screen(&self, width: u32, height: u32) -> WebDriverResult<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await
    }

    /// What the system asks for: `prefers-color-scheme` and the like.
    pub(crate) async fn prefer(&self, feature: &str, value: &str) -> WebDriverResult<()> {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await
    }

    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> WebDriverResult<()> {
        self.driver
            .cdp()
            .send_raw(command, parameters)
            .await
            .map(drop)
    }

    /// What the console was told since it was last asked.
    pub(crate) async fn console(&self) -> WebDriverResult<Vec<String>> {
        let entries = self.driver.get_log("browser").await?;
        Ok(entries.into_iter().map(|entry| entry.message).collect())
    }

    /// A picture of the page, where `SHOTS` names a folder for them.
    pub(crate) async fn shot(&self, name: &str) -> WebDriverResult<()> {
        let Some(folder) = std::env::var_os("SHOTS") else {
            return Ok(());
        };
        let place = Path::new(&folder).join(format!("{name}.png"));
        self.driver.screenshot(&place).await
    }
}
