//! Which types a request can hold, and which an answer.

use crate::api::{Answer, Api, Type, TypeId};

/// Marks every type with the directions in which it travels.
pub(super) fn mark(api: &mut Api) {
    let requests = api.operations.iter().flat_map(|operation| {
        operation
            .body
            .iter()
            .map(|body| &body.ty)
            .chain(operation.parameters.iter().map(|parameter| &parameter.ty))
    });
    let answers = api.operations.iter().flat_map(|operation| {
        let answer = match &operation.answer {
            Answer::Body { ty, .. } | Answer::Several(ty) => Some(ty),
            Answer::Nothing => None,
        };
        let item = operation.stream.as_ref().map(|stream| &stream.item);
        answer.into_iter().chain(item).chain(
            operation
                .errors
                .iter()
                .filter_map(|error| error.ty.as_ref()),
        )
    });
    let in_request = reached(api, requests);
    let in_answer = reached(api, answers);
    for (index, def) in api.types.iter_mut().enumerate() {
        def.in_request = in_request[index];
        // A schema that no operation uses describes what a server sends some other way, such as a webhook.
        def.in_answer = in_answer[index] || !in_request[index];
    }
}

fn reached<'a>(api: &'a Api, roots: impl Iterator<Item = &'a Type>) -> Vec<bool> {
    let mut reached = vec![false; api.types.len()];
    let mut open: Vec<TypeId> = roots.flat_map(names).collect();
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut reached[id.0], true) {
            continue;
        }
        open.extend(api.def(id).shape.types().into_iter().flat_map(names));
    }
    reached
}

/// The types with a shape of their own in `ty`.
pub(crate) fn names(ty: &Type) -> Vec<TypeId> {
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => names(inner),
        Type::Tuple(places) => places.iter().flat_map(names).collect(),
        Type::Named(id) => vec![*id],
        _ => Vec::new(),
    }
}
