//! Completions for fish, which knows no depth: clap's own script ends at the second word, where our commands begin.

use std::fmt::Write as _;

use clap::builder::PossibleValue;
use clap::{Arg, Command, ValueHint};

/// The words that are no flags lead to a command. `_on` is for what comes next, `_in` for all that follows.
const FUNCTIONS: &str = r#"function __NAME_way
    set -l words (commandline -opc)
    test (count $words) -gt 1; and string match --invert -- '-*' $words[2..]
end

function __NAME_on
    set -l way (__NAME_way)
    test "$way" = "$argv"
end

function __NAME_in
    set -l way (__NAME_way)
    set -l count (count $argv)
    test (count $way) -ge $count; and test "$way[1..$count]" = "$argv"
end

complete -c NAME -f
"#;

/// The script for a program.
pub(super) fn script(program: &Command) -> String {
    let name = program.get_name();
    let function = name.replace('-', "_");
    let mut text = FUNCTIONS
        .replace("__NAME", &format!("__{function}"))
        .replace("NAME", name);
    for arg in program.get_arguments() {
        flag(name, "", arg, &mut text);
    }
    below(program, name, &function, &mut Vec::new(), &mut text);
    text
}

fn below<'a>(
    command: &'a Command,
    name: &str,
    function: &str,
    way: &mut Vec<&'a str>,
    text: &mut String,
) {
    for one in command.get_subcommands() {
        let about = one.get_about().map(ToString::to_string).unwrap_or_default();
        let condition = condition(function, "on", way);
        let word = one.get_name();
        let about = quoted(&about);
        let _ = writeln!(text, "complete -c {name}{condition} -a {word} -d {about}");
        way.push(word);
        let condition = self::condition(function, "in", way);
        for arg in one.get_arguments().filter(|arg| !arg.is_global_set()) {
            flag(name, &condition, arg, text);
        }
        below(one, name, function, way, text);
        way.pop();
    }
}

fn condition(function: &str, how: &str, way: &[&str]) -> String {
    let words: String = way.iter().map(|word| format!(" {word}")).collect();
    format!(" -n '__{function}_{how}{words}'")
}

/// A flag with its names, whether it takes a value, and which.
fn flag(name: &str, condition: &str, arg: &Arg, text: &mut String) {
    let longs = arg.get_long_and_visible_aliases().unwrap_or_default();
    if longs.is_empty() {
        return;
    }
    let longs: String = longs.iter().map(|long| format!(" -l {long}")).collect();
    let short = arg.get_short().map(|short| format!(" -s {short}"));
    let about = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let value = if arg.get_action().takes_values() {
        let known = arg.get_possible_values();
        let known: Vec<&str> = known.iter().map(PossibleValue::get_name).collect();
        match (known.as_slice(), arg.get_value_hint()) {
            ([], ValueHint::FilePath) => " -r -F".to_owned(),
            ([], _) => " -x".to_owned(),
            (known, _) => format!(" -x -a {}", quoted(&known.join(" "))),
        }
    } else {
        String::new()
    };
    let (short, about) = (short.unwrap_or_default(), quoted(&about));
    let _ = writeln!(
        text,
        "complete -c {name}{condition}{short}{longs}{value} -d {about}"
    );
}

/// The first line, as one word.
fn quoted(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    format!("'{}'", line.replace('\\', r"\\").replace('\'', r"\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_of_any_depth() {
        let file = Arg::new("file")
            .long("file")
            .value_hint(ValueHint::FilePath)
            .help("It's a file");
        let deep = Command::new("deep").about("Deep").arg(file);
        let program = Command::new("pro-gram").subcommand(Command::new("node").subcommand(deep));
        let script = script(&program);
        let (_, lines) = script.split_once("complete -c pro-gram -f\n").unwrap();
        assert_eq!(
            lines,
            "complete -c pro-gram -n '__pro_gram_on' -a node -d ''\n\
             complete -c pro-gram -n '__pro_gram_on node' -a deep -d 'Deep'\n\
             complete -c pro-gram -n '__pro_gram_in node deep' -l file -r -F -d 'It\\'s a file'\n"
        );
        assert!(script.starts_with("function __pro_gram_way\n"));
    }
}
