//! What is left of a document when all that does not matter is taken out.

use serde_json::Value;

use crate::mutate::{places, remove};

/// The document without every node that it can spare and still be `wanted`.
pub(crate) fn minimal(mut document: Value, wanted: &dyn Fn(&Value) -> bool) -> Value {
    loop {
        let before = places(&document).len();
        for place in places(&document) {
            if document.pointer(&place).is_none() {
                continue;
            }
            let mut smaller = document.clone();
            remove(&mut smaller, &place);
            if smaller != document && wanted(&smaller) {
                document = smaller;
            }
        }
        if places(&document).len() == before {
            return document;
        }
    }
}
