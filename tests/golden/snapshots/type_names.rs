// file: src/types/b_tree_map_model.rs

use crate::runtime;

/// `BTreeMapModel`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BTreeMapModel {
    /// The `a` property.
    pub a: Option<String>,
}

impl BTreeMapModel {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    BTreeMapModel {
        "a" => a: optional,
    }
}

// file: src/types/box_model.rs

use crate::runtime;

/// `BoxModel`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    /// `box`: see [`BoxModel`](crate::types::BoxModel).
    pub r#box: Option<Box<BoxModel>>,
}

impl BoxModel {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `box`.
    pub fn r#box(mut self, value: BoxModel) -> Self {
        self.r#box = Some(Box::new(value));
        self
    }
}

runtime::object! {
    BoxModel {
        "box" => r#box: optional,
    }
}

// file: src/types/client.rs

use crate::runtime;

/// `Client`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Client {
    /// The `a` property.
    pub a: Option<String>,
}

impl Client {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    Client {
        "a" => a: optional,
    }
}

// file: src/types/error.rs

use crate::runtime;
use super::Runtime;

/// `Error`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// `runtime`: see [`Runtime`](crate::types::Runtime).
    pub runtime: Option<Runtime>,
}

impl Error {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `runtime`.
    pub fn runtime(mut self, value: Runtime) -> Self {
        self.runtime = Some(value);
        self
    }
}

runtime::object! {
    Error {
        "runtime" => runtime: optional,
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

/// `Mod`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mod {
    /// The `a` property.
    pub a: Option<String>,
}

impl Mod {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    Mod {
        "a" => a: optional,
    }
}

// file: src/types/n1st.rs

use crate::runtime;

/// `N1st`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct N1st {
    /// The `a` property.
    pub a: Option<String>,
}

impl N1st {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    N1st {
        "a" => a: optional,
    }
}

// file: src/types/option_model.rs

use crate::runtime;
use super::SelfModel;

/// `OptionModel`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModel {
    /// `self`: see [`SelfModel`](crate::types::SelfModel).
    pub self_: SelfModel,
}

impl OptionModel {
    /// A value with what must be there.
    pub fn new(self_: SelfModel) -> Self {
        Self { self_ }
    }

    /// Sets `self_`.
    pub fn self_(mut self, value: SelfModel) -> Self {
        self.self_ = value;
        self
    }
}

runtime::object! {
    OptionModel {
        "self" => self_: required,
    }
}

// file: src/types/pet.rs

use crate::runtime;

/// `Pet`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// The `a` property.
    pub a: Option<String>,
}

impl Pet {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    Pet {
        "a" => a: optional,
    }
}

// file: src/types/pet_toy_dashed.rs

use crate::runtime;

/// `PetToyDashed`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PetToyDashed {
    /// The `a` property.
    pub a: Option<String>,
}

impl PetToyDashed {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    PetToyDashed {
        "a" => a: optional,
    }
}

// file: src/types/pet_toy_dotted.rs

use crate::runtime;

/// `PetToyDotted`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PetToyDotted {
    /// The `a` property.
    pub a: Option<String>,
}

impl PetToyDotted {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    PetToyDotted {
        "a" => a: optional,
    }
}

// file: src/types/pet_upper.rs

use crate::runtime;

/// `PetUpper`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetUpper {
    /// `a`.
    A,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    PetUpper {
        "a" => A,
    }
}

// file: src/types/pet_value.rs

use crate::runtime;

/// `PetValue`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PetValue {
    /// The `a` property.
    pub a: Option<String>,
}

impl PetValue {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    PetValue {
        "a" => a: optional,
    }
}

// file: src/types/runtime.rs

use crate::runtime;
use super::Types;

/// `Runtime`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Runtime {
    /// `types`: see [`Types`](crate::types::Types).
    pub types: Option<Types>,
}

impl Runtime {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `types`.
    pub fn types(mut self, value: Types) -> Self {
        self.types = Some(value);
        self
    }
}

runtime::object! {
    Runtime {
        "types" => types: optional,
    }
}

// file: src/types/self_model.rs

use crate::runtime;

/// `SelfModel`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SelfModel {
    /// The `a` property.
    pub a: Option<String>,
}

impl SelfModel {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    SelfModel {
        "a" => a: optional,
    }
}

// file: src/types/string_model.rs

use crate::runtime;
use super::VecModel;

/// `StringModel`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StringModel {
    /// The `list` property.
    pub list: Option<Vec<String>>,
    /// `vec`: see [`VecModel`](crate::types::VecModel).
    pub vec: Option<VecModel>,
}

impl StringModel {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `list`.
    pub fn list(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.list = Some(runtime::texts(value));
        self
    }

    /// Sets `vec`.
    pub fn vec(mut self, value: VecModel) -> Self {
        self.vec = Some(value);
        self
    }
}

runtime::object! {
    StringModel {
        "list" => list: optional List,
        "vec" => vec: optional,
    }
}

// file: src/types/types.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `Types`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Types {
    /// The `map` property.
    pub map: Option<BTreeMap<String, String>>,
}

impl Types {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `map`.
    pub fn map(mut self, value: impl Into<BTreeMap<String, String>>) -> Self {
        self.map = Some(value.into());
        self
    }
}

runtime::object! {
    Types {
        "map" => map: optional Map,
    }
}

// file: src/types/underscore.rs

use crate::runtime;

/// `Underscore`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Underscore {
    /// The `a` property.
    pub a: Option<String>,
}

impl Underscore {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    Underscore {
        "a" => a: optional,
    }
}

// file: src/types/vec_model.rs

use crate::runtime;
use super::OptionModel;

/// `VecModel`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VecModel {
    /// `option`: see [`OptionModel`](crate::types::OptionModel).
    pub option: Option<OptionModel>,
}

impl VecModel {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `option`.
    pub fn option(mut self, value: OptionModel) -> Self {
        self.option = Some(value);
        self
    }
}

runtime::object! {
    VecModel {
        "option" => option: optional,
    }
}
