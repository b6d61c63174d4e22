// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists.

pub mod cursors;
pub mod headers;
pub mod links;
pub mod offsets;
pub mod pages;
use crate::Client;

/// The operations of `lists`.
#[derive(Clone, Debug)]
pub struct Lists {
    client: Client,
}

impl Lists {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `lists.cursors`.
    pub fn cursors(&self) -> cursors::Cursors {
        cursors::Cursors::new(self.client.clone())
    }

    /// The operations of `lists.headers`.
    pub fn headers(&self) -> headers::Headers {
        headers::Headers::new(self.client.clone())
    }

    /// The operations of `lists.links`.
    pub fn links(&self) -> links::Links {
        links::Links::new(self.client.clone())
    }

    /// The operations of `lists.offsets`.
    pub fn offsets(&self) -> offsets::Offsets {
        offsets::Offsets::new(self.client.clone())
    }

    /// The operations of `lists.pages`.
    pub fn pages(&self) -> pages::Pages {
        pages::Pages::new(self.client.clone())
    }
}

#[cfg(feature = "cli")]
impl Lists {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("lists", &[
        ], &[cursors::Cursors::COMMANDS, headers::Headers::COMMANDS, links::Links::COMMANDS, offsets::Offsets::COMMANDS, pages::Pages::COMMANDS])
    };
}
