//! What a request can do besides: streams, waiters, pages, repetition.

use super::{Both, Comparison};
use crate::diff::answers;
use crate::diff::changes::{Element, Level, What};
use crate::diff::draft::Key;
use crate::diff::show::Names;
use crate::plan::{Method, Stream};

impl<'a> Comparison<'_, 'a> {
    pub(super) fn streams(&mut self, both: Both<'a>, way: &str) {
        let [a, b] = both.methods;
        let bytes = |method: &Method| method.streams_bytes.then(|| "send_stream()".to_owned());
        let stream = |names: &Names, stream: &Stream| {
            let name = match stream.framing {
                crate::api::Framing::Events => "send_events",
                _ => "send_records",
            };
            format!("{name}() of {}", names.ty(&stream.item))
        };
        let values = [
            (bytes(a), bytes(b), answers::whole(both.owner)),
            (
                a.stream.as_ref().map(|one| stream(self.names, one)),
                b.stream.as_ref().map(|one| stream(&self.plain, one)),
                Key::only(Element::Stream, both.owner),
            ),
        ];
        for (from, to, key) in values {
            self.extra(way, (from, to), key);
        }
    }

    /// A method that a request or a node has besides.
    pub(super) fn extra(
        &mut self,
        way: &str,
        (from, to): (Option<String>, Option<String>),
        key: Key,
    ) {
        match (from, to) {
            (from, to) if from == to => {}
            (None, Some(to)) => self.drafts.say(
                vec![key],
                Level::Minor,
                format!("`{way}`: `{to}` is new"),
                What::Added,
            ),
            (Some(from), None) => {
                self.drafts.say(
                    vec![key],
                    Level::Major,
                    format!("`{way}`: `{from}` is gone"),
                    What::Removed,
                );
            }
            (from, to) => {
                let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
                self.drafts.say(
                    vec![key],
                    Level::Major,
                    format!("`{way}`: `{from}` → `{to}`"),
                    What::RustType,
                );
            }
        }
    }

    pub(super) fn waiter(&mut self, both: Both<'a>, way: &str) {
        let said = |names: &Names, method: &Method| {
            let waiter = method.waiter.as_ref()?;
            let (answer, item) = (names.answer(&method.answer), names.ty(&waiter.item));
            let arguments: Vec<String> = method
                .arguments
                .iter()
                .map(|argument| names.taken(&argument.value))
                .collect();
            Some(format!(
                "{}({}) -> Waiter<{answer}, {item}>",
                waiter.name,
                arguments.join(", ")
            ))
        };
        let [a, b] = both.methods;
        let key = Key::only(Element::Waiter, both.owner);
        self.extra(
            way,
            (said(self.names, a), said(&self.plain, b)),
            key.clone(),
        );
        if let (Some(one), Some(other)) = (&a.waiter, &b.waiter) {
            let rules = |waiter: &crate::plan::Waiter| {
                let partial = waiter
                    .partial
                    .as_ref()
                    .map(|(way, values)| (steps(way), values.clone()));
                let ways = (steps(&waiter.item_path), steps(&waiter.state));
                (
                    ways,
                    waiter.success.clone(),
                    waiter.failure.clone(),
                    partial,
                )
            };
            if rules(one) != rules(other) {
                self.drafts.say(
                    vec![key],
                    Level::Patch,
                    format!("`{way}`: waits for something else"),
                    What::Behaviour,
                );
            }
        }
    }

    pub(super) fn pages(&mut self, both: Both<'a>, way: &str) {
        let said = |names: &Names, method: &Method| {
            let pages = method.pages.as_ref()?;
            Some(format!("items() of {}", names.ty(&pages.item)))
        };
        let [a, b] = both.methods;
        let key = Key::only(Element::Pagination, both.owner);
        self.extra(
            way,
            (said(self.names, a), said(&self.plain, b)),
            key.clone(),
        );
        if let (Some(one), Some(other)) = (&a.pages, &b.pages) {
            let rules = |pages: &crate::plan::Pages| {
                let next = pages.next.as_ref().map(|way| steps(way));
                (format!("{:?}", pages.style), steps(&pages.items), next)
            };
            if rules(one) != rules(other) {
                self.drafts.say(
                    vec![key],
                    Level::Patch,
                    format!("`{way}`: pages follow each other in another way"),
                    What::Behaviour,
                );
            }
        }
    }

    /// What the configuration says of sending twice.
    pub(super) fn behaviour(&mut self, key: &Key, a: &Method, b: &Method) {
        if a.repeatable != b.repeatable || a.idempotency_header != b.idempotency_header {
            let text = format!("`{}` is repeated in other cases", b.name);
            self.drafts
                .say(vec![key.clone()], Level::Patch, text, What::Behaviour);
        }
    }
}

/// The names of the fields on a way.
fn steps(way: &[crate::plan::Step]) -> Vec<String> {
    way.iter().map(|step| step.field.clone()).collect()
}
