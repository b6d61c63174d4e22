//! HTTP/2, against a server of a few frames.

#![cfg(feature = "http2")]

use std::sync::{Arc, Mutex};

use sdk_runtime as runtime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use sdk::Client;

mod sdk;

/// What clients send first.
const PREFACE: usize = 24;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const ACK: u8 = 1;
const END_STREAM_AND_HEADERS: u8 = 5;
/// `:status: 200`, as the static table has it.
const OK: &[u8] = &[0x88];
const REFUSED_STREAM: u32 = 7;
const INTERNAL_ERROR: u32 = 2;

#[derive(Clone, Copy)]
enum Reply {
    Ok,
    Reset(u32),
}

#[derive(Default)]
struct State {
    script: Vec<Reply>,
    /// The connection of each request.
    requests: Vec<usize>,
    connections: usize,
}

async fn start(script: &[Reply]) -> (String, Arc<Mutex<State>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let state = State {
        script: script.to_vec(),
        ..State::default()
    };
    let state = Arc::new(Mutex::new(state));
    let shared = Arc::clone(&state);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            shared.lock().unwrap().connections += 1;
            let connection = shared.lock().unwrap().connections;
            tokio::spawn(serve(stream, Arc::clone(&shared), connection));
        }
    });
    (url, state)
}

async fn serve(mut stream: TcpStream, state: Arc<Mutex<State>>, connection: usize) -> Option<()> {
    let mut preface = [0; PREFACE];
    stream.read_exact(&mut preface).await.ok()?;
    write(&mut stream, SETTINGS, 0, 0, &[]).await?;
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await.ok()?;
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; usize::try_from(length).ok()?];
        stream.read_exact(&mut payload).await.ok()?;
        let id = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
        match head[3] {
            SETTINGS if head[4] & ACK == 0 => write(&mut stream, SETTINGS, ACK, 0, &[]).await?,
            HEADERS => {
                let reply = {
                    let mut state = state.lock().unwrap();
                    let place = state.requests.len().min(state.script.len() - 1);
                    state.requests.push(connection);
                    state.script[place]
                };
                match reply {
                    Reply::Ok => {
                        write(&mut stream, HEADERS, END_STREAM_AND_HEADERS, id, OK).await?;
                    }
                    Reply::Reset(code) => {
                        write(&mut stream, RST_STREAM, 0, id, &code.to_be_bytes()).await?;
                    }
                }
            }
            _ => {}
        }
    }
}

async fn write(stream: &mut TcpStream, kind: u8, flags: u8, id: u32, payload: &[u8]) -> Option<()> {
    let length = u32::try_from(payload.len()).ok()?.to_be_bytes();
    let mut frame = vec![length[1], length[2], length[3], kind, flags];
    frame.extend(id.to_be_bytes());
    frame.extend(payload);
    stream.write_all(&frame).await.ok()
}

fn client(url: &str) -> Client {
    let zero = std::time::Duration::ZERO;
    Client::builder()
        .access_token("tok")
        .base_url(url)
        .backoff(zero, zero)
        .http_client(reqwest::Client::builder().http2_prior_knowledge())
        .build()
        .unwrap()
}

#[tokio::test]
async fn calls_share_a_connection() {
    let (url, state) = start(&[Reply::Ok]).await;
    let client = client(&url);
    client.jobs().delete("u").send().await.unwrap();
    let calls: Vec<_> = (0..10)
        .map(|_| tokio::spawn(client.jobs().delete("u").send()))
        .collect();
    for call in calls {
        let answer = call.await.unwrap().unwrap();
        assert_eq!((answer.status().as_u16(), answer.attempts()), (200, 1));
    }
    assert_eq!(state.lock().unwrap().requests, vec![1; 11]);
}

/// Nobody below repeats a request, not even one that the server refused; and what it refused is safe to repeat.
#[tokio::test]
async fn streams_that_are_reset() {
    let refused = Reply::Reset(REFUSED_STREAM);
    let broken = Reply::Reset(INTERNAL_ERROR);
    for (reply, repeatable, other, sent) in [(refused, 3, 3, false), (broken, 3, 1, true)] {
        let (url, state) = start(&[reply]).await;
        let client = client(&url);
        let count = || std::mem::take(&mut state.lock().unwrap().requests).len();
        let error = client
            .jobs()
            .delete("u")
            .max_retries(0)
            .send()
            .await
            .unwrap_err();
        assert_eq!(
            (error.kind(), count()),
            (runtime::ErrorKind::Connection, 1),
            "{error}"
        );
        assert_eq!(error.may_have_been_sent(), sent, "{error}");
        client.jobs().delete("u").send().await.unwrap_err();
        assert_eq!(count(), repeatable);
        client.post("/x").send().await.unwrap_err();
        assert_eq!(count(), other);
    }
}
