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
    let items = way(types, operation, &options.items)?;
    let Some(Rust::List(item)) = items.last().map(|step| step.value.clone()) else {
        return None;
    };
    let next = match &options.next {
        Some(key) => Some(way(types, operation, key)?),
        None => None,
    };
    let style = style(operation, &options.style)?;
    options.items.take();
    Some(Pages {
        table: names::constant(&format!("{name}_pages")),
        style,
        item: *item,
        items,
        next,
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
            PageStyle::Page(name(page)?, optional(per_page)?)
        }
        config::PageStyle::Offset { offset, limit } => {
            PageStyle::Offset(name(offset)?, optional(limit)?)
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
    let item_path = way(types, operation, &options.item)?;
    let state = way(types, operation, &options.state)?;
    let partial = match &options.partial {
        Some((key, values)) => Some((way(types, operation, key)?, values.clone())),
        None => None,
    };
    Some(Waiter {
        name: options.name.clone(),
        table: names::constant(&format!("{}_states", options.name)),
        item: item_path.last()?.value.clone(),
        item_path,
        state,
        success: options.success.clone(),
        failure: options.failure.clone(),
        partial,
    })
}

/// The fields on the way that a dotted path of properties describes, from the answer of the operation on. The key is
/// taken only if every property is there.
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
    key.take();
    Some(steps)
}

/// The field for one property, and the type whose properties come next.
fn step(types: &Types<'_>, owner: TypeId, wire: &str) -> Option<(Step, Option<TypeId>)> {
    let def = types.api.def(owner);
    let Shape::Object(object) = &def.shape else {
        return None;
    };
    let index = object.fields.iter().position(|field| field.wire == wire)?;
    let field = types.fields(owner, def, object, None).swap_remove(index);
    let next = if let Type::Named(id) = object.fields[index].ty {
        Some(id)
    } else {
        None
    };
    Some((
        Step {
            field: field.name,
            kind: field.kind,
            value: field.value,
        },
        next,
    ))
}
