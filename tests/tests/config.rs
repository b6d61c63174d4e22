//! Every fault of a `codegen.toml` through the real command: exit status 2, the line, and what would be right
//! (`golden/config/NAME.txt`); nothing is written.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test config` writes the golden files anew.

use std::fs;
use std::path::PathBuf;
use tests::golden::{all_equal, compare, copy, file, generator, names, said, scratch, text};

/// A fault each: a name, and the configuration of `fixtures/config/api.yaml`.
const FAULTS: &[(&str, &str)] = &[
    ("duplicate_key", "[package]\nname = \"a\"\nname = \"b\"\n"),
    (
        "duplicate_method",
        "[resources.jobs]\nlist = \"listJobs\"\nall = \"listJobs\"\n",
    ),
    (
        "duplicate_table",
        "[types.job]\nextra = true\n\n[types.job]\nrename = \"Task\"\n",
    ),
    (
        "equal_field_names",
        "[fields]\n\"job.state\" = { rename = \"size\" }\n",
    ),
    (
        "equal_type_names",
        "[types]\njob = { rename = \"State\" }\n",
    ),
    (
        "feature_unknown",
        "[features]\ndefault = [\"rustls\", \"zip\"]\n",
    ),
    (
        "field_unknown_property",
        "[fields]\n\"job.sizes\" = { rename = \"length\" }\n",
    ),
    (
        "field_unknown_type",
        "[fields]\n\"Job.size\" = { rename = \"length\" }\n",
    ),
    (
        "field_without_type",
        "[fields]\nsize = { rename = \"length\" }\n",
    ),
    ("format_no_type", "[formats]\nuuid = \"uuid::Uuid<\"\n"),
    ("format_unknown", "[formats]\nuuid4 = \"uuid::Uuid\"\n"),
    (
        "header_name",
        "[operations.getJob]\nidempotency_header = \"not a header\"\n",
    ),
    (
        "many",
        "[package]\nnme = \"a\"\n\n[client]\ntoken_env = 1\n\n[typos]\n",
    ),
    (
        "operation_unknown",
        "[operations.getjob]\nrepeatable = true\n",
    ),
    ("package_name", "[package]\nname = \"9 lives\"\n"),
    ("package_version", "[package]\nversion = \"one\"\n"),
    (
        "pagination_incomplete",
        "[operations.listJobs.pagination]\nstyle = \"page\"\nitems = \"jobs\"\n",
    ),
    (
        "pagination_items_no_list",
        "[operations.listJobs.pagination]\nstyle = \"link\"\nitems = \"next\"\n",
    ),
    (
        "pagination_unknown_items",
        "[operations.listJobs.pagination]\nstyle = \"page\"\npage = \"page\"\nitems = \"data.jobs\"\n",
    ),
    (
        "pagination_unknown_next",
        "[operations.listJobs.pagination]\nstyle = \"link\"\nitems = \"jobs\"\nnext = \"links.next\"\n",
    ),
    (
        "pagination_unknown_parameter",
        "[operations.listJobs.pagination]\nstyle = \"page\"\npage = \"page\"\nper_page = \"per_page\"\nitems = \"jobs\"\n",
    ),
    (
        "pagination_unknown_style",
        "[operations.listJobs.pagination]\nstyle = \"pages\"\npage = \"page\"\nitems = \"jobs\"\n",
    ),
    (
        "rename_field_no_name",
        "[fields]\n\"job.size\" = { rename = \"the size\" }\n",
    ),
    (
        "rename_type_no_name",
        "[types]\njob = { rename = \"the_job\" }\n",
    ),
    (
        "resource_method_like_child",
        "[resources.work]\njobs = \"getJob\"\n\n[resources.\"work.jobs\"]\nlist = \"listJobs\"\n",
    ),
    (
        "resource_method_no_name",
        "[resources.jobs]\nlist-all = \"listJobs\"\n",
    ),
    (
        "resource_no_name",
        "[resources.\"Work.jobs\"]\nlist = \"listJobs\"\n",
    ),
    (
        "resource_own_module",
        "[resources.\"work.types\"]\nlist = \"listJobs\"\n",
    ),
    (
        "resource_unknown_operation",
        "[resources.jobs]\nlist = \"listJob\"\n",
    ),
    ("syntax", "[package\nname = \"a\"\n"),
    ("type_extra_on_enum", "[types]\nstate = { extra = true }\n"),
    (
        "type_prefix_on_struct",
        "[types]\njob = { prefix = \"JOB_\" }\n",
    ),
    ("type_unknown", "[types]\nJob = { rename = \"Task\" }\n"),
    (
        "type_without_shape",
        "[types]\ntext = { rename = \"Words\" }\n",
    ),
    (
        "unknown_field_key",
        "[fields]\n\"job.size\" = { name = \"length\" }\n",
    ),
    (
        "unknown_operation_key",
        "[operations.getJob]\nretry = true\n",
    ),
    ("unknown_section", "[tipes]\njob = { rename = \"Task\" }\n"),
    (
        "unknown_type_key",
        "[types]\njob = { rename_to = \"Task\" }\n",
    ),
    (
        "waiter_incomplete",
        "[operations.getJob.waiter]\nname = \"wait\"\nitem = \"state\"\n",
    ),
    (
        "waiter_like_method",
        "[operations.getJob.waiter]\nname = \"list\"\nitem = \"state\"\nstate = \"state\"\nsuccess = [\"STATE_DONE\"]\n",
    ),
    (
        "waiter_name",
        "[operations.getJob.waiter]\nname = \"Wait For It\"\nitem = \"state\"\nstate = \"state\"\nsuccess = [\"STATE_DONE\"]\n",
    ),
    (
        "waiter_unknown_item",
        "[operations.getJob.waiter]\nname = \"wait\"\nitem = \"job\"\nstate = \"state\"\nsuccess = [\"STATE_DONE\"]\n",
    ),
    (
        "waiter_unknown_partial",
        "[operations.getJob.waiter]\nname = \"wait\"\nitem = \"state\"\nstate = \"state\"\nsuccess = [\"STATE_DONE\"]\npartial = { field = \"outcome\", values = [\"x\"] }\n",
    ),
    (
        "waiter_unknown_state",
        "[operations.getJob.waiter]\nname = \"wait\"\nitem = \"state\"\nstate = \"status.phase\"\nsuccess = [\"STATE_DONE\"]\n",
    ),
    (
        "waiter_unknown_value",
        "[operations.getJob.waiter]\nname = \"wait\"\nitem = \"state\"\nstate = \"state\"\nsuccess = [\"STATE_READY\"]\n",
    ),
    ("wrong_flag", "[types]\njob = { extra = \"yes\" }\n"),
    (
        "wrong_list",
        "[operations.getJob.waiter]\nname = \"wait\"\nitem = \"state\"\nstate = \"state\"\nsuccess = \"STATE_DONE\"\n",
    ),
    ("wrong_table", "types = \"job\"\n"),
    ("wrong_text", "[package]\nname = 1\n"),
];

fn folder(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy(&file("fixtures/config"), &folder);
    folder
}

#[test]
fn every_fault_is_refused_with_its_line() {
    refuse("config-faults", FAULTS);
}

fn refuse(folder: &str, faults: &[(&str, &str)]) {
    let folder = self::folder(folder);
    all_equal(faults.iter().map(|(name, config)| {
        fs::write(folder.join("codegen.toml"), config).expect("a file");
        let output = generator(&folder)
            .args([
                "codegen",
                "--spec",
                "api.yaml",
                "--out",
                "new",
                "--config",
                "codegen.toml",
            ])
            .output();
        let output = output.expect("the command");
        if output.status.code() != Some(2) || folder.join("new").exists() {
            let _ = fs::remove_dir_all(folder.join("new"));
            return Err(format!(
                "{name} is not refused: {}\n{config}",
                said(&output)
            ));
        }
        compare(
            &format!("config/{name}.txt"),
            &String::from_utf8_lossy(&output.stderr),
        )
    }));
}

#[test]
fn every_golden_message_has_a_case() {
    let cases: Vec<&str> = FAULTS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names("golden/config", ".txt"), cases);
}

#[test]
fn every_message_names_a_line() {
    for (name, _) in FAULTS {
        let message = text(file(&format!("golden/config/{name}.txt")));
        assert!(
            message
                .lines()
                .any(|line| line.trim_start().starts_with("--> codegen.toml:")),
            "{name}: {message}"
        );
    }
}

fn surface(folder: &std::path::Path, arguments: &[&str]) -> String {
    let output = generator(folder)
        .args(["codegen", "--spec", "api.yaml", "--out", "new"])
        .args(arguments)
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    text(folder.join("new/API.md"))
}

#[test]
fn a_configuration_without_fault_is_followed() {
    let surface = surface(&folder("config-good"), &["--config", "good.toml"]);
    for line in [
        "# The API of jobs-sdk",
        "work.jobs.list() -> ",
        "work.jobs.wait(id: String) -> Waiter<",
    ] {
        assert!(
            surface.lines().any(|other| other.starts_with(line)),
            "{line} is missing in\n{surface}"
        );
    }
}

/// A configuration beside the document is not looked for: it is named, or there is none.
#[test]
fn a_document_without_a_configuration_generates() {
    let folder = folder("config-none");
    fs::write(folder.join("codegen.toml"), "[unknown]\n").expect("a file");
    let surface = surface(&folder, &[]);
    assert!(
        surface.contains("# The API of jobs-client\n") && surface.contains("\njobs.retrieve(id: "),
        "{surface}"
    );
}

/// `--config` with features of resources, and without.
#[test]
fn resources_have_features_unless_they_are_turned_off() {
    let folder = scratch("config-resources");
    fs::copy(
        file("fixtures/snapshots/groups.yaml"),
        folder.join("api.yaml"),
    )
    .expect("a copy");
    for (text, own, has) in [
        ("", "rustls", true),
        ("[features]\nresources = true\n", "rustls", true),
        (
            "[features]\ndefault = [\"native-tls\"]\n",
            "native-tls",
            true,
        ),
        ("[features]\nresources = false\n", "rustls", false),
    ] {
        fs::write(folder.join("codegen.toml"), text).expect("a file");
        let arguments = [
            "--spec",
            "api.yaml",
            "--out",
            "out",
            "--runtime",
            "vendored",
        ];
        let output = generator(&folder)
            .arg("codegen")
            .args(arguments)
            .args(["--config", "codegen.toml"])
            .output()
            .expect("the generator");
        assert!(output.status.success(), "{text}: {}", said(&output));
        let manifest = fs::read_to_string(folder.join("out/Cargo.toml")).expect("a manifest");
        let manifest: toml::Table = manifest.parse().expect("TOML");
        let features = &manifest["features"];
        let default: Vec<&str> = [own]
            .into_iter()
            .chain(has.then_some("all-resources"))
            .collect();
        assert_eq!(features["default"], toml::Value::from(default), "{text}");
        assert_eq!(features.get("big-jobs").is_some(), has, "{text}");
        let types = fs::read_to_string(folder.join("out/src/types/mod.rs")).expect("a file");
        assert_eq!(types.contains("feature = \"big-jobs\""), has, "{text}");
    }
}

#[test]
fn the_name_on_the_command_line_comes_first() {
    let surface = surface(
        &folder("config-name"),
        &["--config", "good.toml", "--name", "other"],
    );
    assert!(surface.starts_with("# The API of other\n"), "{surface}");
}

/// A key that has a use in the whole document is no mistake where `--only` leaves that part out.
#[test]
fn what_is_not_chosen_may_be_configured() {
    let folder = folder("config-only");
    let chosen = ["--config", "good.toml", "--only", "listJobs"];
    let surface = surface(&folder, &chosen);
    assert!(surface.contains("\nwork.jobs.list() -> "), "{surface}");
    assert!(!surface.contains("retrieve"), "{surface}");
    let config = text(folder.join("good.toml")).replace("getJob", "getjob");
    fs::write(folder.join("typo.toml"), config).expect("a file");
    let output = generator(&folder)
        .args(["codegen", "--spec", "api.yaml", "--out", "new"])
        .args(["--config", "typo.toml", "--only", "listJobs"])
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("`getjob` matches nothing"), "{stderr}");
}

/// A type without a name in the document is known by the name that it would have, also where it gets another.
#[test]
fn what_is_renamed_keeps_its_key() {
    let folder = folder("config-inline");
    let document = text(folder.join("api.yaml")).replace(
        "size: {type: integer}",
        "detail: {type: object, properties: {note: {type: string}}}",
    );
    fs::write(folder.join("inline.yaml"), document).expect("a file");
    let config = "[types]\nJobDetail = { rename = \"Remark\", extra = true }\n\n[fields]\n\"JobDetail.note\" = { rename = \"words\" }\n";
    fs::write(folder.join("inline.toml"), config).expect("a file");
    let output = generator(&folder)
        .args(["codegen", "--spec", "inline.yaml", "--out", "new"])
        .args(["--config", "inline.toml"])
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let job = text(folder.join("new/src/types/job.rs"));
    for part in [
        "pub struct Remark",
        "pub words: Option<String>",
        "..extra: ",
    ] {
        assert!(job.contains(part), "{part} is missing in\n{job}");
    }
}
