//! Many calls at once with faults in between: nothing is lost, doubled or left behind.
//!
//! `SOAK_CALLS=1000000 cargo test --release -p tests --test soak -- --nocapture` is the long form; it prints figures.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use gradient_sdk::{Client, Error, ErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Calls that are under way at a time.
const CONCURRENCY: usize = 64;

/// Of so many calls one is a POST.
const POSTS: usize = 4;

const JOB: &str =
    r#"{"job":{"uuid":"j1","phase":"BATCH_JOB_PHASE_RUNNING","total_tokens":"12345"}}"#;

/// What happens to 5 requests in 100, after they were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    /// The connection is reset, and the request had no effect.
    Reset,
    /// The same after it had its effect.
    ResetLate,
    /// Half of the answer comes.
    Truncated,
    /// 429, with a wish.
    Busy,
    /// 500.
    Broken,
}

impl Fault {
    /// Of the n-th request: always the same, and spread evenly.
    fn of(number: usize) -> Self {
        let mixed = (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        match mixed % 100 {
            0 => Self::Reset,
            1 => Self::ResetLate,
            2 => Self::Truncated,
            3 => Self::Busy,
            4 => Self::Broken,
            _ => Self::None,
        }
    }

    fn has_effect(self) -> bool {
        matches!(self, Self::None | Self::ResetLate | Self::Truncated)
    }
}

/// What the server knows.
struct State {
    requests: AtomicUsize,
    opened: AtomicUsize,
    open: AtomicUsize,
    /// How many requests reset or cut their connection.
    cut: AtomicUsize,
    /// How often each POST had its effect.
    effects: Vec<AtomicU8>,
}

async fn serve(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            state.opened.fetch_add(1, Relaxed);
            state.open.fetch_add(1, Relaxed);
            _ = connection(stream, &state).await;
            state.open.fetch_sub(1, Relaxed);
        });
    }
}

async fn connection(mut stream: TcpStream, state: &State) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(4096);
    loop {
        buffer.clear();
        let Some(body) = read(&mut stream, &mut buffer).await? else {
            return Ok(());
        };
        let fault = Fault::of(state.requests.fetch_add(1, Relaxed));
        if let Some(number) = body.filter(|_| fault.has_effect()) {
            state.effects[number].fetch_add(1, Relaxed);
        }
        let (status, length) = match fault {
            Fault::Reset | Fault::ResetLate => {
                state.cut.fetch_add(1, Relaxed);
                return stream.set_zero_linger();
            }
            Fault::Busy => ("429 Busy\r\nretry-after-ms: 1", 2 * JOB.len()),
            Fault::Broken => ("500 Broken", 2 * JOB.len()),
            Fault::Truncated => ("200 OK", 2 * JOB.len()),
            Fault::None => ("200 OK", JOB.len()),
        };
        let whole = fault != Fault::Truncated;
        let length = if whole { JOB.len() } else { length };
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
        );
        stream
            .write_all(&[head.as_bytes(), JOB.as_bytes()].concat())
            .await?;
        if !whole {
            state.cut.fetch_add(1, Relaxed);
            return Ok(());
        }
    }
}

/// Reads a request: the number in the body of a POST; none at the end of the connection.
async fn read(
    stream: &mut TcpStream,
    buffer: &mut Vec<u8>,
) -> std::io::Result<Option<Option<usize>>> {
    loop {
        if stream.read_buf(buffer).await? == 0 {
            return Ok(None);
        }
        let text = std::str::from_utf8(buffer).expect("a request is ASCII here");
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let length = length.map_or(0, |length| length.parse().expect("a length"));
        if body.len() >= length {
            let number = body.split('"').find_map(|part| part.parse().ok());
            return Ok(Some(number));
        }
    }
}

/// What became of the calls.
#[derive(Default)]
struct Ends {
    retried: usize,
    failed: BTreeMap<String, usize>,
}

async fn call(client: &Client, number: usize, state: &State, ends: &mut Ends) {
    let jobs = client.knowledge_bases().indexing_jobs();
    let done = if number.is_multiple_of(POSTS) {
        let create = jobs.create().knowledge_base_uuid(number.to_string());
        create.send().await.map(|answer| answer.attempts())
    } else {
        let job = jobs.retrieve("j1").send().await;
        job.map(|answer| {
            let job = answer.job.as_ref().expect("a job");
            assert_eq!(job.total_tokens, Some(12_345));
            answer.attempts()
        })
    };
    if number.is_multiple_of(POSTS) {
        check(number, &done, state);
    }
    match done {
        Ok(attempts) => ends.retried += usize::from(attempts > 1),
        Err(error) => {
            let kind = format!("{:?}", error.kind());
            *ends.failed.entry(kind).or_default() += 1;
        }
    }
}

/// A POST that succeeded had its effect once; one that failed at most once, and not at all if it cannot have been sent.
fn check(number: usize, done: &Result<u32, Error>, state: &State) {
    let effects = state.effects[number].load(Relaxed);
    match done {
        Ok(_) => assert_eq!(effects, 1, "POST {number} succeeded"),
        Err(error) if !error.may_have_been_sent() => assert_eq!(effects, 0, "{error}"),
        Err(error) => assert!(
            effects <= 1,
            "POST {number} took effect {effects} times: {error}"
        ),
    }
}

/// Megabytes of this process, where the system tells.
fn resident() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? >> 10)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_doubled_or_left_behind() {
    let calls = std::env::var("SOAK_CALLS").map_or(8_000, |calls| calls.parse().expect("a number"));
    let state = Arc::new(State {
        requests: AtomicUsize::new(0),
        opened: AtomicUsize::new(0),
        open: AtomicUsize::new(0),
        cut: AtomicUsize::new(0),
        effects: (0..calls).map(|_| AtomicU8::new(0)).collect(),
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    tokio::spawn(serve(listener, Arc::clone(&state)));
    let short = Duration::from_millis(1);
    let client = Client::builder()
        .access_token("tok")
        .base_url(url)
        .backoff(short, 10 * short);
    let client = client.build().expect("a client");

    let (start, next) = (Instant::now(), Arc::new(AtomicUsize::new(0)));
    let early = Arc::new(AtomicUsize::new(0));
    let tasks: Vec<_> = (0..CONCURRENCY)
        .map(|_| {
            let (client, next, state) = (client.clone(), Arc::clone(&next), Arc::clone(&state));
            let early = Arc::clone(&early);
            tokio::spawn(async move {
                let mut ends = Ends::default();
                loop {
                    let number = next.fetch_add(1, Relaxed);
                    if number >= calls {
                        return ends;
                    }
                    if number == calls / 4 {
                        early.store(resident().unwrap_or_default(), Relaxed);
                    }
                    call(&client, number, &state, &mut ends).await;
                }
            })
        })
        .collect();
    let mut ends = Ends::default();
    for task in tasks {
        let more = task.await.expect("no call panics");
        ends.retried += more.retried;
        for (kind, count) in more.failed {
            *ends.failed.entry(kind).or_default() += count;
        }
    }
    let late = resident();
    let count = |counter: &AtomicUsize| counter.load(Relaxed);
    let (requests, opened, cut) = (
        count(&state.requests),
        count(&state.opened),
        count(&state.cut),
    );
    println!(
        "{calls} calls in {:.1} s: {requests} requests, {} retried, failed {:?}; {opened} connections, {cut} cut by the \
         server, {} open; {} MB after a quarter, {} MB at the end",
        start.elapsed().as_secs_f64(),
        ends.retried,
        ends.failed,
        count(&state.open),
        count(&early),
        late.unwrap_or_default(),
    );

    assert!(ends.retried * 100 >= 2 * calls, "faults are mended");
    let failed: usize = ends.failed.values().sum();
    assert!(failed * 50 <= calls, "{:?}", ends.failed);
    let known = [
        ErrorKind::Connection,
        ErrorKind::Body,
        ErrorKind::InternalServer,
        ErrorKind::RateLimit,
    ];
    let known = known.map(|kind| format!("{kind:?}"));
    assert!(
        ends.failed.keys().all(|kind| known.contains(kind)),
        "{:?}",
        ends.failed
    );
    // A connection serves until it breaks: there are no more than calls at a time, and those in the place of broken ones.
    // Some are begun while another becomes free.
    assert!(
        opened <= 2 * CONCURRENCY + cut,
        "{opened} connections, {cut} cut"
    );
    assert!(count(&state.open) <= 2 * CONCURRENCY);
    if let Some(late) = late {
        assert!(
            late <= count(&early) * 5 / 4 + 16,
            "{} MB, then {late} MB",
            count(&early)
        );
    }
    drop(client);
    let end = Instant::now() + Duration::from_secs(30);
    while count(&state.open) > 0 && Instant::now() < end {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(
        count(&state.open),
        0,
        "connections are closed with their client"
    );
}
