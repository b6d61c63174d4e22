//! An operation as a command of the command line.

use crate::api::Style;

/// An operation as a command.
#[derive(Debug)]
pub struct Command {
    /// What it does, in a line of plain text.
    pub about: String,
    /// Its arguments: those of the path, then flags.
    pub arguments: Vec<CommandArgument>,
    /// How to wait for what it starts.
    pub awaited: Option<Awaited>,
}

/// How to wait for what a command starts.
#[derive(Debug)]
pub struct Awaited {
    /// The table of the operation to poll.
    pub table: String,
    /// The table of the waiter.
    pub waiter: String,
    /// Its path parameters, and where their values stand in the answer to the command.
    pub taken: Vec<(String, Vec<String>)>,
}

/// An argument of a command.
#[derive(Debug)]
pub struct CommandArgument {
    /// The flag without its dashes.
    pub name: String,
    /// The name on the wire.
    pub wire: String,
    /// Where its value goes.
    pub place: CommandPlace,
    /// What text its value is made from: a variant of the runtime's `Kind`.
    pub kind: &'static str,
    /// The enum whose values it takes.
    pub values: Option<String>,
    /// The struct that its value, or each of its values, is in JSON.
    pub object: Option<String>,
    /// What it is, in a line of plain text.
    pub about: String,
    /// Whether it must be there.
    pub required: bool,
}

/// Where the value of an argument goes.
#[derive(Debug)]
pub enum CommandPlace {
    /// Into the path.
    Path {
        /// How it is written.
        style: Style,
        /// How lists and objects are spread.
        explode: bool,
        /// Whether reserved characters go out as they are.
        reserved: bool,
    },
    /// Into the query.
    Query {
        /// How it is written.
        style: Style,
        /// How lists and objects are spread.
        explode: bool,
        /// Whether reserved characters go out as they are.
        reserved: bool,
    },
    /// Into a header.
    Header {
        /// Whether it is JSON.
        json: bool,
        /// How lists and objects are spread.
        explode: bool,
    },
    /// Into a cookie.
    Cookie {
        /// Whether it is JSON.
        json: bool,
        /// How lists and objects are spread.
        explode: bool,
    },
    /// Into the body, as a property.
    Field,
    /// Into the body, as a part.
    Part {
        /// Its content type, where the document gives one.
        content_type: Option<String>,
    },
}
