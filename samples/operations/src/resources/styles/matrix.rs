// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, matrix.

pub mod exploded;
pub mod joined;
use crate::Client;

/// The operations of `styles.matrix`.
#[derive(Clone, Debug)]
pub struct Matrix {
    pub(crate) client: Client,
}

impl Matrix {
    /// The operations of `styles.matrix.exploded`.
    #[inline]
    pub fn exploded(&self) -> exploded::Exploded {
        exploded::Exploded { client: self.client.clone() }
    }

    /// The operations of `styles.matrix.joined`.
    #[inline]
    pub fn joined(&self) -> joined::Joined {
        joined::Joined { client: self.client.clone() }
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
