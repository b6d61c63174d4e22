//! The document as an ordered tree: every node of every file in one arena, each knowing where it hangs.

use serde_json::{Map, Value};

/// A node of the tree. The default one is a `null` that belongs to nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    /// Its number, for tokens that travel through `openapiv3`.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// The node with a number that [`NodeId::number`] gave.
    pub(crate) fn from_number(number: u32) -> NodeId {
        NodeId(number)
    }
}

/// What a node is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Kind {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as text.
    Number(String),
    /// A string.
    String(String),
    /// A list.
    Seq(Vec<NodeId>),
    /// A map, in the order of the text, its keys distinct.
    Map(Vec<(String, NodeId)>),
}

static NULL: Kind = Kind::Null;

#[derive(Debug, Default)]
struct Node {
    kind: Kind,
    parent: NodeId,
    /// The position among the parent's children.
    slot: u32,
    file: u32,
}

/// The arena. Node 0 is the `null` that belongs to nothing, so that a default [`NodeId`] is always valid.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Default for Tree {
    fn default() -> Tree {
        Tree {
            nodes: vec![Node::default()],
        }
    }
}

impl Tree {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether nothing was read yet.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// Adds a `null` of a file, to be filled later; `None` when there are too many nodes for an id.
    pub(crate) fn reserve(&mut self, file: u32) -> Option<NodeId> {
        let id = u32::try_from(self.nodes.len()).ok()?;
        self.nodes.push(Node {
            file,
            ..Node::default()
        });
        Some(NodeId(id))
    }

    /// Gives a reserved node its content, and makes the children in it its own.
    pub(crate) fn fill(&mut self, id: NodeId, kind: Kind) {
        match &kind {
            Kind::Seq(items) => self.adopt(id, items.iter().copied()),
            Kind::Map(entries) => self.adopt(id, entries.iter().map(|(_, child)| *child)),
            _ => {}
        }
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.kind = kind;
        }
    }

    fn adopt(&mut self, parent: NodeId, children: impl Iterator<Item = NodeId>) {
        for (slot, child) in (0..).zip(children) {
            if let Some(node) = self.nodes.get_mut(child.0 as usize) {
                node.parent = parent;
                node.slot = slot;
            }
        }
    }

    /// Forgets every node from `len` on: what a failed attempt to read left behind.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.nodes.truncate(len.max(1));
    }

    /// The nodes from `from` on, in the order of reading.
    pub(crate) fn ids_from(&self, from: usize) -> impl Iterator<Item = NodeId> + use<> {
        let end = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        (u32::try_from(from).unwrap_or(u32::MAX)..end).map(NodeId)
    }

    /// What a node is.
    pub fn kind(&self, id: NodeId) -> &Kind {
        self.nodes
            .get(id.0 as usize)
            .map_or(&NULL, |node| &node.kind)
    }

    /// The number of the file a node was read from.
    pub fn file(&self, id: NodeId) -> u32 {
        self.nodes.get(id.0 as usize).map_or(0, |node| node.file)
    }

    /// The parent of a node, unless it is the root of a file.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        let node = self.nodes.get(id.0 as usize)?;
        (node.parent != NodeId::default()).then_some(node.parent)
    }

    /// Whether `prefixItems` stands beside this keyword of a schema.
    pub fn has_prefix_beside(&self, keyword: NodeId) -> bool {
        let schema = self.parent(keyword);
        schema.is_some_and(|schema| self.get(schema, "prefixItems").is_some())
    }

    /// The key of a node in its parent, where that is a map.
    pub fn key(&self, id: NodeId) -> Option<&str> {
        let slot = self.nodes.get(id.0 as usize)?.slot as usize;
        let entry = self.entries(self.parent(id)?).get(slot)?;
        Some(&entry.0)
    }

    /// The entries of a map; none for anything else.
    pub fn entries(&self, id: NodeId) -> &[(String, NodeId)] {
        match self.kind(id) {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self, id: NodeId) -> &[NodeId] {
        match self.kind(id) {
            Kind::Seq(items) => items,
            _ => &[],
        }
    }

    /// The value of a key in a map.
    pub fn get(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.entries(id)
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, child)| *child)
    }

    /// A string's content.
    pub fn str(&self, id: NodeId) -> Option<&str> {
        match self.kind(id) {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether a node is a map.
    pub fn is_map(&self, id: NodeId) -> bool {
        matches!(self.kind(id), Kind::Map(_))
    }

    /// The last token of the way to a node: its key, or its place in a list.
    pub(crate) fn token(&self, id: NodeId) -> Option<String> {
        self.parent(id)?;
        let slot = self.nodes.get(id.0 as usize)?.slot;
        Some(self.key(id).map_or_else(|| slot.to_string(), str::to_owned))
    }

    /// The tokens of the way from the root of the file, unescaped.
    pub(crate) fn path(&self, id: NodeId) -> Vec<String> {
        let mut tokens = Vec::new();
        let mut at = id;
        while let Some(parent) = self.parent(at) {
            tokens.extend(self.token(at));
            at = parent;
        }
        tokens.reverse();
        tokens
    }

    /// The JSON pointer of a node as a fragment: `#/components/schemas/Pet`.
    pub fn pointer(&self, id: NodeId) -> String {
        let mut pointer = String::from("#");
        for token in self.path(id) {
            pointer.push('/');
            pointer.push_str(&escape(&token));
        }
        pointer
    }

    /// A node as plain JSON, references not followed.
    pub fn value(&self, id: NodeId) -> Value {
        match self.kind(id) {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Number(text) => number(text),
            Kind::String(text) => Value::String(text.clone()),
            // As deep as the readers let the text be, 128 levels.
            Kind::Seq(items) => items.iter().map(|item| self.value(*item)).collect(),
            Kind::Map(entries) => {
                let pairs = entries
                    .iter()
                    .map(|(key, child)| (key.clone(), self.value(*child)));
                Value::Object(pairs.collect::<Map<_, _>>())
            }
        }
    }
}

/// A number's text as JSON; the text itself where JSON has no such number.
pub(crate) fn number(text: &str) -> Value {
    if let Ok(number) = text.parse::<i64>() {
        return number.into();
    }
    if let Ok(number) = text.parse::<u64>() {
        return number.into();
    }
    let float = text
        .parse::<f64>()
        .ok()
        .and_then(serde_json::Number::from_f64);
    float.map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

/// Escapes one token of a JSON pointer.
pub(crate) fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// Undoes [`escape`].
pub(crate) fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
