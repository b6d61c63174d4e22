//! Where the items of a list are.

use super::paging::{is_text, plain};
use crate::api::{Api, Field, Shape, Type};

/// Lists that are never the items.
const BESIDE: &[&str] = &[
    "errors", "facets", "included", "includes", "links", "messages", "warnings",
];
/// Names that go before others.
const ITEMS: &[&str] = &[
    "data",
    "items",
    "results",
    "values",
    "value",
    "entries",
    "records",
    "resources",
    "elements",
];
/// Objects that hold what others have at the top.
const HOLDERS: &[&str] = &[
    "data", "result", "results", "response", "payload", "embedded",
];

/// The path to the items; `.` where the answer is the list.
pub(super) fn items(api: &Api, ty: &Type) -> Option<String> {
    let id = match ty {
        Type::List(_) => return Some(".".to_owned()),
        Type::Named(id) => *id,
        _ => return None,
    };
    let Shape::Object(object) = &api.def(id).shape else {
        return None;
    };
    if let Some(list) = one_list(&object.fields) {
        return Some(list.wire.clone());
    }
    if object
        .fields
        .iter()
        .any(|field| matches!(field.ty, Type::List(_)) && !is_beside(field))
    {
        return None;
    }
    let mut inner = object.fields.iter().filter_map(|holder| {
        let (true, Type::Named(id)) = (HOLDERS.contains(&plain(&holder.wire).as_str()), &holder.ty)
        else {
            return None;
        };
        let Shape::Object(object) = &api.def(*id).shape else {
            return None;
        };
        one_list(&object.fields).map(|list| format!("{}.{}", holder.wire, list.wire))
    });
    let only = inner.next()?;
    inner.next().is_none().then_some(only)
}

fn is_beside(field: &Field) -> bool {
    BESIDE.contains(&plain(&field.wire).as_str())
}

/// The only list, or the only one with a name that says that it is the items.
fn one_list(fields: &[Field]) -> Option<&Field> {
    let lists: Vec<&Field> = fields
        .iter()
        .filter(|field| {
            matches!(field.ty, Type::List(_)) && !is_beside(field) && !field.wire.contains('.')
        })
        .collect();
    if let [only] = lists[..] {
        return Some(only);
    }
    let mut named = lists
        .iter()
        .filter(|field| ITEMS.contains(&plain(&field.wire).as_str()));
    let first = named.next()?;
    named.next().is_none().then_some(first)
}

/// The property that names an item: a text `id`, always there.
pub(super) fn item_name(api: &Api, ty: &Type, items: &str) -> Option<String> {
    let list = if items == "." {
        ty
    } else {
        &field(api, ty, items)?.ty
    };
    let Type::List(item) = list else {
        return None;
    };
    let named = field(api, item, "id")?;
    (named.required && is_text(&named.ty)).then(|| named.wire.clone())
}

/// The property at a dotted path.
pub(super) fn field<'a>(api: &'a Api, ty: &'a Type, path: &str) -> Option<&'a Field> {
    let (mut ty, mut found) = (ty, None);
    for word in path.split('.') {
        let Type::Named(id) = ty else {
            return None;
        };
        let Shape::Object(object) = &api.def(*id).shape else {
            return None;
        };
        let field = object.fields.iter().find(|field| field.wire == word)?;
        (ty, found) = (&field.ty, Some(field));
    }
    found
}
