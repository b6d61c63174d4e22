//! Lists that come in pages: every way to ask for them, and where a reading stands.

use sdk_runtime as runtime;
use serde_json::{Value, json};

use runtime::{ErrorKind, PageSpec, Position};
use sdk::Client;
use sdk::resources::{
    BY_CURSOR, BY_HEADER, BY_LAST_ITEM, BY_LINK, BY_MORE, BY_NUMBER, BY_OFFSET, BY_OFFSET_OF,
    FROM_ZERO,
};
use sdk::types::{Job, ListOutput};
use support::{Action, Server, answer};

mod sdk;
mod support;

type Spec = &'static PageSpec<ListOutput, Job>;

/// A page with jobs of these names, one a letter, and what it says besides.
fn page(names: &str, more: &Value) -> Action {
    let jobs: Vec<_> = names.chars().map(|name| json!({"name": name})).collect();
    let mut body = json!({"jobs": jobs});
    body.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    answer(200, body.to_string())
}

async fn client(script: impl IntoIterator<Item = Action>) -> (Client, Server) {
    let server = Server::start(script).await;
    let client = Client::builder()
        .access_token("tok")
        .base_url(&server.url)
        .build()
        .unwrap();
    (client, server)
}

/// The names of all items, the kind of the error that ended them, and the queries after the path.
async fn read(spec: Spec, script: Vec<Action>) -> (String, Option<ErrorKind>, Vec<String>) {
    let (client, server) = client(script).await;
    let mut items = client.jobs().list().items_by(spec);
    let (mut names, mut kind) = (String::new(), None);
    while let Some(item) = items.next().await {
        match item {
            Ok(job) => names += &job.name,
            Err(error) => kind = Some(error.kind()),
        }
    }
    assert!(items.next().await.is_none());
    if kind.is_none() {
        assert_eq!(items.position(), None);
    }
    (names, kind, queries(&server))
}

fn queries(server: &Server) -> Vec<String> {
    let targets = server.seen().into_iter().map(|seen| seen.target);
    targets
        .map(|target| {
            let target = target.strip_prefix("/v2/jobs").unwrap_or(&target);
            target.to_owned()
        })
        .collect()
}

/// The items, how it ends, and what is asked for.
async fn check(spec: Spec, script: Vec<Action>, expect: (&str, Option<ErrorKind>, &[&str])) {
    let (names, kind, queries) = read(spec, script).await;
    let queries: Vec<_> = queries.iter().map(String::as_str).collect();
    assert_eq!((names.as_str(), kind, &queries[..]), expect);
}

#[tokio::test]
async fn pages_that_say_how_many_there_are() {
    for (first, second, asked) in [
        // Any sign that there is more counts, whatever the others say, and be the page short.
        (json!({"more": true}), json!({"more": false}), 2),
        (json!({"pages": 2}), json!({"pages": 2}), 2),
        (json!({"total": 3}), json!({"total": 3}), 2),
        (
            json!({"pages": 1, "total": 3}),
            json!({"pages": 1, "total": 3}),
            2,
        ),
        (json!({"pages": 1}), json!({}), 1),
        (json!({"total": 2}), json!({}), 1),
        (json!({"total": 2, "pages": 1, "more": false}), json!({}), 1),
        // A plain no is a no.
        (json!({"total": 9, "more": false}), json!({}), 1),
        // Nothing said: a full page may have another after it, a short one has not.
        (json!({}), json!({}), 2),
    ] {
        let script = vec![
            page("ab", &first),
            page("c", &second),
            page("never", &json!({})),
        ];
        let (names, kind, queries) = read(&BY_MORE, script).await;
        let expect = if asked == 1 { "ab" } else { "abc" };
        assert_eq!(
            (names.as_str(), kind, queries.len()),
            (expect, None, asked),
            "{first}"
        );
    }
    let script = vec![
        page("a", &json!({"total": 3})),
        page("bc", &json!({"total": 3})),
    ];
    check(&BY_OFFSET_OF, script, ("abc", None, &["", "?offset=1"])).await;
}

/// A list that was not begun at its beginning cannot be counted by the number of all items.
#[tokio::test]
async fn a_total_counts_from_the_beginning() {
    let total = json!({"total": 4});
    let (client, server) = client([page("cd", &total), page("", &total)]).await;
    let mut items = client.jobs().list().page(2).items_by(&BY_MORE);
    while items.next().await.is_some() {}
    assert_eq!(queries(&server), ["?page=2", "?page=3"]);
    server.script([page("cd", &total)]);
    let mut items = client
        .jobs()
        .list()
        .query("offset", 2)
        .items_by(&BY_OFFSET_OF);
    while items.next().await.is_some() {}
    assert_eq!(queries(&server), ["?offset=2"]);
}

#[tokio::test]
async fn pages_from_zero() {
    let script = vec![page("ab", &json!({})), page("c", &json!({}))];
    check(&FROM_ZERO, script, ("abc", None, &["", "?page=1"])).await;
}

#[tokio::test]
async fn the_last_item_names_the_next_page() {
    let more = json!({"more": true});
    let script = vec![page("ab", &more), page("c", &json!({"more": false}))];
    check(&BY_LAST_ITEM, script, ("abc", None, &["", "?after=b"])).await;
    check(
        &BY_LAST_ITEM,
        vec![page("ab", &json!({}))],
        ("ab", None, &[""]),
    )
    .await;
    check(&BY_LAST_ITEM, vec![page("", &more)], ("", None, &[""])).await;
    let (names, kind, _) = read(&BY_LAST_ITEM, vec![page("ab", &more)]).await;
    assert_eq!((names.as_str(), kind), ("abab", Some(ErrorKind::Pages)));
}

#[tokio::test]
async fn the_header_names_the_next_page() {
    let linked = |names: &str, link: &str| page(names, &json!({})).header("link", link);
    let script = vec![
        linked(
            "ab",
            "</v2/jobs?p=2>; rel=\"next\", </v2/jobs?p=9>; rel=\"last\"",
        ),
        linked("c", "</v2/jobs?p=1>; rel=\"prev\""),
    ];
    check(&BY_HEADER, script, ("abc", None, &["", "?p=2"])).await;
    check(
        &BY_HEADER,
        vec![page("ab", &json!({}))],
        ("ab", None, &[""]),
    )
    .await;
    // Where pages are counted it still says whether there is one, and is not followed.
    let script = vec![
        linked("a", "<https://elsewhere.example/?page=2>; rel=\"next\""),
        linked("bc", "</x>; rel=first"),
    ];
    check(&BY_NUMBER, script, ("abc", None, &["", "?page=2"])).await;
}

#[tokio::test]
async fn loops_are_errors() {
    let next = |link: &str| json!({"next": link});
    let pages = Some(ErrorKind::Pages);
    // To itself, to the page before, and round a circle.
    let script = vec![page("a", &next("/v2/jobs"))];
    check(&BY_LINK, script, ("a", pages, &[""])).await;
    let script = vec![page("a", &next("?p=2")), page("b", &next("/v2/jobs?p=2#x"))];
    check(&BY_LINK, script, ("ab", pages, &["", "?p=2"])).await;
    let script = vec![
        page("a", &next("?p=2")),
        page("b", &next("?p=3")),
        page("c", &next("?p=2")),
    ];
    check(&BY_LINK, script, ("abc", pages, &["", "?p=2", "?p=3"])).await;
    let script = vec![page("a", &next("1")), page("b", &next("1"))];
    check(&BY_CURSOR, script, ("ab", pages, &["", "?cursor=1"])).await;
    // A server that does not know the parameter gives the same page for ever.
    check(
        &BY_OFFSET,
        vec![page("ab", &json!({}))],
        ("abab", pages, &["", "?offset=2"]),
    )
    .await;
    let more = vec![page("ab", &json!({"more": true}))];
    check(&BY_MORE, more, ("abab", pages, &["", "?page=2"])).await;
}

/// Some servers put a link where the cursor should be.
#[tokio::test]
async fn a_link_in_the_place_of_a_cursor() {
    let (client, server) = client([answer(200, "{}")]).await;
    let next = json!({"next": format!("{}/v2/jobs?cursor=x%2By&z", server.url)});
    server.script([page("a", &next), page("b", &json!({}))]);
    let mut items = client.jobs().list().items_by(&BY_CURSOR);
    while let Some(item) = items.next().await {
        item.unwrap();
    }
    assert_eq!(queries(&server), ["", "?cursor=x%2By&z"]);
}

#[tokio::test]
async fn links_stay_on_the_clients_own_server() {
    for link in [
        "https://elsewhere.example/v2/jobs",
        "//elsewhere.example/v2/jobs",
        "http://127.0.0.1:1/v2/jobs",
        "ftp://127.0.0.1/",
        "http://[",
    ] {
        let script = vec![page("a", &json!({"next": link}))];
        let (names, kind, queries) = read(&BY_LINK, script).await;
        assert_eq!(
            (names.as_str(), kind),
            ("a", Some(ErrorKind::Pages)),
            "{link}"
        );
        assert_eq!(queries.len(), 1);
    }
    // A user name in a link would take the place of the token.
    let (client, server) = client([answer(200, "{}")]).await;
    let next = server.url.replace("http://", "http://user:word@");
    server.script([page("a", &json!({"next": next}))]);
    let mut items = client.jobs().list().items_by(&BY_LINK);
    items.next().await.unwrap().unwrap();
    let error = items.next().await.unwrap().unwrap_err();
    assert!(
        error.kind() == ErrorKind::Pages && error.to_string().starts_with("list_jobs"),
        "{error}"
    );
}

/// A server that repeats the key of the query in its links: it is neither sent back nor kept in positions.
#[tokio::test]
async fn links_with_a_key() {
    let next = json!({"next": "/v2/jobs?p=2&key=hunter2&q=x"});
    let (client, server) = client([page("a", &next), page("b", &json!({}))]).await;
    let mut items = client.jobs().list().items_by(&BY_LINK);
    items.next().await.unwrap().unwrap();
    let position = items.position().unwrap().to_string();
    assert_eq!(position, r#"{"link":"/v2/jobs?p=2&q=x"}"#);
    items.next().await.unwrap().unwrap();
    assert_eq!(queries(&server), ["", "?p=2&q=x"]);
}

/// What was read until a limit, and the rest by another client that has the position as a text.
async fn in_two(
    spec: Spec,
    script: Vec<Action>,
    limit: usize,
) -> (String, Option<String>, Vec<String>) {
    let (client, server) = client(script.clone()).await;
    let mut items = client.jobs().list().items_by(spec).limit(limit);
    let mut names = String::new();
    while let Some(item) = items.next().await {
        names += &item.unwrap().name;
    }
    let position = items.position().map(|position| position.to_string());
    names.push('|');
    let Some(text) = &position else {
        return (names, None, Vec::new());
    };
    // The other finds the server as it would be in the middle of its script.
    let read = server.seen().len();
    let here = usize::from(text.contains("skip"));
    server.script(script.into_iter().skip(read - here));
    let again: Position = text.parse().unwrap();
    let mut items = client.jobs().list().items_by(spec).resume(again.clone());
    assert_eq!(items.position(), Some(again));
    while let Some(item) = items.next().await {
        names += &item.unwrap().name;
    }
    (names, position, queries(&server))
}

#[tokio::test]
async fn a_reading_goes_on_where_it_was() {
    let next = |link: &str| json!({"next": link});
    let plain = || {
        vec![
            page("ab", &json!({})),
            page("cd", &json!({})),
            page("e", &json!({})),
        ]
    };
    let linked = || {
        vec![
            page("ab", &next("/v2/jobs?p=2")),
            page("cd", &next("?p=3")),
            page("e", &json!({})),
        ]
    };
    for (spec, script, limit, position, asked) in [
        (
            &BY_NUMBER,
            plain(),
            0,
            "{}",
            &["", "?page=2", "?page=3"][..],
        ),
        (
            &BY_NUMBER,
            plain(),
            1,
            r#"{"skip":1}"#,
            &["", "?page=2", "?page=3"],
        ),
        (
            &BY_NUMBER,
            plain(),
            2,
            r#"{"page":2}"#,
            &["?page=2", "?page=3"],
        ),
        (
            &BY_NUMBER,
            plain(),
            3,
            r#"{"page":2,"skip":1}"#,
            &["?page=2", "?page=3"],
        ),
        (
            &BY_OFFSET,
            plain(),
            3,
            r#"{"offset":2,"skip":1}"#,
            &["?offset=2", "?offset=4"],
        ),
        (
            &BY_CURSOR,
            linked(),
            4,
            r#"{"cursor":"?p=3"}"#,
            &["?cursor=%3Fp%3D3"],
        ),
        (
            &BY_LINK,
            linked(),
            3,
            r#"{"link":"/v2/jobs?p=2","skip":1}"#,
            &["?p=2", "?p=3"],
        ),
        (
            &BY_LINK,
            linked(),
            4,
            r#"{"link":"/v2/jobs?p=3"}"#,
            &["?p=3"],
        ),
    ] {
        let (names, at, queries) = in_two(spec, script, limit).await;
        assert_eq!(names.replace('|', ""), "abcde", "{position}");
        assert_eq!(
            (at.as_deref(), &queries[..]),
            (
                Some(position),
                &asked
                    .iter()
                    .map(|text| (*text).to_owned())
                    .collect::<Vec<_>>()[..]
            )
        );
    }
    let (names, at, _) = in_two(&BY_NUMBER, plain(), 5).await;
    assert_eq!((names.as_str(), at), ("abcde|", None));
}

/// After a failure the position is that of what could not be read.
#[tokio::test]
async fn a_reading_goes_on_after_a_failure() {
    let (client, server) = client([page("ab", &json!({})), answer(400, "{}")]).await;
    let mut items = client.jobs().list().items_by(&BY_NUMBER);
    for _ in 0..2 {
        items.next().await.unwrap().unwrap();
    }
    assert!(items.next().await.unwrap().is_err());
    let position = items.position().unwrap();
    server.script([page("c", &json!({}))]);
    let mut items = client.jobs().list().items_by(&BY_NUMBER).resume(position);
    assert_eq!(items.next().await.unwrap().unwrap().name, "c");
    assert_eq!(queries(&server), ["?page=2"]);
    // Whole pages, too.
    server.script([page("ab", &json!({"next": "x"})), page("c", &json!({}))]);
    let mut pages = client.jobs().list().pages();
    pages.next().await.unwrap().unwrap();
    let position = pages.position().unwrap();
    assert_eq!(position.to_string(), r#"{"page":2}"#);
    let mut pages = client.jobs().list().pages().resume(position);
    pages.next().await.unwrap().unwrap();
    assert!(pages.next().await.is_none() && pages.position().is_none());
}

/// A position comes from outside: it leads to no other server, and not into another list.
#[tokio::test]
async fn positions_of_others_are_refused() {
    for (spec, text) in [
        (&BY_NUMBER, r#"{"offset":2}"#),
        (&BY_NUMBER, r#"{"link":"/v2/jobs?page=2"}"#),
        (&BY_OFFSET, r#"{"page":2}"#),
        (&BY_LINK, r#"{"cursor":"x"}"#),
        (&BY_LINK, r#"{"link":"https://elsewhere.example/v2/jobs"}"#),
        (&BY_LINK, r#"{"link":"//elsewhere.example/"}"#),
    ] {
        let (client, server) = client([page("a", &json!({}))]).await;
        let mut items = client
            .jobs()
            .list()
            .items_by(spec)
            .resume(text.parse().unwrap());
        let error = items.next().await.unwrap().unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::InvalidRequest | ErrorKind::Pages),
            "{error}"
        );
        assert!(
            items.next().await.is_none() && server.seen().is_empty(),
            "{text}"
        );
    }
}
