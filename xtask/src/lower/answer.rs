//! What operations answer when all is well.

use super::media::{asked_for, framing, preferred};
use super::schema::Lowering;
use crate::api::{
    Answer, Docs, Encoding, Origin, Role, Shape, StatusAnswer, Type, TypeDef, TypeId,
};
use crate::document::tree::NodeId;
use crate::document::view;
use std::collections::BTreeSet;

impl Lowering<'_> {
    /// The successful answers: no body, one type of body, or several, told apart by their status.
    pub(super) fn answer(&mut self, index: usize, operation: &view::Operation) -> Answer {
        for response in &operation.responses {
            self.check_media(&response.content, response.node);
        }
        let successes = successes(operation);
        let medias: Vec<Option<&view::Media>> = successes
            .iter()
            .map(|response| preferred(&response.content).filter(|_| has_body(operation, response)))
            .collect();
        let differ = self.differ(&medias);
        let mut answers = Vec::new();
        let mut nullable = false;
        for (response, media) in successes.iter().zip(medias) {
            let role = if differ {
                Role::Success(response.status.clone())
            } else {
                Role::Answer
            };
            let place = Origin::Operation(index, role, Vec::new());
            nullable |= media.is_some_and(|media| self.is_nullable(media, &place));
            answers.push(StatusAnswer {
                status: response.status.clone(),
                description: response.description.clone(),
                body: media.map(|media| self.answered(media, place)),
            });
        }
        if has_several_bodies(&answers) {
            self.several(index, operation, answers)
        } else {
            only_body(answers, nullable)
        }
    }

    /// A body that is answered. Forms and parts are sent, and hardly ever answered with: there they are what they are.
    fn answered(&mut self, media: &view::Media, place: Origin) -> (Encoding, Type) {
        match self.encoding(media) {
            Encoding::Form => (Encoding::Text, Type::Any),
            Encoding::Multipart => (Encoding::Bytes, Type::Any),
            other => (other, self.content(media, place)),
        }
    }

    /// Whether a JSON body may be null.
    fn is_nullable(&mut self, media: &view::Media, place: &Origin) -> bool {
        self.encoding(media) == Encoding::Json
            && media
                .schema
                .is_some_and(|node| self.lower(node, place.clone()).nullable)
    }

    /// Whether the bodies can be of different types, as far as the document tells without reading them.
    fn differ(&mut self, medias: &[Option<&view::Media>]) -> bool {
        let mut kinds: Vec<(Encoding, Option<NodeId>)> = medias
            .iter()
            .flatten()
            .map(|media| {
                let schema = media.schema.map(|node| self.document.target(node).node);
                (self.encoding(media), schema)
            })
            .collect();
        kinds.dedup();
        kinds.len() > 1
    }

    /// A type of its own for answers with different bodies.
    fn several(
        &mut self,
        index: usize,
        operation: &view::Operation,
        answers: Vec<StatusAnswer>,
    ) -> Answer {
        let id = TypeId(self.types.len());
        self.types.push(Some(TypeDef {
            origin: Origin::Operation(index, Role::Answer, Vec::new()),
            pointer: format!("{}/responses", self.document.pointer(operation.node)),
            docs: Docs {
                title: Some("One of the answers, by its status.".to_owned()),
                ..Docs::default()
            },
            shape: Shape::Answers(answers),
            in_request: false,
            in_answer: false,
        }));
        Answer::Several(Type::Named(id))
    }
}

/// The answers with 2xx; `default` where there is none of them.
pub(super) fn successes(operation: &view::Operation) -> Vec<&view::Response> {
    let with = |is: fn(&str) -> bool| {
        let all = operation.responses.iter();
        all.filter(|response| is(&response.status))
            .collect::<Vec<_>>()
    };
    let successes = with(|status| status.starts_with('2'));
    if successes.is_empty() {
        with(|status| status == "default")
    } else {
        successes
    }
}

/// The media types that are asked for.
pub(super) fn accepts(operation: &view::Operation) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for response in successes(operation) {
        let media = preferred(&response.content).map(|media| asked_for(&media.media_type));
        all.extend(media.filter(|media| !all.contains(media)));
    }
    all
}

/// The media types that successful answers can have besides, streams aside.
pub(super) fn others(operation: &view::Operation) -> Vec<String> {
    let asked = accepts(operation);
    let medias = successes(operation)
        .into_iter()
        .flat_map(|one| &one.content);
    let others = medias.filter(|media| framing(&media.media_type).is_none());
    let others: BTreeSet<String> = others
        .map(|media| asked_for(&media.media_type))
        .filter(|kind| !asked.contains(kind) && !kind.contains('*'))
        .collect();
    others.into_iter().collect()
}

/// The statuses of the successful answers.
pub(super) fn statuses(operation: &view::Operation) -> Vec<String> {
    let answers = successes(operation).into_iter();
    answers.map(|answer| answer.status.clone()).collect()
}

/// All media types of the successful answers.
pub(super) fn offered(operation: &view::Operation) -> Vec<String> {
    let answers = successes(operation).into_iter();
    let media = answers.flat_map(|answer| &answer.content);
    let mut all: Vec<String> = media.map(|media| media.media_type.clone()).collect();
    all.sort();
    all.dedup();
    all
}

/// The headers of the successful answers.
pub(super) fn headers(operation: &view::Operation) -> Vec<String> {
    let answers = successes(operation).into_iter();
    let names = answers.flat_map(|one| one.headers.iter().map(|header| header.name.clone()));
    let mut all: Vec<String> = names.collect();
    all.sort_by_key(|name| name.to_ascii_lowercase());
    all.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    all
}

/// RFC 9110: these answers have no body, whatever a document says.
fn has_body(operation: &view::Operation, response: &view::Response) -> bool {
    operation.method != "HEAD" && !matches!(response.status.as_str(), "204" | "205")
}

fn has_several_bodies(answers: &[StatusAnswer]) -> bool {
    let mut bodies = answers.iter().filter_map(|answer| answer.body.as_ref());
    let first = bodies.next();
    bodies.any(|body| Some(body) != first)
}

/// The body that all answers with one have in common.
fn only_body(answers: Vec<StatusAnswer>, nullable: bool) -> Answer {
    let optional = nullable || answers.iter().any(|answer| answer.body.is_none());
    let mut bodies = answers.into_iter().filter_map(|answer| {
        let (encoding, ty) = answer.body?;
        Some(Answer::Body {
            encoding,
            ty,
            optional,
            description: answer.description,
        })
    });
    bodies.next().unwrap_or(Answer::Nothing)
}
