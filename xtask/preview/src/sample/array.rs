//! Lists.

use super::merge::{self, Fields};
use super::{Maker, push};
use serde_json::Value;

impl Maker<'_> {
    pub(super) fn array(
        &mut self,
        fields: &Fields,
        at: &mut String,
        name: &str,
        depth: usize,
    ) -> Value {
        let count = |key: &str| fields.get(key).and_then(Value::as_u64);
        let least = count("minItems").unwrap_or(0).min(1000);
        let items = fields.get("items");
        let open = items.is_some_and(|items| self.is_open(items));
        let empty = self.is_lean(at, depth)
            || open
            || items == Some(&Value::Bool(false))
            || self.faults.at(at) >= 3;
        let first = fields
            .get("prefixItems")
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        let wanted = if empty { least } else { least.max(1) };
        let wanted = wanted.max(if least > 0 || !empty {
            first.len() as u64
        } else {
            0
        });
        let wanted = wanted.min(count("maxItems").unwrap_or(u64::MAX));
        let unique = fields.get("uniqueItems") == Some(&Value::Bool(true));
        let contains = fields.get("contains");
        let any = Value::Bool(true);
        let mut out: Vec<Value> = Vec::new();
        let mut number = 0;
        while (out.len() as u64) < wanted && number < 3000 {
            let index = out.len();
            let schema = first
                .get(index)
                .or(contains.filter(|_| index == first.len()))
                .or(items)
                .unwrap_or(&any);
            let mark = at.len();
            // The place decides on the value: another place, another value.
            push(at, &number.to_string());
            let mut value = self.value(schema, at, name, depth + 1);
            if unique && out.contains(&value) {
                value = self.another(schema, at, name, depth, &out).unwrap_or(value);
            }
            at.truncate(mark);
            number += 1;
            if !unique || !out.contains(&value) {
                out.push(value);
            }
        }
        out.into()
    }

    /// An item that is not there yet: without examples, or the next of the values there are.
    fn another(
        &mut self,
        schema: &Value,
        at: &mut String,
        name: &str,
        depth: usize,
        out: &[Value],
    ) -> Option<Value> {
        let fields = merge::flat(self.schemas, schema);
        if let Some(Value::Array(values)) = fields.get("enum") {
            return values.iter().find(|value| !out.contains(value)).cloned();
        }
        let wish = self.wish;
        self.wish.examples = false;
        let value = self.value(schema, at, name, depth + 1);
        self.wish = wish;
        Some(match value {
            Value::String(text) if out.contains(&Value::String(text.clone())) => {
                format!("{text}{}", out.len() + 1).into()
            }
            Value::Number(number) if out.contains(&Value::Number(number.clone())) => {
                (out.len() + 1).into()
            }
            value => value,
        })
    }
}
