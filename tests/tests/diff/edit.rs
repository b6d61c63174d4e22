//! Edits of a document, each a JSON pointer and what stands there from then on.

use serde_json::{Map, Value};

/// Applies edits; null removes, and a list grows by one at its end.
pub(crate) fn apply(document: &mut Value, edits: &Map<String, Value>) {
    for (pointer, value) in edits {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let key = key.replace("~1", "/").replace("~0", "~");
        let holder = document
            .pointer_mut(parent)
            .unwrap_or_else(|| panic!("{pointer} leads nowhere"));
        match holder {
            Value::Object(map) if value.is_null() => {
                map.shift_remove(&key)
                    .unwrap_or_else(|| panic!("{pointer} is not there"));
            }
            Value::Object(map) => {
                map.insert(key, value.clone());
            }
            Value::Array(list) => {
                let index: usize = key.parse().expect("an index");
                if index == list.len() {
                    list.push(value.clone());
                } else {
                    list[index] = value.clone();
                }
            }
            _ => panic!("{pointer} leads into a scalar"),
        }
    }
}
