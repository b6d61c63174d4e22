//! A field as a line of `object!`: its type, what its setter takes, its name on the wire, its codec.

use super::rust::{Scope, literal, taken, ty};
use super::source;
use crate::plan::{Field, Kind, Rust, Setter};

/// A field with its documentation, `depth` levels in. `sent` where requests have a setter for each field that they may set.
pub(super) fn lines(field: &Field, sent: bool, depth: usize) -> String {
    let scope = Scope::Types;
    let indent = "    ".repeat(depth);
    let mut text = source::doc_lines(&field.docs, &indent);
    if field.deprecated {
        text = text + &indent + "#[deprecated]\n";
    }
    text + &format!(
        "{indent}pub {}: {}{},\n",
        field.name,
        written(field, scope),
        manner(field, sent, scope)
    )
}

/// The type, in parentheses where the macro would take it for something else.
fn written(field: &Field, scope: Scope) -> String {
    let whole = ty(&field.ty(), scope);
    let odd = match field.value {
        Rust::Path(_) | Rust::Option(_) | Rust::Nullable(_) => field.kind == Kind::Required,
        _ => false,
    };
    if odd { format!("({whole})") } else { whole }
}

/// What the type does not say: ` = into "type"`.
fn manner(field: &Field, sent: bool, scope: Scope) -> String {
    let mut parts: Vec<String> = Vec::new();
    if field.kind == Kind::RequiredNullable {
        parts.push("null".to_owned());
    }
    if sent && field.read_only && field.kind.is_option() {
        parts.push("read_only".to_owned());
    }
    parts.extend(conversion(&field.value, scope));
    if field.kind != Kind::Beside && field.name != field.wire {
        parts.push(literal(&field.wire));
    }
    parts.extend(named_codec(&field.value).map(|codec| format!("<{codec}>")));
    if field.setter != field.name {
        parts.push(format!(".{}", field.setter));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!(" = {}", parts.join(" "))
    }
}

/// What the setter takes, if not the value.
fn conversion(value: &Rust, scope: Scope) -> Option<String> {
    let named = |word: &str, of: &Rust| Some(format!("{word} ({})", ty(of, scope)));
    match (value, value.setter()) {
        (Rust::Boxed(inner), _) => {
            debug_assert!(inner.setter() == Setter::Plain);
            named("boxed", inner)
        }
        (_, Setter::Into) => Some("into".to_owned()),
        (_, Setter::Texts) => Some("texts".to_owned()),
        (Rust::List(inner), Setter::Items) if inner.setter() == Setter::Into => {
            named("each", inner)
        }
        (Rust::List(inner), Setter::Items) => named("items", inner),
        (_, Setter::Plain | Setter::Items) => None,
    }
}

/// The codec, where the type alone does not tell it.
pub(super) fn named_codec(value: &Rust) -> Option<String> {
    if is_odd(value) { value.codec() } else { None }
}

fn is_odd(value: &Rust) -> bool {
    match value {
        Rust::Integer(_, text) => *text,
        Rust::Bytes | Rust::Path(_) | Rust::Tuple(_) => true,
        Rust::List(inner)
        | Rust::Map(inner)
        | Rust::Option(inner)
        | Rust::Nullable(inner)
        | Rust::Boxed(inner) => is_odd(inner),
        _ => false,
    }
}

/// The arguments of `new`, as in a signature.
pub(super) fn arguments<'a>(required: impl Iterator<Item = &'a Field>, scope: Scope) -> String {
    let arguments = required.map(|field| {
        let taken = taken(field.value.unboxed(), scope);
        format!("{}: {taken}", field.name)
    });
    arguments.collect::<Vec<_>>().join(", ")
}
