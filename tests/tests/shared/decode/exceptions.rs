//! Where we read otherwise than they do.

use serde_json::{Value, json};

use super::Outcome;
use crate::exception::Exception;

/// All of them; the first that matches counts.
pub(crate) fn all() -> Vec<Exception<Outcome>> {
    let mut all = refused();
    all.extend(numbers());
    all.extend(others());
    all
}

/// Puts a value in the place of the only one at the bottom.
fn leaf(outcome: Outcome, new: Value) -> Outcome {
    fn replace(value: &mut Value, new: Value) {
        let only = match value {
            Value::Object(fields) => fields.values_mut().next(),
            Value::Array(items) => items.iter_mut().next(),
            _ => None,
        };
        match only {
            Some(below) => replace(below, new),
            None => *value = new,
        }
    }
    match outcome {
        Outcome::Decoded(mut value) => {
            replace(&mut value, new);
            Outcome::Decoded(value)
        }
        refused @ Outcome::Refused(_) => refused,
    }
}

/// The same without nulls.
fn without_nulls(outcome: Outcome) -> Outcome {
    fn strip(value: Value) -> Value {
        match value {
            Value::Object(fields) => {
                let kept = fields.into_iter().filter(|field| !field.1.is_null());
                kept.map(|(name, value)| (name, strip(value))).collect()
            }
            other => other,
        }
    }
    match outcome {
        Outcome::Decoded(value) => Outcome::Decoded(strip(value)),
        refused @ Outcome::Refused(_) => refused,
    }
}

const TYPED: &str =
    "a value of another type than promised is an error with its place, not a surprise later";

fn refused() -> Vec<Exception<Outcome>> {
    let typed = |cases, ours| Exception {
        cases,
        ours,
        reason: TYPED,
    };
    vec![
        typed(&["enum/phase_number", "enum/phase_list"], |_| {
            Outcome::Refused("job.phase".to_owned())
        }),
        typed(
            &[
                "enum/status_number",
                "enum/status_object",
                "enum/status_true",
                "enum/status_list",
            ],
            |_| Outcome::Refused("job.status".to_owned()),
        ),
        typed(
            &[
                "uint64/total_tokens_max_plus1_string",
                "uint64/total_tokens_negative_number",
                "uint64/total_tokens_float_number",
                "uint64/total_tokens_junk_string",
                "uint64/total_tokens_spaces",
                "uint64/total_tokens_true",
                "uint64/total_tokens_object",
            ],
            |_| Outcome::Refused("job.total_tokens".to_owned()),
        ),
        typed(
            &[
                "uint64/total_items_indexed_max_plus1_*",
                "uint64/total_items_indexed_negative_number",
                "uint64/total_items_indexed_float_number",
                "uint64/total_items_indexed_empty_string",
                "uint64/total_items_indexed_junk_string",
                "uint64/total_items_indexed_spaces",
            ],
            |_| Outcome::Refused("job.total_items_indexed".to_owned()),
        ),
        typed(
            &[
                "int64/tokens_max_plus1",
                "int64/tokens_exp_huge",
                "int64/tokens_empty_string",
                "int64/tokens_junk",
                "int64/tokens_true",
                "int64/tokens_list",
                "int64/tokens_object",
            ],
            |_| Outcome::Refused("job.tokens".to_owned()),
        ),
        typed(&["list/data_source_uuids_with_*"], |_| {
            Outcome::Refused("job.data_source_uuids[1]".to_owned())
        }),
        typed(&["list/data_source_uuids_nested"], |_| {
            Outcome::Refused("job.data_source_uuids[0]".to_owned())
        }),
        typed(&["list/data_source_jobs_string_item"], |_| {
            Outcome::Refused("job.data_source_jobs[0]".to_owned())
        }),
        typed(&["bool/is_report_available_int"], |_| {
            Outcome::Refused("job.is_report_available".to_owned())
        }),
        typed(&["string/uuid_int", "string/uuid_lone_surrogate"], |_| {
            Outcome::Refused("job.uuid".to_owned())
        }),
        typed(&["shape/job_false"], |_| Outcome::Refused("job".to_owned())),
        typed(&["list_op/job_null_item"], |_| {
            Outcome::Refused("jobs[0]".to_owned())
        }),
    ]
}

const EXACT: &str =
    "a 64-bit number is read exactly from a number or text, and written as its schema says";

fn numbers() -> Vec<Exception<Outcome>> {
    let exact = |cases, ours| Exception {
        cases,
        ours,
        reason: EXACT,
    };
    vec![
        exact(&["uint64/*_max_number"], |value| {
            leaf(value, json!("18446744073709551615"))
        }),
        exact(
            &["uint64/*_small_number", "uint64/*_leading_zero"],
            |value| leaf(value, json!("7")),
        ),
        exact(&["uint64/*_float_integral", "uint64/*_plus"], |value| {
            leaf(value, json!("5"))
        }),
        exact(&["uint64/*_exp_number", "uint64/*_exp_string"], |value| {
            leaf(value, json!("1000"))
        }),
        exact(&["uint64/*_2pow53p1"], |value| {
            leaf(value, json!("9007199254740993"))
        }),
        exact(&["int64/tokens_min"], |value| leaf(value, json!(i64::MIN))),
        exact(&["int64/tokens_string_max"], |value| {
            leaf(value, json!(i64::MAX))
        }),
        exact(&["list_op/meta_string"], |_| {
            Outcome::Decoded(json!({"jobs": [], "meta": {"page": 1, "pages": 2, "total": 3}}))
        }),
    ]
}

fn others() -> Vec<Exception<Outcome>> {
    vec![
        Exception {
            cases: &["null/*", "*_null", "*_op/null"],
            ours: without_nulls,
            reason: "null says no more than absence where nothing is required",
        },
        Exception {
            cases: &["datetime/created_at_epoch_int"],
            ours: |value| leaf(value, json!("1672531200")),
            reason: "a date is text; a number is kept as such text",
        },
        Exception {
            cases: &["datetime/created_at_epoch_neg"],
            ours: |value| leaf(value, json!("-1")),
            reason: "a date is text; a number is kept as such text",
        },
    ]
}
