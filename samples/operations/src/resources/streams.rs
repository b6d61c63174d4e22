// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: streams.

pub mod lines;
pub mod news;
use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `streams`.
#[derive(Clone, Debug)]
pub struct Streams {
    pub(crate) client: Client,
}

impl Streams {
    /// The operations of `streams.lines`.
    #[inline]
    pub fn lines(&self) -> lines::Lines {
        lines::Lines { client: self.client.clone() }
    }

    /// The operations of `streams.news`.
    #[inline]
    pub fn news(&self) -> news::News {
        news::News { client: self.client.clone() }
    }

    /// Answers at once, or bit by bit.
    ///
    /// `POST /streams/chat`
    ///
    /// # Returns
    /// What is said.
    #[inline]
    pub fn chat(&self, prompt: impl Into<String>) -> ChatRequest {
        ChatRequest { call: runtime::Call::new(&self.client, &CHAT), body: types::ChatParams::new(prompt) }
    }

    /// `GET /streams/download`
    ///
    /// # Returns
    /// A file.
    #[inline]
    pub fn download(&self) -> DownloadRequest {
        DownloadRequest { call: runtime::Call::new(&self.client, &DOWNLOAD), body: () }
    }

    /// `GET /streams/sequence`
    ///
    /// # Returns
    /// A sequence.
    #[inline]
    pub fn sequence(&self) -> SequenceRequest {
        SequenceRequest { call: runtime::Call::new(&self.client, &SEQUENCE), body: () }
    }

    /// `GET /streams/typed`
    ///
    /// # Returns
    /// Events as 3.2 describes them.
    #[inline]
    pub fn typed(&self) -> TypedRequest {
        TypedRequest { call: runtime::Call::new(&self.client, &TYPED), body: () }
    }
}

const CHAT: runtime::Operation = runtime::Operation { id: "chat", ..runtime::Operation::post("/streams/chat") };
runtime::request!(CHAT, chat: ChatRequest, json types::ChatParams, returns json types::ResultModel);
runtime::stream!(ChatRequest, events json types::ChatItem, "text/event-stream", flag "stream");

const DOWNLOAD: runtime::Operation = runtime::Operation { id: "download", accept: "*/*", ..runtime::Operation::get("/streams/download") };
runtime::request!(DOWNLOAD, download: DownloadRequest, returns bytes);
runtime::stream!(DownloadRequest, bytes);

const SEQUENCE: runtime::Operation = runtime::Operation { id: "sequence", accept: "*/*", ..runtime::Operation::get("/streams/sequence") };
runtime::request!(SEQUENCE, sequence: SequenceRequest, returns bytes);
runtime::stream!(SequenceRequest, bytes);
runtime::stream!(SequenceRequest, records sequence types::ResultModel, "application/json-seq");

const TYPED: runtime::Operation = runtime::Operation { id: "typedEvents", accept: "*/*", ..runtime::Operation::get("/streams/typed") };
runtime::request!(TYPED, typed: TypedRequest, returns bytes);
runtime::stream!(TypedRequest, bytes);
runtime::stream!(TypedRequest, events json types::ResultModel, "text/event-stream");

#[cfg(feature = "cli")]
impl Streams {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("streams", &[
            command("chat", &CHAT, "Answers at once, or bit by bit.", &[]).properties(ChatRequest::PROPERTIES).json(),
            command("download", &DOWNLOAD, "download", &[]).download(),
            command("sequence", &SEQUENCE, "sequence", &[]).sequence("application/json-seq", None),
            command("typed", &TYPED, "typedEvents", &[]).events("text/event-stream", None),
        ], &[lines::Lines::COMMANDS, news::News::COMMANDS])
    };
}
