//! Models with more than fields of their own: JSON in, JSON out, through the tables that generated code has.

#![allow(missing_docs)]

use sdk_runtime as runtime;
use serde_json::{Value, json};

runtime::object! {
    pub struct Text {
        pub body: String = into,
    }
    pub fn new(body: impl Into<String>);
}

runtime::object! {
    pub struct Image {
        pub url: String = into,
        pub width: Option<i64>,
    }
    pub fn new(url: impl Into<String>);
}

#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Text(Text),
    Image(Image),
    Unrecognized(Value),
}
runtime::union! { Content { Text: runtime::Plain, Image: runtime::Plain } }

runtime::object! {
    pub struct Message {
        pub id: String = into,
        pub note: Option<String> = into,
        with {
            pub content: Content,
        }
    }
    pub fn new(id: impl Into<String>, content: Content);
}

runtime::object! {
    pub struct Open {
        pub id: String = into,
        ..extra: runtime::Extra,
        with {
            pub content: Content,
        }
    }
    pub fn new(id: impl Into<String>, content: Content);
}

/// Either a message, or something that shares a key with one.
#[derive(Clone, Debug, PartialEq)]
pub enum Either {
    Message(Message),
    Text(Text),
    Unrecognized(Value),
}
runtime::union! { Either { Message: runtime::Plain, Text: runtime::Plain } }

runtime::object! {
    pub struct Base {
        pub kind: Option<String> = into,
        pub name: Option<String> = into,
    }
}

runtime::object! {
    pub struct Cat {
        pub kind: Option<String> = into,
        pub lives: Option<i64>,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Animal {
    Base(Base),
    Cat(Cat),
    Unrecognized(Value),
}
runtime::union! { Animal by "kind" { Base: runtime::Plain = "" | "Animal", Cat: runtime::Plain = "cat" | "kitten" } }

runtime::object! {
    pub struct One {
        pub is: Option<i64>,
        pub a: Option<String> = into,
    }
}

runtime::object! {
    pub struct Other {
        pub is: Option<bool>,
        pub b: Option<String> = into,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    One(One),
    Other(Other),
    Unrecognized(Value),
}
runtime::union! { Told by "is" { One: runtime::Plain = "1", Other: runtime::Plain = "true" } }

runtime::int_enum! {
    pub enum Level {
        Minus1 = -1,
        High = 2,
    }
}

runtime::object! {
    pub struct Places {
        pub at: (f64, f64) = <runtime::Tuple<(runtime::Plain, runtime::Plain)>>,
        pub span: Option<(i64, String)> = <runtime::Tuple<(runtime::Int, runtime::Plain)>>,
    }
    pub fn new(at: (f64, f64));
}

/// Reads `input` as a `T` and writes it again.
fn trip<T: serde::de::DeserializeOwned + serde::Serialize>(input: Value) -> (T, Value) {
    let value: T = serde_json::from_value(input).expect("reads");
    let output = serde_json::to_value(&value).expect("writes");
    (value, output)
}

fn fault<T: serde::de::DeserializeOwned>(input: Value) -> String {
    serde_json::from_value::<T>(input)
        .err()
        .expect("does not read")
        .to_string()
}

#[test]
fn an_object_is_one_of_several_besides() {
    let input = json!({"id": "1", "note": "n", "url": "u", "width": 3});
    let (message, output) = trip::<Message>(input.clone());
    assert_eq!(output, input);
    assert!(matches!(
        message.content,
        Content::Image(Image { width: Some(3), .. })
    ));

    let unknown = json!({"id": "1", "sound": "s"});
    let (message, output) = trip::<Message>(unknown.clone());
    assert_eq!(message.content, Content::Unrecognized(unknown.clone()));
    assert_eq!(output, unknown);

    assert!(
        fault::<Message>(json!({"url": "u"})).contains("id"),
        "its own fields are demanded"
    );
    assert!(fault::<Message>(json!("text")).contains("an object"));
}

#[test]
fn what_nobody_names_is_kept_once() {
    let input = json!({"id": "1", "body": "b", "more": 1});
    let (mut open, output) = trip::<Open>(input.clone());
    assert_eq!(output, input);
    open.content = Content::Text(Text {
        body: "new".to_owned(),
    });
    let output = serde_json::to_value(&open).expect("writes");
    assert_eq!(
        output["body"], "new",
        "a value that was set beats what was read"
    );
}

#[test]
fn keys_of_the_other_half_count_against_no_type() {
    let (either, _) = trip::<Either>(json!({"id": "1", "body": "b"}));
    assert!(matches!(either, Either::Message(_)), "{either:?}");
    let (either, _) = trip::<Either>(json!({"body": "b"}));
    assert!(matches!(either, Either::Text(_)), "{either:?}");
}

#[test]
fn a_base_stands_for_a_missing_tag() {
    let check = |input: Value, expected: fn(&Animal) -> bool| {
        let (animal, output) = trip::<Animal>(input.clone());
        assert!(expected(&animal), "{animal:?}");
        assert_eq!(output, input);
    };
    check(json!({"name": "n"}), |animal| {
        matches!(animal, Animal::Base(_))
    });
    check(json!({"kind": "Animal"}), |animal| {
        matches!(animal, Animal::Base(_))
    });
    check(json!({"kind": "kitten", "lives": 9}), |animal| {
        matches!(animal, Animal::Cat(_))
    });
    check(json!({"kind": "dog", "x": 1}), |animal| {
        matches!(animal, Animal::Unrecognized(_))
    });
    let cat = Animal::Cat(Cat {
        kind: None,
        lives: None,
    });
    assert_eq!(
        serde_json::to_value(cat).expect("writes"),
        json!({"kind": "cat"})
    );
}

#[test]
fn a_tag_can_be_a_number_or_a_flag_or_missing() {
    let (one, _) = trip::<Told>(json!({"is": 1, "a": "x"}));
    assert!(matches!(one, Told::One(_)), "{one:?}");
    let (other, _) = trip::<Told>(json!({"is": true, "b": "x"}));
    assert!(matches!(other, Told::Other(_)), "{other:?}");
    let (fits, _) = trip::<Told>(json!({"b": "x"}));
    assert!(matches!(fits, Told::Other(_)), "{fits:?}");
    let (unknown, _) = trip::<Told>(json!({"is": 7, "b": "x"}));
    assert!(matches!(unknown, Told::Unrecognized(_)), "{unknown:?}");
}

#[test]
fn integers_stay_open() {
    let check = |input: Value, value: Level, output: Value| {
        let (level, written) = trip::<Level>(input);
        assert_eq!((level, written), (value, output));
    };
    check(json!(2), Level::High, json!(2));
    check(json!("-1"), Level::Minus1, json!(-1));
    check(json!(7), Level::from(7), json!(7));
    assert_eq!(Level::from(2), Level::High);
    assert_eq!(Level::from(7).value(), 7);
    assert_eq!(Level::from(7).to_string(), "7");
    assert!(fault::<Level>(json!("x")).contains("whole number"));
}

#[test]
fn tuples_have_each_place() {
    let input = json!({"at": [1.5, 2.0], "span": [3, "x"]});
    let (places, output) = trip::<Places>(input.clone());
    assert_eq!(places.span, Some((3, "x".to_owned())));
    assert_eq!(output, input);
    assert!(fault::<Places>(json!({"at": [1.0, 2.0], "span": [3]})).contains("list of 2"));
    assert!(fault::<Places>(json!({"at": [1.0]})).contains("length"));
}
