//! What the tests share: a server that answers by a script, what it was asked, calls as data, and expected texts.

mod action;
mod call;
pub mod caller;
pub mod driver;
pub mod golden;
pub mod lean;
pub mod made;
pub mod part;
pub mod promise;
pub mod proof;
mod request;
mod sent;
mod server;
pub mod shuffle;
mod spec;
pub mod version;

pub use action::{Action, End};
pub use call::{
    CREATE, Call, Calling, RETRIEVE, TOKEN, bare, builder, calling, client, jobs, run, schedules,
};
pub use request::{Origin, Request};
pub use sent::{Sends, Sent, each_sends};
pub use server::Server;
pub use spec::example;
