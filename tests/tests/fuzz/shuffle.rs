//! The same document with its keys in another order.

use serde_json::{Map, Value};

/// A copy in which the members of every object are in another order.
pub(crate) fn shuffled(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut members: Vec<_> = map.iter().collect();
            // Neither the order there was nor its reverse, where there are enough members.
            members.sort_by_key(|(key, _)| key.chars().rev().collect::<String>());
            members.reverse();
            let members = members.into_iter();
            Value::Object(
                members
                    .map(|(key, value)| (key.clone(), shuffled(value)))
                    .collect::<Map<_, _>>(),
            )
        }
        Value::Array(list) => Value::Array(list.iter().map(shuffled).collect()),
        other => other.clone(),
    }
}
