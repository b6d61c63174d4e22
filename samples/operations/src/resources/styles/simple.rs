// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, simple.

pub mod exploded;
pub mod joined;
use crate::Client;

/// The operations of `styles.simple`.
#[derive(Clone, Debug)]
pub struct Simple {
    pub(crate) client: Client,
}

impl Simple {
    /// The operations of `styles.simple.exploded`.
    #[inline]
    pub fn exploded(&self) -> exploded::Exploded {
        exploded::Exploded { client: self.client.clone() }
    }

    /// The operations of `styles.simple.joined`.
    #[inline]
    pub fn joined(&self) -> joined::Joined {
        joined::Joined { client: self.client.clone() }
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
