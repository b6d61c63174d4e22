//! Rust types and names as tokens.

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
pub(super) fn ty(rust: &Rust, scope: Scope) -> TokenStream {
    let inner = |inner: &Rust| ty(inner, scope);
    match rust {
        Rust::Bool => quote!(bool),
        Rust::Integer(name, _) => {
            let name = ident(name);
            quote!(#name)
        }
        Rust::Float => quote!(f64),
        Rust::Text => quote!(String),
        Rust::Timestamp => quote!(runtime::Timestamp),
        Rust::Secret => quote!(runtime::Secret),
        Rust::Bytes => quote!(Vec<u8>),
        Rust::Part => quote!(runtime::Part),
        Rust::Multipart => quote!(runtime::Multipart),
        Rust::Value => quote!(runtime::Value),
        Rust::List(of) => {
            let of = inner(of);
            quote!(Vec<#of>)
        }
        Rust::Tuple(places) => {
            let places = places.iter().map(inner);
            quote!((#(#places),*))
        }
        Rust::Map(of) => {
            let of = inner(of);
            quote!(BTreeMap<String, #of>)
        }
        Rust::Option(of) => {
            let of = inner(of);
            quote!(Option<#of>)
        }
        Rust::Nullable(of) => {
            let of = inner(of);
            quote!(runtime::Nullable<#of>)
        }
        Rust::Boxed(of) => {
            let of = inner(of);
            quote!(Box<#of>)
        }
        Rust::Model(name)
        | Rust::Enum(name)
        | Rust::IntEnum(name)
        | Rust::Union(name)
        | Rust::Answers(name) => {
            let name = ident(name);
            if scope == Scope::Types {
                quote!(#name)
            } else {
                quote!(types::#name)
            }
        }
        Rust::Path(path) => path
            .parse()
            .unwrap_or_else(|_| quote!(compile_error!("not a path"))),
    }
}

/// The type of a setter's argument.
pub(super) fn taken(rust: &Rust, scope: Scope) -> TokenStream {
    let whole = ty(rust, scope);
    match (rust.setter(), rust) {
        (Setter::Texts, _) => quote!(impl IntoIterator<Item = impl runtime::IntoText>),
        (Setter::Items, Rust::List(inner)) => {
            let item = ty(inner, scope);
            if inner.setter() == Setter::Into {
                quote!(impl IntoIterator<Item = impl Into<#item>>)
            } else {
                quote!(impl IntoIterator<Item = #item>)
            }
        }
        (Setter::Into, _) => quote!(impl Into<#whole>),
        _ => quote!(#whole),
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
    let (name, whole) = (ident(argument), ty(rust, scope));
    match (rust.setter(), rust) {
        (Setter::Texts, _) => quote!(runtime::texts(#name)),
        (Setter::Items, Rust::List(inner)) if inner.setter() == Setter::Into => {
            quote!(#name.into_iter().map(Into::into).collect::<#whole>())
        }
        (Setter::Items, _) => quote!(#name.into_iter().collect::<#whole>()),
        (Setter::Into, _) => quote!(Into::<#whole>::into(#name)),
        _ => quote!(#name),
    }
}

/// The type of the argument of a field's setter: the box is the setter's business.
pub(super) fn setter_type(value: &Rust, kind: Kind, scope: Scope) -> TokenStream {
    let boxed = matches!(value, Rust::Boxed(_));
    let inner = value.unboxed();
    let lists = matches!(inner.setter(), Setter::Texts | Setter::Items);
    if kind == Kind::Nullable && !lists && !boxed {
        let whole = ty(inner, scope);
        return quote!(impl Into<runtime::Nullable<#whole>>);
    }
    taken(inner, scope)
}

/// Types and plain expressions on one line, with spaces only where people write them. Closures and blocks are for `flat`.
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
