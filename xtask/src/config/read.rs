//! TOML → [`Config`].

use super::{
    Client, Config, FieldOptions, Key, OperationOptions, Package, PageStyle, Pagination, Resource,
    TypeOptions, Waiter,
};
use crate::document::place::Source;
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
            "package" => config.package = self.package(value),
            "client" => config.client = self.client(value),
            "resources" => config.resources = self.entries(value, Self::resource),
            "types" => {
                config.types = self.entries(value, |reader, key, value| {
                    (word(key), reader.type_options(value))
                })
            }
            "fields" => {
                config.fields = self.entries(value, |reader, key, value| {
                    (word(key), reader.field_options(value))
                })
            }
            "operations" => {
                config.operations = self.entries(value, |reader, key, value| {
                    (word(key), reader.operation(value))
                })
            }
            "formats" => {
                config.formats =
                    self.entries(value, |reader, key, value| (word(key), reader.text(value)))
            }
            _ => self.unknown(
                key,
                "package, client, resources, types, fields, operations, formats",
            ),
        }
    }

    fn fault(&mut self, message: impl Into<String>, span: Range<usize>) {
        self.faults.push((message.into(), span));
    }

    fn unknown(&mut self, key: &Word<'_>, known: &str) {
        self.fault(
            format!("unknown key `{}`; known here: {known}", key.get_ref()),
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

    fn texts(&mut self, value: &Node<'_>) -> Vec<String> {
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
        items.iter().map(|item| self.text(item)).collect()
    }

    fn name(&mut self, value: &Node<'_>) -> Key {
        Key::new(self.text(value), value.span())
    }

    fn package(&mut self, value: &Node<'_>) -> Package {
        let mut package = Package::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "name" => package.name = Some(reader.text(value)),
            "version" => package.version = Some(reader.text(value)),
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
        if path.iter().any(|name| !crate::plan::names::is_plain(name)) {
            let message = format!(
                "`{}` is not a path of lower-case Rust names joined by dots, such as \"knowledge_bases.indexing_jobs\"",
                key.get_ref()
            );
            self.fault(message, key.span());
        }
        let methods = self.entries(value, |reader, key, value| {
            if !crate::plan::names::is_plain(key.get_ref()) {
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

    fn type_options(&mut self, value: &Node<'_>) -> TypeOptions {
        let mut options = TypeOptions::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "rename" => options.rename = Some(reader.type_name(value)),
            "prefix" => options.prefix = Some(reader.text(value)),
            "extra" => options.extra = reader.flag(value),
            _ => reader.unknown(key, "rename, prefix, extra"),
        });
        options
    }

    fn type_name(&mut self, value: &Node<'_>) -> String {
        let name = self.text(value);
        if !crate::plan::names::is_type_name(&name) {
            self.fault(
                format!("`{name}` is not a Rust type name such as `IndexingJob`"),
                value.span(),
            );
        }
        name
    }

    fn field_options(&mut self, value: &Node<'_>) -> FieldOptions {
        let mut options = FieldOptions::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "rename" => options.rename = Some(reader.text(value)),
            "type" => options.ty = Some(reader.text(value)),
            _ => reader.unknown(key, "rename, type"),
        });
        options
    }

    fn operation(&mut self, value: &Node<'_>) -> OperationOptions {
        let mut options = OperationOptions::default();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "repeatable" => options.repeatable = reader.flag(value),
            "idempotency_header" => options.idempotency_header = Some(reader.text(value)),
            "pagination" => options.pagination = reader.pagination(value),
            "waiter" => options.waiter = reader.waiter(value),
            _ => reader.unknown(key, "repeatable, idempotency_header, pagination, waiter"),
        });
        options
    }

    fn pagination(&mut self, value: &Node<'_>) -> Option<Pagination> {
        let mut style = String::new();
        let mut keys = std::collections::BTreeMap::new();
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "style" => style = reader.text(value),
            name @ ("page" | "per_page" | "offset" | "limit" | "cursor" | "items" | "next") => {
                keys.insert(name.to_owned(), reader.name(value));
            }
            _ => reader.unknown(
                key,
                "style, page, per_page, offset, limit, cursor, items, next",
            ),
        });
        let mut take = |name: &str| keys.remove(name);
        let style = match style.as_str() {
            "page" => take("page").map(|page| PageStyle::Page {
                page,
                per_page: take("per_page"),
            }),
            "offset" => take("offset").map(|offset| PageStyle::Offset {
                offset,
                limit: take("limit"),
            }),
            "cursor" => take("cursor").map(|cursor| PageStyle::Cursor { cursor }),
            "link" => Some(PageStyle::Link),
            _ => None,
        };
        let pagination = style.zip(take("items")).map(|(style, items)| Pagination {
            style,
            items,
            next: take("next"),
        });
        if pagination.is_none() {
            let message = "pagination needs `style` (page, offset, cursor or link), `items`, and the parameter its style is named after";
            self.fault(message, value.span());
        }
        pagination
    }

    fn waiter(&mut self, value: &Node<'_>) -> Option<Waiter> {
        let (mut name, mut item, mut state, mut partial) = (None, None, None, None);
        let (mut success, mut failure) = (Vec::new(), Vec::new());
        self.entries(value, |reader, key, value| match key.get_ref().as_ref() {
            "name" => name = Some(reader.text(value)),
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
                self.fault(
                    "a waiter needs `name`, `item`, `state` and `success`",
                    value.span(),
                );
                None
            }
        }
    }

    fn partial(&mut self, value: &Node<'_>) -> Option<(Key, Vec<String>)> {
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
