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

mod b_tree_map_model; pub use b_tree_map_model::BTreeMapModel;
mod box_model; pub use box_model::BoxModel;
mod client; pub use client::Client;
mod error; pub use error::Error;
mod mod_; pub use mod_::Mod;
mod n1st; pub use n1st::N1st;
mod option_model; pub use option_model::OptionModel;
mod pet; pub use pet::Pet;
mod pet_toy_dashed; pub use pet_toy_dashed::PetToyDashed;
mod pet_toy_dotted; pub use pet_toy_dotted::PetToyDotted;
mod pet_upper; pub use pet_upper::PetUpper;
mod pet_value; pub use pet_value::PetValue;
mod runtime; pub use runtime::Runtime;
mod self_model; pub use self_model::SelfModel;
mod string_model; pub use string_model::StringModel;
mod types; pub use types::Types;
mod underscore; pub use underscore::Underscore;
mod vec_model; pub use vec_model::VecModel;

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
