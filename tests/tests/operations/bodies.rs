//! Bodies of every media type.

use operations_sdk::types::{Problem, ResultModel};
use tests::{Action, Request};

use crate::answering;

fn kind(request: &Request) -> (Option<&str>, Option<&str>) {
    (request.header("content-type"), request.header("accept"))
}

#[tokio::test]
async fn a_get_and_a_delete_can_have_one() {
    let (server, client) = answering(Action::plain(204, "")).await;
    client.bodies().body_of_get(7).await.unwrap();
    client.bodies().body_of_delete().await.unwrap();
    let sent: Vec<_> = server
        .requests()
        .iter()
        .map(|request| (request.method().to_owned(), request.text()))
        .collect();
    assert_eq!(sent[0], ("GET".to_owned(), r#"{"value":7}"#.to_owned()));
    assert_eq!(sent[1], ("DELETE".to_owned(), "{}".to_owned()));
}

#[tokio::test]
async fn what_is_not_modelled_is_bytes_of_its_type() {
    let (server, client) = answering(Action::plain(200, "<b/>")).await;
    assert_eq!(&**client.bodies().xml("<a/>").await.unwrap(), b"<b/>");
    assert_eq!(
        kind(&server.request()),
        (Some("application/xml"), Some("*/*"))
    );
    let (server, client) = answering(Action::plain(204, "")).await;
    client.bodies().odd("x").await.unwrap();
    assert_eq!(
        server.request().header("content-type"),
        Some("application/octet-stream")
    );
}

#[tokio::test]
async fn anything_is_what_its_schema_says() {
    let (server, client) = answering(Action::plain(200, "not JSON")).await;
    let answer = client.bodies().anything(vec![0xff]).await.unwrap();
    assert_eq!(*answer, "not JSON");
    assert_eq!(server.request().body, [0xff]);
    assert_eq!(
        kind(&server.request()),
        (Some("application/octet-stream"), Some("*/*"))
    );
}

#[tokio::test]
async fn parameters_of_media_types_are_kept() {
    let (server, client) = answering(Action::json(200, r#"{"reason":"r"}"#)).await;
    let node = client.bodies().parameters();
    let answer = node.create().reason("x").await.unwrap();
    assert_eq!(answer.into_inner(), Problem::new().reason("r"));
    let own = "application/vnd.problem+json; version=2";
    let accept = format!("{own}, application/json;q=0.9");
    assert_eq!(kind(&server.request()), (Some(own), Some(&*accept)));
}

#[tokio::test]
async fn the_other_media_types_are_within_reach() {
    let (server, client) = answering(Action::plain(204, "")).await;
    client.bodies().choice().reason("a b").await.unwrap();
    client
        .bodies()
        .choice()
        .raw_body("text/csv", "a,b")
        .await
        .unwrap();
    client
        .bodies()
        .xml("")
        .raw_body("text/xml", "<x/>")
        .header("content-type", "mine")
        .await
        .unwrap();
    let requests = server.requests();
    let sent: Vec<_> = requests
        .iter()
        .map(|request| (request.header("content-type").unwrap(), request.text()))
        .collect();
    assert_eq!(
        sent[0],
        (
            "application/x-www-form-urlencoded",
            "reason=a%20b".to_owned()
        )
    );
    assert_eq!(sent[1], ("text/csv", "a,b".to_owned()));
    assert_eq!(sent[2], ("mine", "<x/>".to_owned()));
}

#[tokio::test]
async fn the_later_setter_wins_whatever_its_kind() {
    let (server, client) = answering(Action::json(200, "{}")).await;
    let request = || client.bodies().parameters().create();
    request()
        .body_field("reason", "1")
        .reason("2")
        .await
        .unwrap();
    request()
        .reason("1")
        .body_field("reason", "2")
        .await
        .unwrap();
    request()
        .body_field("reason", "1")
        .reason("x")
        .body_field("reason", "2")
        .await
        .unwrap();
    request().raw_body("a/b", "1").reason("2").await.unwrap();
    let body = Problem::new().reason("2");
    request()
        .raw_body("a/b", "1")
        .body_field("reason", "1")
        .body(body)
        .await
        .unwrap();
    for request in server.requests() {
        assert_eq!(request.text(), r#"{"reason":"2"}"#);
    }
    let (server, client) = answering(Action::plain(200, "")).await;
    client
        .bodies()
        .xml("1")
        .raw_body("a/b", "1")
        .body("2")
        .await
        .unwrap();
    assert_eq!(server.request().text(), "2");
    assert_eq!(
        server.request().header("content-type"),
        Some("application/xml")
    );
}

#[tokio::test]
async fn properties_of_a_form_are_written_as_the_document_says() {
    let (server, client) = answering(Action::plain(200, "a=b")).await;
    let one = || ResultModel::new(1);
    let answer = client
        .bodies()
        .form_styles()
        .usual(one())
        .flat(one())
        .json(one())
        .deep([one()])
        .names(["a", "b"])
        .joined(["a", "b"])
        .piped(["a", "b"])
        .plain("x")
        .await;
    assert_eq!(*answer.unwrap(), "a=b");
    let text = server.request().text();
    let mut pairs: Vec<&str> = text.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        [
            "deep%5B0%5D%5Bvalue%5D=1",
            "flat=value,1",
            "joined=a,b",
            "json=%7B%22value%22%3A1%7D",
            "names%5B%5D=a",
            "names%5B%5D=b",
            "piped=a%7Cb",
            "plain=x",
            "usual%5Bvalue%5D=1",
        ]
    );
}
