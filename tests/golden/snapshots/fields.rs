// file: src/types/colliding.rs

use crate::runtime;

/// `Colliding`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Colliding {
    /// The `#` property.
    pub hash: Option<String>,
    /// The `$ref_like` property.
    pub ref_like: Option<String>,
    /// The `1st` property.
    pub n1st: Option<String>,
    /// The `@type` property.
    pub r#type: Option<String>,
    /// The `FooBar` property.
    pub foo_bar_pascal: Option<String>,
    /// The `foo-bar` property.
    pub foo_bar_dashed: Option<String>,
    /// The `foo.bar` property.
    pub foo_bar_dotted: Option<String>,
    /// The `fooBar` property.
    pub foo_bar_camel: Option<String>,
    /// The `foo_bar` property.
    pub foo_bar: Option<String>,
    /// The `größe` property.
    pub grosse: Option<String>,
    /// The `quote"back\slash` property.
    pub quote_back_slash: Option<String>,
    /// The `名前` property.
    pub ming_qian: Option<String>,
}

impl Colliding {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `hash`.
    pub fn hash(mut self, value: impl Into<String>) -> Self {
        self.hash = Some(value.into());
        self
    }

    /// Sets `ref_like`.
    pub fn ref_like(mut self, value: impl Into<String>) -> Self {
        self.ref_like = Some(value.into());
        self
    }

    /// Sets `n1st`.
    pub fn n1st(mut self, value: impl Into<String>) -> Self {
        self.n1st = Some(value.into());
        self
    }

    /// Sets `type`.
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }

    /// Sets `foo_bar_pascal`.
    pub fn foo_bar_pascal(mut self, value: impl Into<String>) -> Self {
        self.foo_bar_pascal = Some(value.into());
        self
    }

    /// Sets `foo_bar_dashed`.
    pub fn foo_bar_dashed(mut self, value: impl Into<String>) -> Self {
        self.foo_bar_dashed = Some(value.into());
        self
    }

    /// Sets `foo_bar_dotted`.
    pub fn foo_bar_dotted(mut self, value: impl Into<String>) -> Self {
        self.foo_bar_dotted = Some(value.into());
        self
    }

    /// Sets `foo_bar_camel`.
    pub fn foo_bar_camel(mut self, value: impl Into<String>) -> Self {
        self.foo_bar_camel = Some(value.into());
        self
    }

    /// Sets `foo_bar`.
    pub fn foo_bar(mut self, value: impl Into<String>) -> Self {
        self.foo_bar = Some(value.into());
        self
    }

    /// Sets `grosse`.
    pub fn grosse(mut self, value: impl Into<String>) -> Self {
        self.grosse = Some(value.into());
        self
    }

    /// Sets `quote_back_slash`.
    pub fn quote_back_slash(mut self, value: impl Into<String>) -> Self {
        self.quote_back_slash = Some(value.into());
        self
    }

    /// Sets `ming_qian`.
    pub fn ming_qian(mut self, value: impl Into<String>) -> Self {
        self.ming_qian = Some(value.into());
        self
    }
}

runtime::object! {
    Colliding {
        "#" => hash: optional,
        "$ref_like" => ref_like: optional,
        "1st" => n1st: optional,
        "@type" => r#type: optional,
        "FooBar" => foo_bar_pascal: optional,
        "foo-bar" => foo_bar_dashed: optional,
        "foo.bar" => foo_bar_dotted: optional,
        "fooBar" => foo_bar_camel: optional,
        "foo_bar" => foo_bar: optional,
        "größe" => grosse: optional,
        "quote\"back\\slash" => quote_back_slash: optional,
        "名前" => ming_qian: optional,
    }
}

// file: src/types/keywords.rs

use crate::runtime;

/// `Keywords`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keywords {
    /// The `` property.
    pub empty: Option<String>,
    /// The `_` property.
    pub underscore: Option<String>,
    /// The `async` property.
    pub r#async: Option<String>,
    /// The `crate` property.
    pub crate_: Option<String>,
    /// The `gen` property.
    pub r#gen: Option<String>,
    /// The `self` property.
    pub self_: String,
    /// The `super` property.
    pub super_: Option<String>,
    /// The `try` property.
    pub r#try: Option<String>,
    /// The `type` property.
    pub r#type: String,
}

impl Keywords {
    /// A value with what must be there.
    pub fn new(self_: impl Into<String>, r#type: impl Into<String>) -> Self {
        Self {
            empty: None,
            underscore: None,
            r#async: None,
            crate_: None,
            r#gen: None,
            self_: self_.into(),
            super_: None,
            r#try: None,
            r#type: r#type.into(),
        }
    }

    /// Sets `empty`.
    pub fn empty(mut self, value: impl Into<String>) -> Self {
        self.empty = Some(value.into());
        self
    }

    /// Sets `underscore`.
    pub fn underscore(mut self, value: impl Into<String>) -> Self {
        self.underscore = Some(value.into());
        self
    }

    /// Sets `async`.
    pub fn r#async(mut self, value: impl Into<String>) -> Self {
        self.r#async = Some(value.into());
        self
    }

    /// Sets `crate_`.
    pub fn crate_(mut self, value: impl Into<String>) -> Self {
        self.crate_ = Some(value.into());
        self
    }

    /// Sets `gen`.
    pub fn r#gen(mut self, value: impl Into<String>) -> Self {
        self.r#gen = Some(value.into());
        self
    }

    /// Sets `self_`.
    pub fn self_(mut self, value: impl Into<String>) -> Self {
        self.self_ = value.into();
        self
    }

    /// Sets `super_`.
    pub fn super_(mut self, value: impl Into<String>) -> Self {
        self.super_ = Some(value.into());
        self
    }

    /// Sets `try`.
    pub fn r#try(mut self, value: impl Into<String>) -> Self {
        self.r#try = Some(value.into());
        self
    }

    /// Sets `type`.
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.r#type = value.into();
        self
    }
}

runtime::object! {
    Keywords {
        "" => empty: optional,
        "_" => underscore: optional,
        "async" => r#async: optional,
        "crate" => crate_: optional,
        "gen" => r#gen: optional,
        "self" => self_: required,
        "super" => super_: optional,
        "try" => r#try: optional,
        "type" => r#type: required,
    }
}

// file: src/types/taken.rs

use crate::runtime;

/// Properties named as what every struct has.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Taken {
    /// The `clone` property.
    pub clone: Option<String>,
    /// The `default` property.
    pub default: Option<String>,
    /// The `eq` property.
    pub eq: Option<String>,
    /// The `extra` property.
    pub extra: Option<String>,
    /// The `fmt` property.
    pub fmt: Option<String>,
    /// The `hash` property.
    pub hash: Option<String>,
    /// The `into` property.
    pub into: Option<String>,
    /// The `new` property.
    pub new: String,
    /// The `serialize` property.
    pub serialize: Option<String>,
    /// The `value` property.
    pub value: String,
    /// Properties that this version does not know.
    pub extra_properties: runtime::Extra,
}

impl Taken {
    /// A value with what must be there.
    pub fn new(new: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            clone: None,
            default: None,
            eq: None,
            extra: None,
            fmt: None,
            hash: None,
            into: None,
            new: new.into(),
            serialize: None,
            value: value.into(),
            extra_properties: runtime::Extra::new(),
        }
    }

    /// Sets `clone`.
    pub fn set_clone(mut self, value: impl Into<String>) -> Self {
        self.clone = Some(value.into());
        self
    }

    /// Sets `default`.
    pub fn set_default(mut self, value: impl Into<String>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// Sets `eq`.
    pub fn set_eq(mut self, value: impl Into<String>) -> Self {
        self.eq = Some(value.into());
        self
    }

    /// Sets `extra`.
    pub fn extra(mut self, value: impl Into<String>) -> Self {
        self.extra = Some(value.into());
        self
    }

    /// Sets `fmt`.
    pub fn set_fmt(mut self, value: impl Into<String>) -> Self {
        self.fmt = Some(value.into());
        self
    }

    /// Sets `hash`.
    pub fn hash(mut self, value: impl Into<String>) -> Self {
        self.hash = Some(value.into());
        self
    }

    /// Sets `into`.
    pub fn set_into(mut self, value: impl Into<String>) -> Self {
        self.into = Some(value.into());
        self
    }

    /// Sets `new`.
    pub fn set_new(mut self, value: impl Into<String>) -> Self {
        self.new = value.into();
        self
    }

    /// Sets `serialize`.
    pub fn set_serialize(mut self, value: impl Into<String>) -> Self {
        self.serialize = Some(value.into());
        self
    }

    /// Sets `value`.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }
}

runtime::object! {
    Taken {
        "clone" => clone: optional,
        "default" => default: optional,
        "eq" => eq: optional,
        "extra" => extra: optional,
        "fmt" => fmt: optional,
        "hash" => hash: optional,
        "into" => into: optional,
        "new" => new: required,
        "serialize" => serialize: optional,
        "value" => value: required,
        ..extra_properties
    }
}
