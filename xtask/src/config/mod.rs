//! `codegen.toml`: how an API looks in Rust.
//!
//! Every key remembers where it stands and whether something in the document took it, so that a key that is unknown, or
//! that matches nothing, is an error with its line.

mod read;

use crate::document::place::Source;
use std::cell::Cell;
use std::ops::Range;
use std::sync::Arc;

pub use read::read;

/// A word of the file, and whether it was of use.
#[derive(Debug, Default)]
pub struct Key {
    /// The word.
    pub text: String,
    /// Its bytes in the file.
    pub span: Range<usize>,
    used: Cell<bool>,
}

impl Key {
    /// A word at these bytes.
    pub fn new(text: impl Into<String>, span: Range<usize>) -> Self {
        Self {
            text: text.into(),
            span,
            used: Cell::new(false),
        }
    }

    /// Says that something in the document is named by this word.
    pub fn take(&self) -> &str {
        self.used.set(true);
        &self.text
    }

    /// Takes the word if it is `text`.
    pub fn is(&self, text: &str) -> bool {
        let equal = self.text == text;
        if equal {
            self.used.set(true);
        }
        equal
    }
}

/// The whole file.
#[derive(Debug, Default)]
pub struct Config {
    /// Its text, for messages; none where there is no file.
    pub source: Option<Arc<Source>>,
    /// `overlays`: their paths, relative to this file, in their order.
    pub overlays: Vec<String>,
    /// `[update] only`: the patterns of the operations that `update` takes from upstream.
    pub update: Vec<String>,
    /// `[features]`.
    pub features: Features,
    /// `[package]`.
    pub package: Package,
    /// `[client]`.
    pub client: Client,
    /// `[resources."a.b"]`, in the order of the file.
    pub resources: Vec<Resource>,
    /// `[types.X]`.
    pub types: Vec<(Key, TypeOptions)>,
    /// `[fields."X.y"]`.
    pub fields: Vec<(Key, FieldOptions)>,
    /// `[operations.ID]`.
    pub operations: Vec<(Key, OperationOptions)>,
    /// `[formats]`.
    pub formats: Vec<(Key, String)>,
}

/// `[features]`: what of the crate can be left out.
#[derive(Debug, Default)]
pub struct Features {
    /// `default`: the features that are on unless a caller turns them off, those of resources aside.
    pub default: Option<Vec<String>>,
    /// `resources`: whether each node at the top of the tree has a feature, where there are several; as a rule it has.
    pub resources: Option<bool>,
}

/// `[package]`: the manifest of the generated crate.
#[derive(Debug, Default)]
pub struct Package {
    /// `name`.
    pub name: Option<String>,
    /// `version`; default `0.1.0`.
    pub version: Option<String>,
    /// `description`.
    pub description: Option<String>,
}

/// `[client]`: where the client finds what it needs.
#[derive(Debug, Default)]
pub struct Client {
    /// The environment variable with the access token.
    pub token_env: Option<String>,
    /// The environment variable with the base URL.
    pub base_url_env: Option<String>,
}

/// `[resources."a.b"]`: a node of the tree and its methods.
#[derive(Debug)]
pub struct Resource {
    /// The names from the client to the node.
    pub path: Vec<String>,
    /// Method name → operation id, in the order of the file.
    pub methods: Vec<(String, Key)>,
}

/// `[types.X]`.
#[derive(Debug, Default)]
pub struct TypeOptions {
    /// The Rust name.
    pub rename: Option<Key>,
    /// What the names of the values of an enum start with, dropped from the names of its variants.
    pub prefix: Option<(Key, String)>,
    /// Whether unknown fields are kept.
    pub extra: Option<(Key, bool)>,
}

/// `[fields."X.y"]`.
#[derive(Debug, Default)]
pub struct FieldOptions {
    /// The Rust name.
    pub rename: Option<Key>,
    /// The Rust type, as a path.
    pub ty: Option<String>,
}

/// `[operations.ID]`.
#[derive(Debug, Default)]
pub struct OperationOptions {
    /// Whether the request may be sent again although it may have taken effect.
    pub repeatable: Option<bool>,
    /// The header that makes a repetition harmless.
    pub idempotency_header: Option<String>,
    /// How its pages follow each other; `Off` if it has none, whatever it looks like.
    pub pagination: Option<Paging>,
    /// The helper that polls it.
    pub waiter: Option<Waiter>,
}

impl OperationOptions {
    /// Whether they say that there are no pages, and nothing else.
    pub fn is_without_pages(&self) -> bool {
        matches!(
            self,
            Self {
                repeatable: None,
                idempotency_header: None,
                pagination: Some(Paging::Off),
                waiter: None,
            }
        )
    }
}

/// What `pagination` of an operation is.
#[derive(Debug)]
pub enum Paging {
    /// `pagination = false`.
    Off,
    /// `[operations.ID.pagination]`.
    On(Box<Pagination>),
}

/// `[operations.ID.pagination]`. Properties are dotted paths from the top of the answer, which `.` stands for.
#[derive(Debug)]
pub struct Pagination {
    /// How a page is asked for.
    pub style: PageStyle,
    /// The property with the items.
    pub items: Key,
    /// The property that names the next page, or is there while there is one.
    pub next: Option<Key>,
    /// The property that tells whether there is another page.
    pub more: Option<Key>,
    /// The property with the number of pages.
    pub pages: Option<Key>,
    /// The property with the number of items of all pages.
    pub total: Option<Key>,
}

/// How a page is asked for, with the names of the parameters.
#[derive(Debug)]
pub enum PageStyle {
    /// By number.
    Page {
        /// The number of the page.
        page: Key,
        /// The size of a page.
        per_page: Option<Key>,
        /// The number of the first page; as a rule 1.
        first: u64,
    },
    /// By the number of items before it.
    Offset {
        /// The number of items to skip.
        offset: Key,
        /// The size of a page.
        limit: Option<Key>,
    },
    /// By what `next` says.
    Cursor {
        /// The parameter that takes it.
        cursor: Key,
    },
    /// By a property of the last item.
    LastItem {
        /// The parameter that takes it.
        cursor: Key,
        /// The property of an item.
        id: Key,
    },
    /// `next` is the URL of the next page.
    Link,
    /// The header `Link` has the URL of the next page.
    LinkHeader,
}

/// `[operations.ID.waiter]`.
#[derive(Debug)]
pub struct Waiter {
    /// The name of the method.
    pub name: Key,
    /// The property that is waited for, as a dotted path.
    pub item: Key,
    /// The property with the state, as a dotted path.
    pub state: Key,
    /// The states that end the wait well.
    pub success: Vec<Key>,
    /// The states that end it badly.
    pub failure: Vec<Key>,
    /// The property and the values that tell a result that is not whole.
    pub partial: Option<(Key, Vec<Key>)>,
}

impl Config {
    /// The options of a type, taken; `[types."*"]` where it has none of its own.
    pub fn type_options(&self, name: &str) -> impl Iterator<Item = &TypeOptions> {
        let own = self.types.iter().filter(move |(key, _)| key.is(name));
        own.chain(self.types.iter().filter(|(key, _)| key.is("*")))
            .map(|(_, options)| options)
    }

    /// The options of a field, taken.
    pub fn field_options(&self, owner: &str, wire: &str) -> Option<&FieldOptions> {
        let name = format!("{owner}.{wire}");
        self.fields
            .iter()
            .find(|(key, _)| key.is(&name))
            .map(|(_, options)| options)
    }

    /// The options of an operation, taken.
    pub fn operation_options(&self, id: &str) -> Option<&OperationOptions> {
        self.operations
            .iter()
            .find(|(key, _)| key.is(id))
            .map(|(_, options)| options)
    }

    /// Whether lists that come in pages are looked for: unless `[operations."*"] pagination = false` says no.
    pub fn finds_pages(&self) -> bool {
        let all = self.operations.iter().find(|(key, _)| key.is("*"));
        !all.is_some_and(|(_, options)| matches!(options.pagination, Some(Paging::Off)))
    }

    /// The Rust types that stand for formats and fields.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let formats = self.formats.iter().map(|(_, path)| path);
        let fields = self
            .fields
            .iter()
            .filter_map(|(_, options)| options.ty.as_ref());
        formats.chain(fields).map(String::as_str)
    }

    /// The Rust type of a format, taken.
    pub fn format(&self, format: &str) -> Option<&str> {
        self.formats
            .iter()
            .find(|(key, _)| key.is(format))
            .map(|(_, path)| path.as_str())
    }

    /// The new names that could not be given, because something else has them.
    pub fn refused_names(&self) -> impl Iterator<Item = &Key> {
        let types = self
            .types
            .iter()
            .map(|(key, options)| (key, &options.rename));
        let fields = self
            .fields
            .iter()
            .map(|(key, options)| (key, &options.rename));
        let renamed = types.chain(fields).filter(|(key, _)| key.used.get());
        renamed.filter_map(|(_, name)| name.as_ref().filter(|name| !name.used.get()))
    }

    /// The keys that nothing took.
    pub fn unused(&self) -> Vec<&Key> {
        let mut keys: Vec<&Key> = Vec::new();
        for (key, options) in &self.types {
            keys.push(key);
            if key.used.get() {
                keys.extend(options.prefix.iter().map(|(key, _)| key));
                keys.extend(options.extra.iter().map(|(key, _)| key));
            }
        }
        keys.extend(self.fields.iter().map(|(key, _)| key));
        keys.extend(self.formats.iter().map(|(key, _)| key));
        keys.extend(
            self.resources
                .iter()
                .flat_map(|resource| &resource.methods)
                .map(|(_, key)| key),
        );
        for (key, options) in &self.operations {
            keys.push(key);
            // One mistake, one message: what is said of an unknown operation is no mistake of its own.
            if !key.used.get() {
                continue;
            }
            if let Some(Paging::On(pagination)) = &options.pagination {
                keys.extend(pagination.keys());
            }
            keys.extend(options.waiter.iter().flat_map(Waiter::keys));
        }
        keys.retain(|key| !key.used.get());
        keys
    }
}

impl Pagination {
    fn keys(&self) -> Vec<&Key> {
        let mut keys = vec![&self.items];
        let signs = [&self.next, &self.more, &self.pages, &self.total];
        keys.extend(signs.into_iter().flatten());
        match &self.style {
            PageStyle::Page {
                page: first,
                per_page: second,
                ..
            }
            | PageStyle::Offset {
                offset: first,
                limit: second,
            } => {
                keys.push(first);
                keys.extend(second);
            }
            PageStyle::Cursor { cursor } => keys.push(cursor),
            PageStyle::LastItem { cursor, id } => keys.extend([cursor, id]),
            PageStyle::Link | PageStyle::LinkHeader => {}
        }
        keys
    }
}

impl Waiter {
    fn keys(&self) -> Vec<&Key> {
        let mut keys = vec![&self.item, &self.state];
        if self.state.used.get() {
            keys.extend(self.success.iter().chain(&self.failure));
        }
        if let Some((field, values)) = &self.partial {
            keys.push(field);
            keys.extend(values.iter().filter(|_| field.used.get()));
        }
        keys
    }
}
