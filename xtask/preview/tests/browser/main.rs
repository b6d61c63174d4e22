//! The reference pages in a headless Chromium: search, keyboard, themes, links, narrow screens, and nothing in the console.
//!
//! Ignored, and shown as such, where there is no `chromedriver`. `PAGES=DIR` looks at the pages of another document, too:
//!
//! ```sh
//! cargo xtask docs --spec FILE --out DIR && PAGES=DIR cargo test -p sdkgen-preview --test browser -- --nocapture
//! ```

mod browser;
mod every;
mod hand;
mod keys;
mod look;

use browser::{Browser, Driver};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::pipeline::{self, Request};

/// What a trial returns.
type Done = Result<(), Box<dyn std::error::Error>>;

fn main() {
    let arguments = Arguments::from_args();
    let driver = if arguments.list {
        None
    } else {
        Driver::start()
    };
    let driver = driver.map(Arc::new);
    let mut trials = Vec::new();
    let mut add = |name: &str, trial: fn(Browser) -> browser::Running| {
        let shared = driver.clone();
        let one = Trial::test(name, move || run(shared.as_deref(), trial));
        trials.push(one.with_ignored_flag(driver.is_none()));
    };
    add("search_finds_by_keyboard", |browser| {
        Box::pin(keys::search(browser))
    });
    add("search_closes_and_gives_the_focus_back", |browser| {
        Box::pin(keys::escape(browser))
    });
    add("keys_reach_everything", |browser| {
        Box::pin(keys::skip(browser))
    });
    add("sections_open_and_close", |browser| {
        Box::pin(hand::expand(browser))
    });
    add("deep_links_open_the_way", |browser| {
        Box::pin(hand::deep_link(browser))
    });
    add("code_is_copied", |browser| Box::pin(hand::copy(browser)));
    add("themes_are_kept", |browser| Box::pin(look::theme(browser)));
    add("the_menu_of_narrow_screens", |browser| {
        Box::pin(look::menu(browser))
    });
    add("without_scripts_all_is_there", |browser| {
        Box::pin(look::no_script(browser))
    });
    add("the_policy_holds", |browser| {
        Box::pin(hand::policy(browser))
    });
    add("every_page_of_spec", |browser| {
        Box::pin(every::pages(browser, own()))
    });
    add("every_page_of_a_hostile_document", |browser| {
        Box::pin(every::pages(browser, hostile()))
    });
    if std::env::var_os("PAGES").is_some() {
        add("every_page_of_PAGES", |browser| {
            Box::pin(every::pages(browser, other()))
        });
        add("search_in_PAGES", |browser| {
            Box::pin(every::search(browser, other()))
        });
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(driver);
    conclusion.exit()
}

fn run(driver: Option<&Driver>, trial: fn(Browser) -> browser::Running) -> Result<(), Failed> {
    let driver = driver.ok_or("no chromedriver")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let browser = driver.browser().await?;
        let handle = browser.handle();
        let done = trial(browser).await;
        handle.quit().await?;
        done.map_err(|error| Failed::from(error.to_string()))
    })
}

/// The pages of `spec/`, written once.
fn own() -> &'static Path {
    static OWN: OnceLock<PathBuf> = OnceLock::new();
    OWN.get_or_init(|| {
        let root = root();
        written(
            "browser-spec",
            &root.join("spec/openapi.yaml"),
            Some(&root.join("spec/codegen.toml")),
        )
    })
}

fn hostile() -> &'static Path {
    static HOSTILE: OnceLock<PathBuf> = OnceLock::new();
    HOSTILE.get_or_init(|| {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile.yaml");
        written("browser-hostile", &spec, None)
    })
}

fn other() -> &'static Path {
    static OTHER: OnceLock<PathBuf> = OnceLock::new();
    OTHER.get_or_init(|| {
        let folder = PathBuf::from(std::env::var_os("PAGES").unwrap_or_default());
        std::fs::canonicalize(&folder).unwrap_or(folder)
    })
}

fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package
        .ancestors()
        .nth(2)
        .expect("xtask/preview is in the workspace")
        .to_owned()
}

fn written(name: &str, spec: &Path, config: Option<&Path>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let options = Options {
        runtime: Runtime::Vendored,
        member: false,
    };
    let request = Request {
        spec,
        config,
        only: &[],
        name: None,
        options,
    };
    let mut diagnostics = Diagnostics::new();
    let outline = pipeline::outline(&request, &mut diagnostics);
    let outline = outline.unwrap_or_else(|| panic!("{}", diagnostics.render(false)));
    let written = preview::pages::pages(&outline).write(&folder);
    written.unwrap_or_else(|refusal| panic!("{}", refusal.message));
    folder
}
