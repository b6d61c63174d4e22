//! What goes over the wire for a call of the generated client, byte for byte.

use gradient_sdk::types::IndexingJobCreateParams;
use gradient_sdk::{Client, ErrorKind};
use serde_json::json;
use tests::{Action, Calling, Sent, Server, calling, client, each_sends, jobs, schedules};

const JOBS: &str = "/v2/gen-ai/indexing_jobs";

fn create(body: &str) -> Sent {
    Sent::new("POST", JOBS).json(body)
}

fn list(query: &str) -> Sent {
    Sent::get(&format!("{JOBS}{query}"))
}

#[tokio::test]
async fn each_operation_has_its_request() {
    each_sends([
        ("create", |c| calling(jobs(c).create().send()), create("{}")),
        (
            "retrieve",
            |c| calling(jobs(c).retrieve("j-1").send()),
            list("/j-1"),
        ),
        ("list", |c| calling(jobs(c).list().send()), list("")),
        (
            "data sources",
            |c| calling(jobs(c).retrieve_data_sources("j-2").send()),
            list("/j-2/data_sources"),
        ),
        (
            "signed URL",
            |c| calling(jobs(c).retrieve_signed_url("j-3").send()),
            list("/j-3/details_signed_url"),
        ),
        (
            "cancel",
            |c| calling(jobs(c).update_cancel("j-4").send()),
            Sent::new("PUT", "/v2/gen-ai/indexing_jobs/j-4/cancel").json("{}"),
        ),
        (
            "jobs of a knowledge base",
            |c| calling(jobs(c).list_by_knowledge_base("kb-1").send()),
            Sent::get("/v2/gen-ai/knowledge_bases/kb-1/indexing_jobs"),
        ),
        (
            "create a schedule",
            |c| {
                calling(
                    schedules(c)
                        .create()
                        .knowledge_base_uuid("kb-2")
                        .days([1, 5])
                        .time("06:30")
                        .send(),
                )
            },
            Sent::new("POST", "/v2/gen-ai/scheduled-indexing")
                .json(r#"{"days":[1,5],"knowledge_base_uuid":"kb-2","time":"06:30"}"#),
        ),
        (
            "retrieve a schedule",
            |c| calling(schedules(c).retrieve("kb-3").send()),
            Sent::get("/v2/gen-ai/scheduled-indexing/knowledge-base/kb-3"),
        ),
        (
            "delete a schedule",
            |c| calling(schedules(c).delete("s-1").send()),
            Sent::new("DELETE", "/v2/gen-ai/scheduled-indexing/s-1"),
        ),
    ])
    .await;
}

#[tokio::test]
async fn bodies_have_what_was_set_and_no_more() {
    each_sends([
        (
            "one",
            |c| calling(jobs(c).create().knowledge_base_uuid("k").send()),
            create(r#"{"knowledge_base_uuid":"k"}"#),
        ),
        (
            "both, in the order of the document",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .knowledge_base_uuid("k")
                        .data_source_uuids(["p", "q"])
                        .send(),
                )
            },
            create(r#"{"data_source_uuids":["p","q"],"knowledge_base_uuid":"k"}"#),
        ),
        (
            "an empty list is sent",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .data_source_uuids(Vec::<String>::new())
                        .send(),
                )
            },
            create(r#"{"data_source_uuids":[]}"#),
        ),
        (
            "empty text is sent",
            |c| calling(jobs(c).create().knowledge_base_uuid("").send()),
            create(r#"{"knowledge_base_uuid":""}"#),
        ),
        (
            "a slice of owned texts",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .data_source_uuids(&["p".to_owned()][..])
                        .send(),
                )
            },
            create(r#"{"data_source_uuids":["p"]}"#),
        ),
        (
            "text is escaped as JSON",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .knowledge_base_uuid("a\"\\\n\u{0}é😀")
                        .send(),
                )
            },
            create("{\"knowledge_base_uuid\":\"a\\\"\\\\\\n\\u0000é😀\"}"),
        ),
        (
            "a job in path and body",
            |c| calling(jobs(c).update_cancel("path").body_uuid("body").send()),
            Sent::new("PUT", "/v2/gen-ai/indexing_jobs/path/cancel").json(r#"{"uuid":"body"}"#),
        ),
    ])
    .await;
}

#[tokio::test]
async fn later_setters_win() {
    each_sends([
        (
            "a setter over itself",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .knowledge_base_uuid("1")
                        .knowledge_base_uuid("2")
                        .send(),
                )
            },
            create(r#"{"knowledge_base_uuid":"2"}"#),
        ),
        (
            "a field over a setter",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .knowledge_base_uuid("1")
                        .body_field("knowledge_base_uuid", 2)
                        .send(),
                )
            },
            create(r#"{"knowledge_base_uuid":2}"#),
        ),
        (
            "a field that the document does not have",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .body_field("mode", json!({"fast": [true]}))
                        .send(),
                )
            },
            create(r#"{"mode":{"fast":[true]}}"#),
        ),
        (
            "a field that is null",
            |c| calling(jobs(c).create().body_field("mode", None::<&str>).send()),
            create(r#"{"mode":null}"#),
        ),
        (
            "a field twice",
            |c| {
                calling(
                    jobs(c)
                        .create()
                        .body_field("mode", 1)
                        .body_field("mode", 2)
                        .send(),
                )
            },
            create(r#"{"mode":2}"#),
        ),
        (
            "a query parameter over its setter",
            |c| calling(jobs(c).list().page(1).query("page", 3).send()),
            list("?page=3"),
        ),
    ])
    .await;
    let server = Server::always(Action::json(200, "{}")).await;
    let jobs = jobs(&client(&server));
    let whole = || IndexingJobCreateParams::new().knowledge_base_uuid("whole");
    jobs.create()
        .data_source_uuids(["a"])
        .body_field("x", 1)
        .body(whole())
        .send()
        .await
        .unwrap();
    jobs.create()
        .body(whole())
        .body_field("x", 1)
        .data_source_uuids(["a"])
        .send()
        .await
        .unwrap();
    let bodies: Vec<_> = server.requests().iter().map(tests::Request::text).collect();
    assert_eq!(bodies[0], r#"{"knowledge_base_uuid":"whole"}"#);
    assert_eq!(
        bodies[1],
        r#"{"data_source_uuids":["a"],"knowledge_base_uuid":"whole","x":1}"#
    );
}

#[tokio::test]
async fn a_path_parameter_stays_in_its_segment() {
    let server = Server::always(Action::json(200, "{}")).await;
    let jobs = jobs(&client(&server));
    for (text, expect) in [
        (
            "0d9a1c3e-77b2-4c55-9d0e-4f6c1f2a9b10",
            "0d9a1c3e-77b2-4c55-9d0e-4f6c1f2a9b10",
        ),
        ("x/y", "x%2Fy"),
        ("/", "%2F"),
        ("//", "%2F%2F"),
        ("../x", "..%2Fx"),
        ("...", "..."),
        ("x?y=z", "x%3Fy=z"),
        ("x#y", "x%23y"),
        ("x%y", "x%25y"),
        ("x%2fy", "x%252fy"),
        ("%2e", "%252e"),
        (" x ", "%20x%20"),
        ("x\\y", "x%5Cy"),
        ("x\ty\r\n", "x%09y%0D%0A"),
        ("\u{0}\u{1f}\u{7f}", "%00%1F%7F"),
        ("{x}[y]|^`<>\"", "%7Bx%7D%5By%5D%7C%5E%60%3C%3E%22"),
        ("!$&'()*+,;=:@-._~", "!$&'()*+,;=:@-._~"),
        ("größe", "gr%C3%B6%C3%9Fe"),
        ("知識", "%E7%9F%A5%E8%AD%98"),
        ("🦀", "%F0%9F%A6%80"),
        ("http://other.example/", "http:%2F%2Fother.example%2F"),
    ] {
        jobs.retrieve_data_sources(text).send().await.unwrap();
        let requests = server.requests();
        assert_eq!(
            requests.last().unwrap().target(),
            format!("{JOBS}/{expect}/data_sources"),
            "{text:?}"
        );
    }
}

type ById = fn(&Client, &str) -> Calling;

#[tokio::test]
async fn what_would_name_another_path_is_not_sent() {
    let server = Server::always(Action::json(200, "{}")).await;
    let client = client(&server);
    let calls: [(ById, &str); 8] = [
        (|c, id| calling(jobs(c).retrieve(id).send()), "uuid"),
        (|c, id| calling(jobs(c).update_cancel(id).send()), "uuid"),
        (
            |c, id| calling(jobs(c).retrieve_data_sources(id).send()),
            "indexing_job_uuid",
        ),
        (
            |c, id| calling(jobs(c).retrieve_signed_url(id).send()),
            "indexing_job_uuid",
        ),
        (
            |c, id| calling(jobs(c).list_by_knowledge_base(id).send()),
            "knowledge_base_uuid",
        ),
        (
            |c, id| calling(schedules(c).retrieve(id).send()),
            "knowledge_base_uuid",
        ),
        (|c, id| calling(schedules(c).delete(id).send()), "uuid"),
        (
            |c, id| {
                let wait = jobs(c).wait_for_completion(id);
                Box::pin(async move { wait.await.map(drop) })
            },
            "uuid",
        ),
    ];
    for (call, parameter) in calls {
        for id in ["", ".", ".."] {
            let error = call(&client, id).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
            assert!(error.to_string().contains(parameter), "{error}");
            assert!(
                !error.may_have_been_sent() && error.attempts() == 0,
                "{error:?}"
            );
        }
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn queries() {
    each_sends([
        (
            "both",
            |c| calling(jobs(c).list().per_page(7).page(3).send()),
            list("?per_page=7&page=3"),
        ),
        (
            "zero is a value",
            |c| calling(jobs(c).list().page(0).send()),
            list("?page=0"),
        ),
        (
            "negative too",
            |c| calling(jobs(c).list().page(-4).send()),
            list("?page=-4"),
        ),
        (
            "the greatest",
            |c| calling(jobs(c).list().page(i64::MAX).send()),
            list("?page=9223372036854775807"),
        ),
        (
            "what is special is encoded",
            |c| calling(jobs(c).list().query("a b", "&=#?+ü/").send()),
            { list("?a%20b=%26%3D%23%3F%2B%C3%BC%2F") },
        ),
        (
            "a list is repeated",
            |c| calling(jobs(c).list().query("id", [8, 9]).send()),
            list("?id=8&id=9"),
        ),
        (
            "an object is deep",
            |c| calling(jobs(c).list().query("f", json!({"g": {"h": 1}})).send()),
            list("?f%5Bg%5D%5Bh%5D=1"),
        ),
        (
            "null is left out",
            |c| calling(jobs(c).list().query("n", None::<u8>).send()),
            list(""),
        ),
        (
            "null takes one away",
            |c| calling(jobs(c).list().page(1).query("page", None::<u8>).send()),
            list(""),
        ),
        (
            "true",
            |c| calling(jobs(c).list().query("t", true).send()),
            list("?t=true"),
        ),
        (
            "a query beside a body",
            |c| calling(jobs(c).create().query("dry", 1).send()),
            { Sent::new("POST", &format!("{JOBS}?dry=1")).json("{}") },
        ),
    ])
    .await;
}
