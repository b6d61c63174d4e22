//! Answers of different types → an enum with a variant for each status.

use super::models::Types;
use super::names::{self, Case};
use super::{Answer, AnswerVariant, docs};
use crate::api::{Encoding, Operation, StatusAnswer, Type};

/// The variant for what the document does not have.
const OTHER: &str = "Other";

impl Types<'_> {
    /// A variant for each status, the range last, or one for any other success.
    pub(super) fn answers(&self, answers: &[StatusAnswer]) -> Vec<AnswerVariant> {
        let mut variants: Vec<AnswerVariant> =
            answers.iter().map(|answer| self.variant(answer)).collect();
        if variants.iter().all(|variant| variant.status.is_some()) {
            variants.push(AnswerVariant {
                name: OTHER.to_owned(),
                docs: vec!["Any other success: its body, as it came.".to_owned()],
                status: None,
                body: Some(Answer::Bytes),
            });
        }
        variants
    }

    fn variant(&self, answer: &StatusAnswer) -> AnswerVariant {
        let said = docs::sentence(&format!("{}: {}", answer.status, answer.description));
        AnswerVariant {
            name: names::name(&reason(&answer.status), Case::Variant),
            docs: said,
            status: answer.status.parse().ok(),
            body: answer
                .body
                .as_ref()
                .map(|(encoding, ty)| self.bare_answer(*encoding, ty)),
        }
    }

    /// How a body is read that is one of several.
    fn bare_answer(&self, encoding: Encoding, ty: &Type) -> Answer {
        match self.body_answer(encoding, ty) {
            Answer::Json { optional, .. } => Answer::Json {
                value: self.bare(ty),
                optional,
            },
            other => other,
        }
    }

    /// How a body is read.
    pub(super) fn body_answer(&self, encoding: Encoding, ty: &Type) -> Answer {
        match encoding {
            Encoding::Json => Answer::Json {
                value: self.rust(ty),
                optional: false,
            },
            // Forms are sent, and hardly ever answered with: what is in one is the caller's to tell.
            Encoding::Text | Encoding::Form => Answer::Text,
            Encoding::Bytes | Encoding::Multipart => Answer::Bytes,
        }
    }
}

/// The `Accept` header, where it is not the default, JSON.
pub(super) fn accept(operation: &Operation, answer: &Answer) -> Option<String> {
    let accept = match answer {
        Answer::Text
            if operation
                .accepts
                .iter()
                .all(|kind| kind.starts_with("text/")) =>
        {
            Some("text/*".to_owned())
        }
        Answer::Text | Answer::Bytes | Answer::Nothing => Some("*/*".to_owned()),
        Answer::Several(_) => Some(operation.accepts.join(", ")),
        // A kind of JSON of the API's own; servers that do not know its name have plain JSON.
        Answer::Json { .. } => {
            let own = operation
                .accepts
                .iter()
                .find(|kind| kind.contains(['+', ';']))?;
            Some(format!("{own}, application/json;q=0.9"))
        }
    };
    accept.filter(|accept| accept != "application/json")
}

/// The words of a status: its reason, or the number where it has none.
pub(super) fn reason(status: &str) -> String {
    let known = match status {
        "200" => "ok",
        "201" => "created",
        "202" => "accepted",
        "203" => "non authoritative information",
        "204" => "no content",
        "205" => "reset content",
        "206" => "partial content",
        "207" => "multi status",
        "208" => "already reported",
        "226" => "im used",
        _ => return format!("status{}", status.to_ascii_lowercase()),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_a_name() {
        for (status, name) in [
            ("200", "Ok"),
            ("203", "NonAuthoritativeInformation"),
            ("299", "Status299"),
            ("2XX", "Status2xx"),
        ] {
            assert_eq!(names::name(&reason(status), Case::Variant), name);
        }
    }
}
