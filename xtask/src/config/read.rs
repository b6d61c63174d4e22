//! TOML → [`Config`].

use super::{
    Client, Config, Features, FieldOptions, Key, OperationOptions, Package, PageStyle, Pagination,
    Paging, Resource, TypeOptions, Waiter,
};
use crate::diagnostics::nearest;
use crate::document::place::Source;
use crate::plan::{FEATURES, names};
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A fault of the file: what, and where.
type Fault = (String, Range<usize>);
type Table<'a> = DeTable<'a>;
type Word<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Node<'a> = Spanned<DeValue<'a>>;

/// Reads the text of a `codegen.toml`; the faults are of the form (message, bytes).
pub fn read(source: &Arc<Source>) -> Result<Config, Vec<Fault>> {
    let table = DeTable::parse(source.text())
        .map_err(|error| vec![(error.message().to_owned(), error.span().unwrap_or(0..0))])?;
    let mut reader = Reader::default();
    let mut config = Config {
        source: Some(source.clone()),
        ..Config::default()
    };
    for (key, value) in table.get_ref() {
        reader.section(key, value, &mut config);
    }
    if reader.faults.is_empty() {
        Ok(config)
    } else {
        Err(reader.faults)
    }
}

#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn section(&mut self, key: &Word<'_>, value: &Node<'_>, config: &mut Config) {
        match key.get_ref().as_ref() {
            "overlays" => {
                let paths = self.texts(value).into_iter();
                config.overlays = paths.map(|path| path.text).collect();
            }
            "update" => config.update = self.update(value),
            "features" => config.features = self.features(value),
            "package" => config.package = self.package(value),
            "client" => config.client = self.client(value),
            "resources" => {
                config.resources = self.entries(value, Self::resource);
                self.check_places(&config.resources);
            }
            "types" => {
                config.types = self.entries(value, |reader, key, value| {
                    (word(key), reader.type_options(value))
                });
            }
            "fields" => {
                config.fields = self.entries(value, |reader, key, value| {
                    (word(key), reader.field_options(value))
                });
            }
            "operations" => {
                config.operations = self.entries(value, |reader, key, value| {
                    let options = reader.operation(value);
                    if key.get_ref() == "*" && !options.is_without_pages() {
                        let message = "of all operations only `pagination = false` can be said";
                        reader.fault(message, key.span());
                    }
                    (word(key), options)
                });
            }
            "formats" => {
                config.formats = self.entries(value, |reader, key, value| {
                    (word(key), reader.rust_type(value))
                });
            }
            _ => self.unknown(
                key,
                "overlays, update, features, package, client, resources, types, fields, operations, formats",
            ),
        }
    }

    fn fault(&mut self, message: impl Into<String>, span: Range<usize>) {
        self.faults.push((message.into(), span));
    }

    fn unknown(&mut self, key: &Word<'_>, known: &str) {
        let meant = match nearest(key.get_ref(), known.split(", ")) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("known here: {known}"),
        };
        self.fault(
            format!("unknown key `{}`; {meant}", key.get_ref()),
            key.span(),
        );
    }

    /// Each entry of a table, which `value` must be.
    fn entries<T>(
        &mut self,
        value: &Node<'_>,
        mut each: impl FnMut(&mut Self, &Word<'_>, &Node<'_>) -> T,
    ) -> Vec<T> {
        let Some(table) = self.table(value) else {
            return Vec::new();
        };
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
            .into_iter()
            .map(|(key, value)| each(self, key, value))
            .collect()
    }

    fn table<'t, 'a>(&mut self, value: &'t Node<'a>) -> Option<&'t Table<'a>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(table),
            other => {
                self.fault(
                    format!("a table is needed here, not {}", kind(other)),
                    value.span(),
                );
                None
            }
        }
    }

    fn text(&mut self, value: &Node<'_>) -> String {
        if let DeValue::String(text) = value.get_ref() {
            text.to_string()
        } else {
            self.fault(
                format!("text is needed here, not {}", kind(value.get_ref())),
                value.span(),
            );
            String::new()
        }
    }

    fn flag(&mut self, value: &Node<'_>) -> Option<bool> {
        if let DeValue::Boolean(flag) = value.get_ref() {
            return Some(*flag);
        }
        self.fault(
            format!(
                "true or false is needed here, not {}",
                kind(value.get_ref())
            ),
            value.span(),
        );
        None
    }

    fn number(&mut self, value: &Node<'_>) -> Option<u64> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.fault("a number from 0 is needed here", value.span());
        }
        number
    }

    fn texts(&mut self, value: &Node<'_>) -> Vec<Key> {
        let DeValue::Array(items) = value.get_ref() else {
            self.fault(
                format!(
                    "a list of texts is needed here, not {}",
                    kind(value.get_ref())
                ),
                value.span(),
            );
            return Vec::new();
        };
        items.iter().map(|item| self.name(item)).collect()
    }

    /// Text that must be what `good` accepts; `what` says what that is.
    fn special(&mut self, value: &Node<'_>, good: impl Fn(&str) -> bool, what: &str) -> String {
        let text = self.text(value);
        if matches!(value.get_ref(), DeValue::String(_)) && !good(&text) {
            self.fault(format!("`{text}` is not {what}"), value.span());
        }
        text
    }

    fn package_name(&mut self, value: &Node<'_>) -> String {
        let what = format!("a package name: {}", names::PACKAGE_NAME);
        self.special(value, names::is_package_name, &what)
    }

    fn version(&mut self, value: &Node<'_>) -> String {
        let good = |text: &str| semver::Version::parse(text).is_ok();
        self.special(value, good, "a version such as `1.0.0`")
    }

    fn plain_name(&mut self, value: &Node<'_>) -> String {
        let what = "a lower-case Rust name such as `data_source`";
        self.special(value, names::is_plain, what)
    }

    fn rust_type(&mut self, value: &Node<'_>) -> String {
        let good = |text: &str| syn::parse_str::<syn::Type>(text).is_ok();
        self.special(value, good, "a Rust type such as `uuid::Uuid`")
    }

    fn header(&mut self, value: &Node<'_>) -> String {
        let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        let good = |text: &str| !text.is_empty() && text.chars().all(token);
        self.special(value, good, "a header name such as `Idempotency-Key`")
    }

    fn name(&mut self, value: &Node<'_>) -> Key {
        Key::new(self.text(value), value.span())
    }

    fn update(&mut self, value: &Node<'_>) -> Vec<String> {
        let mut only = Vec::new();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "only" => only = reader.texts(value),
            _ => reader.unknown(key, "only"),
        });
        only.into_iter().map(|pattern| pattern.text).collect()
    }

    fn features(&mut self, value: &Node<'_>) -> Features {
        let mut features = Features::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "default" => features.default = Some(reader.default_features(value)),
            "resources" => features.resources = reader.flag(value),
            _ => reader.unknown(key, "default, resources"),
        });
        features
    }

    fn default_features(&mut self, value: &Node<'_>) -> Vec<String> {
        let default = self.texts(value);
        let known: Vec<&str> = FEATURES.iter().map(|(name, _)| *name).collect();
        let all = known.join(", ");
        for Key { text, span, .. } in &default {
            if !known.contains(&text.as_str()) {
                let message = format!("there is no feature `{text}`; known here: {all}");
                self.fault(message, span.clone());
            }
        }
        default.into_iter().map(|name| name.text).collect()
    }

    fn package(&mut self, value: &Node<'_>) -> Package {
        let mut package = Package::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "name" => package.name = Some(reader.package_name(value)),
            "version" => package.version = Some(reader.version(value)),
            "description" => package.description = Some(reader.text(value)),
            _ => reader.unknown(key, "name, version, description"),
        });
        package
    }

    fn client(&mut self, value: &Node<'_>) -> Client {
        let mut client = Client::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "token_env" => client.token_env = Some(reader.text(value)),
            "base_url_env" => client.base_url_env = Some(reader.text(value)),
            _ => reader.unknown(key, "token_env, base_url_env"),
        });
        client
    }

    fn resource(&mut self, key: &Word<'_>, value: &Node<'_>) -> Resource {
        let path: Vec<String> = key.get_ref().split('.').map(str::to_owned).collect();
        if path.iter().any(|name| !names::is_plain(name)) {
            let message = format!(
                "`{}` is not a path of lower-case Rust names joined by dots, such as \"knowledge_bases.indexing_jobs\"",
                key.get_ref()
            );
            self.fault(message, key.span());
        }
        if let Some(name) = path.iter().find(|name| names::is_own_module(name)) {
            let message =
                format!("no node can have the name `{name}`, which the crate has for itself");
            self.fault(message, key.span());
        }
        let methods = self.entries(value, |reader, key, value| {
            if !names::is_plain(key.get_ref()) {
                reader.fault(
                    format!(
                        "`{}` is not a lower-case Rust name for a method",
                        key.get_ref()
                    ),
                    key.span(),
                );
            }
            (key.get_ref().to_string(), reader.name(value))
        });
        Resource { path, methods }
    }

    /// An operation has one place in the tree.
    fn check_places(&mut self, resources: &[Resource]) {
        let mut seen = std::collections::BTreeMap::new();
        for resource in resources {
            for (method, key) in &resource.methods {
                let place = format!("{}.{method}", resource.path.join("."));
                if let Some(first) = seen.get(&key.text) {
                    let message = format!("`{}` has a place already: {first}", key.text);
                    self.fault(message, key.span.clone());
                } else {
                    seen.insert(key.text.clone(), place);
                }
            }
        }
    }

    fn type_options(&mut self, value: &Node<'_>) -> TypeOptions {
        let mut options = TypeOptions::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "rename" => options.rename = Some(Key::new(reader.type_name(value), value.span())),
            "prefix" => options.prefix = Some((word(key), reader.text(value))),
            "extra" => options.extra = reader.flag(value).map(|flag| (word(key), flag)),
            _ => reader.unknown(key, "rename, prefix, extra"),
        });
        options
    }

    fn type_name(&mut self, value: &Node<'_>) -> String {
        let what = "a Rust type name such as `IndexingJob`";
        self.special(value, names::is_type_name, what)
    }

    fn field_options(&mut self, value: &Node<'_>) -> FieldOptions {
        let mut options = FieldOptions::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "rename" => options.rename = Some(Key::new(reader.plain_name(value), value.span())),
            "type" => options.ty = Some(reader.rust_type(value)),
            _ => reader.unknown(key, "rename, type"),
        });
        options
    }

    fn operation(&mut self, value: &Node<'_>) -> OperationOptions {
        let mut options = OperationOptions::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "repeatable" => options.repeatable = reader.flag(value),
            "idempotency_header" => options.idempotency_header = Some(reader.header(value)),
            "pagination" => options.pagination = reader.paging(value),
            "waiter" => options.waiter = reader.waiter(value),
            _ => reader.unknown(key, "repeatable, idempotency_header, pagination, waiter"),
        });
        options
    }

    fn paging(&mut self, value: &Node<'_>) -> Option<Paging> {
        match value.get_ref() {
            DeValue::Boolean(false) => Some(Paging::Off),
            DeValue::Boolean(true) => {
                let message =
                    "`pagination` is `false`, or a table that says how pages are asked for";
                self.fault(message, value.span());
                None
            }
            _ => self
                .pagination(value)
                .map(|pagination| Paging::On(Box::new(pagination))),
        }
    }

    fn pagination(&mut self, value: &Node<'_>) -> Option<Pagination> {
        let before = self.faults.len();
        let (mut style, mut first) = (String::new(), None);
        let mut keys = std::collections::BTreeMap::new();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "style" => style = reader.text(value),
            "first" => first = reader.number(value),
            name @ ("page" | "per_page" | "offset" | "limit" | "cursor" | "id" | "items"
            | "next" | "more" | "pages" | "total") => {
                keys.insert(name.to_owned(), reader.name(value));
            }
            _ => reader.unknown(
                key,
                "style, page, per_page, first, offset, limit, cursor, id, items, next, more, pages, total",
            ),
        });
        let mut take = |name: &str| keys.remove(name);
        let style = match style.as_str() {
            "page" => take("page").map(|page| PageStyle::Page {
                page,
                per_page: take("per_page"),
                first: first.unwrap_or(1),
            }),
            "offset" => take("offset").map(|offset| PageStyle::Offset {
                offset,
                limit: take("limit"),
            }),
            "cursor" => take("cursor").map(|cursor| PageStyle::Cursor { cursor }),
            "last_item" => take("cursor")
                .zip(take("id"))
                .map(|(cursor, id)| PageStyle::LastItem { cursor, id }),
            "link" => Some(PageStyle::Link),
            "link_header" => Some(PageStyle::LinkHeader),
            _ => None,
        };
        let pagination = style.zip(take("items")).map(|(style, items)| Pagination {
            style,
            items,
            next: take("next"),
            more: take("more"),
            pages: take("pages"),
            total: take("total"),
        });
        if pagination.is_none() && self.faults.len() == before {
            let message = "pagination needs `style` (page, offset, cursor, last_item, link or link_header), `items`, and the parameter of the style";
            self.fault(message, value.span());
        }
        pagination
    }

    fn waiter(&mut self, value: &Node<'_>) -> Option<Waiter> {
        let before = self.faults.len();
        let (mut name, mut item, mut state, mut partial) = (None, None, None, None);
        let (mut success, mut failure) = (Vec::new(), Vec::new());
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "name" => name = Some(Key::new(reader.plain_name(value), value.span())),
            "item" => item = Some(reader.name(value)),
            "state" => state = Some(reader.name(value)),
            "success" => success = reader.texts(value),
            "failure" => failure = reader.texts(value),
            "partial" => partial = reader.partial(value),
            _ => reader.unknown(key, "name, item, state, success, failure, partial"),
        });
        match (name, item, state, success.is_empty()) {
            (Some(name), Some(item), Some(state), false) => Some(Waiter {
                name,
                item,
                state,
                success,
                failure,
                partial,
            }),
            _ => {
                // Said already, if one of them is there and faulty.
                if self.faults.len() == before {
                    let message = "a waiter needs `name`, `item`, `state` and `success`";
                    self.fault(message, value.span());
                }
                None
            }
        }
    }

    fn partial(&mut self, value: &Node<'_>) -> Option<(Key, Vec<Key>)> {
        let (mut field, mut values) = (None, Vec::new());
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "field" => field = Some(reader.name(value)),
            "values" => values = reader.texts(value),
            _ => reader.unknown(key, "field, values"),
        });
        if field.is_none() {
            self.fault("`partial` needs `field` and `values`", value.span());
        }
        field.map(|field| (field, values))
    }
}

fn word(key: &Word<'_>) -> Key {
    Key::new(key.get_ref().to_string(), key.span())
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
