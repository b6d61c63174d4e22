//! Where our requests differ from theirs.

use tests::Sent;

use super::Outcome;
use crate::exception::Exception;

const JOBS: &str = "/v2/gen-ai/indexing_jobs";

/// All of them; the first that matches counts.
pub(crate) fn all() -> Vec<Exception<Outcome>> {
    let mut all = paths();
    all.extend(others());
    all
}

/// Replaces the id at the end of the target.
fn id(sent: Outcome, id: &str) -> Outcome {
    change(sent, |sent| Sent {
        target: format!("{JOBS}/{id}"),
        ..sent
    })
}

fn change(outcome: Outcome, change: impl FnOnce(Sent) -> Sent) -> Outcome {
    match outcome {
        Outcome::Sent(sent) => Outcome::Sent(change(sent)),
        Outcome::Refused => Outcome::Refused,
    }
}

const ENCODED: &str = "a parameter stays in its segment, percent-encoded";

fn paths() -> Vec<Exception<Outcome>> {
    let encoded = |cases, ours| Exception {
        cases,
        ours,
        reason: ENCODED,
    };
    vec![
        encoded(&["python/retrieve/path_slash"], |sent| id(sent, "a%2Fb")),
        encoded(&["python/retrieve/path_enc_dotdot"], |sent| {
            id(sent, "%252e%252e")
        }),
        encoded(&["python/retrieve/path_percent"], |sent| id(sent, "a%25b")),
        encoded(&["python/retrieve/path_percent_valid"], |sent| {
            id(sent, "a%252Fb")
        }),
        encoded(&["python/retrieve/path_question"], |sent| {
            id(sent, "a%3Fb=c")
        }),
        encoded(&["python/retrieve/path_hash"], |sent| id(sent, "a%23b")),
        encoded(&["python/retrieve/path_brackets"], |sent| {
            id(sent, "%5Ba%5D%7Bb%7D%7C%5E%60")
        }),
        encoded(&["python/retrieve/path_only_slash"], |sent| id(sent, "%2F")),
        encoded(&["python/retrieve/path_newline"], |_| {
            Outcome::Sent(Sent::get(&format!("{JOBS}/a%0Ab")))
        }),
        encoded(&["python/retrieve/path_nul"], |_| {
            Outcome::Sent(Sent::get(&format!("{JOBS}/a%00b")))
        }),
        Exception {
            cases: &[
                "python/retrieve/path_dot",
                "python/retrieve/path_dotdot",
                "python/retrieve_data_sources/dotdot",
            ],
            ours: |_| Outcome::Refused,
            reason: "`.` and `..` would ask for another path",
        },
        Exception {
            cases: &["typescript/*/empty", "typescript/retrieve/path_empty"],
            ours: |_| Outcome::Refused,
            reason: "an empty id would ask for another path",
        },
    ]
}

fn others() -> Vec<Exception<Outcome>> {
    vec![
        Exception {
            cases: &["*/create/extra_query"],
            ours: |sent| {
                let query = "a=1&b=1&b=2&c%5Bd%5D=e&f=true&h=x%20y%26z%3D%C3%A9%2B";
                change(sent, |sent| Sent {
                    target: format!("{JOBS}?{query}"),
                    ..sent
                })
            },
            reason: "OpenAPI's own style for a list repeats its name, null is left out, and a space is %20",
        },
        Exception {
            cases: &["typescript/list/null"],
            ours: |sent| {
                change(sent, |sent| Sent {
                    target: JOBS.to_owned(),
                    ..sent
                })
            },
            reason: "null is left out",
        },
        Exception {
            cases: &["typescript/update_cancel/body_uuid"],
            ours: |sent| change(sent, |sent| sent.json(r#"{"uuid":"B"}"#)),
            reason: "the API calls it `uuid`",
        },
        Exception {
            cases: &["*/client/token_spaces"],
            ours: |_| {
                Outcome::Sent(
                    Sent::new("POST", JOBS)
                        .json("{}")
                        .authorization(Some("Bearer tok")),
                )
            },
            reason: "blanks around a token are never part of it",
        },
        Exception {
            cases: &["typescript/client/request_timeout_float"],
            ours: |_| Outcome::Sent(Sent::new("POST", JOBS).json("{}")),
            reason: "a Duration has fractions of a millisecond",
        },
        Exception {
            cases: &["*/client/undocumented_absolute"],
            ours: |sent| change(sent, |sent| sent.accept("*/*").authorization(None)),
            reason: "the token is for the API's own origin",
        },
        Exception {
            cases: &[
                "python/client/undocumented_post_nobody",
                "python/client/undocumented_delete",
            ],
            ours: |sent| {
                change(sent, |sent| Sent {
                    content_type: None,
                    ..sent.accept("*/*")
                })
            },
            reason: "without a body there is no type of it, and any answer may come",
        },
        Exception {
            cases: &["python/client/undocumented_post_content"],
            ours: |sent| {
                let kind = Some("application/octet-stream".to_owned());
                change(sent, |sent| Sent {
                    content_type: kind,
                    ..sent.accept("*/*")
                })
            },
            reason: "bytes are not JSON, and any answer may come",
        },
        Exception {
            cases: &["*/client/undocumented_*"],
            ours: |sent| change(sent, |sent| sent.accept("*/*")),
            reason: "what is not in the document may answer with anything",
        },
    ]
}
