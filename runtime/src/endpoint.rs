//! What one operation takes and gives, told by types: so all requests of a crate are one generic type.

use std::fmt::Debug;
use std::marker::PhantomData;

use crate::runtime::codec::{Codec, Plain};
use crate::runtime::model::Whole;
use crate::runtime::{self, Answers, Call, Error, Part, RawResponse, Response, decode};

/// An operation, as the type of its requests names it. `request!` implements it.
#[doc(hidden)]
pub trait Endpoint {
    /// What a request holds of its body.
    type Body: Clone + Debug;
    /// How the body goes out.
    type Encoding: Encode<Self::Body>;
    /// What an answer becomes.
    type Output;
    /// How an answer is read.
    type Decoding: Decode<Self::Output>;
}

/// A way to send a body.
#[doc(hidden)]
pub trait Encode<B> {
    /// The call with the body.
    fn encode(call: Call, body: B) -> Call;
}

/// A way to read an answer.
#[doc(hidden)]
pub trait Decode<T> {
    /// What the answer becomes.
    fn decode(response: RawResponse) -> Result<Response<T>, Error>;
}

/// No body that the document knows, or none of interest.
#[derive(Debug)]
pub enum Nothing {}

/// JSON by the codec `C`.
#[derive(Debug)]
pub struct Json<C = Plain>(PhantomData<C>);

/// JSON by the codec `C`, or no body.
#[derive(Debug)]
pub struct JsonOpt<C = Plain>(PhantomData<C>);

/// A form by the codec `C`.
#[derive(Debug)]
pub struct Form<C = Plain>(PhantomData<C>);

/// A form by the codec `C`, or no body.
#[derive(Debug)]
pub struct FormOpt<C = Plain>(PhantomData<C>);

/// Bytes as they are.
#[derive(Debug)]
pub enum Bytes {}

/// Text.
#[derive(Debug)]
pub enum Text {}

/// Parts, which the call holds.
#[derive(Debug)]
pub enum Multipart {}

/// One of several answers, by its status.
#[derive(Debug)]
pub enum Several {}

impl Encode<()> for Nothing {
    fn encode(call: Call, (): ()) -> Call {
        call.fields_only()
    }
}

impl<C: Codec<T>, T> Encode<T> for Json<C> {
    fn encode(call: Call, body: T) -> Call {
        call.json(Some(&Whole::<C, T>(&body, PhantomData)))
    }
}

impl<C: Codec<T>, T> Encode<Option<T>> for JsonOpt<C> {
    fn encode(call: Call, body: Option<T>) -> Call {
        match body {
            Some(body) => Json::<C>::encode(call, body),
            None => call.json(None),
        }
    }
}

impl<C: Codec<T>, T> Encode<T> for Form<C> {
    fn encode(call: Call, body: T) -> Call {
        call.form(Some(&Whole::<C, T>(&body, PhantomData)))
    }
}

impl<C: Codec<T>, T> Encode<Option<T>> for FormOpt<C> {
    fn encode(call: Call, body: Option<T>) -> Call {
        match body {
            Some(body) => Form::<C>::encode(call, body),
            None => call.form(None),
        }
    }
}

impl Encode<Option<Part>> for Bytes {
    fn encode(call: Call, body: Option<Part>) -> Call {
        call.bytes(body)
    }
}

impl Encode<Option<String>> for Text {
    fn encode(call: Call, body: Option<String>) -> Call {
        call.text(body)
    }
}

impl Encode<()> for Multipart {
    fn encode(call: Call, (): ()) -> Call {
        call
    }
}

impl Decode<()> for Nothing {
    fn decode(response: RawResponse) -> Result<Response<()>, Error> {
        decode::nothing(response)
    }
}

impl<C: Codec<T>, T> Decode<T> for Json<C> {
    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        decode::model_as::<C, T>(response)
    }
}

impl<C: Codec<T>, T> Decode<Option<T>> for JsonOpt<C> {
    fn decode(response: RawResponse) -> Result<Response<Option<T>>, Error> {
        decode::model_opt_as::<C, T>(response)
    }
}

impl Decode<runtime::Bytes> for Bytes {
    fn decode(response: RawResponse) -> Result<Response<runtime::Bytes>, Error> {
        decode::bytes(response)
    }
}

impl Decode<String> for Text {
    fn decode(response: RawResponse) -> Result<Response<String>, Error> {
        decode::text(response)
    }
}

impl<T: Answers> Decode<T> for Several {
    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        decode::several(response)
    }
}
