//! Answers that are packed: what is wrong with them, and how large they become.
#![cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]

use sdk_runtime as runtime;

use sdk::Client;
use support::{Server, answer};

mod sdk;
mod support;

fn client(server: &Server) -> Client {
    Client::builder()
        .access_token("tok")
        .base_url(&server.url)
        .max_response_bytes(1 << 20)
        .build()
        .unwrap()
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn packed_answers_that_are_not() {
    let server =
        Server::start([answer(200, "not gzip at all").header("content-encoding", "gzip")]).await;
    let client = client(&server);
    let failed = client.jobs().retrieve("u").send().await.unwrap_err();
    assert!(failed.is_decode(), "{failed:?}");
    assert_eq!(server.seen().len(), 1);
}

/// Small answers that unpack to large ones, read whole and piece by piece.
#[tokio::test]
async fn packed_answers_that_are_too_large() {
    for (encoding, packed) in bombs() {
        assert!(packed.len() < 100_000, "{encoding}");
        let answer = answer(200, packed).header("content-encoding", encoding);
        let server = Server::start([answer]).await;
        let client = client(&server);
        let failed = client.jobs().retrieve("u").send().await.unwrap_err();
        let kept = failed.body().unwrap().len();
        assert!(
            failed.is_body() && failed.to_string().contains("max_response_bytes"),
            "{encoding}: {failed:?}"
        );
        assert!(kept > 0 && kept <= 1 << 20, "{encoding}: {kept}");
        let stream = client.get("/x").send_stream().await.unwrap().into_inner();
        assert!(stream.collect().await.unwrap_err().is_body(), "{encoding}");
        let seen = server.seen();
        assert_eq!(seen.len(), 2, "{encoding}");
        assert!(
            seen[0]
                .header("accept-encoding")
                .unwrap()
                .contains(encoding)
        );
    }
}

/// 64 MiB of one byte, by each way of packing that is turned on.
fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        #[cfg(feature = "gzip")]
        ("gzip", {
            use std::io::Write;
            let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            packer.write_all(&vec![b' '; 64 << 20]).unwrap();
            packer.finish().unwrap()
        }),
        // What Node's `zlib.brotliCompressSync(Buffer.alloc(64 << 20, " "))` makes.
        #[cfg(feature = "brotli")]
        ("br", {
            let hex = "cbffff3ff82540e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c30200ddfb3ffeffffc12f011087\
                       0500baf77ffcffff835f02200e0b0074effff8ffff07bf04401c1600e8defff1ffff0f7e0980382c00d0bdffcbffff3f\
                       fc1200715800a07bff07";
            let digits = (0..hex.len()).step_by(2).map(|at| &hex[at..at + 2]);
            digits
                .map(|digits| u8::from_str_radix(digits, 16).unwrap())
                .collect()
        }),
        // A frame with a window of 128 KiB, and blocks of so many times one byte (RFC 8878).
        #[cfg(feature = "zstd")]
        ("zstd", {
            let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38];
            for block in 0..512_u32 {
                let head = (0x2_0000 << 3) | (1 << 1) | u32::from(block == 511);
                frame.extend(&head.to_le_bytes()[..3]);
                frame.push(b' ');
            }
            frame
        }),
    ]
}
