// file: src/types/b_tree_map_model.rs

use crate::runtime;

runtime::object! {
    /// `BTreeMapModel`, which the document does not describe.
    pub struct BTreeMapModel {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/box_model.rs

use crate::runtime;

runtime::object! {
    /// `BoxModel`, which the document does not describe.
    pub struct BoxModel {
        /// `box`: see [`BoxModel`](crate::types::BoxModel).
        pub r#box: Option<Box<BoxModel>> = boxed (BoxModel) "box",
    }
}

// file: src/types/client.rs

use crate::runtime;

runtime::object! {
    /// `Client`, which the document does not describe.
    pub struct Client {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/error.rs

use crate::runtime;
use super::Runtime;

runtime::object! {
    /// `Error`, which the document does not describe.
    pub struct Error {
        /// `runtime`: see [`Runtime`](crate::types::Runtime).
        pub runtime: Option<Runtime>,
    }
}

// file: src/types/mod.rs

//! The types of the Type names API.

mod b_tree_map_model;
mod box_model;
mod client;
mod error;
mod mod_;
mod n1st;
mod option_model;
mod pet;
mod pet_toy_dashed;
mod pet_toy_dotted;
mod pet_upper;
mod pet_value;
mod runtime;
mod self_model;
mod string_model;
mod types;
mod underscore;
mod vec_model;

pub use b_tree_map_model::BTreeMapModel;
pub use box_model::BoxModel;
pub use client::Client;
pub use error::Error;
pub use mod_::Mod;
pub use n1st::N1st;
pub use option_model::OptionModel;
pub use pet::Pet;
pub use pet_toy_dashed::PetToyDashed;
pub use pet_toy_dotted::PetToyDotted;
pub use pet_upper::PetUpper;
pub use pet_value::PetValue;
pub use runtime::Runtime;
pub use self_model::SelfModel;
pub use string_model::StringModel;
pub use types::Types;
pub use underscore::Underscore;
pub use vec_model::VecModel;

// file: src/types/mod_.rs

use crate::runtime;

runtime::object! {
    /// `Mod`, which the document does not describe.
    pub struct Mod {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/n1st.rs

use crate::runtime;

runtime::object! {
    /// `N1st`, which the document does not describe.
    pub struct N1st {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/option_model.rs

use crate::runtime;
use super::SelfModel;

runtime::object! {
    /// `OptionModel`, which the document does not describe.
    pub struct OptionModel {
        /// `self`: see [`SelfModel`](crate::types::SelfModel).
        pub self_: SelfModel = "self",
    }
    pub fn new(self_: SelfModel);
}

// file: src/types/pet.rs

use crate::runtime;

runtime::object! {
    /// `Pet`, which the document does not describe.
    pub struct Pet {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/pet_toy_dashed.rs

use crate::runtime;

runtime::object! {
    /// `PetToyDashed`, which the document does not describe.
    pub struct PetToyDashed {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/pet_toy_dotted.rs

use crate::runtime;

runtime::object! {
    /// `PetToyDotted`, which the document does not describe.
    pub struct PetToyDotted {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/pet_upper.rs

use crate::runtime;

runtime::string_enum! {
    /// `PetUpper`, which the document does not describe.
    pub enum PetUpper {
        A = "a",
    }
}

// file: src/types/pet_value.rs

use crate::runtime;

runtime::object! {
    /// `PetValue`, which the document does not describe.
    pub struct PetValue {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/runtime.rs

use crate::runtime;
use super::Types;

runtime::object! {
    /// `Runtime`, which the document does not describe.
    pub struct Runtime {
        /// `types`: see [`Types`](crate::types::Types).
        pub types: Option<Types>,
    }
}

// file: src/types/self_model.rs

use crate::runtime;

runtime::object! {
    /// `SelfModel`, which the document does not describe.
    pub struct SelfModel {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/string_model.rs

use crate::runtime;
use super::VecModel;

runtime::object! {
    /// `StringModel`, which the document does not describe.
    pub struct StringModel {
        /// The `list` property.
        pub list: Option<Vec<String>> = texts,
        /// `vec`: see [`VecModel`](crate::types::VecModel).
        pub vec: Option<VecModel>,
    }
}

// file: src/types/types.rs

use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Types`, which the document does not describe.
    pub struct Types {
        /// The `map` property.
        pub map: Option<BTreeMap<String, String>> = into,
    }
}

// file: src/types/underscore.rs

use crate::runtime;

runtime::object! {
    /// `Underscore`, which the document does not describe.
    pub struct Underscore {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/vec_model.rs

use crate::runtime;
use super::OptionModel;

runtime::object! {
    /// `VecModel`, which the document does not describe.
    pub struct VecModel {
        /// `option`: see [`OptionModel`](crate::types::OptionModel).
        pub option: Option<OptionModel>,
    }
}
