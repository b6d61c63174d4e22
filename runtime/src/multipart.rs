//! `multipart/form-data`: parts by name, and how they are written.

use bytes::Bytes;

use crate::runtime::clock::Time;
use crate::runtime::part::Part;
use crate::runtime::upload::{Content, Segment};
use crate::runtime::{Call, Value, query};
use serde::Serialize;

/// A `multipart/form-data` body.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Multipart {
    parts: Vec<(String, Part)>,
}

impl Multipart {
    /// A body without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part. Several may have the same name.
    pub fn part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.parts.push((name.into(), part.into()));
        self
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.0 == name)
    }

    /// The parts in the place of earlier ones with this name.
    fn replace(&mut self, name: &str, parts: Vec<Part>) {
        let place = self.parts.iter().position(|part| part.0 == name);
        self.parts.retain(|part| part.0 != name);
        let place = place.unwrap_or(self.parts.len());
        let named = parts.into_iter().map(|part| (name.to_owned(), part));
        self.parts.splice(place..place, named);
    }

    /// The body as it goes out, and its content type.
    pub(crate) fn encode(&self, time: &Time) -> Result<(Content, String), String> {
        let boundary = format!("sdk-{:032x}", time.random_wide());
        let mut segments = Vec::new();
        for (name, part) in &self.parts {
            if let Some(problem) = &part.problem {
                return Err(format!("the part {name:?}: {problem}"));
            }
            segments.push(Segment::Bytes(head(&boundary, name, part)?.into()));
            segments.push(part.segment(&format!("{name:?}"))?);
            segments.push(Segment::Bytes(Bytes::from_static(b"\r\n")));
        }
        segments.push(Segment::Bytes(format!("--{boundary}--\r\n").into()));
        let kind = format!("multipart/form-data; boundary={boundary}");
        Ok((Content::of(segments), kind))
    }
}

/// The head of a part, from the boundary to the empty line.
fn head(boundary: &str, name: &str, part: &Part) -> Result<String, String> {
    let mut text = format!("--{boundary}\r\ncontent-disposition: form-data; name=\"");
    text += &quoted(name);
    text.push('"');
    if let Some(file) = &part.file_name {
        text.extend(["; filename=\"", &quoted(file), "\""]);
    }
    text += "\r\n";
    if let Some(kind) = &part.content_type {
        if http::HeaderValue::from_str(kind).is_err() {
            return Err(format!("the part {name:?} has an illegal content type"));
        }
        text.extend(["content-type: ", kind, "\r\n"]);
    }
    for (name, value) in &part.headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    text += "\r\n";
    Ok(text)
}

/// A name as HTML writes it: what would end the quotes or the line is percent-encoded, and nothing else.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

impl Call {
    /// Begins a multipart body.
    pub fn multipart(mut self) -> Self {
        self.parts();
        self
    }

    fn parts(&mut self) -> &mut Multipart {
        let own = self.own();
        own.raw = None;
        own.parts.get_or_insert_with(Multipart::new)
    }

    /// The whole multipart body, which an argument gives.
    pub fn with_parts(mut self, body: Multipart) -> Self {
        self.set_multipart(body);
        self
    }

    /// Sets the whole multipart body, in the place of earlier parts.
    pub fn set_multipart(&mut self, body: Multipart) {
        *self.parts() = body;
    }

    /// Sets a part with a file, in the place of an earlier one of this name.
    pub fn set_file(&mut self, name: &str, kind: Option<&str>, file: impl Into<Part>) {
        self.set_files(name, kind, [file]);
    }

    /// Sets a part for each file, in the place of earlier ones of this name.
    pub fn set_files(
        &mut self,
        name: &str,
        kind: Option<&str>,
        files: impl IntoIterator<Item = impl Into<Part>>,
    ) {
        let kind = kind.unwrap_or("application/octet-stream");
        let parts = files.into_iter().map(|file| {
            let mut part = file.into();
            // Without a name it would be a field like any other to most servers.
            part.file_name.get_or_insert_with(|| name.to_owned());
            part.content_type.get_or_insert_with(|| kind.to_owned());
            part
        });
        let parts = parts.collect();
        self.parts().replace(name, parts);
    }

    /// Sets a part with a value, in the place of an earlier one of this name: objects are JSON, lists are repeated.
    pub fn set_part(&mut self, name: &str, kind: Option<&str>, value: &impl Serialize) {
        if let Some(value) = self.value(name, value) {
            self.parts().replace(name, of_value(value, kind));
        }
    }

    /// The same for a required value, which an argument gives.
    pub fn part(mut self, name: &str, kind: Option<&str>, value: &impl Serialize) -> Self {
        self.set_part(name, kind, value);
        self
    }

    /// The same for a required file, which an argument gives.
    pub fn file(mut self, name: &str, kind: Option<&str>, file: impl Into<Part>) -> Self {
        self.set_file(name, kind, file);
        self
    }

    /// The same for required files, which an argument gives.
    pub fn files(
        mut self,
        name: &str,
        kind: Option<&str>,
        files: impl IntoIterator<Item = impl Into<Part>>,
    ) -> Self {
        self.set_files(name, kind, files);
        self
    }
}

/// A part for the value, one for each item of a list, none for null.
fn of_value(value: Value, kind: Option<&str>) -> Vec<Part> {
    let is_json = kind.is_some_and(|kind| kind.contains("json"));
    let scalars = |items: &[Value]| !items.iter().any(|item| item.is_object() || item.is_array());
    match value {
        Value::Null => Vec::new(),
        // JSON for a list of texts can only be meant for the whole of it.
        Value::Array(items) if !(is_json && scalars(&items)) => items
            .into_iter()
            .flat_map(|item| of_value(item, kind))
            .collect(),
        value => {
            let nested = value.is_object() || value.is_array();
            let text = if nested || is_json {
                Some(value.to_string())
            } else {
                query::scalar(&value)
            };
            let mut part = Part::bytes(text.unwrap_or_default());
            part.content_type = kind
                .or(nested.then_some("application/json"))
                .map(str::to_owned);
            vec![part]
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use std::time::Duration;

    use crate::runtime::part::Source;
    use crate::runtime::{Clock, SleepFuture};

    use super::*;

    fn text(body: &Multipart) -> String {
        let (content, kind) = body.encode(&Time::System).unwrap();
        let (_, boundary) = kind.split_once("boundary=").unwrap();
        let bytes = content.bytes().unwrap();
        String::from_utf8_lossy(bytes).replace(boundary, "B")
    }

    #[test]
    fn parts_as_they_go_out() {
        let body = Multipart::new()
            .part("a \"b\"\r\n", "text")
            .part(
                "f",
                Part::bytes("x").file_name("käse.txt").content_type("a/b"),
            )
            .part("h", Part::bytes("y").header("X-One", "1"));
        assert_eq!(
            text(&body),
            "--B\r\ncontent-disposition: form-data; name=\"a %22b%22%0D%0A\"\r\n\r\ntext\r\n\
             --B\r\ncontent-disposition: form-data; name=\"f\"; filename=\"käse.txt\"\r\ncontent-type: a/b\r\n\r\nx\r\n\
             --B\r\ncontent-disposition: form-data; name=\"h\"\r\nx-one: 1\r\n\r\ny\r\n--B--\r\n"
        );
    }

    #[test]
    fn the_boundary_comes_from_the_clock() {
        struct Seven;

        impl Clock for Seven {
            fn now(&self) -> Duration {
                Duration::ZERO
            }

            fn sleep(&self, _: Duration) -> SleepFuture {
                Box::pin(std::future::pending())
            }

            fn random(&self) -> u64 {
                7
            }
        }

        let body = Multipart::new().part("a", "b");
        let kind = |time| body.encode(&time).unwrap().1;
        assert_eq!(
            kind(Time::own(Seven)),
            "multipart/form-data; boundary=sdk-00000000000000070000000000000007"
        );
        assert_ne!(kind(Time::System), kind(Time::System));
    }

    #[test]
    fn values_become_parts() {
        let shown = |value: Value, kind| {
            let parts = of_value(value, kind).into_iter();
            parts
                .map(|part| {
                    let Source::Bytes(bytes) = part.source else {
                        unreachable!()
                    };
                    let kind = part.content_type.unwrap_or_default();
                    format!("{}|{kind}", String::from_utf8_lossy(&bytes))
                })
                .collect::<Vec<_>>()
                .join(" ")
        };
        for (value, kind, expect) in [
            (json!(null), None, ""),
            (json!("a b"), None, "a b|"),
            (json!(1.5), None, "1.5|"),
            (json!(["a", 2]), None, "a| 2|"),
            (
                json!(["a"]),
                Some("application/json"),
                "[\"a\"]|application/json",
            ),
            (json!({"a": 1}), None, "{\"a\":1}|application/json"),
            (
                json!([{"a": 1}, {}]),
                Some("a/b+json"),
                "{\"a\":1}|a/b+json {}|a/b+json",
            ),
            (json!("<a/>"), Some("text/xml"), "<a/>|text/xml"),
        ] {
            assert_eq!(shown(value.clone(), kind), expect, "{value}");
        }
    }

    #[test]
    fn what_cannot_be_sent_is_said() {
        for part in [
            Part::bytes("").header("a b", "c"),
            Part::bytes("").content_type("a\nb"),
            Part::file("/no/such/file"),
            Part::file("/"),
        ] {
            let body = Multipart::new().part("p", part);
            assert!(
                body.encode(&Time::System)
                    .is_err_and(|problem| problem.contains("\"p\""))
            );
        }
    }

    #[test]
    fn a_part_takes_the_place_of_its_namesakes() {
        let mut body = Multipart::new()
            .part("a", "1")
            .part("b", "2")
            .part("a", "3");
        body.replace("a", vec![Part::bytes("4"), Part::bytes("5")]);
        let names: Vec<_> = body.parts.iter().map(|part| part.0.as_str()).collect();
        assert_eq!(names, ["a", "a", "b"]);
    }
}
