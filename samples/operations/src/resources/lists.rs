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
    pub(crate) client: Client,
}

impl Lists {
    /// The operations of `lists.cursors`.
    #[inline]
    pub fn cursors(&self) -> cursors::Cursors {
        cursors::Cursors { client: self.client.clone() }
    }

    /// The operations of `lists.headers`.
    #[inline]
    pub fn headers(&self) -> headers::Headers {
        headers::Headers { client: self.client.clone() }
    }

    /// The operations of `lists.links`.
    #[inline]
    pub fn links(&self) -> links::Links {
        links::Links { client: self.client.clone() }
    }

    /// The operations of `lists.offsets`.
    #[inline]
    pub fn offsets(&self) -> offsets::Offsets {
        offsets::Offsets { client: self.client.clone() }
    }

    /// The operations of `lists.pages`.
    #[inline]
    pub fn pages(&self) -> pages::Pages {
        pages::Pages { client: self.client.clone() }
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
