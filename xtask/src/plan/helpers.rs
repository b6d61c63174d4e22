//! Waiters and pages: the config's dotted paths → ways through the models.

use super::models::Types;
use super::names;
use super::{PageStyle, Pages, Rust, Step, Waiter};
use crate::api::{Answer, Operation, Shape, Type, TypeId};
use crate::config::{self, Key, OperationOptions};

/// The pages of an operation, where the config says how they follow each other.
pub(super) fn pages(
    types: &Types<'_>,
    operation: &Operation,
    options: Option<&OperationOptions>,
    name: &str,
) -> Option<Pages> {
    let options = options?.pagination.as_ref()?;
    // All of them are looked for, so that each that leads nowhere is reported.
    let items = way(types, operation, &options.items).filter(|way| ends_in_list(way));
    let next = options
        .next
        .as_ref()
        .map(|key| text_way(types, operation, key));
    let style = style(operation, &options.style);
    let items = items?;
    options.items.take();
    let Some(Rust::List(item)) = items.last().map(|step| step.value.clone()) else {
        return None;
    };
    Some(Pages {
        table: names::constant(&format!("pages_of_{name}")),
        style: style?,
        item: *item,
        items,
        next: match next {
            Some(way) => Some(way?.steps),
            None => None,
        },
    })
}

fn style(operation: &Operation, style: &config::PageStyle) -> Option<PageStyle> {
    let name = |key: &Key| {
        operation
            .parameters
            .iter()
            .find(|parameter| key.is(&parameter.wire))
            .map(|p| p.wire.clone())
    };
    let optional = |key: &Option<Key>| match key {
        Some(key) => name(key).map(Some),
        None => Some(None),
    };
    Some(match style {
        config::PageStyle::Page { page, per_page } => {
            let (page, per_page) = (name(page), optional(per_page));
            PageStyle::Page(page?, per_page?)
        }
        config::PageStyle::Offset { offset, limit } => {
            let (offset, limit) = (name(offset), optional(limit));
            PageStyle::Offset(offset?, limit?)
        }
        config::PageStyle::Cursor { cursor } => PageStyle::Cursor(name(cursor)?),
        config::PageStyle::Link => PageStyle::Link,
    })
}

/// The waiter of an operation, where the config has one.
pub(super) fn waiter(
    types: &Types<'_>,
    operation: &Operation,
    options: Option<&OperationOptions>,
) -> Option<Waiter> {
    let options = options?.waiter.as_ref()?;
    let item_path = way(types, operation, &options.item);
    if item_path.is_some() {
        options.item.take();
    }
    let state = text_way(types, operation, &options.state);
    let partial = options.partial.as_ref().map(|(key, values)| {
        let way = text_way(types, operation, key)?;
        Some((way.known(values), way.steps))
    });
    let known = state.map(|way| {
        (
            way.known(&options.success),
            way.known(&options.failure),
            way.steps,
        )
    });
    let (item_path, (success, failure, state)) = (item_path?, known?);
    Some(Waiter {
        name: options.name.text.clone(),
        table: names::constant(&format!("states_of_{}", options.name.text)),
        item: item_path.last()?.value.clone(),
        item_path,
        state,
        success,
        failure,
        partial: match partial {
            Some(partial) => partial.map(|(values, way)| Some((way, values)))?,
            None => None,
        },
    })
}

/// A way that ends in text, and the values that the document knows there.
struct TextWay {
    steps: Vec<Step>,
    values: Option<Vec<String>>,
}

impl TextWay {
    /// The texts, taken where the document knows them, or knows none.
    fn known(&self, texts: &[Key]) -> Vec<String> {
        let known = |key: &&Key| {
            self.values
                .as_ref()
                .is_none_or(|values| values.contains(&key.text))
        };
        for key in texts.iter().filter(known) {
            key.take();
        }
        texts.iter().map(|key| key.text.clone()).collect()
    }
}

fn ends_in_list(way: &[Step]) -> bool {
    matches!(
        way.last(),
        Some(Step {
            value: Rust::List(_),
            ..
        })
    )
}

/// The way to a text; the key is taken only if it leads to one.
fn text_way(types: &Types<'_>, operation: &Operation, key: &Key) -> Option<TextWay> {
    let steps = way(types, operation, key)?;
    let values = match &steps.last()?.value {
        Rust::Enum(name) => types.values(name),
        Rust::Text | Rust::Timestamp | Rust::Value => None,
        _ => return None,
    };
    key.take();
    Some(TextWay { steps, values })
}

/// The fields on the way that a dotted path of properties describes, from the answer of the operation on.
fn way(types: &Types<'_>, operation: &Operation, key: &Key) -> Option<Vec<Step>> {
    let Answer::Body {
        ty: Type::Named(id),
        ..
    } = operation.answer
    else {
        return None;
    };
    let mut owner = Some(id);
    let mut steps = Vec::new();
    for word in key.text.split('.') {
        let (step, next) = step(types, owner?, word)?;
        steps.push(step);
        owner = next;
    }
    Some(steps)
}

/// The field for one property, and the type whose properties come next.
fn step(types: &Types<'_>, owner: TypeId, wire: &str) -> Option<(Step, Option<TypeId>)> {
    let def = types.api.def(owner);
    let Shape::Object(object) = &def.shape else {
        return None;
    };
    let index = object.fields.iter().position(|field| field.wire == wire)?;
    let rest = types.rest(owner, object);
    let field = types
        .fields(owner, def, object, rest.as_ref())
        .swap_remove(index);
    let next = if let Type::Named(id) = object.fields[index].ty {
        Some(id)
    } else {
        None
    };
    Some((
        Step {
            wire: field.wire,
            field: field.name,
            kind: field.kind,
            value: field.value,
        },
        next,
    ))
}
