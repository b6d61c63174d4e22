//! The page of an operation has what reference pages of other languages have.

use super::html::{parsed, search_index, select};
use super::own_pages;
use scraper::Html;

const CREATE: &str = "api/knowledge_bases/indexing_jobs/create.html";
const RETRIEVE: &str = "api/knowledge_bases/indexing_jobs/retrieve.html";
const LIST: &str = "api/knowledge_bases/indexing_jobs/list.html";

/// The text of the elements that match, spaces as one.
fn text(html: &Html, selector: &str) -> String {
    let all = select(html, selector).into_iter();
    let text: Vec<String> = all.map(|one| one.text().collect::<String>()).collect();
    text.join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn check(html: &Html, selector: &str, expected: &[&str]) {
    let text = text(html, selector);
    for one in expected {
        assert!(text.contains(one), "{selector} lacks {one:?}:\n{text}");
    }
}

#[test]
fn creating_a_job() {
    let pages = parsed(&own_pages());
    let page = &pages[CREATE];
    check(page, "a.skip", &["Skip to content"]);
    check(page, ".theme", &["Auto", "Light", "Dark"]);
    check(page, "h1", &["Create"]);
    check(page, ".lead", &["Start an indexing job"]);
    check(
        page,
        "article > .signature",
        &[
            "client.knowledge_bases().indexing_jobs().create()",
            "Result<Response<IndexingJobCreateResponse>, Error>",
        ],
    );
    check(page, ".route", &["POST", "/v2/gen-ai/indexing_jobs"]);
    check(
        page,
        "#parameters",
        &[
            "Body",
            "application/json",
            "data_source_uuids Vec<String>",
            "UUIDs of the data sources to index",
            ".data_source_uuids(impl IntoIterator<Item = impl IntoText>)",
            "knowledge_base_uuid String",
        ],
    );
    check(
        page,
        "#returns",
        &[
            "IndexingJobCreateResponse",
            "job Option<IndexingJob>",
            "IndexedDataSource · 14 fields",
            "total_tokens Option<u64>",
            "format uint64",
            "created_at Option<Timestamp>",
            "format date-time",
            "\"BATCH_JOB_PHASE_RUNNING\" Running",
            "7 values",
            "tokens Option<i64> deprecated",
        ],
    );
    check(
        page,
        "#errors",
        &[
            "401",
            "ErrorKind::Authentication",
            "404",
            "429",
            "500",
            "any other",
            "ErrorBody",
            "message",
        ],
    );
    check(
        page,
        ".samples",
        &[
            "Request",
            "use gradient_sdk::Client;",
            ".create()",
            ".send()",
            "Response 200",
            "\"completed_datasources\"",
        ],
    );
}

#[test]
fn waiting_and_paging() {
    let pages = parsed(&own_pages());
    let wait = [
        "wait_for_completion(uuid: impl Into<String>)",
        "Completed<IndexingJob>",
        "BATCH_JOB_PHASE_FAILED",
        "is_wait_failed()",
    ];
    check(&pages[RETRIEVE], "#wait", &wait);
    check(
        &pages[RETRIEVE],
        ".samples",
        &[
            ".wait_for_completion(",
            ".timeout(Duration::from_secs(600))",
        ],
    );
    check(
        &pages[LIST],
        "#pages",
        &[
            ".items() -> Items<IndexingJob>",
            ".pages() -> Pages<IndexingJobListResponse>",
        ],
    );
    check(
        &pages[LIST],
        ".samples",
        &[".items();", "items.next().await"],
    );
    check(
        &pages[LIST],
        "#parameters",
        &["Query", "per_page i64", "example 1", ".per_page(i64)"],
    );
}

#[test]
fn anchors_are_made_from_wire_names() {
    let pages = parsed(&own_pages());
    for id in [
        "body.knowledge_base_uuid",
        "returns.job.phase",
        "returns.job.data_source_jobs.status",
        "errors.404",
    ] {
        assert_eq!(
            select(&pages[CREATE], &format!("[id='{id}']")).len(),
            1,
            "{id}"
        );
    }
    assert_eq!(
        select(
            &pages["types/indexing_job.html"],
            "[id='IndexingJob.phase']"
        )
        .len(),
        1
    );
}

#[test]
fn a_type_inside_itself_is_cut() {
    let spec = super::root().join("tests/fixtures/snapshots/recursion.yaml");
    let files = super::pages(&spec, None);
    let pages = parsed(&files);
    let cut = pages.values().flat_map(|page| select(page, ".elsewhere"));
    let cut: Vec<String> = cut.map(|one| one.text().collect()).collect();
    assert!(
        cut.iter().any(|text| text.starts_with("Recursive: see")),
        "{cut:?}"
    );
}

#[test]
fn everything_can_be_found() {
    let files = own_pages();
    let rows = search_index(&files);
    let titles: Vec<&str> = rows.iter().filter_map(|row| row[1].as_str()).collect();
    for title in [
        "knowledge_bases.indexing_jobs.create",
        "knowledge_bases.indexing_jobs.wait_for_completion",
        "knowledge_bases.scheduled_indexing",
        "BatchJobPhase",
    ] {
        assert!(titles.contains(&title), "{title}");
    }
}
