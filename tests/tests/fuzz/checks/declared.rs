//! What the macros of the runtime declare: types with their members, and methods.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A type or an `impl` that a macro makes.
pub(crate) struct Declared {
    /// Whether the type itself comes of it, and not only methods.
    pub(crate) is_type: bool,
    pub(crate) name: String,
    /// Its fields, variants or methods.
    pub(crate) members: Vec<String>,
    /// What each variant of an enum is on the wire.
    pub(crate) wires: Vec<String>,
}

/// What an item that is a macro declares.
pub(crate) fn declared(item: &syn::Macro) -> Option<Declared> {
    let kind = item.path.segments.last()?.ident.to_string();
    let tokens: Vec<TokenTree> = item.tokens.clone().into_iter().collect();
    match kind.as_str() {
        "object" | "string_enum" | "int_enum" => {
            let at = tokens
                .iter()
                .position(|token| is_word(token, "struct") || is_word(token, "enum"))?;
            let body = braces(&tokens[at..])?;
            let is_struct = is_word(&tokens[at], "struct");
            let name = tokens.get(at + 1)?.to_string();
            let (members, wires) = if is_struct {
                (after("pub", &body), Vec::new())
            } else {
                (before_equals(&body, -1), before_equals(&body, 1))
            };
            Some(Declared {
                is_type: true,
                name,
                members,
                wires,
            })
        }
        // `request!(LIST, list: ListRequest, …)`.
        "request" => Some(Declared {
            is_type: true,
            name: tokens.get(4)?.to_string(),
            members: Vec::new(),
            wires: Vec::new(),
        }),
        "parameters" => {
            let body = braces(&tokens)?;
            let name = tokens.first()?.to_string();
            Some(Declared {
                is_type: false,
                name,
                members: after("fn", &body),
                wires: Vec::new(),
            })
        }
        _ => None,
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

/// What the first braces hold.
fn braces(tokens: &[TokenTree]) -> Option<Vec<TokenTree>> {
    let body = tokens.iter().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    });
    body.map(|body: TokenStream| body.into_iter().collect())
}

/// The tokens behind each such word.
fn after(word: &str, tokens: &[TokenTree]) -> Vec<String> {
    let pairs = tokens.windows(2).filter(|pair| is_word(&pair[0], word));
    pairs.map(|pair| pair[1].to_string()).collect()
}

/// The tokens so far from each `=`; attributes have theirs in brackets.
fn before_equals(tokens: &[TokenTree], offset: isize) -> Vec<String> {
    let is_equals =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == '=');
    let places = (0..tokens.len()).filter(|at| is_equals(&tokens[*at]));
    let found = places.filter_map(|at| tokens.get(at.checked_add_signed(offset)?));
    found.map(ToString::to_string).collect()
}
