//! Waiters and pages: the config's dotted paths → ways through the models.

use super::models::Types;
use super::{PageStyle, Pages, Rust, Step, Waiter};
use super::{names, paging};
use crate::api::{Answer, Operation, Shape, Type, TypeId};
use crate::config::{self, Key, OperationOptions, Pagination, Paging};

/// The pages of an operation: as the config says, or as the operation itself shows.
pub(super) fn pages(
    types: &Types<'_>,
    operation: &Operation,
    options: Option<&OperationOptions>,
    name: &str,
) -> Option<Pages> {
    let table = names::constant(&format!("pages_of_{name}"));
    match options.and_then(|options| options.pagination.as_ref()) {
        Some(Paging::On(pagination)) => paged(types, operation, pagination, table),
        None if types.config.finds_pages() => {
            let found = paging::detect(types.api, operation)?;
            paged(types, operation, &found, table)
        }
        Some(Paging::Off) | None => None,
    }
}

fn paged(
    types: &Types<'_>,
    operation: &Operation,
    pagination: &Pagination,
    table: String,
) -> Option<Pages> {
    // All of them are looked for, so that each that leads nowhere is reported.
    let (items, item) = list(types, operation, &pagination.items).unzip();
    let next = sign(types, operation, pagination.next.as_ref(), is_name);
    let more = sign(types, operation, pagination.more.as_ref(), |value| {
        *value == Rust::Bool
    });
    let pages = sign(types, operation, pagination.pages.as_ref(), is_count);
    let total = sign(types, operation, pagination.total.as_ref(), is_count);
    let style = style(types, operation, &pagination.style, item.as_ref());
    if items.is_some() {
        pagination.items.take();
    }
    Some(Pages {
        table,
        style: style?,
        item: types.rust(&item?),
        items: items?,
        next: next?,
        more: more?,
        pages: pages?,
        total: total?,
    })
}

/// The way to a list, and the type of its items.
fn list(types: &Types<'_>, operation: &Operation, key: &Key) -> Option<(Vec<Step>, Type)> {
    let Answer::Body { ty, .. } = &operation.answer else {
        return None;
    };
    if key.text == "." {
        return match ty {
            Type::List(item) => Some((Vec::new(), Type::clone(item))),
            _ => None,
        };
    }
    let (way, last) = way_from(types, ty, &key.text)?;
    match last {
        Type::List(item) if matches!(way.last()?.value, Rust::List(_)) => Some((way, *item)),
        _ => None,
    }
}

/// What can name a page.
fn is_name(value: &Rust) -> bool {
    matches!(
        value,
        Rust::Text | Rust::Enum(_) | Rust::Timestamp | Rust::Value | Rust::Integer(..)
    )
}

fn is_count(value: &Rust) -> bool {
    matches!(value, Rust::Integer(..))
}

/// The way to a sign of other pages, if one is named; the key is taken only if it leads to what fits.
#[allow(clippy::option_option)] // a sign that is not named, and one that leads nowhere
fn sign(
    types: &Types<'_>,
    operation: &Operation,
    key: Option<&Key>,
    fits: impl Fn(&Rust) -> bool,
) -> Option<Option<Vec<Step>>> {
    let Some(key) = key else {
        return Some(None);
    };
    let steps = way(types, operation, key)?;
    fits(&steps.last()?.value).then(|| {
        key.take();
        Some(steps)
    })
}

fn style(
    types: &Types<'_>,
    operation: &Operation,
    style: &config::PageStyle,
    item: Option<&Type>,
) -> Option<PageStyle> {
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
        config::PageStyle::Page {
            page,
            per_page,
            first,
        } => {
            let (page, per_page) = (name(page), optional(per_page));
            PageStyle::Page(page?, per_page?, *first)
        }
        config::PageStyle::Offset { offset, limit } => {
            let (offset, limit) = (name(offset), optional(limit));
            PageStyle::Offset(offset?, limit?)
        }
        config::PageStyle::Cursor { cursor } => PageStyle::Cursor(name(cursor)?),
        config::PageStyle::LastItem { cursor, id } => {
            let cursor = name(cursor);
            let (way, _) = way_from(types, item?, &id.text)?;
            if !is_name(&way.last()?.value) {
                return None;
            }
            id.take();
            PageStyle::LastItem(cursor?, way)
        }
        config::PageStyle::Link => PageStyle::Link,
        config::PageStyle::LinkHeader => PageStyle::LinkHeader,
    })
}

/// The waiter of an operation, where the config has one.
pub(super) fn waiter(
    types: &Types<'_>,
    operation: &Operation,
    options: Option<&OperationOptions>,
) -> Option<Waiter> {
    let options = options?.waiter.as_ref()?;
    let item_path = if options.item.text == "." {
        Some(Vec::new())
    } else {
        way(types, operation, &options.item)
    };
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
        item: match item_path.last() {
            Some(step) => step.value.clone(),
            None => whole(types, operation)?,
        },
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

/// The type of the whole answer.
fn whole(types: &Types<'_>, operation: &Operation) -> Option<Rust> {
    match &operation.answer {
        Answer::Body { ty, .. } => Some(types.rust(ty)),
        _ => None,
    }
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
    let Answer::Body { ty, .. } = &operation.answer else {
        return None;
    };
    way_from(types, ty, &key.text).map(|(steps, _)| steps)
}

/// The same from any type on, and the type where it ends.
fn way_from(types: &Types<'_>, from: &Type, path: &str) -> Option<(Vec<Step>, Type)> {
    let mut ty = from.clone();
    let mut steps = Vec::new();
    for word in path.split('.') {
        let Type::Named(id) = ty else {
            return None;
        };
        let (step, next) = step(types, id, word)?;
        steps.push(step);
        ty = next;
    }
    Some((steps, ty))
}

/// The field for one property, and its type.
fn step(types: &Types<'_>, owner: TypeId, wire: &str) -> Option<(Step, Type)> {
    let def = types.api.def(owner);
    let Shape::Object(object) = &def.shape else {
        return None;
    };
    let index = object.fields.iter().position(|field| field.wire == wire)?;
    let rest = types.rest(owner, object);
    let field = types
        .fields(owner, def, object, rest.as_ref())
        .swap_remove(index);
    let step = Step {
        wire: field.wire,
        field: field.name,
        kind: field.kind,
        value: field.value,
    };
    Some((step, object.fields[index].ty.clone()))
}
