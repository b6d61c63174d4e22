//! A server of few instructions: it answers every request of a connection with the same bytes.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

const HEAD_END: &[u8] = b"\r\n\r\n";

/// Answers requests without a body, on a thread a connection, until the process ends. Returns its base URL.
pub(crate) fn start(body: &[u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on the loopback interface");
    let address = listener.local_addr().expect("a bound port");
    let answer = answer(body);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            thread::spawn(move || serve(stream, &answer));
        }
    });
    format!("http://{address}")
}

fn answer(body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// Serves one request at a time: a client that waits for its answer before it sends the next one.
fn serve(mut stream: TcpStream, answer: &[u8]) {
    stream.set_nodelay(true).expect("a TCP socket");
    let (mut buffer, mut filled) = ([0; 8192], 0);
    while let Ok(read @ 1..) = stream.read(&mut buffer[filled..]) {
        filled += read;
        if buffer[..filled].ends_with(HEAD_END) {
            filled = 0;
            if stream.write_all(answer).is_err() {
                return;
            }
        }
    }
}
