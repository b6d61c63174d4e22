//! Types and rules of an API in a few words.

use super::Side;
use super::draft::type_name;
use crate::api::{Encoding, Framing, Style, Type};

/// A type as people say it.
pub(super) fn ty(side: &Side, ty: &Type) -> String {
    let inner = |inner: &Type| self::ty(side, inner);
    match ty {
        Type::Any => "anything".to_owned(),
        Type::Bool => "boolean".to_owned(),
        Type::Number => "number".to_owned(),
        Type::Integer(integer) => {
            let sign = if integer.signed { "" } else { "u" };
            let how = if integer.text { "string" } else { "integer" };
            format!("{how} ({sign}int{})", integer.bits)
        }
        Type::Text(None) => "string".to_owned(),
        Type::Text(Some(format)) => format!("string ({format})"),
        Type::Timestamp => "string (date-time)".to_owned(),
        Type::Bytes => "string (byte)".to_owned(),
        Type::Secret => "string (password)".to_owned(),
        Type::List(of) => format!("list of {}", inner(of)),
        Type::Map(of) => format!("map to {}", inner(of)),
        Type::Nullable(of) => format!("{} or null", inner(of)),
        Type::Tuple(places) => {
            let places: Vec<String> = places.iter().map(inner).collect();
            format!("({})", places.join(", "))
        }
        Type::Named(id) => type_name(side, id.0),
    }
}

/// The type of a property or parameter, and whether it must be there.
pub(super) fn element(side: &Side, ty: &Type, required: bool) -> String {
    let said = self::ty(side, ty);
    if required {
        format!("{said}, required")
    } else {
        said
    }
}

/// Alternatives of schemes.
pub(super) fn security(alternatives: &[Vec<String>]) -> String {
    let one = |schemes: &Vec<String>| {
        if schemes.is_empty() {
            "none".to_owned()
        } else {
            schemes.join(" and ")
        }
    };
    let all: Vec<String> = alternatives.iter().map(one).collect();
    if all.is_empty() {
        "none".to_owned()
    } else {
        all.join(", or ")
    }
}

pub(super) fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Json => "JSON",
        Encoding::Form => "form",
        Encoding::Multipart => "multipart",
        Encoding::Text => "text",
        Encoding::Bytes => "bytes",
    }
}

pub(super) fn framing(framing: Framing) -> &'static str {
    match framing {
        Framing::Events => "server-sent events",
        Framing::Lines => "lines of JSON",
        Framing::Sequence => "a JSON text sequence",
    }
}

pub(super) fn style(style: Style, explode: bool) -> String {
    let name = match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "spaceDelimited",
        Style::PipeDelimited => "pipeDelimited",
        Style::DeepObject => "deepObject",
        Style::Content => "content",
    };
    if explode {
        format!("{name}, exploded")
    } else {
        name.to_owned()
    }
}
