//! Answers that are streams of values.

use super::answer::successes;
use super::media::{essence, framing};
use super::schema::Lowering;
use crate::api::{Framing, Origin, Role, Stream, Type};
use crate::document::tree::NodeId;
use crate::document::view;

/// What an event of a stream has besides its data.
const EVENT_KEYS: [&str; 5] = ["comment", "data", "event", "id", "retry"];

impl Lowering<'_> {
    /// The first successful answer that is a stream.
    pub(super) fn stream(&mut self, index: usize, operation: &view::Operation) -> Option<Stream> {
        let medias = successes(operation)
            .into_iter()
            .flat_map(|response| &response.content);
        let found = medias
            .filter_map(|media| Some((media, framing(&media.media_type)?)))
            .min_by_key(|(media, framing)| (*framing != Framing::Events, &media.media_type));
        let (media, framing) = found?;
        let place = Origin::Operation(index, Role::Item, Vec::new());
        let item = match (self.item(media), framing) {
            // Nothing says that it is JSON.
            (None, Framing::Events) => Type::Text(None),
            (None, _) => Type::Any,
            (Some(node), Framing::Events) => match self.event_data(node) {
                Data::Schema(data) => self.element(data, place),
                Data::Text => Type::Text(None),
            },
            (Some(node), _) => self.element(node, place),
        };
        Some(Stream {
            framing,
            media_type: essence(&media.media_type),
            item,
        })
    }

    /// The schema of a value: `itemSchema`, the items of the whole's schema, or what is written in the place of it.
    fn item(&mut self, media: &view::Media) -> Option<NodeId> {
        let whole = media.schema.filter(|_| media.item_schema.is_none());
        let Some(whole) = whole else {
            return media.item_schema;
        };
        let schema = self.read(whole);
        schema.items.filter(|_| schema.types.array).or(Some(whole))
    }

    /// The data of an event, where the schema can be that of the event or that of its data.
    fn event_data(&mut self, whole: NodeId) -> Data {
        let node = self.document.target(whole).node;
        let schema = self.read(node);
        let Some((_, data)) = schema.properties.iter().find(|(name, _)| name == "data") else {
            return Data::Schema(whole);
        };
        let is_event = schema
            .properties
            .iter()
            .all(|(name, _)| EVENT_KEYS.contains(&name.as_str()));
        let others = schema.properties.len() > 1;
        let data = self.document.target(*data).node;
        // Since 3.1 the text of a string can have a schema of its own.
        let content = self.document.tree().get(data, "contentSchema");
        if !is_event || (!others && content.is_none()) {
            return Data::Schema(whole);
        }
        match content {
            Some(content) => Data::Schema(content),
            None if self.read(data).types.string => Data::Text,
            None => Data::Schema(data),
        }
    }
}

/// What the data of an event is.
enum Data {
    /// Text that stands for itself.
    Text,
    /// JSON of this schema.
    Schema(NodeId),
}
