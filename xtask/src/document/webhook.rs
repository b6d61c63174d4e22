//! What the server sends by itself: the payloads of `webhooks` and `callbacks`.

use crate::document::operation::{methods, operation};
use crate::document::reader::Reader;
use crate::document::tree::NodeId;
use crate::document::view::{Operation, Payload};

/// The payloads, by name. Only their types are of use to a client; nobody calls a webhook with it.
pub(crate) fn payloads(
    reader: &mut Reader<'_>,
    root: NodeId,
    operations: &[Operation],
) -> Vec<Payload> {
    let mut out = Vec::new();
    for (name, item) in reader.map_of(root, "webhooks") {
        path_item(reader, &name, item, None, &mut out);
    }
    for caller in operations {
        let own = caller.operation_id.clone().unwrap_or_default();
        for (name, callback) in reader.map_of(caller.node, "callbacks") {
            let callback = reader.bundle.follow(callback);
            let items = reader.bundle.tree.entries(callback).to_vec();
            for (expression, item) in items {
                if !expression.starts_with("x-") {
                    let name = format!("{own} {name}");
                    path_item(reader, &name, item, Some(caller.node), &mut out);
                }
            }
        }
    }
    out.sort_by(|one, other| one.name.cmp(&other.name));
    out
}

fn path_item(
    reader: &mut Reader<'_>,
    name: &str,
    item: NodeId,
    caller: Option<NodeId>,
    out: &mut Vec<Payload>,
) {
    let item = reader.bundle.follow(item);
    for (method, node) in methods(reader, item) {
        let Some(read) = operation(reader, name, method, item, node) else {
            continue;
        };
        let schemas = read.body.into_iter().flat_map(|body| body.content);
        out.extend(schemas.filter_map(|media| {
            Some(Payload {
                name: name.to_owned(),
                schema: media.schema?,
                caller,
            })
        }));
    }
}
