// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, simple.

pub mod exploded;
pub mod joined;
use crate::Client;

/// The operations of `styles.simple`.
#[derive(Clone, Debug)]
pub struct Simple {
    client: Client,
}

impl Simple {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `styles.simple.exploded`.
    pub fn exploded(&self) -> exploded::Exploded {
        exploded::Exploded::new(self.client.clone())
    }

    /// The operations of `styles.simple.joined`.
    pub fn joined(&self) -> joined::Joined {
        joined::Joined::new(self.client.clone())
    }
}

#[cfg(feature = "cli")]
impl Simple {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("simple", &[
        ], &[exploded::Exploded::COMMANDS, joined::Joined::COMMANDS])
    };
}
