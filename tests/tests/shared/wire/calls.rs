//! The recorded calls, as they are written in Rust.

use std::time::Duration;

use gradient_sdk::{Client, ClientBuilder};
use serde_json::json;
use tests::{Calling, TOKEN, calling, jobs};

/// Makes a call with a client of this builder, which has no token yet. The text is the URL of another origin.
pub(crate) type Drive = Box<dyn FnOnce(ClientBuilder, &str) -> Calling>;

/// Cases that cannot be written down.
pub(crate) const UNSAYABLE: &[(&str, &str)] = &[
    ("python/create/str_for_list", "a text is not a list"),
    ("*/create/lone_surrogate", "texts are UTF-8"),
    ("*/retrieve/path_lone_surrogate", "texts are UTF-8"),
    ("*/retrieve/path_null", "a text is never null"),
    (
        "python/create/extra_headers_omit_lower",
        "a header is set or not; no_auth() sends no token",
    ),
    (
        "*/client/all_three_keys",
        "the document has one scheme, and these operations take no other key",
    ),
    (
        "*/client/model_key_only",
        "the document has one scheme, and these operations take no other key",
    ),
    (
        "*/client/agent_key_only",
        "the document has one scheme, and these operations take no other key",
    ),
    ("*/client/multipart", "no operation has a multipart body"),
];

const U: &str = "123e4567-e89b-12d3-a456-426614174000";

/// The ids of `retrieve/path_*`.
const PATHS: &[(&str, &str)] = &[
    ("plain", U),
    ("path_slash", "a/b"),
    ("path_dotdot", ".."),
    ("path_dot", "."),
    ("path_enc_dotdot", "%2e%2e"),
    ("path_percent", "a%b"),
    ("path_percent_valid", "a%2Fb"),
    ("path_space", "a b"),
    ("path_unicode", "käse日本"),
    ("path_emoji", "😀"),
    ("path_question", "a?b=c"),
    ("path_hash", "a#b"),
    ("path_plus", "a+b"),
    ("path_quotes", "\"123e4567-e89b-12d3-a456-426614174000\""),
    ("path_empty", ""),
    ("path_colon_at", "a:b@c"),
    ("path_newline", "a\nb"),
    ("path_nul", "a\0b"),
    ("path_brackets", "[a]{b}|^`"),
    ("path_only_slash", "/"),
    ("path_int", "5"),
];

type Call = fn(&Client) -> Calling;

/// Calls of a client with a token.
const CALLS: &[(&str, Call)] = &[
    ("create/no_args", |c| calling(jobs(c).create().send())),
    ("create/kb_only", |c| {
        calling(jobs(c).create().knowledge_base_uuid(U).send())
    }),
    ("create/ds_only", |c| {
        calling(jobs(c).create().data_source_uuids(["a"]).send())
    }),
    ("create/both", |c| {
        calling(
            jobs(c)
                .create()
                .data_source_uuids(["a", "b"])
                .knowledge_base_uuid(U)
                .send(),
        )
    }),
    ("create/empty_list", |c| {
        calling(
            jobs(c)
                .create()
                .data_source_uuids([""; 0])
                .knowledge_base_uuid(U)
                .send(),
        )
    }),
    ("create/empty_string", |c| {
        calling(jobs(c).create().knowledge_base_uuid("").send())
    }),
    ("create/null_kb", |c| {
        calling(
            jobs(c)
                .create()
                .body_field("knowledge_base_uuid", ())
                .send(),
        )
    }),
    ("create/1000_ds", |c| {
        calling(jobs(c).create().data_source_uuids([U; 1000]).send())
    }),
    ("create/extra_field", |c| {
        calling(
            jobs(c)
                .create()
                .knowledge_base_uuid("a")
                .body_field("new_field", json!({"x": 1}))
                .send(),
        )
    }),
    ("create/extra_headers", |c| {
        calling(jobs(c).create().header("X-Foo", "bar").send())
    }),
    ("create/extra_headers_override", |c| {
        let create = jobs(c)
            .create()
            .header("Authorization", "Bearer other")
            .header("user-agent", "mine");
        calling(create.header("Accept", "text/plain").send())
    }),
    ("create/idempotency_header", |c| {
        calling(jobs(c).create().header("Idempotency-Key", "k1").send())
    }),
    ("create/idempotency_option", |c| {
        calling(jobs(c).create().header("Idempotency-Key", "k1").send())
    }),
    ("create/extra_query", |c| {
        let create = jobs(c)
            .create()
            .query("a", 1)
            .query("b", [1, 2])
            .query("c", json!({"d": "e"}));
        calling(
            create
                .query("f", true)
                .query("g", ())
                .query("h", "x y&z=é+")
                .send(),
        )
    }),
    ("create/extra_body_only", |c| {
        calling(jobs(c).create().body_field("z", ()).send())
    }),
    ("create/options_body_wins", |c| {
        calling(
            jobs(c)
                .create()
                .knowledge_base_uuid("a")
                .body_field("knowledge_base_uuid", "b")
                .send(),
        )
    }),
    ("list/no_args", |c| calling(jobs(c).list().send())),
    ("list/page", |c| calling(jobs(c).list().page(2).send())),
    ("list/both", |c| {
        calling(jobs(c).list().page(2).per_page(50).send())
    }),
    ("list/zero", |c| {
        calling(jobs(c).list().page(0).per_page(0).send())
    }),
    ("list/negative", |c| calling(jobs(c).list().page(-1).send())),
    ("list/null", |c| {
        calling(jobs(c).list().query("page", ()).send())
    }),
    ("list/huge", |c| {
        calling(jobs(c).list().query("page", 1_u64 << 63).send())
    }),
    ("retrieve_data_sources/plain", |c| {
        calling(jobs(c).retrieve_data_sources(U).send())
    }),
    ("retrieve_data_sources/empty", |c| {
        calling(jobs(c).retrieve_data_sources("").send())
    }),
    ("retrieve_data_sources/dotdot", |c| {
        calling(jobs(c).retrieve_data_sources("..").send())
    }),
    ("retrieve_signed_url/empty", |c| {
        calling(jobs(c).retrieve_signed_url("").send())
    }),
    ("update_cancel/plain", |c| {
        calling(jobs(c).update_cancel(U).send())
    }),
    ("update_cancel/body_uuid", |c| {
        calling(jobs(c).update_cancel(U).body_uuid("B").send())
    }),
    ("update_cancel/empty", |c| {
        calling(jobs(c).update_cancel("").send())
    }),
    ("client/request_timeout", |c| {
        calling(jobs(c).create().timeout(Duration::from_secs(3)).send())
    }),
    ("client/request_timeout_float", |c| {
        calling(
            jobs(c)
                .create()
                .timeout(Duration::from_micros(3_000_500))
                .send(),
        )
    }),
    ("client/request_timeout_obj", |c| {
        calling(jobs(c).create().timeout(Duration::from_secs(9)).send())
    }),
    ("client/with_options", |c| {
        let other = c.with_options(|options| {
            options
                .default_header("X-A", "1")
                .timeout(Duration::from_secs(2))
        });
        calling(jobs(&other).create().send())
    }),
    ("client/raw_response", |c| calling(jobs(c).create().send())),
    ("client/undocumented_get", |c| {
        calling(c.get("/foo").query("a", 1).send())
    }),
    ("client/undocumented_post", |c| {
        calling(c.post("/foo").json(json!({"my_param": true})).send())
    }),
    ("client/undocumented_post_nobody", |c| {
        calling(c.post("/foo").send())
    }),
    ("client/undocumented_post_content", |c| {
        calling(c.post("/foo").body("raw").send())
    }),
    ("client/undocumented_post_string", |c| {
        calling(c.post("/foo").json("raw").send())
    }),
    ("client/undocumented_post_string_ct", |c| {
        calling(
            c.post("/foo")
                .body("raw")
                .header("content-type", "text/plain")
                .send(),
        )
    }),
    ("client/undocumented_delete", |c| {
        calling(c.delete("/foo").send())
    }),
    ("client/undocumented_patch", |c| {
        calling(c.patch("/foo").json(json!({"a": 1})).send())
    }),
];

type Setting = fn(ClientBuilder) -> ClientBuilder;

const CREATE: Call = |c| calling(jobs(c).create().send());
const LIST: Call = |c| calling(jobs(c).list().page(2).send());

/// Calls that a setting of the client matters to.
const SETTINGS: &[(&str, Setting, Call)] = &[
    ("client/no_key", |b| b, CREATE),
    ("client/empty_token", |b| b.access_token(""), CREATE),
    ("client/token_cjk", |b| b.access_token("日"), CREATE),
    ("client/token_spaces", |b| b.access_token("  tok  "), CREATE),
    (
        "client/default_headers",
        |b| b.access_token(TOKEN).default_header("X-Team", "a"),
        CREATE,
    ),
    (
        "client/default_query",
        |b| b.access_token(TOKEN).default_query("q", "1"),
        LIST,
    ),
    (
        "client/default_query_override",
        |b| b.access_token(TOKEN).default_query("page", "1"),
        LIST,
    ),
    (
        "client/timeout",
        |b| b.access_token(TOKEN).timeout(Duration::from_millis(7500)),
        CREATE,
    ),
    (
        "client/timeout_none",
        |b| b.access_token(TOKEN).timeout(Duration::MAX),
        CREATE,
    ),
];

/// Patterns for all cases that are written down here, or cannot be.
pub(crate) fn patterns() -> Vec<String> {
    let said = CALLS
        .iter()
        .map(|call| call.0)
        .chain(SETTINGS.iter().map(|setting| setting.0));
    let said = said.map(|case| format!("*/{case}"));
    let paths = PATHS.iter().map(|path| format!("*/retrieve/{}", path.0));
    let unsayable = UNSAYABLE.iter().map(|entry| entry.0.to_owned());
    said.chain(paths).chain(unsayable).collect()
}

/// The call of a case.
pub(crate) fn find(case: &str) -> Option<Drive> {
    if case == "client/undocumented_absolute" {
        return Some(Box::new(|builder, other| {
            let url = format!("{other}/abs");
            drive(builder.access_token(TOKEN), |client| {
                calling(client.get(url).send())
            })
        }));
    }
    if let Some((_, id)) = PATHS
        .iter()
        .find(|path| case.strip_prefix("retrieve/") == Some(path.0))
    {
        return Some(Box::new(|builder, _| {
            drive(builder.access_token(TOKEN), |client| {
                calling(jobs(client).retrieve(*id).send())
            })
        }));
    }
    if let Some((_, call)) = CALLS.iter().find(|call| call.0 == case) {
        return Some(Box::new(move |builder, _| {
            drive(builder.access_token(TOKEN), call)
        }));
    }
    let (_, setting, call) = SETTINGS.iter().find(|setting| setting.0 == case)?;
    Some(Box::new(move |builder, _| drive(setting(builder), call)))
}

fn drive(builder: ClientBuilder, call: impl FnOnce(&Client) -> Calling) -> Calling {
    match builder.build() {
        Ok(client) => call(&client),
        Err(error) => Box::pin(async { Err(error) }),
    }
}
