//! From an answer to what the document promises: the only generic part of a call.

use std::marker::PhantomData;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::runtime::codec::{Codec, Maybe};
use crate::runtime::error::ErrorKind;
use crate::runtime::input::{Slot, tri};
use crate::runtime::model::required;
use crate::runtime::text::{has, one_line};
use crate::runtime::{Error, RawResponse, Response, ResponseParts, input, place};

/// Reads JSON. A failure is an error with [`Error::json_path`].
#[doc(hidden)]
pub fn decode_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    parse(body).map_err(|fault| {
        let mut error = Error::new(ErrorKind::Decode, fault.text).cause(fault.source);
        error.0.place = Some(fault.place);
        error
    })
}

/// What is wrong with JSON, and where.
#[doc(hidden)]
#[derive(Debug)]
pub struct Fault {
    text: String,
    place: String,
    source: serde_json::Error,
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    place::clear();
    serde_json::from_slice(without_mark(body)).map_err(fault)
}

/// Reads the body into the slot, and gives back what came with it.
fn fill(response: RawResponse, slot: &mut dyn Slot) -> Result<Box<ResponseParts>, Error> {
    place::clear();
    match input::read_json(without_mark(&response.body), slot) {
        Ok(()) => Ok(response.parts),
        Err(error) => Err(refuse(fault(error), response)),
    }
}

/// The body without a byte order mark.
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

fn fault(source: serde_json::Error) -> Fault {
    let text = format!(
        "not the JSON that was promised: {}",
        one_line(&source.to_string(), 200)
    );
    Fault {
        text,
        place: place::take(),
        source,
    }
}

/// Any type that serde reads.
#[doc(hidden)]
pub fn json<T: DeserializeOwned>(response: RawResponse) -> Result<Response<T>, Error> {
    match parse(&response.body) {
        Ok(value) => Ok(Response::new(value, response.parts)),
        Err(fault) => Err(refuse(fault, response)),
    }
}

/// `returns json T as C`, or `Plain` in the place of a `C`: what a list or a number needs besides its type, to be read as
/// it is inside an object.
#[doc(hidden)]
pub fn model_as<C: Codec<T>, T>(response: RawResponse) -> Result<Response<T>, Error> {
    let mut found = None;
    let mut slot = required::Slot::<C, T>(&mut found, PhantomData);
    let parts = tri!(fill(response, &mut slot));
    match found {
        Some(value) => Ok(Response { value, parts }),
        None => Err(unread()),
    }
}

#[cold]
fn unread() -> Error {
    Error::new(ErrorKind::Decode, "nothing was read")
}

fn refuse(fault: Fault, response: RawResponse) -> Error {
    let kind = response
        .parts
        .headers
        .get("content-type")
        .and_then(|kind| kind.to_str().ok());
    let text = match kind {
        _ if response.body.is_empty() => "the answer is empty where JSON was promised".to_owned(),
        Some(kind) if !has(&kind.to_ascii_lowercase(), "json") => {
            format!("{} (content-type {})", fault.text, one_line(kind, 60))
        }
        _ => fault.text,
    };
    Error::decode(text, fault.place, response).cause(fault.source)
}

fn is_blank(response: &RawResponse) -> bool {
    response.body.iter().all(u8::is_ascii_whitespace)
}

/// `returns json_opt T as C`: an empty body is `None`.
#[doc(hidden)]
pub fn model_opt_as<C: Codec<T>, T>(response: RawResponse) -> Result<Response<Option<T>>, Error> {
    if is_blank(&response) {
        return Ok(Response::new(None, response.parts));
    }
    model_as::<Maybe<C>, Option<T>>(response)
}

/// The successful answers of an operation, told apart by their status.
#[doc(hidden)]
pub trait Answers: Sized {
    /// The answer, by its status.
    fn read(answer: Answered<'_>) -> Result<Self, Misread>;
}

/// What an answer is made of.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a>(&'a RawResponse);

impl Answered<'_> {
    /// Its status.
    pub fn status(self) -> u16 {
        self.0.parts.status.as_u16()
    }

    /// Its body as JSON.
    pub fn json<T: DeserializeOwned>(self) -> Result<T, Misread> {
        parse(&self.0.body).map_err(Misread::Json)
    }

    /// Its body as text.
    pub fn text(self) -> Result<String, Misread> {
        let text = std::str::from_utf8(&self.0.body).map_err(Misread::Text)?;
        Ok(text.to_owned())
    }

    /// Its body as it is.
    pub fn bytes(self) -> Bytes {
        self.0.body.clone()
    }
}

/// Why an answer is not what its status promises.
#[doc(hidden)]
#[derive(Debug)]
pub enum Misread {
    /// It is not the JSON that was promised.
    Json(Fault),
    /// It is not text.
    Text(std::str::Utf8Error),
}

impl Misread {
    fn of(self, response: RawResponse) -> Error {
        match self {
            Self::Json(fault) => refuse(fault, response),
            Self::Text(error) => Error::decode(
                format!("the text is not UTF-8: {error}"),
                ".".to_owned(),
                response,
            )
            .cause(error),
        }
    }
}

/// `returns several T`: what the status says.
#[doc(hidden)]
pub fn several<T: Answers>(response: RawResponse) -> Result<Response<T>, Error> {
    match T::read(Answered(&response)) {
        Ok(value) => Ok(Response::new(value, response.parts)),
        Err(misread) => Err(misread.of(response)),
    }
}

/// `returns nothing`: whatever the body is.
#[doc(hidden)]
pub fn nothing(response: RawResponse) -> Result<Response<()>, Error> {
    Ok(Response::new((), response.parts))
}

/// `returns bytes`.
#[doc(hidden)]
pub fn bytes(response: RawResponse) -> Result<Response<Bytes>, Error> {
    Ok(Response::new(response.body, response.parts))
}

/// `returns text`, which must be UTF-8.
#[doc(hidden)]
pub fn text(response: RawResponse) -> Result<Response<String>, Error> {
    match Answered(&response).text() {
        Ok(text) => Ok(Response::new(text, response.parts)),
        Err(misread) => Err(misread.of(response)),
    }
}
