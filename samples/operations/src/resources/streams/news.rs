// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: streams, news.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `streams.news`.
#[derive(Clone, Debug)]
pub struct News {
    pub(crate) client: Client,
}

impl News {
    /// `GET /streams/news`
    ///
    /// # Returns
    /// Texts.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "news", accept: "*/*", ..runtime::Operation::get("/streams/news") };
runtime::request!(LIST, list: ListRequest, returns bytes);
runtime::stream!(ListRequest, bytes);
runtime::stream!(ListRequest, events text String, "text/event-stream");

#[cfg(feature = "cli")]
impl News {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("news", &[
            command("list", &LIST, "news", &[]).events("text/event-stream", None),
        ], &[])
    };
}
