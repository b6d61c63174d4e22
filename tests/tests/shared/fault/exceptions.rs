//! Where calls that fail end otherwise than theirs.

use super::{End, Outcome};
use crate::exception::Exception;

const TWICE: &str = "a job must not be started twice: what may have taken effect is not sent again";
const DECODE: &str =
    "what is not the promised JSON is always an error of ours, with the answer kept";

/// All of them; the first that matches counts.
pub(crate) fn all() -> Vec<Exception<Outcome>> {
    let once = |cases| Exception {
        cases,
        ours: |theirs| Outcome {
            requests: 1,
            ..theirs
        },
        reason: TWICE,
    };
    let decode = |cases| Exception {
        cases,
        ours: |_| Outcome {
            requests: 1,
            end: End::Decode,
        },
        reason: DECODE,
    };
    vec![
        Exception {
            cases: &["status/503_503_400"],
            ours: |_| Outcome {
                requests: 1,
                end: End::Status(503, gradient_sdk::ErrorKind::InternalServer),
            },
            reason: TWICE,
        },
        once(&[
            "status/408",
            "status/409",
            "status/500",
            "status/507",
            "status/511",
            "status/520",
            "status/529",
            "status/599",
            "status/500_max_retries_5_ms",
            "conn/fin_before",
            "conn/truncated_200",
            "conn/garbage_status_line",
            "conn/half_head",
            "conn/two_content_lengths",
            "timeout/slow_headers",
            "timeout/slow_body",
        ]),
        Exception {
            cases: &["conn/*_then_ok"],
            ours: |_| Outcome {
                requests: 1,
                end: End::Connection,
            },
            reason: TWICE,
        },
        Exception {
            cases: &["conn/reset_mid_body_500", "timeout/slow_body_500"],
            ours: |_| Outcome {
                requests: 1,
                end: End::Status(500, gradient_sdk::ErrorKind::InternalServer),
            },
            reason: TWICE,
        },
        decode(&[
            "ok200/invalid_json",
            "ok200/empty_no_ct",
            "ok200/html*",
            "ok200/array",
            "ok200/string",
            "ok200/number",
            "ok200/null",
            "ok200/true",
            "ok200/job_is_*",
            "ok200/nan",
            "ok200/deep",
            "ok200/utf16",
            "ok200/gzip_corrupt",
            "ok2xx/204",
        ]),
        Exception {
            cases: &["redirect/307_other_*"],
            ours: |_| Outcome {
                requests: 1,
                end: End::Redirect,
            },
            reason: "a body is not sent on to another origin",
        },
        Exception {
            cases: &["redirect/loop"],
            ours: |_| Outcome {
                requests: 2,
                end: End::Redirect,
            },
            reason: "a loop is seen at its second round",
        },
    ]
}
