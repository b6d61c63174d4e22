//! Redirects: what goes where, and what does not.

use gradient_sdk::ErrorKind;
use tests::{Action, CREATE, Call, Origin, RETRIEVE, Sent, Server, builder, calling, client, jobs};

const CANCEL: Call = |c| calling(jobs(c).update_cancel("j").send());

#[tokio::test]
async fn on_the_same_origin() {
    let get = || Sent::get("/moved?x=1");
    let create = || Sent::new("POST", "/moved?x=1").json(r#"{"knowledge_base_uuid":"k"}"#);
    let cancel = || Sent::new("PUT", "/moved?x=1").json("{}");
    for (status, call, expect) in [
        (301, RETRIEVE, get()),
        (302, RETRIEVE, get()),
        (303, RETRIEVE, get()),
        (307, RETRIEVE, get()),
        (308, RETRIEVE, get()),
        (301, CREATE, get()),
        (302, CREATE, get()),
        (303, CREATE, get()),
        (307, CREATE, create()),
        (308, CREATE, create()),
        (301, CANCEL, cancel()),
        (303, CANCEL, get()),
        (307, CANCEL, cancel()),
    ] {
        let server = Server::start([Action::redirect(status, "/moved?x=1"), Action::ok()]).await;
        call(&client(&server)).await.unwrap();
        let requests = server.requests();
        assert_eq!(requests.len(), 2, "{status}");
        assert_eq!(Sent::from(&requests[1]), expect, "{status}");
    }
}

/// Scheme, host and port make an origin: the other port of this machine is a stranger, and so is its other name.
#[tokio::test]
async fn another_origin_gets_no_credential() {
    for status in [301, 302, 303, 307, 308] {
        let server = Server::start_with(|_, other| {
            vec![
                Action::redirect(status, &format!("{other}/there")),
                Action::ok(),
            ]
        })
        .await;
        let client = builder(&server)
            .default_header("x-api-key", "hush")
            .default_header("cookie", "c=hush")
            .build()
            .unwrap();
        jobs(&client)
            .retrieve("j")
            .header("x-mine", "hush")
            .send()
            .await
            .unwrap();
        let requests = server.requests();
        let strange = &requests[1];
        assert_eq!(
            (strange.origin, strange.target()),
            (Origin::Other, "/there"),
            "{status}"
        );
        assert_eq!(strange.header("authorization"), None, "{status}");
        assert!(
            strange
                .headers
                .iter()
                .all(|header| header.1 != "hush" && header.1 != "c=hush"),
            "{:?}",
            strange.headers
        );
    }
    let server = Server::start_with(|main, _| {
        vec![
            Action::redirect(307, &main.replace("127.0.0.1", "localhost")),
            Action::ok(),
        ]
    })
    .await;
    RETRIEVE(&client(&server)).await.unwrap();
    assert_eq!(server.requests()[1].header("authorization"), None);
}

#[tokio::test]
async fn no_credential_on_the_way_back_either() {
    let server = Server::start_with(|main, other| {
        vec![
            Action::redirect(302, &format!("{other}/there")),
            Action::redirect(302, &format!("{main}/back")),
            Action::ok(),
        ]
    })
    .await;
    RETRIEVE(&client(&server)).await.unwrap();
    let requests = server.requests();
    assert_eq!(
        (requests[2].origin, requests[2].target()),
        (Origin::Main, "/back")
    );
    assert_eq!(requests[2].header("authorization"), None);
}

#[tokio::test]
async fn a_body_stays_with_its_origin() {
    for status in [307, 308] {
        let server = Server::start_with(|_, other| {
            vec![
                Action::redirect(status, &format!("{other}/there")),
                Action::ok(),
            ]
        })
        .await;
        let error = CREATE(&client(&server)).await.unwrap_err();
        assert!(error.is_redirect(), "{error}");
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(server.request().origin, Origin::Main);
    }
    for status in [301, 302, 303] {
        let server = Server::start_with(|_, other| {
            vec![
                Action::redirect(status, &format!("{other}/there")),
                Action::ok(),
            ]
        })
        .await;
        CREATE(&client(&server)).await.unwrap();
        let requests = server.requests();
        assert_eq!(
            (requests[1].method(), requests[1].text().as_str()),
            ("GET", ""),
            "{status}"
        );
        assert_eq!(requests[1].header("content-type"), None, "{status}");
    }
}

#[tokio::test]
async fn what_is_not_followed() {
    for (status, location, reason) in [
        (302, "http://name:word@127.0.0.1/", "user info"),
        (302, "http://far.example/", "http"),
        (302, "file:///etc/hosts", "scheme"),
        (302, "http://", "URL"),
        (302, "/v2/gen-ai/indexing_jobs/j", "back"),
    ] {
        let server = Server::start([Action::redirect(status, location), Action::ok()]).await;
        let error = RETRIEVE(&client(&server)).await.unwrap_err();
        assert!(
            error.is_redirect() && error.to_string().contains(reason),
            "{location}: {error}"
        );
        assert_eq!(
            (error.attempts(), server.requests().len()),
            (1, 1),
            "{location}"
        );
        assert!(!error.to_string().contains("word"), "{error}");
    }
    let server = Server::always(Action::plain(302, "")).await;
    assert_eq!(
        RETRIEVE(&client(&server)).await.unwrap_err().kind(),
        ErrorKind::Status
    );
}

#[tokio::test]
async fn chains_end() {
    let steps = |count: usize| {
        (0..count)
            .map(|step| Action::redirect(302, &format!("/{step}")))
            .chain([Action::ok()])
    };
    let server = Server::start(steps(10)).await;
    RETRIEVE(&client(&server)).await.unwrap();
    assert_eq!(server.requests().len(), 11);
    let server = Server::start(steps(11)).await;
    let error = RETRIEVE(&client(&server)).await.unwrap_err();
    assert!(
        error.is_redirect() && error.to_string().contains("10"),
        "{error}"
    );
    let server = Server::start([
        Action::redirect(302, "/a"),
        Action::redirect(302, "/b"),
        Action::redirect(302, "/a"),
    ])
    .await;
    assert!(RETRIEVE(&client(&server)).await.unwrap_err().is_redirect());
    assert_eq!(server.requests().len(), 3);
}

/// The answer says where it came from, and each hop has the time of the whole attempt.
#[tokio::test]
async fn the_answer_names_its_place() {
    let server = Server::start([Action::redirect(303, "/here"), Action::ok()]).await;
    let answer = jobs(&client(&server)).create().send().await.unwrap();
    assert_eq!((answer.url().path(), answer.attempts()), ("/here", 1));
    let server = Server::start([
        Action::redirect(303, "/here").head_delay(60),
        Action::ok().head_delay(60),
    ])
    .await;
    let short = builder(&server)
        .timeout(std::time::Duration::from_millis(90))
        .max_retries(0)
        .build()
        .unwrap();
    assert!(RETRIEVE(&short).await.unwrap_err().is_timeout());
}
