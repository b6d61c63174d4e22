//! Decoding and encoding: generated types beside hand-written ones with derives, both through `serde_json`.

use divan::Bencher;
use gradient_sdk::types::{IndexingJobListResponse, IndexingJobRetrieveResponse};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answers::{JOB, JOB_BACKWARDS, LIST};
use crate::derived;

#[divan::bench]
fn decode_job_generated(bencher: Bencher<'_, '_>) {
    decode::<IndexingJobRetrieveResponse>(bencher, &JOB);
}

#[divan::bench]
fn decode_job_derived(bencher: Bencher<'_, '_>) {
    decode::<derived::JobAnswer>(bencher, &JOB);
}

#[divan::bench]
fn decode_backwards_generated(bencher: Bencher<'_, '_>) {
    decode::<IndexingJobRetrieveResponse>(bencher, &JOB_BACKWARDS);
}

#[divan::bench]
fn decode_backwards_derived(bencher: Bencher<'_, '_>) {
    decode::<derived::JobAnswer>(bencher, &JOB_BACKWARDS);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn decode_list_generated(bencher: Bencher<'_, '_>) {
    decode::<IndexingJobListResponse>(bencher, &LIST);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn decode_list_derived(bencher: Bencher<'_, '_>) {
    decode::<derived::ListAnswer>(bencher, &LIST);
}

#[divan::bench]
fn encode_job_generated(bencher: Bencher<'_, '_>) {
    encode::<IndexingJobRetrieveResponse>(bencher, &JOB);
}

#[divan::bench]
fn encode_job_derived(bencher: Bencher<'_, '_>) {
    encode::<derived::JobAnswer>(bencher, &JOB);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn encode_list_generated(bencher: Bencher<'_, '_>) {
    encode::<IndexingJobListResponse>(bencher, &LIST);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn encode_list_derived(bencher: Bencher<'_, '_>) {
    encode::<derived::ListAnswer>(bencher, &LIST);
}

fn decode<T: DeserializeOwned>(bencher: Bencher<'_, '_>, body: &[u8]) {
    // What is dropped is dropped after the clock has stopped.
    bencher.bench(|| read::<T>(divan::black_box(body)));
}

fn encode<T: DeserializeOwned + Serialize + Sync>(bencher: Bencher<'_, '_>, body: &[u8]) {
    let value: T = read(body);
    let write =
        || serde_json::to_vec(divan::black_box(&value)).expect("a value that can be written");
    assert!(write() == body, "both sides write the body as it came");
    bencher.bench(write);
}

fn read<T: DeserializeOwned>(body: &[u8]) -> T {
    serde_json::from_slice(body).expect("a body of this type")
}
