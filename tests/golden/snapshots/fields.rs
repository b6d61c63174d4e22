// file: src/types/colliding.rs
use crate::runtime;

runtime::object! {
    /// `Colliding`, which the document does not describe.
    pub struct Colliding {
        /// The `#` property.
        pub hash: Option<String> = into "#",
        /// The `$ref_like` property.
        pub ref_like: Option<String> = into "$ref_like",
        /// The `1st` property.
        pub n1st: Option<String> = into "1st",
        /// The `@type` property.
        pub r#type: Option<String> = into "@type",
        /// The `FooBar` property.
        pub foo_bar_pascal: Option<String> = into "FooBar",
        /// The `foo-bar` property.
        pub foo_bar_dashed: Option<String> = into "foo-bar",
        /// The `foo.bar` property.
        pub foo_bar_dotted: Option<String> = into "foo.bar",
        /// The `fooBar` property.
        pub foo_bar_camel: Option<String> = into "fooBar",
        /// The `foo_bar` property.
        pub foo_bar: Option<String> = into,
        /// The `größe` property.
        pub grosse: Option<String> = into "größe",
        /// The `quote"back\slash` property.
        pub quote_back_slash: Option<String> = into "quote\"back\\slash",
        /// The `名前` property.
        pub ming_qian: Option<String> = into "名前",
    }
}

// file: src/types/keywords.rs
use crate::runtime;

runtime::object! {
    /// `Keywords`, which the document does not describe.
    pub struct Keywords {
        /// The `` property.
        pub empty: Option<String> = into "",
        /// The `_` property.
        pub underscore: Option<String> = into "_",
        /// The `async` property.
        pub r#async: Option<String> = into "async",
        /// The `crate` property.
        pub crate_: Option<String> = into "crate",
        /// The `gen` property.
        pub r#gen: Option<String> = into "gen",
        /// The `self` property.
        pub self_: String = into "self",
        /// The `super` property.
        pub super_: Option<String> = into "super",
        /// The `try` property.
        pub r#try: Option<String> = into "try",
        /// The `type` property.
        pub r#type: String = into "type",
    }
    pub fn new(self_: impl Into<String>, r#type: impl Into<String>);
}

// file: src/types/taken.rs
use crate::runtime;

runtime::object! {
    /// Properties named as what every struct has.
    pub struct Taken {
        /// The `clone` property.
        pub clone: Option<String> = into .set_clone,
        /// The `default` property.
        pub default: Option<String> = into .set_default,
        /// The `eq` property.
        pub eq: Option<String> = into .set_eq,
        /// The `extra` property.
        pub extra: Option<String> = into,
        /// The `fmt` property.
        pub fmt: Option<String> = into .set_fmt,
        /// The `hash` property.
        pub hash: Option<String> = into,
        /// The `into` property.
        pub into: Option<String> = into .set_into,
        /// The `new` property.
        pub new: String = into .set_new,
        /// The `serialize` property.
        pub serialize: Option<String> = into .set_serialize,
        /// The `value` property.
        pub value: String = into,
        ..extra_properties: runtime::Extra,
    }
    pub fn new(new: impl Into<String>, value: impl Into<String>);
}
