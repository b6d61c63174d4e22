//! Properties whose value tells alternatives apart.

use super::schema::Lowering;
use crate::document::tree::NodeId;
use crate::document::view::Schema;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// The properties of an alternative, those of its `allOf` included.
struct Properties {
    nodes: BTreeMap<String, NodeId>,
    required: HashSet<String>,
}

impl Lowering<'_> {
    /// The first property, by name, that has one value in each of the schemas, and another one in each; and these values.
    /// With `required` each schema must demand it.
    pub(super) fn telling_property(
        &mut self,
        schemas: &[&Schema],
        required: bool,
    ) -> Option<(String, Vec<String>)> {
        let all: Vec<Properties> = schemas
            .iter()
            .map(|schema| self.all_properties(schema))
            .collect();
        let names: Vec<String> = all.first()?.nodes.keys().cloned().collect();
        names.into_iter().find_map(|name| {
            let mut values: Vec<String> = Vec::new();
            for properties in &all {
                let demanded = !required || properties.required.contains(&name);
                let node = properties.nodes.get(&name).filter(|_| demanded)?;
                let value = self.only_value(*node)?;
                if values.contains(&value) {
                    return None;
                }
                values.push(value);
            }
            Some((name, values))
        })
    }

    fn all_properties(&mut self, schema: &Schema) -> Properties {
        let mut properties = Properties {
            nodes: BTreeMap::new(),
            required: HashSet::new(),
        };
        // The schema itself comes last, and says more than what it extends.
        for part in self.flatten(schema) {
            properties.nodes.extend(part.properties);
            properties.required.extend(part.required);
        }
        properties
    }

    /// The one value that a property can have, as text.
    fn only_value(&mut self, node: NodeId) -> Option<String> {
        match self.values(node).as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// The values of a property, as text.
    fn values(&mut self, node: NodeId) -> Vec<String> {
        let schema = self.read(node);
        let values = schema.enumeration.iter().flatten();
        values.filter_map(text).collect()
    }

    /// For each schema the values of a property that no other one allows.
    pub(super) fn own_values(&mut self, schemas: &[&Schema], property: &str) -> Vec<Vec<String>> {
        let mut all: Vec<Vec<String>> = Vec::new();
        for schema in schemas {
            let node = self.all_properties(schema).nodes.get(property).copied();
            all.push(node.map(|node| self.values(node)).unwrap_or_default());
        }
        let times = |value: &String| all.iter().filter(|values| values.contains(value)).count();
        all.iter()
            .map(|values| {
                values
                    .iter()
                    .filter(|value| times(value) == 1)
                    .cloned()
                    .collect()
            })
            .collect()
    }
}

/// A scalar as a tag is compared: a number or a flag by how it is written.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}
