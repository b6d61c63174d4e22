//! Operations: parameters, bodies and answers.

use super::schema::Lowering;
use crate::api::{
    Answer, Body, Docs, Encoding, ErrorAnswer, Location, Operation, Origin, Parameter, Role, Type,
};
use crate::diagnostics::codes;
use crate::document::tree::NodeId;
use crate::document::view;

impl Lowering<'_> {
    /// The operation, which is the `index`th of the API.
    pub(super) fn operation(&mut self, index: usize, operation: &view::Operation) -> Operation {
        let id = operation.operation_id.clone();
        Operation {
            id_given: id.is_some(),
            id: id.unwrap_or_else(|| {
                format!("{} {}", operation.method.to_lowercase(), operation.path)
            }),
            method: operation.method.clone(),
            path: operation.path.clone(),
            pointer: self.document.pointer(operation.node),
            docs: Docs {
                title: operation.summary.clone(),
                description: operation.description.clone(),
                deprecated: operation.deprecated,
                ..Docs::default()
            },
            tags: operation.tags.clone(),
            parameters: self.parameters(index, operation),
            body: operation
                .body
                .as_ref()
                .and_then(|body| self.body(index, body)),
            answer: self.answer(index, operation),
            errors: self.errors(index, operation),
            security: self.security(operation),
            server: operation.servers.first().map(|server| server.url.clone()),
        }
    }

    /// Path parameters in template order, then the others as the document has them.
    fn parameters(&mut self, index: usize, operation: &view::Operation) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = operation
            .parameters
            .iter()
            .map(|p| self.parameter(index, p))
            .collect();
        parameters.sort_by_key(|parameter| match parameter.location {
            Location::Path => operation
                .path
                .find(&format!("{{{}}}", parameter.wire))
                .unwrap_or(usize::MAX - 1),
            _ => usize::MAX,
        });
        parameters
    }

    fn parameter(&mut self, index: usize, parameter: &view::Parameter) -> Parameter {
        let place = Origin::Operation(index, Role::Parameter(parameter.name.clone()), Vec::new());
        let ty = parameter
            .schema
            .map_or(Type::Text(None), |node| self.lower(node, place).ty);
        let mut docs = parameter
            .schema
            .map(|node| self.use_docs(node).0)
            .unwrap_or_default();
        docs.description = parameter.description.clone().or(docs.description);
        docs.deprecated |= parameter.deprecated;
        Parameter {
            wire: parameter.name.clone(),
            location: parameter.location,
            required: parameter.required,
            ty,
            style: parameter.style,
            explode: parameter.explode,
            docs,
        }
    }

    fn body(&mut self, index: usize, body: &view::Body) -> Option<Body> {
        let media = preferred(&body.content)?;
        if encoding(&media.media_type) == Encoding::Bytes
            && media.media_type.starts_with("multipart/")
        {
            let message = format!(
                "`{}` bodies are not modelled yet; the operation takes the encoded bytes",
                media.media_type
            );
            self.diagnostics.warning(
                codes::BODY_AS_BYTES,
                self.document.place(body.node),
                message,
            );
        }
        let ty = self.content(media, Origin::Operation(index, Role::Body, Vec::new()));
        Some(Body {
            encoding: encoding(&media.media_type),
            media_type: essence(&media.media_type),
            ty,
            required: body.required,
            description: body.description.clone(),
        })
    }

    /// The type of a body in its media type; bytes and text need none.
    fn content(&mut self, media: &view::Media, place: Origin) -> Type {
        match (encoding(&media.media_type), media.schema) {
            (Encoding::Json | Encoding::Form, Some(node)) => self.lower(node, place).ty,
            _ => Type::Any,
        }
    }

    fn answer(&mut self, index: usize, operation: &view::Operation) -> Answer {
        let mut successes: Vec<&view::Response> = operation
            .responses
            .iter()
            .filter(|r| r.status.starts_with('2'))
            .collect();
        if successes.is_empty() {
            successes.extend(operation.responses.iter().filter(|r| r.status == "default"));
        }
        let bodies: Vec<(&view::Response, &view::Media)> = successes
            .iter()
            .filter_map(|response| Some((*response, preferred(&response.content)?)))
            .collect();
        let mut answers: Vec<Answer> = Vec::new();
        for (response, media) in &bodies {
            let place = Origin::Operation(index, Role::Answer, Vec::new());
            let answer = Answer::Body {
                encoding: encoding(&media.media_type),
                ty: self.content(media, place),
                optional: bodies.len() < successes.len(),
                description: response.description.clone(),
            };
            if !answers.iter().any(|other| same_body(other, &answer)) {
                answers.push(answer);
            }
        }
        match answers.len() {
            0 => Answer::Nothing,
            1 => answers.remove(0),
            _ => self.several_answers(operation.node, answers),
        }
    }

    /// Several bodies for success: what is common to them.
    fn several_answers(&mut self, node: NodeId, mut answers: Vec<Answer>) -> Answer {
        let message = "the successful answers have different bodies, which are not told apart yet; the result is the widest of them";
        self.diagnostics
            .warning(codes::SEVERAL_ANSWERS, self.document.place(node), message);
        let json = answers.iter().all(|answer| {
            matches!(
                answer,
                Answer::Body {
                    encoding: Encoding::Json,
                    ..
                }
            )
        });
        let Answer::Body { encoding, ty, .. } = &mut answers[0] else {
            return Answer::Nothing;
        };
        *ty = Type::Any;
        *encoding = if json {
            Encoding::Json
        } else {
            Encoding::Bytes
        };
        answers.remove(0)
    }

    fn errors(&mut self, index: usize, operation: &view::Operation) -> Vec<ErrorAnswer> {
        let only_default = !operation
            .responses
            .iter()
            .any(|response| response.status.starts_with('2'));
        let errors = operation
            .responses
            .iter()
            .filter(|response| !response.status.starts_with('2'));
        let errors = errors.filter(|response| !(only_default && response.status == "default"));
        let mut answers = Vec::new();
        for response in errors {
            let json = preferred(&response.content)
                .filter(|media| encoding(&media.media_type) == Encoding::Json);
            let place = Origin::Operation(index, Role::Error(response.status.clone()), Vec::new());
            let ty = json
                .and_then(|media| media.schema)
                .map(|node| self.lower(node, place).ty);
            answers.push(ErrorAnswer {
                status: response.status.clone(),
                description: response.description.clone(),
                ty,
            });
        }
        answers
    }

    /// The alternatives of security schemes that the document declares.
    fn security(&mut self, operation: &view::Operation) -> Vec<Vec<String>> {
        let known = |name: &String| {
            self.document
                .security_schemes()
                .iter()
                .any(|scheme| scheme.name == *name)
        };
        let alternatives = operation.security.iter().flatten();
        let alternatives: Vec<Vec<String>> = alternatives
            .filter(|schemes| schemes.iter().all(known))
            .cloned()
            .collect();
        // An empty alternative makes the credential optional; alone it says that none is needed.
        if alternatives.iter().all(Vec::is_empty) {
            Vec::new()
        } else {
            alternatives
        }
    }
}

fn same_body(a: &Answer, b: &Answer) -> bool {
    match (a, b) {
        (
            Answer::Body {
                encoding: a, ty: x, ..
            },
            Answer::Body {
                encoding: b, ty: y, ..
            },
        ) => a == b && x == y,
        _ => false,
    }
}

/// The media type that Rust can say most about: JSON, a form, text, then any.
fn preferred(content: &[view::Media]) -> Option<&view::Media> {
    content
        .iter()
        .min_by_key(|media| (rank(&media.media_type), &media.media_type))
}

/// What Rust can say most about first; equals go by name, since the order of keys means nothing.
fn rank(media_type: &str) -> u8 {
    match encoding(media_type) {
        Encoding::Json if essence(media_type) == "application/json" => 0,
        Encoding::Json => 1,
        Encoding::Form => 2,
        Encoding::Text => 3,
        Encoding::Bytes => 4,
    }
}

/// The media type without its parameters, in lower case.
fn essence(media_type: &str) -> String {
    media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

fn encoding(media_type: &str) -> Encoding {
    let essence = essence(media_type);
    match essence.as_str() {
        "application/json" | "text/json" | "*/*" | "application/*" => Encoding::Json,
        "application/x-www-form-urlencoded" => Encoding::Form,
        "text/event-stream" => Encoding::Bytes,
        json if json.ends_with("+json") => Encoding::Json,
        text if text.starts_with("text/") => Encoding::Text,
        _ => Encoding::Bytes,
    }
}
