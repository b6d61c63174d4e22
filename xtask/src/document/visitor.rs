//! The visitor that both readers feed: it builds the tree, merges `<<`, drops tags and finds duplicate keys.

use crate::diagnostics::codes;
use crate::document::place::{Place, Source};
use crate::document::read::Finding;
use crate::document::tree::{Kind, NodeId, Tree};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

/// The most nodes that all files together may have, aliases expanded.
pub(crate) const MAX_NODES: usize = 5_000_000;
/// How many nodes a file may have whatever its size, and how many for each byte: more come from aliases.
const FREE_NODES: usize = 200_000;
const NODES_PER_BYTE: usize = 4;
/// The most text that one file's strings may have, aliases expanded, beyond the size of the file.
const MAX_TEXT: usize = 128 << 20;

/// The state of reading one text.
pub(crate) struct Reading<'t> {
    tree: &'t mut Tree,
    file: u32,
    start: usize,
    /// Bytes of text that may still be stored.
    text: usize,
    budget: usize,
    /// How many nodes the tree may have.
    nodes: usize,
    notes: Vec<Note>,
    /// Why reading stopped, where it was us who stopped it.
    pub(crate) fault: Option<(&'static str, String)>,
}

/// A finding before its node has a place.
pub(crate) struct Note {
    code: &'static str,
    node: NodeId,
    /// The key in the node, and which of its occurrences.
    key: Option<(String, usize)>,
    message: String,
}

impl Note {
    pub(crate) fn finding(self, tree: &Tree, source: &Arc<Source>) -> Finding {
        let mut path = tree.path(self.node);
        let occurrence = self.key.as_ref().map(|(_, occurrence)| *occurrence);
        path.extend(self.key.map(|(key, _)| key));
        let place = Place::path(source, path);
        let place = occurrence.map_or(place.clone(), |occurrence| place.key(occurrence));
        Finding {
            code: self.code,
            place,
            message: self.message,
            help: None,
        }
    }
}

impl<'t> Reading<'t> {
    pub(crate) fn new(tree: &'t mut Tree, file: u32, size: usize) -> Reading<'t> {
        let budget = size + MAX_TEXT;
        Reading {
            start: tree.len(),
            tree,
            file,
            text: budget,
            budget,
            nodes: (FREE_NODES + NODES_PER_BYTE * size).min(MAX_NODES),
            notes: Vec::new(),
            fault: None,
        }
    }

    /// Forgets the first attempt.
    pub(crate) fn restart(&mut self) {
        self.tree.truncate(self.start);
        self.notes.clear();
        self.fault = None;
        self.text = self.budget;
    }

    pub(crate) fn notes(self) -> Vec<Note> {
        self.notes
    }

    pub(crate) fn reserve<E: Error>(&mut self) -> Result<NodeId, E> {
        if self.tree.len() >= MAX_NODES {
            return Err(self.stop("too large: more than 5 million nodes, aliases expanded"));
        }
        if self.tree.len() - self.start >= self.nodes {
            return Err(self.stop("too large: the aliases in it expand to too many nodes"));
        }
        let id = self.tree.reserve(self.file);
        id.ok_or_else(|| self.stop("too large: more nodes than can be counted"))
    }

    fn stop<E: Error>(&mut self, message: &str) -> E {
        self.fault = Some((codes::TOO_LARGE, message.to_owned()));
        E::custom(message)
    }

    pub(crate) fn spend<E: Error>(&mut self, bytes: usize) -> Result<(), E> {
        match self.text.checked_sub(bytes) {
            Some(rest) => self.text = rest,
            None => return Err(self.stop("too large: the aliases in it expand to too much text")),
        }
        Ok(())
    }

    fn leaf<E: Error>(&mut self, kind: Kind) -> Result<NodeId, E> {
        let id = self.reserve()?;
        self.tree.fill(id, kind);
        Ok(id)
    }

    /// Makes a list of a reserved node.
    pub(crate) fn list(&mut self, id: NodeId, items: Vec<NodeId>) {
        self.tree.fill(id, Kind::Seq(items));
    }

    /// Makes a map of a reserved node.
    pub(crate) fn map(&mut self, id: NodeId, mut entries: Entries) {
        entries.merge(self.tree);
        self.tree.fill(id, Kind::Map(entries.list));
    }

    /// Adds an entry to the map that is to be `id`.
    pub(crate) fn enter(&mut self, id: NodeId, entries: &mut Entries, key: String, value: NodeId) {
        if key == "<<" && mergeable(self.tree, value) {
            entries.merges.push(value);
        } else if let Some((key, occurrence)) = entries.push(key, value) {
            let message = format!("duplicate key `{key}`");
            self.notes.push(Note {
                code: codes::DUPLICATE_KEY,
                node: id,
                key: Some((key, occurrence)),
                message,
            });
        }
    }
}

/// Reads one node.
pub(crate) struct NodeSeed<'r, 't>(pub(crate) &'r mut Reading<'t>);

impl<'de> DeserializeSeed<'de> for NodeSeed<'_, '_> {
    type Value = NodeId;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<NodeId, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_, '_> {
    type Value = NodeId;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<NodeId, E> {
        self.0.leaf(Kind::Null)
    }

    fn visit_none<E: Error>(self) -> Result<NodeId, E> {
        self.0.leaf(Kind::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<NodeId, E> {
        self.0.leaf(Kind::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<NodeId, E> {
        self.0.leaf(Kind::Number(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<NodeId, E> {
        self.0.leaf(Kind::Number(value.to_string()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<NodeId, E> {
        self.0.leaf(Kind::Number(value.to_string()))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<NodeId, E> {
        self.0.leaf(Kind::Number(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<NodeId, E> {
        // JSON has no `.inf` and `.nan`: they stay text.
        let kind = match serde_json::Number::from_f64(value) {
            Some(number) => Kind::Number(number.to_string()),
            None => Kind::String(value.to_string()),
        };
        self.0.leaf(kind)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<NodeId, E> {
        self.0.spend(value.len())?;
        self.0.leaf(Kind::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<NodeId, A::Error> {
        let id = self.0.reserve()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(NodeSeed(self.0))? {
            items.push(item);
        }
        self.0.list(id, items);
        Ok(id)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<NodeId, A::Error> {
        let id = self.0.reserve()?;
        let mut entries = Entries::default();
        while let Some(Key(key)) = map.next_key()? {
            self.0.spend(key.len())?;
            let value = map.next_value_seed(NodeSeed(self.0))?;
            self.0.enter(id, &mut entries, key, value);
        }
        self.0.map(id, entries);
        Ok(id)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<NodeId, A::Error> {
        let (tag, content) = data.variant::<Key>()?;
        let reading = self.0;
        let node = content.newtype_variant_seed(NodeSeed(reading))?;
        let message = format!("the tag `!{}` is ignored", tag.0.trim_start_matches('!'));
        reading.notes.push(Note {
            code: codes::TAG_IGNORED,
            node,
            key: None,
            message,
        });
        Ok(node)
    }
}

/// A key of a map: the text of the scalar, as it is written.
struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        String::deserialize(deserializer).map(Key)
    }
}

fn mergeable(tree: &Tree, value: NodeId) -> bool {
    tree.is_map(value)
        || (!tree.items(value).is_empty()
            && tree.items(value).iter().all(|item| tree.is_map(*item)))
}

/// From how many keys on they are hashed instead of compared one by one.
const MANY: usize = 16;

/// The entries of a map that is being read.
#[derive(Default)]
pub(crate) struct Entries {
    list: Vec<(String, NodeId)>,
    /// The keys, once there are many of them.
    seen: HashSet<String>,
    /// The keys that came again.
    again: Vec<String>,
    merges: Vec<NodeId>,
}

impl Entries {
    /// Adds an entry; if its key was there already, gives it back with the number of its occurrence.
    fn push(&mut self, key: String, value: NodeId) -> Option<(String, usize)> {
        if self.contains(&key) {
            self.again.push(key.clone());
            let occurrence = self.again.iter().filter(|other| **other == key).count();
            return Some((key, occurrence));
        }
        self.list.push((key, value));
        self.hash();
        None
    }

    fn contains(&self, key: &str) -> bool {
        if self.list.len() < MANY {
            self.list.iter().any(|(name, _)| name == key)
        } else {
            self.seen.contains(key)
        }
    }

    /// Keeps the hashed keys up to date.
    fn hash(&mut self) {
        let from = if self.list.len() == MANY {
            0
        } else {
            self.list.len() - 1
        };
        if self.list.len() >= MANY {
            let keys = self.list.iter().skip(from).map(|(key, _)| key.clone());
            self.seen.extend(keys);
        }
    }

    /// Adds what `<<` brings; the map's own keys win, then the earlier ones.
    fn merge(&mut self, tree: &Tree) {
        for source in std::mem::take(&mut self.merges) {
            let maps = if tree.is_map(source) {
                vec![source]
            } else {
                tree.items(source).to_vec()
            };
            for (key, value) in maps.iter().flat_map(|map| tree.entries(*map)) {
                if !self.contains(key) {
                    self.list.push((key.clone(), *value));
                    self.hash();
                }
            }
        }
    }
}
