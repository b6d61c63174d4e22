//! Lists that come in pages.

use gradient_sdk::ErrorKind;
use gradient_sdk::types::IndexingJob;
use serde_json::{Value, json};
use tests::{Action, Server, client, jobs};

const NEXT: &str = "https://api.digitalocean.com/v2/gen-ai/indexing_jobs?page=2";

/// A page with jobs of these names, and whether it says that there is another.
fn page(names: &[&str], more: bool) -> Action {
    let jobs: Vec<_> = names.iter().map(|name| json!({"uuid": name})).collect();
    let links = if more {
        json!({"pages": {"next": NEXT, "last": "x"}})
    } else {
        json!({"pages": {"first": "x"}})
    };
    Action::json(200, json!({"jobs": jobs, "links": links}).to_string())
}

fn name(job: IndexingJob) -> String {
    job.uuid.unwrap_or_default()
}

/// The names of all items, or the kind of the error that ended them, and the queries that were sent.
async fn items(
    script: impl IntoIterator<Item = Action>,
) -> (Vec<String>, Option<ErrorKind>, Vec<String>) {
    let server = Server::start(script).await;
    let mut items = jobs(&client(&server)).list().per_page(2).items();
    let (mut names, mut kind) = (Vec::new(), None);
    while let Some(item) = items.next().await {
        match item {
            Ok(job) => names.push(name(job)),
            Err(error) => kind = Some(error.kind()),
        }
    }
    assert!(items.next().await.is_none(), "an end is an end");
    (names, kind, queries(&server))
}

fn queries(server: &Server) -> Vec<String> {
    let requests = server.requests();
    requests
        .iter()
        .map(|request| {
            request
                .target()
                .split_once('?')
                .map_or("", |parts| parts.1)
                .to_owned()
        })
        .collect()
}

#[tokio::test]
async fn items_of_all_pages() {
    let script = [
        page(&["a", "b"], true),
        page(&["c", "d"], true),
        page(&["e"], false),
    ];
    let (names, kind, queries) = items(script).await;
    assert_eq!((names.concat().as_str(), kind), ("abcde", None));
    assert_eq!(
        queries,
        ["per_page=2", "per_page=2&page=2", "per_page=2&page=3"]
    );
}

/// Without a link to a next page there is none, be the page full or not.
#[tokio::test]
async fn the_last_page() {
    let bare = |body: Value| Action::json(200, body.to_string());
    for (last, names) in [
        (page(&["a", "b"], false), "ab"),
        (page(&["a"], false), "a"),
        (page(&[], false), ""),
        // A page that promises another and has nothing.
        (page(&[], true), ""),
        (bare(json!({"jobs": [{"uuid": "a"}]})), "a"),
        (bare(json!({"jobs": [{"uuid": "a"}], "links": {}})), "a"),
        (
            bare(json!({"jobs": [{"uuid": "a"}], "links": {"pages": {"next": null}}})),
            "a",
        ),
        (
            bare(json!({"jobs": [{"uuid": "a"}], "links": {"pages": {"next": ""}}})),
            "a",
        ),
        (bare(json!({"jobs": null})), ""),
        (bare(json!({})), ""),
    ] {
        let name = format!("{last:?}");
        let (found, kind, queries) = items([last, page(&["never"], false)]).await;
        assert_eq!(
            (found.concat().as_str(), kind, queries.len()),
            (names, None, 1),
            "{name}"
        );
    }
}

/// A server may give fewer than were asked for: only its word ends the list.
#[tokio::test]
async fn a_short_page_is_not_the_last() {
    let (names, kind, queries) = items([
        page(&["a", "b"], true),
        page(&["c"], true),
        page(&["d", "e"], false),
    ])
    .await;
    assert_eq!(
        (names.concat().as_str(), kind, queries.len()),
        ("abcde", None, 3)
    );
}

#[tokio::test]
async fn an_error_ends_the_list() {
    let (names, kind, queries) = items([page(&["a", "b"], true), Action::json(404, "{}")]).await;
    assert_eq!(
        (names.concat().as_str(), kind, queries.len()),
        ("ab", Some(ErrorKind::NotFound), 2)
    );
    let (names, kind, _) = items([page(&["a"], true), Action::json(200, r#"{"jobs":[3]}"#)]).await;
    assert_eq!(
        (names.concat().as_str(), kind),
        ("a", Some(ErrorKind::Decode))
    );
    // Each page is a call, retries included.
    let (names, kind, queries) = items([
        page(&["a"], true),
        Action::json(502, "{}"),
        page(&["b"], false),
    ])
    .await;
    assert_eq!(
        (names.concat().as_str(), kind, queries.len()),
        ("ab", None, 3)
    );
}

#[tokio::test]
async fn no_more_than_wanted_is_fetched() {
    for (limit, names, requests) in [
        (0, "", 0),
        (1, "a", 1),
        (2, "ab", 1),
        (3, "abc", 2),
        (9, "abcd", 2),
    ] {
        let server = Server::start([page(&["a", "b"], true), page(&["c", "d"], false)]).await;
        let mut items = jobs(&client(&server)).list().items().limit(limit);
        let mut found = String::new();
        while let Some(item) = items.next().await {
            found += &name(item.unwrap());
        }
        assert_eq!(
            (found.as_str(), server.requests().len()),
            (names, requests),
            "{limit}"
        );
    }
}

#[tokio::test]
async fn whole_pages() {
    let server = Server::start([
        page(&["a"], true).header("ratelimit-remaining", "41"),
        page(&["b"], false),
    ])
    .await;
    let mut pages = jobs(&client(&server)).list().page(5).pages();
    let first = pages.next().await.unwrap().unwrap();
    assert_eq!(first.rate_limit().unwrap().remaining, Some(41));
    assert_eq!(first.into_inner().jobs.unwrap().len(), 1);
    assert!(pages.next().await.unwrap().is_ok() && pages.next().await.is_none());
    assert_eq!(queries(&server), ["page=5", "page=6"]);

    let server = Server::always(page(&["a"], true)).await;
    let mut pages = jobs(&client(&server)).list().pages().limit(1);
    assert!(pages.next().await.is_some() && pages.next().await.is_none());
    assert_eq!(server.requests().len(), 1);
}

/// Only the number of the page is taken from the list: the token never follows a link of the server's.
#[tokio::test]
async fn links_are_not_followed() {
    let server = Server::start_with(|_, other| {
        let body = json!({"jobs": [{"uuid": "a"}], "links": {"pages": {"next": format!("{other}/steal?page=2")}}});
        vec![Action::json(200, body.to_string()), page(&["b"], false)]
    })
    .await;
    let mut items = jobs(&client(&server)).list().header("x-mine", "1").items();
    while let Some(item) = items.next().await {
        item.unwrap();
    }
    let requests = server.requests();
    assert_eq!(requests[1].target(), "/v2/gen-ai/indexing_jobs?page=2");
    assert!(
        requests
            .iter()
            .all(|request| request.origin == tests::Origin::Main
                && request.header("x-mine") == Some("1"))
    );
}

#[tokio::test]
async fn a_number_that_cannot_be_counted_from_is_an_error() {
    let server = Server::always(page(&["a"], true)).await;
    let mut items = jobs(&client(&server)).list().query("page", "first").items();
    assert!(items.next().await.unwrap().is_ok());
    assert_eq!(
        items.next().await.unwrap().unwrap_err().kind(),
        ErrorKind::InvalidRequest
    );
    assert!(items.next().await.is_none());
}
