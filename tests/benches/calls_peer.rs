//! The calls of `call.rs` through the peer's client: `calls_peer TASKS BATCHES CALLS` makes as many batches, each of so many
//! calls one after the other in so many tasks, and prints the seconds of the batch in the middle. The body of the answers
//! comes from standard input.
//!
//! `rounds.py` makes a program of it where the peer is installed; it is no part of this workspace.

mod server;

use std::io::Read;
use std::time::Instant;

use peer_gen_ai::client::HttpClient;

const UUID: &str = "123e4567-e89b-12d3-a456-426614174000";

fn main() {
    let numbers = std::env::args().skip(1).map(|text| text.parse().expect("a number"));
    let [tasks, batches, calls]: [usize; 3] = numbers.collect::<Vec<_>>().try_into().expect("three numbers");
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body).expect("a body");
    let client = HttpClient::new().with_base_url(server::start(&body)).with_api_key("token");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let mut seconds: Vec<_> = (0..batches)
        .map(|_| {
            let begun = Instant::now();
            let repeat = || runtime.spawn(repeat(client.clone(), calls));
            let tasks: Vec<_> = (0..tasks).map(|_| repeat()).collect();
            for task in tasks {
                runtime.block_on(task).expect("a task without panic");
            }
            begun.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    println!("{}", seconds[batches / 2]);
}

async fn repeat(client: HttpClient, calls: usize) {
    for _ in 0..calls {
        let answer = client.genai_get_indexing_job(UUID).await.expect("an answer");
        assert_eq!(answer.job.expect("a job").uuid.as_deref(), Some(UUID));
    }
}
