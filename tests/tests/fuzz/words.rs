//! Names and texts that documents should not have, and do.

/// Names for schemas, properties, parameters, operations and values, the plain ones first.
pub(crate) const NAMES: &[&str] = &[
    "a", "b", "id", "name", "Pet", "Dog", "kind", "items", "value", "data", "pet", "PET", "pet_item", "PetItem",
    "Pet Item", "Pet-Item", "pet.item", "petItem", "type", "self", "Self", "crate", "super", "_", "__", "", " ", "-", "+1", "-1",
    "1", "2fa", "Option", "Vec", "String", "Box", "Error", "Result", "Some", "None", "Ok", "Value", "Nullable", "Timestamp",
    "Secret", "Client", "Call", "Credential", "BTreeMap", "Default", "Clone", "runtime", "types", "resources", "client", "mod",
    "lib", "main", "core", "std", "CON", "con", "nul", "aux.h", "new", "default", "clone", "eq", "fmt", "into", "from", "to_string",
    "extra", "body", "body_id", "send", "send_blocking", "build", "timeout", "deadline", "max_retries", "header", "query",
    "body_field", "call", "path", "wait", "Unrecognized", "unrecognized", "UnknownValue", "additional_properties", "as_str", "async", "await",
    "dyn", "fn", "gen", "try", "union", "macro_rules", "r#type", "'static", "a/b", "a~b", "a~1b", "a%20b", "a{b}", "{a}",
    "a\"b", "a\\b", "a\nb", "a\u{202e}b", "\u{feff}a", "\u{0}", "日本", "é", "e\u{301}", "ß", "İ", "ǅ", "😀", "*/", "//", "`",
    "$ref", "#", "x-a", "a-b", "a_b", "aB", "AB", "A_B", "a__b", "A", "B", "PetValue", "PetKind", "PetId", "PetParams", "Request",
    "Response", "AParams", "AResponse", "GetARequest", "ListRequest", "Params", "list", "create", "retrieve", "update",
    "delete", "replace", "LIST", "Pets", "i64", "u8", "str", "bool", "f64", "true", "false", "null", "yes", "usize",
];

/// Texts for descriptions, titles and values.
pub(crate) const TEXTS: &[&str] = &[
    "text", "", "Two lines\nof text.", "# Heading\n\n* item\n  * item", "```\ncode\n```", "```rust\npanic!()\n```", "```", "~~~\nx",
    "    indented code", "*/ fn main() {} /*", "\"] fn x() {} #[doc = \"", "[`Missing`]", "[link](crate::nothing)", "[a]: b", "<b>bold",
    "<script>", "\u{202e}reversed", "a\u{2066}b", "a\r\nb\rc", "a\u{0}b", "\u{7f}\u{85}\u{2028}\u{2029}", "{x}", "{{}}", "\\", "\\u{41}",
    "`unclosed", "a | b\n--|--\n1 | 2", "https://example.com/<x>", "&lt;", "\t", "///", "//!", "#![x]", "r#\"", "'", "\u{feff}",
    "1. one\n1. two\n     three", "> quote\nlazy", "- a\n-b", "Self::x", "[Vec<u8>]", "[x][y]", "![i](j)", "\u{1F600}", "a  \nb",
    "\u{1b}[31m", "%s%n", "$(x)", "..", "../../etc/passwd", "C:\\x", "1e999", "0x10", "NaN", "2024-01-01", "2024-01-01T00:00:00Z",
];

/// Formats of all types.
pub(crate) const FORMATS: &[&str] = &[
    "int32", "int64", "uint32", "uint64", "date-time", "date", "time", "duration", "uuid", "uri", "email", "byte", "binary",
    "password", "decimal", "float", "double", "int8", "uint8", "int16", "uint16", "hostname", "ipv4", "regex", "", "x\"y", "unixtime", "base64url",
];

/// Paths whose templates have what they declare.
pub(crate) const PATHS: &[&str] = &[
    "/a", "/a/{id}", "/pets", "/pets/{id}", "/pets/{id}/items", "/pets/{id}/items/{name}", "/v2/pets", "/pets/{id}:cancel",
    "/pets/{id}.{name}", "/", "", "/a/", "//a", "/type", "/self/crate", "/Pets", "/pets/", "/a/{id}/{id}", "/{id}", "/a b/ü",
    "/a\"b", "/a/{}", "/a/{id", "/a?x={id}", "/a#b", "/mod", "/client", "/send/{send}", "/con/aux", "/{a}/{b}/{id}/{name}/{data}",
    "/a/../b", "/pets/{petId}", "/1/2", "/a\\b", "/a\nb", "/new", "/with_options/a", "/x/{kind}{value}",
];

/// Media types.
pub(crate) const MEDIA: &[&str] = &[
    "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/octet-stream",
    "application/vnd.api+json", "application/json; charset=utf-8", "application/xml", "*/*", "image/*", "text/event-stream", "application/jsonl",
    "", "x", "text/\"x\"", "APPLICATION/JSON", "application/merge-patch+json",
];

/// Parameter styles.
pub(crate) const STYLES: &[&str] = &[
    "form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie", "x",
];
