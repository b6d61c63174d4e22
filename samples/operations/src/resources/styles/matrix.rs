// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, matrix.

pub mod exploded;
pub mod joined;
use crate::Client;

/// The operations of `styles.matrix`.
#[derive(Clone, Debug)]
pub struct Matrix {
    client: Client,
}

impl Matrix {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `styles.matrix.exploded`.
    pub fn exploded(&self) -> exploded::Exploded {
        exploded::Exploded::new(self.client.clone())
    }

    /// The operations of `styles.matrix.joined`.
    pub fn joined(&self) -> joined::Joined {
        joined::Joined::new(self.client.clone())
    }
}

#[cfg(feature = "cli")]
impl Matrix {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("matrix", &[
        ], &[exploded::Exploded::COMMANDS, joined::Joined::COMMANDS])
    };
}
