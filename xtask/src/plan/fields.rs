//! What fields need to know besides their names: absence, setters.

use super::{Kind, Rust, names};
use crate::api::{Field, TypeDef};

/// How the absence of a field is held.
pub(super) fn kind(field: &Field, def: &TypeDef, value: &Rust) -> Kind {
    // A request does not demand what only an answer has, nor an answer what only a request has.
    let demanded = field.required
        && !(field.read_only && def.in_request)
        && !(field.write_only && def.in_answer);
    let null = field.nullable || *value == Rust::Value;
    match (demanded, null) {
        (true, false) => Kind::Required,
        (true, true) => Kind::RequiredNullable,
        (false, true) if def.in_request && *value != Rust::Value => Kind::Nullable,
        (false, _) => Kind::Optional,
    }
}

/// Methods of every model that a setter of the same name would hide.
const TAKEN: &[&str] = &[
    "new",
    "default",
    "clone",
    "clone_from",
    "eq",
    "ne",
    "fmt",
    "into",
    "try_into",
    "borrow",
    "to_owned",
    "serialize",
    "deserialize",
];

/// The name of a field's setter: the field's, unless every model has such a method.
pub(super) fn setter(name: &str) -> String {
    if TAKEN.contains(&name) {
        names::prefixed("set", name)
    } else {
        name.to_owned()
    }
}
