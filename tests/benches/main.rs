//! What generating, decoding, encoding, building a request and calling cost, each beside what a person would write by
//! hand.
//!
//! `tests/benches/rounds.py` runs all of it several times and prints medians and ratios; `BENCHMARKS.md` has them.

mod answers;
mod call;
mod codegen;
mod compare;
mod derived;
mod json;
mod linear;
mod request;
mod server;

fn main() {
    divan::main();
}
