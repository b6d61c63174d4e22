//! Lists whose pages the generator found in their descriptions.

use operations_sdk::types::ResultModel;
use operations_sdk::{Error, ErrorKind};
use serde_json::{Value, json};
use tests::{Action, Server};

use crate::client;

fn results(values: &[i64]) -> Value {
    values.iter().map(|value| json!({"value": value})).collect()
}

fn page(body: &Value) -> Action {
    Action::json(200, body.to_string())
}

fn targets(server: &Server) -> Vec<String> {
    let requests = server.requests();
    requests
        .iter()
        .map(|request| request.target().replace("/lists/", ""))
        .collect()
}

/// The values of all items that `next` gives.
async fn values(mut next: impl AsyncFnMut() -> Option<Result<ResultModel, Error>>) -> Vec<i64> {
    let mut values = Vec::new();
    while let Some(item) = next().await {
        values.push(item.unwrap().value);
    }
    values
}

#[tokio::test]
async fn by_numbers() {
    let server = Server::start([page(&results(&[1, 2])), page(&results(&[3]))]).await;
    let mut items = client(&server).lists().pages().list().per_page(2).items();
    assert_eq!(values(async || items.next().await).await, [1, 2, 3]);
    assert_eq!(
        targets(&server),
        ["pages?per_page=2", "pages?per_page=2&page=2"]
    );
    let part = |values: &[i64]| page(&json!({"results": results(values), "total": 3}));
    let server = Server::start([part(&[1]), part(&[2, 3])]).await;
    let mut items = client(&server).lists().offsets().list().items();
    assert_eq!(values(async || items.next().await).await, [1, 2, 3]);
    assert_eq!(targets(&server), ["offsets", "offsets?offset=1"]);
}

#[tokio::test]
async fn by_cursors() {
    let part =
        |values: &[i64], meta: Value| page(&json!({"results": results(values), "meta": meta}));
    let script = [
        part(&[1], json!({"next_cursor": "a+b"})),
        part(&[], json!({"next_cursor": "c", "has_more": true})),
        part(&[2], json!({"next_cursor": "d", "has_more": false})),
    ];
    let server = Server::start(script).await;
    let mut items = client(&server).lists().cursors().list().kind("x").items();
    assert_eq!(values(async || items.next().await).await, [1, 2]);
    assert_eq!(
        targets(&server),
        [
            "cursors?kind=x",
            "cursors?kind=x&cursor=a%2Bb",
            "cursors?kind=x&cursor=c"
        ]
    );
}

/// A link has the parameters of its own request, those that must be there too.
#[tokio::test]
async fn by_links() {
    let server = Server::start_with(|main, _| {
        let next = format!("{main}/lists/links?kind=x&from=2");
        vec![
            page(&json!({"results": results(&[1]), "next": next})),
            page(&json!({"results": results(&[2])})),
        ]
    })
    .await;
    let mut items = client(&server)
        .lists()
        .links()
        .list()
        .kind("x")
        .limit(1)
        .items();
    assert_eq!(values(async || items.next().await).await, [1, 2]);
    assert_eq!(
        targets(&server),
        ["links?kind=x&limit=1", "links?kind=x&from=2"]
    );
    let next = "</lists/headers?from=2>; rel=\"next\"";
    let script = [
        page(&results(&[1])).header("link", next),
        page(&results(&[2])),
    ];
    let server = Server::start(script).await;
    let mut items = client(&server).lists().headers().list().items();
    assert_eq!(values(async || items.next().await).await, [1, 2]);
    assert_eq!(targets(&server), ["headers", "headers?from=2"]);
    let server = Server::start_with(|_, other| {
        let next = format!("<{other}/lists/headers>; rel=next");
        vec![page(&results(&[1])).header("link", &next)]
    })
    .await;
    let mut pages = client(&server).lists().headers().list().pages();
    assert!(pages.next().await.unwrap().is_ok());
    let error = pages.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pages);
    assert_eq!(server.requests().len(), 1);
}
