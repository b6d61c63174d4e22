//! From the words of a command line to values.

use crate::runtime::Value;
use crate::runtime::cli::Failure;
use crate::runtime::cli::table::Kind;

/// The value that `words` stand for; `flag` is named where they cannot be.
pub(super) fn value(flag: &str, kind: Kind, words: &[String]) -> Result<Value, Failure> {
    let one = |word: &String| single(flag, kind, word);
    if kind.is_list() {
        return words.iter().map(one).collect::<Result<_, _>>();
    }
    words.last().map_or(Ok(Value::Null), one)
}

fn single(flag: &str, kind: Kind, word: &str) -> Result<Value, Failure> {
    let wrong = |what: &str| Failure::Usage(format!("{flag}: {word:?} is not {what}"));
    let number = || {
        let value = serde_json::from_str::<Value>(word).ok();
        value.filter(|value| value.is_number() || value.is_null())
    };
    match kind {
        Kind::Text | Kind::Texts | Kind::File | Kind::Files => Ok(Value::from(word)),
        Kind::Flag => match word {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            "null" => Ok(Value::Null),
            _ => Err(wrong("true or false")),
        },
        Kind::Integer | Kind::Integers => number()
            .filter(|value| !value.is_f64())
            .ok_or_else(|| wrong("an integer of 64 bits")),
        Kind::Number | Kind::Numbers => number().ok_or_else(|| wrong("a number")),
        Kind::Any => Ok(serde_json::from_str(word).unwrap_or_else(|_| Value::from(word))),
        Kind::Json | Kind::Values => {
            let text = match word.strip_prefix('@') {
                Some(file) => &super::fill::read_text(file)?,
                None => word,
            };
            serde_json::from_str(text).map_err(|error| {
                Failure::Usage(format!(
                    "{flag}: this is not JSON: {error}; put a text in quotes, or name a file with @FILE"
                ))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn words_become_values() {
        let check = |kind, words: &[&str], expect: Option<Value>| {
            let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
            assert_eq!(
                value("--x", kind, &words).ok(),
                expect,
                "{kind:?} {words:?}"
            );
        };
        check(Kind::Text, &["5"], Some(json!("5")));
        check(Kind::Texts, &["a", "b,c"], Some(json!(["a", "b,c"])));
        check(Kind::Texts, &[], Some(json!([])));
        check(Kind::Flag, &["true"], Some(json!(true)));
        check(Kind::Flag, &["yes"], None);
        let most = u64::MAX;
        check(Kind::Integer, &[&most.to_string()], Some(json!(most)));
        check(Kind::Integer, &["18446744073709551616"], None);
        check(Kind::Integer, &["1.5"], None);
        check(Kind::Integer, &["\"1\""], None);
        check(Kind::Integer, &["null"], Some(Value::Null));
        check(Kind::Integers, &["1", "-2"], Some(json!([1, -2])));
        check(Kind::Number, &["1.5"], Some(json!(1.5)));
        check(Kind::Any, &["{\"a\":1}"], Some(json!({"a": 1})));
        check(Kind::Any, &["plain text"], Some(json!("plain text")));
        check(Kind::Json, &["{}"], Some(json!({})));
        check(Kind::Json, &["plain text"], None);
        check(Kind::Json, &["@/no/such/file"], None);
        check(Kind::Values, &["{}", "[1]"], Some(json!([{}, [1]])));
    }
}
