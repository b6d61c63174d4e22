//! Operations: parameters, bodies and errors.

use super::answer::{accepts, headers, offered, others, statuses};
use super::media::{encoding, preferred, sendable};
use super::schema::Lowering;
use crate::api::{
    Body, Docs, Encoding, ErrorAnswer, Location, Operation, Origin, Parameter, Role, Style, Type,
};
use crate::diagnostics::codes;
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
            template: operation.template.clone(),
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
            stream: self.stream(index, operation),
            accepts: accepts(operation),
            other_accepts: others(operation),
            statuses: statuses(operation),
            offered: offered(operation),
            answer_headers: headers(operation),
            errors: self.errors(index, operation),
            security: self.security(operation),
            special_security: self
                .document
                .tree()
                .get(operation.node, "security")
                .is_some(),
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
        let example = self.document.example(parameter.node);
        docs.example = example
            .map(|node| self.document.value(node))
            .or(docs.example);
        Parameter {
            wire: parameter.name.clone(),
            location: parameter.location,
            required: parameter.required,
            ty,
            style: parameter.style,
            explode: parameter.explode,
            reserved: parameter.allow_reserved,
            docs,
        }
    }

    fn body(&mut self, index: usize, body: &view::Body) -> Option<Body> {
        self.check_media(&body.content, body.node);
        let media = preferred(&body.content)?;
        let encoding = self.encoding(media);
        self.part_headers(body, media);
        let ty = self.content(media, Origin::Operation(index, Role::Body, Vec::new()));
        let mut others: Vec<String> = body
            .content
            .iter()
            .filter(|other| other.media_type != media.media_type)
            .map(|other| other.media_type.clone())
            .collect();
        others.sort();
        Some(Body {
            encoding,
            media_type: sendable(&media.media_type),
            others,
            ty,
            required: body.required,
            part_types: media
                .encoding
                .iter()
                .filter_map(|one| Some((one.name.clone(), one.content_type.clone()?)))
                .collect(),
            form: media.encoding.iter().filter_map(form_style).collect(),
            description: body.description.clone(),
        })
    }

    /// Says which headers a caller has to give a part himself.
    fn part_headers(&mut self, body: &view::Body, media: &view::Media) {
        for part in media
            .encoding
            .iter()
            .filter(|part| !part.headers.is_empty())
        {
            let names = part.headers.join("`, `");
            let message = format!(
                "the part `{}` has headers of its own: `{names}`; give it as a `Part` with `header`",
                part.name
            );
            let place = self.document.place(body.node);
            self.diagnostics
                .warning(codes::PART_HEADERS, place, message);
        }
    }

    /// The type of a body in its media type; bytes and text need none.
    pub(super) fn content(&mut self, media: &view::Media, place: Origin) -> Type {
        match (self.encoding(media), media.schema) {
            (Encoding::Json | Encoding::Form | Encoding::Multipart, Some(node)) => {
                self.lower(node, place).ty
            }
            _ => Type::Any,
        }
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
        let mut alternatives: Vec<Vec<String>> = alternatives
            .filter(|schemes| schemes.iter().all(known))
            .cloned()
            .collect();
        // What is needed together has no order.
        for schemes in &mut alternatives {
            schemes.sort();
        }
        // An empty alternative makes the credential optional; alone it says that none is needed.
        if alternatives.iter().all(Vec::is_empty) {
            Vec::new()
        } else {
            alternatives
        }
    }
}

/// How a property of a form is written, where the document says it. A style goes before a content type.
fn form_style(property: &view::PropertyEncoding) -> Option<(String, Style, bool)> {
    let json = property
        .content_type
        .as_deref()
        .is_some_and(|kind| encoding(kind) == Encoding::Json);
    let (style, explode) = match (property.style, property.explode) {
        (None, None) if json => (Style::Content, false),
        (None, None) => return None,
        (style, explode) => {
            let style = style.unwrap_or(Style::Form);
            (style, explode.unwrap_or(style == Style::Form))
        }
    };
    Some((property.name.clone(), style, explode))
}

/// Which operations need something else than is usual: what those need that say nothing of it themselves, or, where all
/// say it, what all need.
pub(super) fn mark_special_security(operations: &mut [Operation]) {
    let usual = operations
        .iter()
        .find(|operation| !operation.special_security);
    let usual = usual.or_else(|| {
        let first = operations.first()?;
        let same = operations
            .iter()
            .all(|operation| operation.security == first.security);
        same.then_some(first)
    });
    let Some(usual) = usual.map(|operation| operation.security.clone()) else {
        return;
    };
    for operation in operations {
        operation.special_security = operation.security != usual;
    }
}
