//! What a command does.

use clap::ArgMatches;

use crate::runtime::api::Api;
use crate::runtime::cli::output::{Output, say};
use crate::runtime::cli::progress::Progress;
use crate::runtime::cli::setup::{Setup, is_shown, placeholder};
use crate::runtime::cli::table::{Command, Node, Program, Stream, Taken, look};
use crate::runtime::cli::{Failure, arguments, curl, fill, fish};
use crate::runtime::page::Items;
use crate::runtime::sending::Sending;
use crate::runtime::{Call, Core, Operation, RawResponse, Value, Waiter, decode, events, records};

/// Does what the arguments say.
pub(super) fn run(
    program: &'static Program,
    api: &Api,
    matches: &ArgMatches,
    make: impl FnOnce(Setup) -> Result<Core, Failure>,
) -> Result<(), Failure> {
    let Some((command, matches)) = find(program.nodes, matches) else {
        return completions(program, api, matches);
    };
    let core = make(Setup::of(matches, api)?)?;
    let call = fill::call(&core, command, matches)?;
    let output = Output::of(matches)?;
    if is_shown(matches) {
        return show(api, command, matches, call, output);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::Io(format!("there is no runtime: {error}")))?;
    runtime.block_on(send(core, command, matches, call, output))
}

/// The command that was chosen, and its arguments.
fn find<'m>(
    nodes: &'static [Node],
    matches: &'m ArgMatches,
) -> Option<(&'static Command, &'m ArgMatches)> {
    let (name, matches) = matches.subcommand()?;
    let node = nodes.iter().find(|node| node.name == name)?;
    let (name, below) = matches.subcommand()?;
    match node.commands.iter().find(|command| command.name == name) {
        Some(command) => Some((command, below)),
        None => find(node.nodes, matches),
    }
}

fn completions(program: &'static Program, api: &Api, matches: &ArgMatches) -> Result<(), Failure> {
    let (_, matches) = matches.subcommand().unwrap_or(("", matches));
    let mut script = Vec::new();
    if let Ok(Some(shell)) = matches.try_get_one::<clap_complete::Shell>("shell") {
        let mut command = arguments::command(program, api);
        if *shell == clap_complete::Shell::Fish {
            return Output::of(matches)?.bytes(fish::script(&command).as_bytes());
        }
        clap_complete::generate(*shell, &mut command, program.name, &mut script);
    }
    Output::of(matches)?.bytes(&script)
}

/// Prints the request.
fn show(
    api: &Api,
    command: &'static Command,
    matches: &ArgMatches,
    call: Call,
    mut output: Output,
) -> Result<(), Failure> {
    let request = call.build()?;
    let parts = fill::parts(command, matches);
    let text = if matches.get_flag("curl") {
        curl::curl(&request, &parts, &placeholder(api)).map_err(Failure::Usage)?
    } else {
        curl::http(&request, &parts)
    };
    output.line(&text)
}

async fn send(
    core: Core,
    command: &'static Command,
    matches: &ArgMatches,
    call: Call,
    mut output: Output,
) -> Result<(), Failure> {
    if command.pages.is_some() && matches.get_flag("all") {
        return all(command, matches, call, output).await;
    }
    match &command.wait {
        Some(wait) if wait.then.is_none() => return poll(call, command, matches, output).await,
        Some(wait) if matches.get_flag("wait") => {
            let answer = call.execute().await?;
            output.about(&answer.parts);
            let (operation, taken) = wait.then.unwrap_or((command.operation, &[]));
            let call = following(core, operation, taken, answer)?;
            return poll(call, command, matches, output).await;
        }
        _ => {}
    }
    match command.stream {
        Stream::None => output.answer(&call.execute().await?),
        Stream::Bytes => download(call, output).await,
        Stream::Events(accept, _) => {
            let sending = Sending::new(call.streamed(accept), events::text);
            let (mut events, _) = sending.await?.into_parts();
            while let Some(event) = events.next().await {
                output.line(&event?.data)?;
            }
            Ok(())
        }
        Stream::Records(accept, _, sequence) => {
            let how = if sequence {
                records::sequence::<Value>
            } else {
                records::lines::<Value>
            };
            let (mut records, _) = Sending::new(call.streamed(accept), how).await?.into_parts();
            while let Some(record) = records.next().await {
                output.line(&record?.to_string())?;
            }
            Ok(())
        }
    }
}

async fn download(call: Call, mut output: Output) -> Result<(), Failure> {
    let (mut stream, parts) = Sending::new(call.streamed(""), events::bytes)
        .await?
        .into_parts();
    output.about(&parts);
    while let Some(bytes) = stream.next().await {
        output.bytes(&bytes?)?;
    }
    Ok(())
}

/// Prints the items of all pages as one list, as they come.
async fn all(
    command: &'static Command,
    matches: &ArgMatches,
    call: Call,
    mut output: Output,
) -> Result<(), Failure> {
    let Some(spec) = command.pages else {
        return Ok(());
    };
    let most = matches.get_one::<u32>("max-items").copied();
    let mut items = Items::new(call, spec);
    let mut count = 0_u32;
    while most.is_none_or(|most| count < most) {
        let Some(item) = items.next().await else {
            break;
        };
        let text = format!("{:#}", item?).replace('\n', "\n  ");
        output.bytes(if count == 0 { b"[\n  " } else { b",\n  " })?;
        output.bytes(text.as_bytes())?;
        count += 1;
    }
    output.bytes(if count == 0 { b"[]\n" } else { b"\n]\n" })
}

/// The call that follows what an answer started. What names that is said at once: who ends the wait still knows it.
fn following(
    core: Core,
    operation: &'static Operation,
    taken: &[Taken],
    answer: RawResponse,
) -> Result<Call, Failure> {
    let answer = decode::json::<Value>(answer)?;
    let mut call = Call::on(core, operation);
    let mut names = Vec::new();
    for (name, path) in taken {
        let text = look(&answer, path).and_then(crate::runtime::query::scalar);
        let text = text.ok_or_else(|| {
            let place = path.join(".");
            Failure::Io(format!(
                "the answer has no {place}, so there is nothing to wait for"
            ))
        })?;
        names.push(text.clone());
        call = call.path(name, text);
    }
    say(&format!("started {}", names.join(" ")));
    Ok(call)
}

/// Polls until it is over, and prints what was last seen.
async fn poll(
    call: Call,
    command: &'static Command,
    matches: &ArgMatches,
    mut output: Output,
) -> Result<(), Failure> {
    let Some(wait) = &command.wait else {
        return Ok(());
    };
    let mut waiter = Waiter::new(call, wait.spec);
    if let Some(interval) = matches.get_one("poll-interval") {
        waiter = waiter.poll_interval(*interval);
    }
    if let Some(timeout) = matches.get_one("wait-timeout") {
        waiter = waiter.timeout(*timeout);
    }
    let mut states = waiter.states();
    let mut progress = Progress::new();
    let mut last = None;
    while let Some(seen) = states.next().await {
        let seen = match seen {
            Ok(seen) => seen,
            Err(error) => {
                drop(progress);
                let item = error.last_item::<Value>().or(last.as_ref());
                item.map_or(Ok(()), |item| output.value(item))?;
                return Err(error.into());
            }
        };
        progress.saw(&seen);
        let (done, partial) = (seen.is_done(), seen.is_partial());
        last = seen.into_item().or(last);
        if done {
            drop(progress);
            output.value(last.as_ref().unwrap_or(&Value::Null))?;
            return if partial {
                Err(Failure::Partial)
            } else {
                Ok(())
            };
        }
    }
    say("the wait ended without a state");
    Ok(())
}
