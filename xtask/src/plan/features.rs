//! The features of a generated crate.

use super::ALL_RESOURCES;
use crate::config::Config;

/// The runtime's features, which every crate has under the same names, and what each is for.
pub const FEATURES: &[(&str, &str)] = &[
    ("rustls", "TLS by rustls, with the platform's certificates."),
    ("native-tls", "TLS by the platform's own library."),
    ("blocking", "`send_blocking()`, for callers without async."),
    ("cli", "A command line for every operation."),
    ("tracing", "Spans and events for the crate `tracing`."),
    (
        "testing",
        "A server inside the process, for tests of your code.",
    ),
    ("http2", "HTTP/2 where the server offers it."),
    ("gzip", "Answers compressed with gzip."),
    ("brotli", "Answers compressed with Brotli."),
    ("deflate", "Answers compressed with zlib."),
    ("zstd", "Answers compressed with Zstandard."),
    ("socks", "SOCKS proxies."),
    ("system-proxy", "Proxy settings of macOS and Windows."),
];

/// What is on by itself: what the configuration says, or else TLS, and all resources where they have features.
pub(super) fn default(config: &Config, has_groups: bool) -> Vec<String> {
    let own = config.features.default.clone();
    let mut names = own.unwrap_or_else(|| vec!["rustls".to_owned()]);
    names.extend(has_groups.then(|| ALL_RESOURCES.to_owned()));
    names
}
