//! What is said of two versions of an API: a table of single changes, two versions of a fixture in each format, the way
//! back, and the command.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test diff` writes the golden files anew.

mod command;
mod edit;
mod proof;
mod property;
mod table;
