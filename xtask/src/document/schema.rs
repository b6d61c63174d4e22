//! A schema through `openapiv3` to its view.

use crate::diagnostics::codes;
use crate::document::keyword::{Home, home};
use crate::document::normalise::normalise;
use crate::document::reader::{Reader, extension, node as node_of, target};
use crate::document::tree::{Kind, NodeId};
use crate::document::view::{Additional, Discriminator, Schema, Types};
use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, SchemaData, SchemaKind, Type,
    VariantOrUnknownOrEmpty,
};
use serde::Deserialize;
use serde_json::Value;

/// The order of constraints in a view.
const CONSTRAINTS: [&str; 13] = [
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

/// The schema at a node that is no reference.
pub(crate) fn schema(reader: &mut Reader<'_>, node: NodeId) -> Schema {
    let wide = Schema {
        node,
        ..Schema::default()
    };
    match reader.bundle.tree.kind(node) {
        Kind::Map(_) if node != reader.bundle.root() => {}
        Kind::Bool(accepts) => {
            let never = !*accepts;
            if never {
                reader.report(
                    codes::BOOLEAN_SCHEMA,
                    node,
                    "the schema `false` accepts no value",
                );
            }
            return Schema { never, ..wide };
        }
        _ => {
            reader.report(
                codes::NOT_A_SCHEMA,
                node,
                "this is not a schema; anything is accepted",
            );
            return wide;
        }
    }
    let fields = normalise(reader, node);
    match openapiv3::Schema::deserialize(Value::Object(fields)) {
        Ok(read) => view(read, wide),
        Err(error) => {
            reader.report(
                codes::NOT_A_SCHEMA,
                node,
                format!("this schema cannot be read ({error}); anything is accepted"),
            );
            wide
        }
    }
}

fn view(read: openapiv3::Schema, mut out: Schema) -> Schema {
    out.types.null = read.schema_data.nullable;
    kind(read.schema_kind, &mut out);
    data(read.schema_data, &mut out);
    out.constraints
        .sort_by_key(|(name, _)| CONSTRAINTS.iter().position(|known| known == name));
    out
}

fn data(data: SchemaData, out: &mut Schema) {
    out.title = data.title;
    out.description = data.description;
    out.deprecated = data.deprecated;
    out.read_only = data.read_only;
    out.write_only = data.write_only;
    out.default = data.default;
    out.example = data.example;
    out.discriminator = data.discriminator.map(|read| {
        let mapping = read.mapping.into_iter();
        let mut mapping: Vec<(String, NodeId)> = mapping
            .filter_map(|(value, token)| Some((value, node_of(&token)?)))
            .collect();
        mapping.sort_by(|(one, _), (other, _)| one.cmp(other));
        Discriminator {
            property: read.property_name,
            mapping,
        }
    });
    for (key, value) in data.extensions {
        keyword(key.trim_start_matches("x-oas-"), value, out);
    }
}

/// What travelled as an extension.
fn keyword(key: &str, value: Value, out: &mut Schema) {
    match (key, value) {
        ("type", Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .for_each(|name| add(&mut out.types, name)),
        ("enum", Value::Array(values)) => out.enumeration = Some(values),
        ("default", value) => out.default = Some(value),
        ("examples", Value::Array(values)) => {
            out.example = out.example.take().or_else(|| values.into_iter().next());
        }
        ("prefixItems", Value::Array(tokens)) => {
            out.prefix_items = tokens.iter().filter_map(extension).collect();
        }
        ("x-enum-varnames" | "x-enumNames", Value::Array(names)) => {
            out.value_names = names
                .iter()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect();
        }
        ("itemsForbidden", Value::Bool(closed)) => out.closed = closed,
        ("patternProperties", _) => out.narrowed = true,
        _ => out.narrowed |= matches!(home(key), Some(Home::Narrowing | Home::Unsupported)),
    }
}

fn add(types: &mut Types, name: &str) {
    match name {
        "null" => types.null = true,
        "boolean" => types.boolean = true,
        "integer" => types.integer = true,
        "number" => types.number = true,
        "string" => types.string = true,
        "array" => types.array = true,
        "object" => types.object = true,
        _ => {}
    }
}

fn kind(kind: SchemaKind, out: &mut Schema) {
    match kind {
        SchemaKind::Type(one) => typed(one, out),
        SchemaKind::OneOf { one_of } => out.one_of = nodes(&one_of),
        SchemaKind::AllOf { all_of } => out.all_of = nodes(&all_of),
        SchemaKind::AnyOf { any_of } => out.any_of = nodes(&any_of),
        SchemaKind::Not { .. } => out.narrowed = true,
        SchemaKind::Any(any) => mixed(any, out),
    }
}

fn typed(one: Type, out: &mut Schema) {
    match one {
        Type::String(text) => {
            out.types.string = true;
            out.format = format(text.format, string_format);
            out.enumeration = values(text.enumeration);
            count(out, "minLength", text.min_length);
            count(out, "maxLength", text.max_length);
            out.constraints
                .extend(text.pattern.map(|pattern| ("pattern", pattern)));
        }
        Type::Number(number) => {
            out.types.number = true;
            out.format = format(number.format, number_format);
            out.enumeration = values(number.enumeration);
            bound(
                out,
                ("minimum", "exclusiveMinimum"),
                number.minimum,
                number.exclusive_minimum,
            );
            bound(
                out,
                ("maximum", "exclusiveMaximum"),
                number.maximum,
                number.exclusive_maximum,
            );
            out.constraints.extend(
                number
                    .multiple_of
                    .map(|step| ("multipleOf", step.to_string())),
            );
        }
        Type::Integer(number) => {
            out.types.integer = true;
            out.format = format(number.format, integer_format);
            out.enumeration = values(number.enumeration);
            bound(
                out,
                ("minimum", "exclusiveMinimum"),
                number.minimum,
                number.exclusive_minimum,
            );
            bound(
                out,
                ("maximum", "exclusiveMaximum"),
                number.maximum,
                number.exclusive_maximum,
            );
            out.constraints.extend(
                number
                    .multiple_of
                    .map(|step| ("multipleOf", step.to_string())),
            );
        }
        Type::Boolean(flag) => {
            out.types.boolean = true;
            out.enumeration = values(flag.enumeration);
        }
        Type::Object(object) => object_type(object, out),
        Type::Array(array) => array_type(&array, out),
    }
}

fn object_type(object: openapiv3::ObjectType, out: &mut Schema) {
    out.types.object = true;
    out.properties = properties(object.properties);
    out.required = object.required;
    out.additional = additional(object.additional_properties);
    count(out, "minProperties", object.min_properties);
    count(out, "maxProperties", object.max_properties);
}

fn array_type(array: &openapiv3::ArrayType, out: &mut Schema) {
    out.types.array = true;
    out.items = array.items.as_ref().and_then(target);
    count(out, "minItems", array.min_items);
    count(out, "maxItems", array.max_items);
    out.constraints.extend(
        array
            .unique_items
            .then(|| ("uniqueItems", "true".to_owned())),
    );
}

/// A combination, in which `openapiv3` keeps every field.
fn mixed(any: AnySchema, out: &mut Schema) {
    add(&mut out.types, any.typ.as_deref().unwrap_or(""));
    out.format = any.format;
    out.enumeration = Some(any.enumeration).filter(|list| !list.is_empty());
    bound(
        out,
        ("minimum", "exclusiveMinimum"),
        any.minimum,
        any.exclusive_minimum.unwrap_or(false),
    );
    bound(
        out,
        ("maximum", "exclusiveMaximum"),
        any.maximum,
        any.exclusive_maximum.unwrap_or(false),
    );
    out.constraints
        .extend(any.multiple_of.map(|step| ("multipleOf", step.to_string())));
    count(out, "minLength", any.min_length);
    count(out, "maxLength", any.max_length);
    out.constraints
        .extend(any.pattern.map(|pattern| ("pattern", pattern)));
    count(out, "minItems", any.min_items);
    count(out, "maxItems", any.max_items);
    out.constraints
        .extend((any.unique_items == Some(true)).then(|| ("uniqueItems", "true".to_owned())));
    count(out, "minProperties", any.min_properties);
    count(out, "maxProperties", any.max_properties);
    out.properties = properties(any.properties);
    out.required = any.required;
    out.additional = additional(any.additional_properties);
    out.items = any.items.as_ref().and_then(target);
    out.one_of = nodes(&any.one_of);
    out.all_of = nodes(&any.all_of);
    out.any_of = nodes(&any.any_of);
    out.narrowed |= any.not.is_some();
}

fn nodes(list: &[ReferenceOr<openapiv3::Schema>]) -> Vec<NodeId> {
    list.iter().filter_map(target).collect()
}

fn properties(
    map: impl IntoIterator<Item = (String, ReferenceOr<Box<openapiv3::Schema>>)>,
) -> Vec<(String, NodeId)> {
    map.into_iter()
        .filter_map(|(name, token)| Some((name, target(&token)?)))
        .collect()
}

fn additional(read: Option<AdditionalProperties>) -> Additional {
    match read {
        None => Additional::Unspecified,
        Some(AdditionalProperties::Any(true)) => Additional::Any,
        Some(AdditionalProperties::Any(false)) => Additional::Forbidden,
        Some(AdditionalProperties::Schema(token)) => {
            target(&token).map_or(Additional::Any, Additional::Schema)
        }
    }
}

/// The values of an `enum`; `None` in it stands for null.
fn values<T: Into<Value>>(list: Vec<Option<T>>) -> Option<Vec<Value>> {
    (!list.is_empty()).then(|| {
        list.into_iter()
            .map(|value| value.map_or(Value::Null, Into::into))
            .collect()
    })
}

fn bound<T: ToString>(
    out: &mut Schema,
    names: (&'static str, &'static str),
    value: Option<T>,
    exclusive: bool,
) {
    let name = if exclusive { names.1 } else { names.0 };
    out.constraints
        .extend(value.map(|value| (name, value.to_string())));
}

fn count(out: &mut Schema, name: &'static str, value: Option<usize>) {
    out.constraints
        .extend(value.map(|value| (name, value.to_string())));
}

fn format<T>(read: VariantOrUnknownOrEmpty<T>, name: fn(T) -> &'static str) -> Option<String> {
    match read {
        VariantOrUnknownOrEmpty::Item(item) => Some(name(item).to_owned()),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn string_format(format: openapiv3::StringFormat) -> &'static str {
    match format {
        openapiv3::StringFormat::Date => "date",
        openapiv3::StringFormat::DateTime => "date-time",
        openapiv3::StringFormat::Password => "password",
        openapiv3::StringFormat::Byte => "byte",
        openapiv3::StringFormat::Binary => "binary",
    }
}

fn number_format(format: openapiv3::NumberFormat) -> &'static str {
    match format {
        openapiv3::NumberFormat::Float => "float",
        openapiv3::NumberFormat::Double => "double",
    }
}

fn integer_format(format: openapiv3::IntegerFormat) -> &'static str {
    match format {
        openapiv3::IntegerFormat::Int32 => "int32",
        openapiv3::IntegerFormat::Int64 => "int64",
    }
}
