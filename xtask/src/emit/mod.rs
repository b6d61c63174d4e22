//! [`Crate`] → [`Files`]: the text of every generated file. Takes no decision.

mod answers;
mod client;
mod commands;
mod enums;
mod example;
mod fields;
mod headers;
mod manifest;
mod models;
mod multipart;
mod nodes;
mod requests;
mod rust;
mod setters;
mod source;
mod surface;
mod tables;
mod unions;

pub use manifest::has_groups;

use crate::files::Files;
use crate::plan::Crate;

/// How a generated crate finds the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// As a path dependency: the path from the crate's folder, with `/` between its parts.
    Path(String),
    /// As a module, from the sources that the generator carries.
    Vendored,
}

/// What is not a matter of the API.
#[derive(Clone, Debug)]
pub struct Options {
    /// How the crate finds the runtime.
    pub runtime: Runtime,
    /// Whether the crate is a member of the workspace around it.
    pub member: bool,
}

/// Every file of the crate.
pub fn emit(plan: &Crate, options: &Options) -> Files {
    let mut files = Files::default();
    manifest::emit(plan, options, &mut files);
    client::emit(plan, options, &mut files);
    models::emit(plan, &mut files);
    headers::emit(plan, &mut files);
    nodes::emit(plan, &mut files);
    example::emit(plan, &mut files);
    commands::emit(plan, &mut files);
    surface::emit(plan, &mut files);
    files.mark("codegen");
    files
}
