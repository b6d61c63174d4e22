//! What differs between two versions of an API: plain data, for any renderer.

use std::fmt;

/// Everything that differs, the gravest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The package that is generated.
    pub package: Package,
    /// The changes: by rating, then by element.
    pub list: Vec<Change>,
}

impl Changes {
    /// The gravest rating for the generated crate.
    pub fn rust(&self) -> Level {
        let levels = self.list.iter().map(|change| change.rust);
        levels.max().unwrap_or(Level::None)
    }

    /// What keeps the old names in Rust, as text of a `codegen.toml`: each table once.
    pub fn pins(&self) -> String {
        let mut tables: Vec<(&str, Vec<&str>)> = Vec::new();
        let pins = self.list.iter().filter_map(|change| change.pin.as_deref());
        for (head, line) in pins.filter_map(|pin| pin.split_once('\n')) {
            match tables.iter_mut().find(|(own, _)| *own == head) {
                Some((_, lines)) if lines.contains(&line) => {}
                Some((_, lines)) => lines.push(line),
                None => tables.push((head, vec![line])),
            }
        }
        let table = |(head, lines): (&str, Vec<&str>)| format!("{head}\n{}\n", lines.join("\n"));
        let tables: Vec<String> = tables.into_iter().map(table).collect();
        tables.join("\n")
    }

    /// How many changes have this rating.
    pub fn count(&self, level: Level) -> usize {
        let rated = self.list.iter().filter(|change| change.rust == level);
        rated.count()
    }

    /// How many changes break existing callers on the wire.
    pub fn breaking(&self) -> usize {
        let rated = self.list.iter();
        rated.filter(|change| change.wire == Wire::Breaking).count()
    }
}

/// The generated package before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// The version that the old side has.
    pub old: String,
    /// The version that the new side has; the same if nobody has raised it.
    pub new: String,
    /// The lowest version that says what has changed.
    pub next: String,
}

impl Package {
    /// Whether the new side already has a version that says enough.
    pub fn is_raised(&self) -> bool {
        let parse = |text: &str| semver::Version::parse(text).ok();
        match (parse(&self.new), parse(&self.next)) {
            (Some(new), Some(next)) => new >= next,
            _ => self.new == self.next,
        }
    }
}

/// How grave a change is for those who compile against the generated crate, by the rules of Cargo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The crate does not change, or only in what nobody sees.
    None,
    /// Documentation, or what the crate does without a change of what can be written.
    Patch,
    /// There is more, or something is deprecated: whatever compiled, compiles.
    Minor,
    /// Something that compiled may not compile, or would mean something else.
    Major,
}

impl Level {
    /// `major`, `minor`, `patch` or `none`.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What a change means for programs that talk to the server already, whatever they are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wire {
    /// They go on as before.
    Compatible,
    /// They may be refused, or get what they do not expect.
    Breaking,
}

impl Wire {
    /// `breaking` or `compatible`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        }
    }
}

/// Where the changed element travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Direction {
    /// From the client to the server.
    pub request: bool,
    /// From the server to the client.
    pub response: bool,
}

impl Direction {
    /// From the client to the server.
    pub const REQUEST: Self = Self {
        request: true,
        response: false,
    };
    /// From the server to the client.
    pub const RESPONSE: Self = Self {
        request: false,
        response: true,
    };

    /// `request`, `response`, `both` or `none`.
    pub fn word(self) -> &'static str {
        match (self.request, self.response) {
            (true, true) => "both",
            (true, false) => "request",
            (false, true) => "response",
            (false, false) => "none",
        }
    }

    /// Where both travel.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            request: self.request && other.request,
            response: self.response && other.response,
        }
    }

    /// Where either travels.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            request: self.request || other.request,
            response: self.response || other.response,
        }
    }
}

/// Where something stands in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The file, as it was named.
    pub file: String,
    /// The line, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// The column in characters, from 1; 0 likewise.
    pub column: usize,
    /// The JSON pointer, in that file.
    pub pointer: String,
}

impl fmt::Display for Spot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if self.line > 0 {
            write!(out, ":{}", self.line)?;
        }
        Ok(())
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What kind of thing has changed.
    pub element: Element,
    /// How.
    pub what: What,
    /// Which one: `Pet.name`, `GET /pets: limit`. The new name, where it has two.
    pub name: String,
    /// What it was, where that can be said in a word.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
    /// Where it was; `None` where it was not.
    pub old: Option<Spot>,
    /// Where it is; `None` where it is not.
    pub new: Option<Spot>,
    /// Where it travels.
    pub direction: Direction,
    /// The rating for the generated crate.
    pub rust: Level,
    /// What changes there, a sentence each.
    pub effects: Vec<String>,
    /// The rating for the wire.
    pub wire: Wire,
    /// Why, where it is breaking or might be thought to be.
    pub reason: Option<String>,
    /// Lines for `codegen.toml` that keep the old name.
    pub pin: Option<String>,
}

impl Change {
    /// The kind of change, for tools: `property-added`.
    pub fn code(&self) -> String {
        format!("{}-{}", self.element.word(), self.what.word())
    }

    /// What has changed, in a line: `property Pet.name: type string → integer`.
    pub fn title(&self) -> String {
        let head = format!("{} {}", self.element.noun(), self.name);
        let body = match (&self.from, &self.to) {
            (Some(from), Some(to)) => format!("{} {from} → {to}", self.what.phrase()),
            (Some(one), None) | (None, Some(one)) => format!("{} {one}", self.what.phrase()),
            (None, None) => self.what.phrase().to_owned(),
        };
        format!("{}: {}", head.trim(), body.trim())
    }
}

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($variant:ident $word:literal $phrase:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = concat!("`", $word, "`: ", $phrase, ".")] $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word in codes.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            fn text(self) -> &'static str {
                match self { $(Self::$variant => $phrase,)* }
            }
        }
    };
}

words! {
    /// A kind of thing that can change.
    Element {
        Document "document" "document",
        Package "package" "package",
        Feature "feature" "feature",
        Environment "environment" "environment variable",
        Server "server" "server",
        Scheme "security-scheme" "security scheme",
        Operation "operation" "operation",
        Parameter "parameter" "parameter",
        Body "body" "body of",
        BodyMedia "body-media-type" "media type of the body of",
        Answer "answer" "answer of",
        AnswerMedia "answer-media-type" "media type of the answer of",
        Header "answer-header" "header in the answer of",
        Failure "error" "error of",
        Stream "stream" "stream of",
        Pagination "pagination" "pages of",
        Waiter "waiter" "waiter of",
        Type "type" "type",
        Property "property" "property",
        Rest "additional-properties" "additional properties of",
        Value "value" "value",
        Variant "variant" "variant",
    }
}

impl Element {
    /// What it is called in a sentence.
    pub fn noun(self) -> &'static str {
        self.text()
    }
}

words! {
    /// How something can change.
    What {
        Added "added" "added",
        Removed "removed" "removed",
        Renamed "renamed" "renamed",
        Type "type-changed" "type",
        Kind "kind-changed" "kind",
        Required "required" "required now",
        Optional "optional" "optional now",
        Nullable "nullable" "can be null now",
        NotNull "not-nullable" "can no longer be null",
        ReadOnly "read-only" "only in answers now",
        NotReadOnly "not-read-only" "no longer in answers alone",
        WriteOnly "write-only" "only in requests now",
        NotWriteOnly "not-write-only" "no longer in requests alone",
        Default "default-changed" "default",
        Constraint "constraint-changed" "",
        Location "location-changed" "moved",
        Style "style-changed" "style",
        Path "path-changed" "path",
        Method "method-changed" "method",
        Url "url-changed" "URL",
        Security "security-changed" "security",
        Discriminator "discriminator-changed" "discriminator",
        MediaType "media-type-changed" "media type",
        Deprecated "deprecated" "deprecated",
        NotDeprecated "not-deprecated" "no longer deprecated",
        Behaviour "behaviour-changed" "",
        Title "title-changed" "title",
        Version "version-changed" "version",
        Tags "tags-changed" "tags",
        Features "features-changed" "features",
        Description "description-changed" "description changed",
        RustName "rust-name-changed" "renamed in Rust",
        RustType "rust-type-changed" "other type in Rust",
        RustSignature "rust-signature-changed" "other arguments in Rust",
    }
}

impl What {
    /// How it is said in a sentence.
    pub fn phrase(self) -> &'static str {
        self.text()
    }

    /// The same change on the way back.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Added => Self::Removed,
            Self::Removed => Self::Added,
            Self::Required => Self::Optional,
            Self::Optional => Self::Required,
            Self::Nullable => Self::NotNull,
            Self::NotNull => Self::Nullable,
            Self::ReadOnly => Self::NotReadOnly,
            Self::NotReadOnly => Self::ReadOnly,
            Self::WriteOnly => Self::NotWriteOnly,
            Self::NotWriteOnly => Self::WriteOnly,
            Self::Deprecated => Self::NotDeprecated,
            Self::NotDeprecated => Self::Deprecated,
            same => same,
        }
    }
}
