//! The body of a request.

use std::borrow::Cow;

use bytes::Bytes;
use serde::Serialize;

use crate::runtime::clock::Time;
use crate::runtime::piece::{self, Piece, Put};
use crate::runtime::upload::Content;
use crate::runtime::{Call, Extra, Multipart, Part, Style, Value, query};

/// The body as it is known so far. What few calls have is not in its place, so that a call is small.
#[derive(Clone, Default)]
pub(crate) struct Body {
    content: Option<Bytes>,
    content_type: &'static str,
    /// A body of the caller's own making, and its content type.
    pub(crate) raw: Option<Box<(Part, String)>>,
    /// A body of bytes, a file or a stream.
    whole: Option<Box<Part>>,
    /// The parts of a multipart body.
    pub(crate) parts: Option<Multipart>,
    /// A JSON body of the caller's own.
    own: Option<Box<Value>>,
    /// Fields of the caller's own, put over those of the body.
    fields: Vec<(String, Value)>,
}

const JSON: &str = "application/json";
const BYTES: &str = "application/octet-stream";

impl Call {
    /// Sets a JSON body, with the caller's own fields; without a body, his fields alone.
    pub fn json(mut self, body: Option<&dyn Put>) -> Self {
        match body {
            Some(body) => {
                self.put_json(body);
                self
            }
            None => self.fields_only(),
        }
    }

    /// The body of an operation that has none: the caller's own and his fields, if there are any.
    pub fn fields_only(mut self) -> Self {
        match self.0.body.own.take() {
            Some(own) => self.put_json(&Piece::Value(&own)),
            None if self.0.body.fields.is_empty() => {}
            None => self.put_json(&Piece::Object(&())),
        }
        self
    }

    /// Sets the JSON body of an operation that has none.
    pub fn own_body(&mut self, body: &impl Serialize) {
        self.0.body.own = self.value("the body", body).map(Box::new);
        self.clear_body_fields();
    }

    /// Sets a JSON body, in the place of an earlier one.
    pub fn set_json(&mut self, body: &impl Serialize) {
        if self.0.body.fields.is_empty() {
            let content = serde_json::to_vec(body).map_err(|error| error.to_string());
            self.set_content(content.map(Bytes::from), JSON);
        } else if let Some(value) = self.value("the body", body) {
            self.put_json(&Piece::Value(&value));
        }
    }

    fn put_json(&mut self, body: &dyn Put) {
        let content = if self.0.body.fields.is_empty() {
            piece::write_json(body).map_err(|fault| fault.to_string())
        } else {
            piece::write_value(body)
                .map_err(|fault| fault.to_string())
                .and_then(|value| self.0.body.merge(value))
        };
        self.set_content(content.map(Bytes::from), JSON);
    }

    fn set_content(&mut self, content: Result<Bytes, String>, content_type: &'static str) {
        self.0.body.content_type = content_type;
        self.0.body.whole = None;
        match content {
            Ok(content) => self.0.body.content = Some(content),
            Err(problem) => self.refuse(format!("the body cannot be written: {problem}")),
        }
    }

    /// Sets a body of the caller's own making, in the place of any other.
    pub fn raw_body(&mut self, content_type: &str, body: Part) {
        self.0.body.raw = Some(Box::new((body, content_type.to_owned())));
    }

    /// Adds a field to the JSON body, in the place of one of this name.
    pub fn body_field(&mut self, name: String, value: &impl Serialize) {
        self.0.body.raw = None;
        if self.0.body.parts.is_some() {
            self.set_part(&name, None, value);
        } else if let Some(value) = self.value(&name, value) {
            self.0.body.fields.push((name, value));
        }
    }

    /// Forgets the caller's own fields: a whole body takes their place.
    pub fn clear_body_fields(&mut self) {
        self.0.body.fields.clear();
        self.0.body.raw = None;
    }

    /// Forgets the caller's own field of this name: a setter takes its place.
    pub fn forget_field(&mut self, name: &str) {
        self.0.body.fields.retain(|field| field.0 != name);
        self.0.body.raw = None;
    }

    /// Sets a form body, with the caller's own fields; without a body, his fields alone.
    pub fn form(mut self, body: Option<&dyn Put>) -> Self {
        let value = match body {
            Some(body) => piece::write_value(body).map_err(|fault| fault.to_string()),
            None if self.0.body.fields.is_empty() => return self,
            None => Ok(Value::Object(Extra::new())),
        };
        let object = value.and_then(|value| self.0.body.object(value));
        let styles = self.0.operation.form;
        let content = object.map(|fields| {
            let pairs = fields.iter().flat_map(|(name, value)| {
                let own = styles.iter().find(|(own, ..)| own == name);
                let (style, explode) = match own {
                    Some((_, style, explode)) => (*style, *explode),
                    None if value.is_object() => (Style::DeepObject, true),
                    None => (Style::Form, true),
                };
                query::pairs(name, style, explode, value)
            });
            Bytes::from(pairs.collect::<Vec<_>>().join("&"))
        });
        self.set_content(content, "application/x-www-form-urlencoded");
        self
    }

    /// Sets a body of bytes, of a file, or of a stream.
    pub fn bytes(mut self, body: Option<Part>) -> Self {
        match body {
            Some(body) => {
                self.0.body.whole = Some(Box::new(body));
                self
            }
            None => self.fields_only(),
        }
    }

    /// Sets a body of text.
    pub fn text(mut self, body: Option<String>) -> Self {
        match body {
            Some(body) => {
                self.set_content(Ok(body.into()), "text/plain; charset=utf-8");
                self
            }
            None => self.fields_only(),
        }
    }
}

/// What is sent, and its content type, if there is a body.
type Encoded = Result<Option<(Content, Cow<'static, str>)>, String>;

impl Body {
    /// Whether the content type is the caller's own.
    pub(crate) fn is_raw(&self) -> bool {
        self.raw.is_some()
    }

    /// What is sent, and its content type, if there is a body.
    pub(crate) fn encode(&self, time: &Time) -> Encoded {
        if let Some((part, kind)) = self.raw.as_deref() {
            return Ok(Some((part.content("the body")?, kind.clone().into())));
        }
        if let Some(parts) = &self.parts {
            let (content, kind) = parts.encode(time)?;
            return Ok(Some((content, kind.into())));
        }
        if let Some(part) = &self.whole {
            return Ok(Some((part.content("the body")?, BYTES.into())));
        }
        let content = self.content.clone().map(Content::Bytes);
        Ok(content.map(|content| (content, self.content_type.into())))
    }

    /// The body's JSON with the caller's own fields.
    fn merge(&self, value: Value) -> Result<Vec<u8>, String> {
        let fields = self.object(value)?;
        serde_json::to_vec(&fields).map_err(|error| error.to_string())
    }

    fn object(&self, value: Value) -> Result<Extra, String> {
        let Value::Object(mut fields) = value else {
            return Err("fields can only be added to an object".to_owned());
        };
        fields.extend(self.fields.iter().cloned());
        Ok(fields)
    }
}
