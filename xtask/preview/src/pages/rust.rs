//! Rust types as text and as links.

use super::site::Site;
use maud::{Markup, html};
use xtask::plan::{Answer, Kind, Rust, Setter};

/// A piece of a type: text, or the name of a type of the crate.
enum Piece<'a> {
    Text(String),
    Name(&'a str),
}

/// A type as the pages name it, types of the crate as links. `up` leads from the page to the folder of all.
pub(super) fn ty(rust: &Rust, site: &Site<'_>, up: &str) -> Markup {
    let mut pieces = Vec::new();
    collect(rust, "", &mut pieces);
    linked(&pieces, site, up)
}

/// What a setter or an argument takes.
pub(super) fn taken(rust: &Rust, kind: Kind, site: &Site<'_>, up: &str) -> Markup {
    let mut pieces = Vec::new();
    collect_taken(rust, kind, "", &mut pieces);
    linked(&pieces, site, up)
}

/// A type as a program outside of the crate `library` writes it.
pub(super) fn text(rust: &Rust, library: &str) -> String {
    let mut pieces = Vec::new();
    collect(rust, &format!("{library}::"), &mut pieces);
    let text = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Name(name) => format!("{library}::types::{name}"),
    });
    text.collect()
}

/// The type that an answer is read as.
pub(super) fn answer(answer: &Answer) -> Option<Rust> {
    Some(match answer {
        Answer::Nothing => return None,
        Answer::Text => Rust::Text,
        Answer::Bytes => Rust::Path("Bytes".to_owned()),
        Answer::Several(value)
        | Answer::Json {
            value,
            optional: false,
        } => value.clone(),
        Answer::Json {
            value,
            optional: true,
        } => Rust::Option(Box::new(value.clone())),
    })
}

fn linked(pieces: &[Piece<'_>], site: &Site<'_>, up: &str) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                Piece::Text(text) => (text),
                Piece::Name(name) => @if let Some(kind) = site.kind(name) {
                    a href={ (up) (kind.place()) } { (name) }
                } @else {
                    (name)
                },
            }
        }
    }
}

/// The pieces of a type; `own` stands before the names that the crate has at its top.
fn collect<'a>(rust: &'a Rust, own: &str, out: &mut Vec<Piece<'a>>) {
    let text = |out: &mut Vec<Piece<'a>>, text: &str| out.push(Piece::Text(text.to_owned()));
    match rust {
        Rust::Bool => text(out, "bool"),
        Rust::Integer(name, _) => text(out, name),
        Rust::Float => text(out, "f64"),
        Rust::Text => text(out, "String"),
        Rust::Timestamp => text(out, &format!("{own}Timestamp")),
        Rust::Secret => text(out, &format!("{own}Secret")),
        Rust::Bytes => text(out, "Vec<u8>"),
        Rust::Part => text(out, &format!("{own}Part")),
        Rust::Multipart => text(out, &format!("{own}Multipart")),
        Rust::Value => text(out, &format!("{own}Value")),
        Rust::Path(path) => text(out, path),
        Rust::List(inner) => wrapped("Vec<", inner, own, out),
        Rust::Map(inner) => wrapped("BTreeMap<String, ", inner, own, out),
        Rust::Option(inner) => wrapped("Option<", inner, own, out),
        Rust::Nullable(inner) => wrapped(&format!("{own}Nullable<"), inner, own, out),
        Rust::Boxed(inner) => wrapped("Box<", inner, own, out),
        Rust::Tuple(places) => {
            text(out, "(");
            for (index, place) in places.iter().enumerate() {
                if index > 0 {
                    text(out, ", ");
                }
                collect(place, own, out);
            }
            text(out, ")");
        }
        Rust::Model(name)
        | Rust::Enum(name)
        | Rust::IntEnum(name)
        | Rust::Union(name)
        | Rust::Answers(name) => {
            out.push(Piece::Name(name));
        }
    }
}

fn wrapped<'a>(open: &str, inner: &'a Rust, own: &str, out: &mut Vec<Piece<'a>>) {
    out.push(Piece::Text(open.to_owned()));
    collect(inner, own, out);
    out.push(Piece::Text(">".to_owned()));
}

fn collect_taken<'a>(rust: &'a Rust, kind: Kind, own: &str, out: &mut Vec<Piece<'a>>) {
    let boxed = matches!(rust, Rust::Boxed(_));
    let rust = rust.unboxed();
    let lists = matches!(rust.setter(), Setter::Texts | Setter::Items);
    if kind == Kind::Nullable && !lists && !boxed {
        wrapped("impl Into<Nullable<", rust, own, out);
        out.push(Piece::Text(">".to_owned()));
        return;
    }
    match (rust.setter(), rust) {
        (Setter::Texts, _) => out.push(Piece::Text(
            "impl IntoIterator<Item = impl IntoText>".to_owned(),
        )),
        (Setter::Items, Rust::List(inner)) if inner.setter() == Setter::Into => {
            wrapped("impl IntoIterator<Item = impl Into<", inner, own, out);
            out.push(Piece::Text(">".to_owned()));
        }
        (Setter::Items, Rust::List(inner)) => wrapped("impl IntoIterator<Item = ", inner, own, out),
        (Setter::Into, _) => wrapped("impl Into<", rust, own, out),
        _ => collect(rust, own, out),
    }
}
