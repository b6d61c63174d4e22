//! Requests that the document does not have, and requests that are not sent.

use serde_json::json;
use tests::{Action, Sent, Server, builder, calling, client, each_sends, jobs};

#[tokio::test]
async fn raw_verbs_reach_what_the_document_does_not_have() {
    let raw = |method: &str, target: &str| Sent::new(method, target).accept("*/*");
    each_sends([
        (
            "get",
            |c| calling(c.get("/v9/new").query("q", [1, 2]).send()),
            raw("GET", "/v9/new?q=1&q=2"),
        ),
        (
            "a query of its own",
            |c| calling(c.get("v9/new?a=1").query("b", 2).send()),
            raw("GET", "/v9/new?a=1&b=2"),
        ),
        (
            "post",
            |c| calling(c.post("/v9").json(json!({"k": 1})).send()),
            raw("POST", "/v9").json(r#"{"k":1}"#),
        ),
        (
            "put",
            |c| calling(c.put("/v9").json([1]).send()),
            raw("PUT", "/v9").json("[1]"),
        ),
        (
            "patch",
            |c| calling(c.patch("/v9").json("x").send()),
            raw("PATCH", "/v9").json("\"x\""),
        ),
        (
            "delete",
            |c| calling(c.delete("/v9").send()),
            raw("DELETE", "/v9"),
        ),
        (
            "no body, no type",
            |c| calling(c.post("/v9").send()),
            raw("POST", "/v9"),
        ),
        (
            "bytes of any type",
            |c| {
                calling(
                    c.post("/v9")
                        .header("content-type", "text/csv")
                        .body("a,b")
                        .send(),
                )
            },
            Sent {
                content_type: Some("text/csv".to_owned()),
                body: "a,b".to_owned(),
                ..raw("POST", "/v9")
            },
        ),
    ])
    .await;
    let server = Server::always(Action::json(200, r#"{"n":18446744073709551615}"#)).await;
    let answer = client(&server).get("/v9").send().await.unwrap();
    assert_eq!(answer.json::<serde_json::Value>().unwrap()["n"], u64::MAX);
}

#[tokio::test]
async fn another_origin_gets_no_token_and_no_headers_of_the_client() {
    let server = Server::always(Action::json(200, "{}")).await;
    let client = builder(&server)
        .default_header("x-team", "t")
        .default_query("q", 1)
        .build()
        .unwrap();
    client
        .get(format!("{}/abs", server.other_url()))
        .send()
        .await
        .unwrap();
    client
        .get(format!("{}/abs", server.url()))
        .send()
        .await
        .unwrap();
    let [strange, own] = &server.requests()[..] else {
        panic!("two requests")
    };
    assert_eq!(
        (strange.origin, strange.target()),
        (tests::Origin::Other, "/abs")
    );
    assert_eq!(
        (strange.header("authorization"), strange.header("x-team")),
        (None, None)
    );
    assert_eq!(
        (own.origin, own.target()),
        (tests::Origin::Main, "/abs?q=1")
    );
    assert_eq!(
        (own.header("authorization"), own.header("x-team")),
        (Some("Bearer token-of-the-tests"), Some("t"))
    );
}

#[tokio::test]
async fn a_request_can_be_looked_at_unsent() {
    let server = Server::always(Action::json(200, "{}")).await;
    let request = jobs(&client(&server))
        .create()
        .knowledge_base_uuid("k")
        .build()
        .unwrap();
    assert_eq!(
        (request.method().as_str(), request.url().path()),
        ("POST", "/v2/gen-ai/indexing_jobs")
    );
    assert_eq!(request.body().unwrap(), r#"{"knowledge_base_uuid":"k"}"#);
    assert_eq!(
        request.headers()["authorization"],
        format!("Bearer {}", tests::TOKEN)
    );
    assert!(!format!("{request:?}").contains(tests::TOKEN));
    assert!(server.requests().is_empty());
}
