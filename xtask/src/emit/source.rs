//! The text of a Rust file, item by item.

use proc_macro2::TokenStream;
use quote::quote;

/// The first line of every generated file.
pub(super) const HEADER: &str = "Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.";

/// The text of a Rust file.
#[derive(Debug, Default)]
pub(super) struct Source {
    docs: Vec<String>,
    lines: Vec<String>,
    items: Vec<String>,
}

impl Source {
    /// A file with this module documentation.
    pub(super) fn new(docs: Vec<String>) -> Self {
        Self {
            docs,
            ..Self::default()
        }
    }

    /// Adds a `use` or `mod` line at the top.
    pub(super) fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// Adds an item, in prettyplease's form.
    pub(super) fn item(&mut self, tokens: &TokenStream) {
        let text = tokens.to_string();
        match syn::parse2::<syn::File>(tokens.clone()) {
            Ok(file) => self.items.push(spaced(&prettyplease::unparse(&file))),
            // Only a fault of ours gets here. The text is written all the same: rustc will say what is wrong with it.
            Err(error) => self.items.push(format!(
                "compile_error!({:?});\n{text}\n",
                error.to_string()
            )),
        }
    }

    /// Adds an item as text: the tables, whose lines prettyplease would run together.
    pub(super) fn text(&mut self, text: impl Into<String>) {
        self.items.push(text.into());
    }

    /// Whether the code of an item, its documentation left out, says `word`.
    pub(super) fn says(&self, word: &str) -> bool {
        let mut code = self
            .items
            .iter()
            .flat_map(|item| item.lines())
            .filter(|line| !line.trim_start().starts_with("///"));
        code.any(|line| has_word(line, word))
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        let mut parts = Vec::new();
        let docs: String = self
            .docs
            .iter()
            .map(|line| {
                if line.is_empty() {
                    "//!\n".to_owned()
                } else {
                    format!("//! {line}\n")
                }
            })
            .collect();
        let mut lines = self.lines;
        // Modules have an order already, and stand before what is imported.
        lines.sort_by_key(|line| line.starts_with("use ").then(|| line.clone()));
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let head = format!("// {HEADER}\n");
        // Where nothing is between them, what is imported follows the first line.
        if docs.is_empty() {
            parts.push(head + &lines);
        } else {
            parts.extend([head, docs, lines]);
        }
        parts.extend(self.items);
        parts.retain(|part: &String| !part.is_empty());
        parts.join("\n")
    }
}

/// Whether `word` is in the line, and not as the end of a longer one: `types::` is not in `report_types::`.
fn has_word(line: &str, word: &str) -> bool {
    let mut places = line.match_indices(word);
    places.any(|(place, _)| !line[..place].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The text of an item with an empty line between the functions in it.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_function = false;
    for line in text.lines() {
        if after_function && line.starts_with("    ") {
            out.push('\n');
        }
        after_function = line == "    }";
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// An expression on one line, so that a change of it is a change of one line.
pub(super) fn flat(expression: &TokenStream) -> String {
    let item = quote!(const _: () = #expression;);
    let text = match syn::parse2::<syn::File>(item) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => return format!("compile_error!({:?})", error.to_string()),
    };
    let mut line = String::new();
    for part in text.lines().map(str::trim) {
        let opens = line.ends_with(['(', '[']);
        let closes = part.starts_with([')', ']']);
        if closes && line.ends_with(',') {
            line.pop();
        } else if part.starts_with('}') && line.ends_with(',') {
            line.pop();
            line.push(' ');
        } else if !(line.is_empty() || opens || closes || continues(part)) {
            line.push(' ');
        }
        line.push_str(part);
    }
    let expression = line.trim_start_matches("const _: () =").trim();
    expression
        .strip_suffix(';')
        .unwrap_or(expression)
        .to_owned()
}

/// Whether a line goes on where the one before it ended: a call or a question mark, but not the rest of a struct.
fn continues(line: &str) -> bool {
    line.starts_with(['.', '?']) && !line.starts_with("..")
}

/// Documentation lines as attributes.
pub(super) fn docs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote! { #(#[doc = #lines])* }
}

/// Documentation lines as text.
pub(super) fn doc_lines(lines: &[String], indent: &str) -> String {
    let mut text = String::new();
    for line in lines {
        let line = line.trim_end();
        let space = if line.is_empty() { "" } else { " " };
        text.extend([indent, "///", space, line, "\n"]);
    }
    text
}

/// The condition that one of the features is on, to stand before an item; nothing where none is named.
pub(super) fn gate(features: &[impl AsRef<str>]) -> String {
    let features = features
        .iter()
        .map(|name| format!("feature = {:?}", name.as_ref()));
    match features.collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [one] => format!("#[cfg({one})] "),
        many => format!("#[cfg(any({}))] ", many.join(", ")),
    }
}

/// `#[deprecated]`, if it is.
pub(super) fn deprecated(deprecated: bool) -> TokenStream {
    if deprecated {
        quote! { #[deprecated] }
    } else {
        TokenStream::new()
    }
}
