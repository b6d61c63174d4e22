//! Enums: their variants, and what converts into them.

use super::Comparison;
use crate::api::{Api, Origin, TypeId, Union};
use crate::diff::Side;
use crate::diff::changes::{Element, Level, What};
use crate::diff::draft::{Key, type_name};
use crate::diff::pairs::Pair;
use crate::diff::show::Names;
use crate::diff::types;
use crate::plan::EnumVariant;
use std::collections::HashMap;

impl<'a> Comparison<'_, 'a> {
    pub(super) fn texts(
        &mut self,
        pair: Pair<TypeId>,
        owner: &str,
        old: &[EnumVariant],
        new: &[EnumVariant],
    ) {
        let by_wire: HashMap<&str, &EnumVariant> = new
            .iter()
            .map(|variant| (variant.wire.as_str(), variant))
            .collect();
        let known: std::collections::HashSet<&str> =
            old.iter().map(|variant| variant.wire.as_str()).collect();
        for a in old {
            let Some(b) = by_wire.get(a.wire.as_str()) else {
                let text = format!("variant `types::{owner}::{}` is gone", a.name);
                self.drafts.say(
                    vec![types::value_key(pair, Some(&a.wire), None)],
                    Level::Major,
                    text,
                    What::Removed,
                );
                continue;
            };
            if a.name != b.name {
                let key = types::value_key(pair, Some(&a.wire), Some(&b.wire));
                let text = format!("variant `types::{owner}::{}` is `{}`", a.name, b.name);
                let type_key = types::key(Element::Type, pair);
                // A new name of the type, or of its prefix, renames all.
                let keys = if self.names_differ(pair) {
                    vec![type_key]
                } else {
                    vec![key]
                };
                self.drafts.say(keys, Level::Major, text, What::RustName);
            }
        }
        for b in new.iter().filter(|b| !known.contains(b.wire.as_str())) {
            let text = format!("variant `types::{owner}::{}` is new", b.name);
            self.drafts.say(
                vec![types::value_key(pair, None, Some(&b.wire))],
                Level::Minor,
                text,
                What::Added,
            );
        }
    }

    pub(super) fn names_differ(&self, pair: Pair<TypeId>) -> bool {
        match (pair.old, pair.new) {
            (Some(old), Some(new)) => {
                type_name(self.drafts.old, old.0) != type_name(self.drafts.new, new.0)
            }
            _ => false,
        }
    }

    pub(super) fn unions(
        &mut self,
        pair: Pair<TypeId>,
        owner: &str,
        (one, old): (&'a crate::plan::Union, &'a Union),
        (other, new): (&'a crate::plan::Union, &'a Union),
    ) {
        let (old_api, new_api): (&Api, &Api) = (&self.drafts.old.api, &self.drafts.new.api);
        let members = types::variants(self.drafts, old, new);
        for (x, y) in &members.both {
            let key = types::variant_key(pair, Some((old_api, x)), Some((new_api, y)));
            let (Some(a), Some(b)) = (planned(old, one, x), planned(new, other, y)) else {
                continue;
            };
            if a.name != b.name {
                let text = format!("variant `types::{owner}::{}` is `{}`", a.name, b.name);
                self.drafts
                    .say(vec![key.clone()], Level::Major, text, What::RustName);
            }
            let (from, to) = (self.names.ty(&a.value), self.plain.ty(&b.value));
            if from != to {
                let text = format!("variant `types::{owner}::{}`: `{from}` → `{to}`", b.name);
                self.drafts
                    .say(vec![key.clone()], Level::Major, text, What::RustType);
            }
            self.conversion(&key, owner, a, b);
        }
        for x in &members.old {
            let Some(a) = planned(old, one, x) else {
                continue;
            };
            let key = types::variant_key(pair, Some((old_api, x)), None);
            let text = format!("variant `types::{owner}::{}` is gone", a.name);
            self.drafts
                .say(vec![key], Level::Major, text, What::Removed);
        }
        for y in &members.new {
            let Some(b) = planned(new, other, y) else {
                continue;
            };
            let key = types::variant_key(pair, None, Some((new_api, y)));
            let text = format!("variant `types::{owner}::{}` is new", b.name);
            self.drafts.say(vec![key], Level::Minor, text, What::Added);
        }
    }

    /// `From` of the value of a variant.
    pub(super) fn conversion(
        &mut self,
        key: &Key,
        owner: &str,
        a: &crate::plan::UnionVariant,
        b: &crate::plan::UnionVariant,
    ) {
        let ty = self.plain.ty(b.value.unboxed());
        match (a.convertible, b.convertible) {
            (true, false) => {
                let text = format!("`types::{owner}` is no longer `From<{ty}>`");
                self.drafts
                    .say(vec![key.clone()], Level::Major, text, What::RustSignature);
            }
            (false, true) => {
                let text = format!("`types::{owner}` is `From<{ty}>`");
                self.drafts
                    .say(vec![key.clone()], Level::Minor, text, What::RustSignature);
            }
            _ => {}
        }
    }

    pub(super) fn answers(
        &mut self,
        pair: Pair<TypeId>,
        owner: &str,
        old: &[crate::plan::AnswerVariant],
        new: &[crate::plan::AnswerVariant],
    ) {
        let operation = |side: &Side, id: Option<TypeId>| match side.api.def(id?).origin {
            Origin::Operation(index, ..) => Some(index),
            _ => None,
        };
        let index = [
            operation(self.drafts.old, pair.old),
            operation(self.drafts.new, pair.new),
        ];
        let said = |names: &Names, variant: &crate::plan::AnswerVariant| {
            variant.body.as_ref().map(|body| names.answer(body))
        };
        let status = |variant: &crate::plan::AnswerVariant| {
            variant
                .status
                .map_or_else(|| variant.name.clone(), |status| status.to_string())
        };
        for a in old {
            let Some(b) = new.iter().find(|b| b.name == a.name) else {
                let key = crate::diff::answers::status_key(index, Some(&status(a)), None);
                let text = format!("variant `types::{owner}::{}` is gone", a.name);
                self.drafts
                    .say(vec![key], Level::Major, text, What::Removed);
                continue;
            };
            let (from, to) = (said(self.names, a), said(&self.plain, b));
            if from != to {
                let key =
                    crate::diff::answers::status_key(index, Some(&status(a)), Some(&status(b)));
                let word = |text: Option<String>| text.unwrap_or_else(|| "nothing".to_owned());
                let text = format!(
                    "variant `types::{owner}::{}`: `{}` → `{}`",
                    b.name,
                    word(from),
                    word(to)
                );
                self.drafts
                    .say(vec![key], Level::Major, text, What::RustType);
            }
        }
        for b in new.iter().filter(|b| !old.iter().any(|a| a.name == b.name)) {
            let key = crate::diff::answers::status_key(index, None, Some(&status(b)));
            let text = format!("variant `types::{owner}::{}` is new", b.name);
            self.drafts.say(vec![key], Level::Minor, text, What::Added);
        }
    }
}

/// The planned variant of an alternative.
fn planned<'p>(
    union: &Union,
    plan: &'p crate::plan::Union,
    variant: &crate::api::Variant,
) -> Option<&'p crate::plan::UnionVariant> {
    let mut all = union.variants.iter();
    let index = all.position(|one| std::ptr::eq(one, variant))?;
    plan.variants.get(index)
}
