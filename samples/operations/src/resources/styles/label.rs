// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, label.

pub mod exploded;
pub mod joined;
use crate::Client;

/// The operations of `styles.label`.
#[derive(Clone, Debug)]
pub struct Label {
    pub(crate) client: Client,
}

impl Label {
    /// The operations of `styles.label.exploded`.
    #[inline]
    pub fn exploded(&self) -> exploded::Exploded {
        exploded::Exploded { client: self.client.clone() }
    }

    /// The operations of `styles.label.joined`.
    #[inline]
    pub fn joined(&self) -> joined::Joined {
        joined::Joined { client: self.client.clone() }
    }
}

#[cfg(feature = "cli")]
impl Label {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("label", &[
        ], &[exploded::Exploded::COMMANDS, joined::Joined::COMMANDS])
    };
}
