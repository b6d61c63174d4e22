//! `multipart/form-data`: what goes over the wire, from bytes, files and streams.

use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};

use operations_sdk::resources::Files;
use operations_sdk::types::{ResultModel, UploadParamsPurpose};
use operations_sdk::{Bytes, Error, Multipart, Part};
use tests::{Action, Server};

use crate::{answering, client};

fn files(client: &operations_sdk::Client) -> Files {
    client.files()
}

/// The body with the boundary as `B`, parts one by one.
fn parts(server: &Server) -> Vec<String> {
    let request = server.request();
    let kind = request.header("content-type").unwrap();
    let (_, boundary) = kind.split_once("; boundary=").unwrap();
    let body = request.text();
    let body = body.strip_suffix(&format!("--{boundary}--\r\n")).unwrap();
    body.split(&format!("--{boundary}\r\n"))
        .skip(1)
        .map(|part| part.replace("\r\n", "\n"))
        .map(|part| part.replacen("content-disposition: form-data; ", "", 1))
        .collect()
}

fn done() -> Action {
    Action::plain(204, "")
}

#[tokio::test]
async fn every_kind_of_part() {
    let (server, client) = answering(done()).await;
    files(&client)
        .upload("content", UploadParamsPurpose::Keep)
        .note("käse")
        .tags(["a", "b"])
        .labels(["x", "y"])
        .about(ResultModel::new(1))
        .history([ResultModel::new(2), ResultModel::new(3)])
        .size(5)
        .body_pages([b"p1".to_vec(), b"p2".to_vec()])
        .picture(Part::bytes("png").file_name("p.png"))
        .body_field("own", 7)
        .send()
        .await
        .unwrap();
    assert_eq!(
        parts(&server),
        [
            "name=\"file\"; filename=\"file\"\ncontent-type: application/octet-stream\n\ncontent\n",
            "name=\"purpose\"\n\nkeep\n",
            "name=\"note\"\n\nkäse\n",
            "name=\"tags\"\n\na\n",
            "name=\"tags\"\n\nb\n",
            "name=\"labels\"\ncontent-type: application/json\n\n[\"x\",\"y\"]\n",
            "name=\"about\"\ncontent-type: application/vnd.result+json\n\n{\"value\":1}\n",
            "name=\"history\"\ncontent-type: application/json\n\n{\"value\":2}\n",
            "name=\"history\"\ncontent-type: application/json\n\n{\"value\":3}\n",
            "name=\"size\"\n\n5\n",
            "name=\"pages\"; filename=\"pages\"\ncontent-type: application/octet-stream\n\np1\n",
            "name=\"pages\"; filename=\"pages\"\ncontent-type: application/octet-stream\n\np2\n",
            "name=\"picture\"; filename=\"p.png\"\ncontent-type: image/png\n\npng\n",
            "name=\"own\"\n\n7\n",
        ]
    );
}

#[tokio::test]
async fn later_setters_win() {
    let (server, client) = answering(done()).await;
    files(&client)
        .upload("1", "keep")
        .body_field("note", "early")
        .note("late")
        .send()
        .await
        .unwrap();
    assert!(parts(&server).contains(&"name=\"note\"\n\nlate\n".to_owned()));
    let (server, client) = answering(done()).await;
    let body = Multipart::new().part("only", "this");
    files(&client)
        .upload("1", "keep")
        .note("gone")
        .body(body)
        .body_field("file", "again")
        .send()
        .await
        .unwrap();
    assert_eq!(
        parts(&server),
        ["name=\"only\"\n\nthis\n", "name=\"file\"\n\nagain\n"]
    );
}

/// A file of this size, filled with a pattern.
fn file(name: &str, size: usize) -> (PathBuf, String) {
    let path = tests::golden::scratch("multipart").join(name);
    let text: String = ('a'..='z').cycle().take(size).collect();
    std::fs::write(&path, &text).unwrap();
    (path, text)
}

#[tokio::test]
async fn a_file_is_read_while_it_is_sent_again_for_each_attempt() {
    let (path, text) = file("big.txt", 300_000);
    let server = Server::start([Action::failure(429), done()]).await;
    files(&client(&server))
        .upload(path.as_path(), "keep")
        .send()
        .await
        .unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        let length = request.header("content-length").unwrap();
        assert_eq!(length, request.body.len().to_string());
        let body = request.text();
        assert!(body.contains("filename=\"big.txt\"") && body.contains(&text));
    }
}

/// A stream of these pieces.
struct Pieces(Vec<&'static str>);

impl futures_core::Stream for Pieces {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop().map(|piece| Ok(Bytes::from(piece))))
    }
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let server = Server::start([Action::failure(429), done()]).await;
    let part = Part::stream(Pieces(vec!["def", "abc"]))
        .length(6)
        .file_name("s");
    let error = files(&client(&server))
        .upload(part, "keep")
        .await
        .unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert!(server.request().text().contains("\r\n\r\nabcdef\r\n"));
    assert!(server.request().header("content-length").is_some());
}

#[tokio::test]
async fn a_stream_that_nobody_began_is_sent_again() {
    // Nobody listens: no connection, and the stream is as it was.
    let server = Server::always(done()).await;
    let gone = format!(
        "http://{}",
        std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
    );
    let client = crate::builder(&server).base_url(gone).build().unwrap();
    let part = Part::reader(&b"read"[..]);
    let error = files(&client).upload(part, "keep").await.unwrap_err();
    assert!(error.is_connect() && error.attempts() == 3, "{error:?}");
}

#[tokio::test]
async fn a_reader_without_a_length_is_chunked() {
    let (server, client) = answering(done()).await;
    files(&client)
        .upload(Part::reader(&b"read"[..]), "keep")
        .await
        .unwrap();
    let request = server.request();
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
    assert!(request.text().contains("read"));
}

#[tokio::test]
async fn what_is_missing_is_said_before_anything_is_sent() {
    let (server, client) = answering(done()).await;
    let files = files(&client);
    let many = || files.upload_many().a("1").b("2").c("3").d("4");
    let refused: [(Error, &str); 4] = [
        (many().await.unwrap_err(), "part e"),
        (files.upload_many().await.unwrap_err(), "part a"),
        (
            files.upload_maybe().note("n").await.unwrap_err(),
            "part file",
        ),
        (
            files
                .upload(PathBuf::from("/no/such/file"), "keep")
                .await
                .unwrap_err(),
            "file",
        ),
    ];
    for (error, word) in refused {
        assert!(
            error.is_invalid_request() && !error.may_have_been_sent(),
            "{error}"
        );
        assert!(error.to_string().contains(word), "{error}");
    }
    assert_eq!(server.requests().len(), 0);
    many().e("5").await.unwrap();
    files.upload_maybe().await.unwrap();
    assert_eq!(server.requests()[1].header("content-type"), None);
}

#[tokio::test]
async fn bodies_without_known_parts() {
    let (server, client) = answering(done()).await;
    let body = Multipart::new().part("a", "1").part("a", vec![2]);
    files(&client).upload_anything(body).await.unwrap();
    assert_eq!(
        parts(&server),
        ["name=\"a\"\n\n1\n", "name=\"a\"\n\n\u{2}\n"]
    );
    let (server, client) = answering(done()).await;
    let body = Multipart::new().part("a", "1");
    client.post("/x").multipart(body).send().await.unwrap();
    assert_eq!(parts(&server), ["name=\"a\"\n\n1\n"]);
    let (server, client) = answering(done()).await;
    files(&client)
        .upload_related(ResultModel::new(7), vec![1])
        .await
        .unwrap();
    assert_eq!(
        parts(&server),
        [
            "name=\"about\"\ncontent-type: application/json\n\n{\"value\":7}\n",
            "name=\"media\"; filename=\"media\"\ncontent-type: application/octet-stream\n\n\u{1}\n"
        ]
    );
    let kind = |server: &Server| server.request().header("content-type").unwrap().to_owned();
    assert!(kind(&server).starts_with("multipart/related; boundary=sdk-"));
    let (server, client) = answering(done()).await;
    let body = Multipart::new().part("a", "1");
    files(&client).upload_mixed(body).await.unwrap();
    assert!(kind(&server).starts_with("multipart/mixed; boundary=sdk-"));
}
