//! Answers that depend on their status.

use operations_sdk::types::{JobResponse, ResultModel, StartJobAccepted, StartJobResponse};
use operations_sdk::{Bytes, Error, Response, headers};
use tests::Action;

use crate::answering;

async fn start(action: Action) -> Result<Response<StartJobResponse>, Error> {
    let (_server, client) = answering(action).await;
    client.jobs().create().send().await
}

#[tokio::test]
async fn the_status_tells_the_type() {
    let accepted = StartJobAccepted::new("t");
    for (action, expect) in [
        (
            Action::json(200, r#"{"value":7}"#),
            StartJobResponse::Ok(ResultModel::new(7)),
        ),
        (
            Action::plain(201, "there"),
            StartJobResponse::Created("there".to_owned()),
        ),
        (
            Action::json(202, r#"{"ticket":"t"}"#),
            StartJobResponse::Accepted(accepted),
        ),
        (
            Action::plain(203, [0xff, 0]),
            StartJobResponse::NonAuthoritativeInformation(Bytes::from_static(&[0xff, 0])),
        ),
        (Action::plain(204, ""), StartJobResponse::NoContent),
        (
            Action::plain(206, "part"),
            StartJobResponse::Other(Bytes::from("part")),
        ),
    ] {
        let answer = start(action).await.unwrap();
        assert_eq!(*answer, expect);
    }
}

#[tokio::test]
async fn what_is_not_as_its_status_promises_is_a_decode_error() {
    let error = start(Action::json(202, r#"{"ticket":1}"#))
        .await
        .unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(error.json_path(), Some("ticket"));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(202));
    let error = start(Action::plain(201, [0xff])).await.unwrap_err();
    assert!(error.is_decode() && error.body().is_some(), "{error}");
    let error = start(Action::json(404, r#"{"reason":"gone"}"#)).await;
    assert!(error.unwrap_err().is_status());
}

#[tokio::test]
async fn a_range_takes_what_no_code_takes() {
    for (action, expect) in [
        (
            Action::json(200, r#"{"value":1}"#),
            JobResponse::Ok(ResultModel::new(1)),
        ),
        (
            Action::json(206, "[1,2]"),
            JobResponse::Status2xx(vec![1, 2]),
        ),
    ] {
        let (_server, client) = answering(action).await;
        assert_eq!(*client.jobs().retrieve("j").await.unwrap(), expect);
    }
}

#[tokio::test]
async fn nothing_beside_one_type_is_an_option() {
    for (action, expect) in [
        (
            Action::json(200, r#"{"value":1}"#),
            Some(ResultModel::new(1)),
        ),
        (Action::plain(204, ""), None),
    ] {
        let (_server, client) = answering(action).await;
        assert_eq!(*client.jobs().delete("j").await.unwrap(), expect);
    }
}

#[tokio::test]
async fn every_media_type_is_asked_for() {
    let (server, client) = answering(Action::plain(204, "")).await;
    client.jobs().create().send().await.unwrap();
    assert_eq!(
        server.request().header("accept"),
        Some("application/json, text/plain, image/png")
    );
}

#[tokio::test]
async fn what_cannot_have_a_body_has_none() {
    let (_server, client) = answering(Action::json(200, r#"{"value":1}"#)).await;
    client.presence().head().await.unwrap();
    let (_server, client) = answering(Action::plain(204, "")).await;
    assert_eq!(*client.presence().replace().await.unwrap(), None);
}

#[tokio::test]
async fn an_answer_can_be_had_in_another_media_type() {
    let (server, client) = answering(Action::plain(200, "a;b")).await;
    let request = client.jobs().report("j").header("accept", "text/csv");
    assert_eq!(&**request.send_bytes().await.unwrap(), b"a;b");
    assert_eq!(server.request().header("accept"), Some("text/csv"));
}

#[tokio::test]
async fn headers_have_types() {
    let answer = Action::plain(204, "")
        .header("x-left", "3")
        .header("x-tags", "a, b")
        .header("location", "/jobs/7");
    let answer = start(answer).await.unwrap();
    assert_eq!(answer.header(headers::X_LEFT).unwrap(), Some(3));
    assert_eq!(
        answer.header(headers::X_TAGS).unwrap(),
        Some(vec!["a".to_owned(), "b".to_owned()])
    );
    assert_eq!(
        answer.header(headers::LOCATION).unwrap().as_deref(),
        Some("/jobs/7")
    );
    assert_eq!(answer.header(headers::X_RETRY).unwrap(), None);
    let failed = Action::json(404, "{}").header("x-retry", "true");
    let error = start(failed).await.unwrap_err();
    assert_eq!(error.header(headers::X_RETRY).unwrap(), Some(true));
    let odd = Action::plain(204, "").header("x-left", "many");
    let error = start(odd)
        .await
        .unwrap()
        .header(headers::X_LEFT)
        .unwrap_err();
    assert!(error.is_decode(), "{error}");
}
