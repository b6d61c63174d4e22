//! The body of a request.

use std::borrow::Cow;

use bytes::Bytes;
use serde::Serialize;

use crate::runtime::clock::Time;
use crate::runtime::piece::{self, Piece, Put};
use crate::runtime::upload::Content;
use crate::runtime::{Call, Extra, Multipart, Part, Style, Value, query};

/// The body as it is known so far.
#[derive(Clone, Default)]
pub(crate) struct Body {
    content: Option<Bytes>,
    content_type: &'static str,
    rare: Option<Box<dyn Rare>>,
}

/// What the bodies of few calls have. It is behind a trait, so that a program in which no call has any of it does not carry
/// what uploads and the caller's own fields need, and so that a call is small.
trait Rare: Send + Sync {
    fn copy(&self) -> Box<dyn Rare>;
    fn own(&mut self) -> &mut Own;
    /// The JSON of the document's body, with the caller's own fields.
    fn write(&self, body: &dyn Put) -> Result<Vec<u8>, String>;
    /// The JSON of the caller's own alone, if there is any.
    fn alone(&mut self) -> Option<Result<Vec<u8>, String>>;
    fn has_fields(&self) -> bool;
    /// The value's fields, and the caller's own.
    fn object(&self, value: Value) -> Result<Extra, String>;
    fn forget_whole(&mut self);
    fn forget_fields(&mut self);
    fn forget_field(&mut self, name: &str);
    fn is_raw(&self) -> bool;
    /// What takes the place of a body of JSON, text or a form.
    fn encode(&self, time: &Time) -> Encoded;
    /// The first of these parts that a multipart body has not.
    fn lacks(&self, parts: &'static [&'static str]) -> Option<&'static str>;
}

impl Clone for Box<dyn Rare> {
    fn clone(&self) -> Self {
        self.copy()
    }
}

/// All of it.
#[derive(Clone, Default)]
pub(crate) struct Own {
    /// A body of the caller's own making, and its content type.
    pub(crate) raw: Option<(Part, String)>,
    /// A body of bytes, a file or a stream.
    whole: Option<Part>,
    /// The parts of a multipart body.
    pub(crate) parts: Option<Multipart>,
    /// A JSON body of the caller's own.
    json: Option<Value>,
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
        let content = self.0.body.rare.as_mut().and_then(|rare| rare.alone());
        if let Some(content) = content {
            self.set_content(content.map(Bytes::from), JSON);
        }
        self
    }

    /// Sets the JSON body of an operation that has none.
    pub fn own_body(&mut self, body: &impl Serialize) {
        let value = self.value("the body", body);
        self.own().json = value;
        self.clear_body_fields();
    }

    /// Sets a JSON body, in the place of an earlier one.
    pub fn set_json(&mut self, body: &impl Serialize) {
        if !self.0.body.has_fields() {
            let content = serde_json::to_vec(body).map_err(|error| error.to_string());
            self.set_content(content.map(Bytes::from), JSON);
        } else if let Some(value) = self.value("the body", body) {
            self.put_json(&Piece::Value(&value));
        }
    }

    fn put_json(&mut self, body: &dyn Put) {
        let content = match &self.0.body.rare {
            None => piece::write_json(body).map_err(|fault| fault.to_string()),
            Some(rare) => rare.write(body),
        };
        self.set_content(content.map(Bytes::from), JSON);
    }

    fn set_content(&mut self, content: Result<Bytes, String>, content_type: &'static str) {
        let body = &mut self.0.body;
        body.content_type = content_type;
        if let Some(rare) = &mut body.rare {
            rare.forget_whole();
        }
        match content {
            Ok(content) => body.content = Some(content),
            Err(problem) => self.refuse(format!("the body cannot be written: {problem}")),
        }
    }

    /// What few bodies have, to be changed.
    pub(crate) fn own(&mut self) -> &mut Own {
        let rare = &mut self.0.body.rare;
        rare.get_or_insert_with(|| Box::new(Own::default())).own()
    }

    /// Sets a body of the caller's own making, in the place of any other.
    pub fn raw_body(&mut self, content_type: &str, body: Part) {
        self.own().raw = Some((body, content_type.to_owned()));
    }

    /// Adds a field to the JSON body, in the place of one of this name.
    pub fn body_field(&mut self, name: String, value: &impl Serialize) {
        let own = self.own();
        own.raw = None;
        if own.parts.is_some() {
            self.set_part(&name, None, value);
        } else if let Some(value) = self.value(&name, value) {
            self.own().fields.push((name, value));
        }
    }

    /// Forgets the caller's own fields: a whole body takes their place.
    pub fn clear_body_fields(&mut self) {
        if let Some(rare) = &mut self.0.body.rare {
            rare.forget_fields();
        }
    }

    /// Forgets the caller's own field of this name: a setter takes its place.
    pub fn forget_field(&mut self, name: &str) {
        if let Some(rare) = &mut self.0.body.rare {
            rare.forget_field(name);
        }
    }

    /// Sets a form body, with the caller's own fields; without a body, his fields alone.
    pub fn form(mut self, body: Option<&dyn Put>) -> Self {
        let value = match body {
            Some(body) => piece::write_value(body).map_err(|fault| fault.to_string()),
            None if !self.0.body.has_fields() => return self,
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
                self.own().whole = Some(body);
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
        self.rare.as_ref().is_some_and(|rare| rare.is_raw())
    }

    /// The first of these parts that a multipart body has not.
    pub(crate) fn lacks(&self, parts: &'static [&'static str]) -> Option<&'static str> {
        self.rare.as_ref().and_then(|rare| rare.lacks(parts))
    }

    /// What is sent, and its content type, if there is a body.
    pub(crate) fn encode(&self, time: &Time) -> Encoded {
        if let Some(rare) = &self.rare
            && let Some(encoded) = rare.encode(time)?
        {
            return Ok(Some(encoded));
        }
        let content = self.content.clone().map(Content::Bytes);
        Ok(content.map(|content| (content, self.content_type.into())))
    }

    fn has_fields(&self) -> bool {
        self.rare.as_ref().is_some_and(|rare| rare.has_fields())
    }

    fn object(&self, value: Value) -> Result<Extra, String> {
        match &self.rare {
            Some(rare) => rare.object(value),
            None => object(value),
        }
    }
}

fn object(value: Value) -> Result<Extra, String> {
    match value {
        Value::Object(fields) => Ok(fields),
        _ => Err("fields can only be added to an object".to_owned()),
    }
}

impl Rare for Own {
    fn copy(&self) -> Box<dyn Rare> {
        Box::new(self.clone())
    }

    fn own(&mut self) -> &mut Own {
        self
    }

    fn write(&self, body: &dyn Put) -> Result<Vec<u8>, String> {
        if self.fields.is_empty() {
            return piece::write_json(body).map_err(|fault| fault.to_string());
        }
        let value = piece::write_value(body).map_err(|fault| fault.to_string())?;
        serde_json::to_vec(&self.object(value)?).map_err(|error| error.to_string())
    }

    fn alone(&mut self) -> Option<Result<Vec<u8>, String>> {
        match self.json.take() {
            Some(json) => Some(self.write(&Piece::Value(&json))),
            None if self.fields.is_empty() => None,
            None => Some(self.write(&Piece::Object(&()))),
        }
    }

    fn has_fields(&self) -> bool {
        !self.fields.is_empty()
    }

    fn object(&self, value: Value) -> Result<Extra, String> {
        let mut fields = object(value)?;
        fields.extend(self.fields.iter().cloned());
        Ok(fields)
    }

    fn forget_whole(&mut self) {
        self.whole = None;
    }

    fn forget_fields(&mut self) {
        self.fields.clear();
        self.raw = None;
    }

    fn forget_field(&mut self, name: &str) {
        self.fields.retain(|field| field.0 != name);
        self.raw = None;
    }

    fn is_raw(&self) -> bool {
        self.raw.is_some()
    }

    fn encode(&self, time: &Time) -> Encoded {
        if let Some((part, kind)) = &self.raw {
            return Ok(Some((part.content("the body")?, kind.clone().into())));
        }
        if let Some(parts) = &self.parts {
            let (content, kind) = parts.encode(time)?;
            return Ok(Some((content, kind.into())));
        }
        let content = self.whole.as_ref().map(|part| part.content("the body"));
        Ok(content.transpose()?.map(|content| (content, BYTES.into())))
    }

    fn lacks(&self, parts: &'static [&'static str]) -> Option<&'static str> {
        let own = self.parts.as_ref().filter(|_| !self.is_raw())?;
        parts.iter().copied().find(|name| !own.has(name))
    }
}
