//! Enums with the answers of an operation.

use super::rust::{Scope, ident, tokens, ty};
use super::source::{Source, docs};
use crate::plan::{Answer, AnswerVariant, Model};
use proc_macro2::TokenStream;
use quote::quote;

/// Writes the enum, and how its variant follows from the status.
pub(super) fn write(model: &Model, variants: &[AnswerVariant], source: &mut Source) {
    let (name, head) = (ident(&model.name), docs(&model.docs));
    let cases = variants.iter().map(case);
    source.item(&quote! {
        #head
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#cases,)* }
    });
    // The pattern that takes the rest goes last.
    let (rest, coded): (Vec<_>, Vec<_>) = variants.iter().partition(|one| one.status.is_none());
    let arms = coded.into_iter().chain(rest).map(arm);
    source.item(&quote! {
        impl runtime::Answers for #name {
            fn read(answer: runtime::Answered<'_>) -> Result<Self, runtime::Misread> {
                match answer.status() { #(#arms)* }
            }
        }
    });
}

fn case(variant: &AnswerVariant) -> TokenStream {
    let (name, head) = (ident(&variant.name), docs(&variant.docs));
    let value = variant.body.as_ref().map(|body| {
        let whole = match body {
            Answer::Json { value, .. } | Answer::Several(value) => tokens(&ty(value, Scope::Types)),
            Answer::Text => quote!(String),
            Answer::Bytes | Answer::Nothing => quote!(runtime::Bytes),
        };
        quote!((#whole))
    });
    quote! { #head #name #value }
}

fn arm(variant: &AnswerVariant) -> TokenStream {
    let name = ident(&variant.name);
    let status = match variant.status {
        Some(status) => {
            let status = proc_macro2::Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        None => quote!(_),
    };
    let value = match &variant.body {
        None => quote!(Ok(Self::#name)),
        Some(Answer::Json { .. } | Answer::Several(_)) => quote!(answer.json().map(Self::#name)),
        Some(Answer::Text) => quote!(answer.text().map(Self::#name)),
        Some(Answer::Bytes | Answer::Nothing) => quote!(Ok(Self::#name(answer.bytes()))),
    };
    quote!(#status => #value,)
}
