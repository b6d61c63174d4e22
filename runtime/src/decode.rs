//! From an answer to what the document promises: the only generic part of a call.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::runtime::error::ErrorKind;
use crate::runtime::text::one_line;
use crate::runtime::{Error, RawResponse, Response, place};

/// Reads JSON. A failure is an error with [`Error::json_path`].
#[doc(hidden)]
pub fn decode_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    parse(body).map_err(|fault| {
        let mut error = Error::new(ErrorKind::Decode, fault.text).cause(fault.source);
        error.0.place = Some(fault.place);
        error
    })
}

struct Fault {
    text: String,
    place: String,
    source: serde_json::Error,
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    place::clear();
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    serde_json::from_slice(body).map_err(fault)
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

/// `returns json T`.
#[doc(hidden)]
pub fn json<T: DeserializeOwned>(response: RawResponse) -> Result<Response<T>, Error> {
    match parse(&response.body) {
        Ok(value) => Ok(Response::new(value, response.parts)),
        Err(fault) => Err(refuse(fault, response)),
    }
}

fn refuse(fault: Fault, response: RawResponse) -> Error {
    let kind = response
        .parts
        .headers
        .get("content-type")
        .and_then(|kind| kind.to_str().ok());
    let text = match kind {
        _ if response.body.is_empty() => "the answer is empty where JSON was promised".to_owned(),
        Some(kind) if !kind.to_ascii_lowercase().contains("json") => {
            format!("{} (content-type {})", fault.text, one_line(kind, 60))
        }
        _ => fault.text,
    };
    Error::decode(text, fault.place, response).cause(fault.source)
}

/// `returns json_opt T`: an empty body is `None`.
#[doc(hidden)]
pub fn json_opt<T: DeserializeOwned>(response: RawResponse) -> Result<Response<Option<T>>, Error> {
    if response.body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Response::new(None, response.parts));
    }
    json(response)
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
    match std::str::from_utf8(&response.body) {
        Ok(text) => Ok(Response::new(text.to_owned(), response.parts)),
        Err(error) => Err(Error::decode(
            format!("the text is not UTF-8: {error}"),
            ".".to_owned(),
            response,
        )
        .cause(error)),
    }
}
