//! Rust types as text, names and expressions as tokens.

use crate::plan::{Kind, Rust, Setter};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// An identifier, raw where it is written so.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(plain) => Ident::new_raw(plain, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Where the crate's types are named from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// From a module of `types`, which imports them.
    Types,
    /// From anywhere else, as `types::X`.
    Crate,
}

/// A type.
pub(super) fn ty(rust: &Rust, scope: Scope) -> String {
    let inner = |inner: &Rust| ty(inner, scope);
    match rust {
        Rust::Bool => "bool".to_owned(),
        Rust::Integer(name, _) => (*name).to_owned(),
        Rust::Float => "f64".to_owned(),
        Rust::Text => "String".to_owned(),
        Rust::Timestamp => "runtime::Timestamp".to_owned(),
        Rust::Secret => "runtime::Secret".to_owned(),
        Rust::Bytes => "Vec<u8>".to_owned(),
        Rust::Part => "runtime::Part".to_owned(),
        Rust::Multipart => "runtime::Multipart".to_owned(),
        Rust::Value => "runtime::Value".to_owned(),
        Rust::List(of) => format!("Vec<{}>", inner(of)),
        Rust::Tuple(places) => {
            let places: Vec<String> = places.iter().map(inner).collect();
            format!("({})", places.join(", "))
        }
        Rust::Map(of) => format!("BTreeMap<String, {}>", inner(of)),
        Rust::Option(of) => format!("Option<{}>", inner(of)),
        Rust::Nullable(of) => format!("runtime::Nullable<{}>", inner(of)),
        Rust::Boxed(of) => format!("Box<{}>", inner(of)),
        Rust::Model(name)
        | Rust::Enum(name)
        | Rust::IntEnum(name)
        | Rust::Union(name)
        | Rust::Answers(name) => match scope {
            Scope::Types => name.clone(),
            Scope::Crate => format!("types::{name}"),
        },
        Rust::Path(path) => compact(&tokens(path)),
    }
}

/// A type's text as tokens.
pub(super) fn tokens(ty: &str) -> TokenStream {
    ty.parse()
        .unwrap_or_else(|_| quote!(compile_error!("not a path")))
}

/// The type of a setter's argument.
pub(super) fn taken(rust: &Rust, scope: Scope) -> String {
    match (rust.setter(), rust) {
        (Setter::Texts, _) => "impl IntoIterator<Item = impl runtime::IntoText>".to_owned(),
        (Setter::Items, Rust::List(inner)) => {
            let item = ty(inner, scope);
            if inner.setter() == Setter::Into {
                format!("impl IntoIterator<Item = impl Into<{item}>>")
            } else {
                format!("impl IntoIterator<Item = {item}>")
            }
        }
        (Setter::Into, _) => format!("impl Into<{}>", ty(rust, scope)),
        _ => ty(rust, scope),
    }
}

/// The expression that makes the value out of a setter's argument.
pub(super) fn made(rust: &Rust, argument: &str) -> TokenStream {
    let argument = ident(argument);
    match (rust.setter(), rust) {
        (Setter::Texts, _) => quote!(runtime::texts(#argument)),
        (Setter::Items, Rust::List(inner)) if inner.setter() == Setter::Into => {
            quote!(#argument.into_iter().map(Into::into).collect())
        }
        (Setter::Items, _) => quote!(#argument.into_iter().collect()),
        (Setter::Into, _) => quote!(#argument.into()),
        _ => quote!(#argument),
    }
}

/// The same as an expression whose type needs no context.
pub(super) fn whole(rust: &Rust, argument: &str, scope: Scope) -> TokenStream {
    let name = ident(argument);
    if matches!(rust.setter(), Setter::Plain | Setter::Texts) {
        return made(rust, argument);
    }
    let whole = tokens(&ty(rust, scope));
    match (rust.setter(), rust) {
        (Setter::Items, Rust::List(inner)) if inner.setter() == Setter::Into => {
            quote!(#name.into_iter().map(Into::into).collect::<#whole>())
        }
        (Setter::Items, _) => quote!(#name.into_iter().collect::<#whole>()),
        _ => quote!(Into::<#whole>::into(#name)),
    }
}

/// The type of the argument of a field's setter: the box is the setter's business.
pub(super) fn setter_type(value: &Rust, kind: Kind, scope: Scope) -> String {
    let boxed = matches!(value, Rust::Boxed(_));
    let inner = value.unboxed();
    let lists = matches!(inner.setter(), Setter::Texts | Setter::Items);
    if kind == Kind::Nullable && !lists && !boxed {
        return format!("impl Into<runtime::Nullable<{}>>", ty(inner, scope));
    }
    taken(inner, scope)
}

/// A plain expression on one line, with spaces only where people write them. Closures and blocks are for `flat`.
pub(super) fn compact(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find([' ', '"']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('"') {
            let (literal, after) = rest.split_at(quoted(rest));
            out.push_str(literal);
            rest = after;
        } else {
            rest = &rest[1..];
            if is_apart(&out, rest) {
                out.push(' ');
            }
        }
    }
    out + rest
}

/// The length of the literal that a text starts with.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let mut inside = text.bytes().skip(1);
    let end = inside.position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}

/// Whether a space stays between what is before and what is after it.
fn is_apart(before: &str, after: &str) -> bool {
    match before.bytes().last().unwrap_or_default() {
        b'.' | b'&' | b'<' | b'(' | b'[' | b'!' => false,
        b':' if before.ends_with("::") => false,
        b',' | b'=' | b':' | b'{' => true,
        _ if after.starts_with("..") => true,
        _ => !after.starts_with([',', '.', ';', ':', '?', '!', '<', '>', '(', ')', '[', ']']),
    }
}

/// A text literal that shows no control character.
pub(super) fn literal(text: &str) -> String {
    format!("{text:?}")
}
