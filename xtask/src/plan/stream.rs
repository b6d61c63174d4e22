//! Answers of values one by one.

use super::Stream;
use super::models::Types;
use crate::api::{Encoding, Operation, Shape, Type};

/// The property by which requests ask for a stream, in the APIs that have one.
const FLAG: &str = "stream";

/// How the values of an operation's stream are read, if it has one.
pub(super) fn stream(types: &Types<'_>, operation: &Operation) -> Option<Stream> {
    let stream = operation.stream.as_ref()?;
    Some(Stream {
        framing: stream.framing,
        accept: stream.media_type.clone(),
        item: types.bare(&stream.item),
        flag: has_flag(types, operation).then(|| FLAG.to_owned()),
    })
}

fn has_flag(types: &Types<'_>, operation: &Operation) -> bool {
    let Some(body) = &operation.body else {
        return false;
    };
    let (Encoding::Json, Type::Named(id)) = (body.encoding, &body.ty) else {
        return false;
    };
    let Shape::Object(object) = &types.api.def(*id).shape else {
        return false;
    };
    let mut fields = object.fields.iter();
    fields.any(|field| field.wire == FLAG && field.ty == Type::Bool)
}
