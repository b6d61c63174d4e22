//! Every code of a diagnostic, with the one severity it has.

use crate::diagnostics::Severity;

/// A code, its severity, and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// What stands in brackets in a message.
    pub code: &'static str,
    /// Whether it stops the generator.
    pub severity: Severity,
    /// One line for the reference.
    pub meaning: &'static str,
}

macro_rules! codes {
    ($($severity:ident $name:ident $code:literal $meaning:literal;)*) => {
        $(#[doc = $meaning] pub const $name: &str = $code;)*

        /// The table, by what the codes are about.
        pub const TABLE: &[Code] =
            &[$(Code { code: $code, severity: Severity::$severity, meaning: $meaning }),*];
    };
}

codes! {
    Error FILE_UNREADABLE "file-unreadable" "A file or directory cannot be read.";
    Error FILE_ENCODING "file-encoding" "A file is not text in UTF-8.";
    Error FILE_EMPTY "file-empty" "A file has no content.";
    Error TOO_LARGE "too-large" "A file, what its aliases expand to, or a schema is larger than the limit.";
    Error TOO_DEEP "too-deep" "Lists and maps, or schemas, are nested deeper than the limit.";
    Error SYNTAX "syntax" "A file is neither YAML nor JSON.";
    Error DUPLICATE_KEY "duplicate-key" "A map has a key twice.";
    Warning TAG_IGNORED "tag-ignored" "A YAML tag has no meaning here.";

    Error NOT_OPENAPI "not-openapi" "The file does not say which version of the specification it follows.";
    Error OPENAPI_VERSION "openapi-version" "The document is of a version other than 3.0, 3.1 and 3.2.";
    Error WRONG_SHAPE "wrong-shape" "A map stands where a list is needed, or the like, so that a part has no meaning.";
    Warning KEYWORD_VALUE "keyword-value" "The value of a keyword is of the wrong kind; the keyword is left out.";
    Warning UNKNOWN_KEY "unknown-key" "A key is neither known nor an extension.";

    Error REFERENCE_NOWHERE "reference-nowhere" "A reference has no target.";
    Error REFERENCE_CYCLE "reference-cycle" "A reference leads back to itself.";
    Error REFERENCE_NETWORK "reference-network" "A reference leads to the network, which is never asked.";
    Error REFERENCE_OUTSIDE "reference-outside" "A reference leaves the document's folder.";
    Error REFERENCE_FILE "reference-file" "A reference leads to a file that cannot be read.";
    Warning REFERENCE_PLACE "reference-place" "A reference stands where the specification allows none; it is followed.";
    Warning REFERENCE_GUESSED "reference-guessed" "A reference is not written as it must be; what alone it can mean is taken.";
    Error CIRCULAR_ALL_OF "circular-all-of" "A schema is all of itself.";
    Warning DISCRIMINATOR_TARGET "discriminator-target" "A discriminator maps a value to nothing.";

    Error UNKNOWN_TYPE "unknown-type" "A schema's type is none of the seven.";
    Warning NOT_A_SCHEMA "not-a-schema" "What stands where a schema is needed cannot be read as one; anything is accepted.";
    Warning BOOLEAN_SCHEMA "boolean-schema" "The schema `false`, which nothing can meet.";
    Warning UNSUPPORTED_KEYWORD "unsupported-keyword" "A keyword is left out, which makes the type wider.";

    Error SERVER_URL "server-url" "A server's URL cannot be one.";
    Warning SERVER_VARIABLE "server-variable" "A server's URL has a variable without a value.";
    Warning INFO_MISSING "info-missing" "The document has no title or version.";
    Error PATH_TEMPLATE "path-template" "A path cannot be one.";
    Warning PATH_SLASH "path-slash" "A path does not start with a slash.";
    Warning PATH_FRAGMENT "path-fragment" "A path has a fragment, which is never sent.";
    Warning METHOD_UNSUPPORTED "method-unsupported" "A method is not a token of HTTP; the operation is left out.";
    Warning OPERATION_UNREAD "operation-unread" "An operation cannot be read; it is left out.";
    Warning OPERATION_ID_DUPLICATE "operation-id-duplicate" "Two operations have the same operationId.";
    Warning PATH_PARAMETER_UNDECLARED "path-parameter-undeclared" "A path has a parameter that nothing declares; text is assumed.";
    Warning PATH_PARAMETER_UNUSED "path-parameter-unused" "A path parameter is not in the path; it is left out.";
    Warning PARAMETER_DUPLICATE "parameter-duplicate" "A parameter is declared twice; the first counts.";
    Warning PARAMETER_UNREAD "parameter-unread" "A parameter cannot be read; it is left out.";
    Warning PARAMETER_STYLE "parameter-style" "A parameter's style does not fit its place; the default is assumed.";
    Warning HEADER_IGNORED "header-ignored" "`Accept`, `Content-Type` and `Authorization` are no parameters.";
    Error HEADER_NAME "header-name" "The name of a header that must be sent, or would break out of its line, is not a token of HTTP.";
    Warning HEADER_LEFT_OUT "header-left-out" "The name of a header is not a token of HTTP; the header is left out.";
    Warning BODY_UNREAD "body-unread" "A request body cannot be read; it is left out.";
    Warning RESPONSES_MISSING "responses-missing" "An operation has no answers.";
    Warning RESPONSE_STATUS "response-status" "A key of `responses` is not a status; it is left out.";
    Warning RESPONSE_UNREAD "response-unread" "An answer cannot be read; it is left out.";
    Warning SECURITY_UNKNOWN "security-unknown" "A security requirement names a scheme that is not declared.";
    Warning SECURITY_UNREAD "security-unread" "A security scheme cannot be read.";

    Warning RECURSIVE_ALIAS "recursive-alias" "A schema contains itself with no object in between.";
    Warning UNION_AS_VALUE "union-as-value" "Alternatives stand where they are not modelled; what they add is kept as plain JSON.";
    Warning CONFLICTING_PROPERTY "conflicting-property" "The members of an allOf give a property different types.";
    Warning CONFLICTING_ALL_OF "conflicting-all-of" "The members of an allOf are of different types.";
    Warning MEDIA_TYPE "media-type" "A media type cannot be one; its body is bytes.";
    Warning PART_HEADERS "part-headers" "Headers of a part of a multipart body are left to the caller.";
    Warning LINKS_IGNORED "links-ignored" "Links between answers and operations are not modelled.";

    Error OVERLAY_INVALID "overlay-invalid" "An overlay has an unknown key, a path that is none, or a value that does not fit its target.";
    Error OVERLAY_MATCHES_NOTHING "overlay-matches-nothing" "An action of an overlay matches nothing in the document.";

    Error ONLY_MATCHES_NOTHING "only-matches-nothing" "A pattern that chooses operations chooses none.";
    Error SELECT_REFUSED "select-refused" "A part of a document cannot be made a document of its own.";
    Error CONFIG_UNREADABLE "config-unreadable" "The configuration cannot be read.";
    Error CONFIG_INVALID "config-invalid" "The configuration has an unknown key, or a value of the wrong kind.";
    Error CONFIG_NAME_TAKEN "config-name-taken" "The configuration gives two things one name.";
    Error CONFIG_UNUSED "config-unused" "A key of the configuration matches nothing in the document.";
}

/// The entry of a code.
pub fn find(code: &str) -> Option<&'static Code> {
    TABLE.iter().find(|entry| entry.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_there_once() {
        let mut codes: Vec<_> = TABLE.iter().map(|entry| entry.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), TABLE.len());
    }
}
