//! `src/headers.rs`: the headers of answers, with their types.

use super::rust::{Scope, ident, tokens, ty};
use super::source::{Source, docs};
use crate::files::Files;
use crate::plan::{Crate, Header};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn emit(plan: &Crate, files: &mut Files) {
    if plan.headers.is_empty() {
        return;
    }
    let about = [
        format!("The headers of answers of the {}, with their types.", plan.api()),
        String::new(),
        "`response.header(headers::NAME)?` reads one, and `error.header(headers::NAME)?` that of an answer that is an \
         error."
            .to_owned(),
    ];
    let mut source = Source::new(about.to_vec());
    for header in &plan.headers {
        source.item(&constant(header));
    }
    source.line("use crate::runtime::Header;");
    if source.says("runtime") {
        source.line("use crate::runtime;");
    }
    files.add("src/headers.rs", source.finish());
}

fn constant(header: &Header) -> TokenStream {
    let (name, wire, about) = (ident(&header.name), &header.wire, docs(&header.docs));
    let value = tokens(&ty(&header.value, Scope::Crate));
    let (value, make) = if header.list {
        (quote!(Vec<#value>), quote!(list))
    } else {
        (value, quote!(new))
    };
    quote! {
        #about
        pub const #name: Header<#value> = Header::#make(#wire);
    }
}
