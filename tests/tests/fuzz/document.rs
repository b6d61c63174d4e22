//! Random documents.

use serde_json::{Map, Value, json};

use crate::choices::Choices;
use crate::schema::Schemas;
use crate::words::{MEDIA, NAMES, PATHS, STYLES};

const METHODS: &[&str] = &[
    "get", "post", "delete", "put", "patch", "head", "options", "trace", "query",
];

/// The document that these decisions describe.
pub(crate) fn document(choices: &mut Choices<'_>) -> Value {
    let version = choices.one(&["3.0.3", "3.1.0", "3.2.0"]);
    let count = 1 + choices.below(6);
    let names: Vec<String> = (0..count).map(|_| choices.one(NAMES).to_owned()).collect();
    let mut writer = Writer {
        schemas: Schemas { choices, names },
        schemes: Vec::new(),
    };
    let mut document = json!({
        "openapi": version,
        "info": {"title": writer.schemas.name(), "version": "1"},
    });
    if writer.choices().rarely(4) {
        document["info"]["description"] = json!(writer.schemas.text());
    }
    if writer.choices().rarely(3) {
        document["servers"] = writer.servers();
    }
    document["components"] = writer.components();
    if writer.choices().rarely(3) {
        document["security"] = writer.security();
    }
    document["paths"] = writer.paths();
    document
}

struct Writer<'c, 'n> {
    schemas: Schemas<'c, 'n>,
    schemes: Vec<String>,
}

impl<'n> Writer<'_, 'n> {
    fn choices(&mut self) -> &mut Choices<'n> {
        self.schemas.choices
    }

    fn servers(&mut self) -> Value {
        let url = self.choices().one(&[
            "https://example.com",
            "/v1",
            "https://{host}/v1",
            "",
            "//example.com",
            "https://example.com/v2?x",
            "ftp://x",
            "not a url",
            "https://exa\"mple.com",
        ]);
        json!([{"url": url, "variables": {"host": {"default": "example.com"}}}])
    }

    fn components(&mut self) -> Value {
        let mut schemas = Map::new();
        for name in self.schemas.names.clone() {
            schemas.insert(name, self.schemas.schema(0));
        }
        let mut ways = Map::new();
        for _ in 0..self.choices().below(3) {
            let name = self.schemas.name();
            self.schemes.push(name.to_owned());
            ways.insert(name.to_owned(), self.scheme());
        }
        json!({"schemas": schemas, "securitySchemes": ways})
    }

    fn scheme(&mut self) -> Value {
        let name = self.schemas.name();
        match self.choices().below(8) {
            0 => json!({"type": "http", "scheme": "bearer"}),
            1 => json!({"type": "http", "scheme": "basic"}),
            2 => json!({"type": "apiKey", "in": "header", "name": name}),
            3 => json!({"type": "apiKey", "in": "query", "name": name}),
            4 => json!({"type": "apiKey", "in": "cookie", "name": name}),
            5 => {
                json!({"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {}}}})
            }
            6 => json!({"type": "openIdConnect", "openIdConnectUrl": "https://example.com"}),
            _ => json!({"type": "mutualTLS"}),
        }
    }

    fn security(&mut self) -> Value {
        let count = self.choices().below(3);
        let alternatives: Vec<Value> = (0..count).map(|_| self.alternative()).collect();
        json!(alternatives)
    }

    fn alternative(&mut self) -> Value {
        let mut needed = Map::new();
        for name in self.schemes.clone() {
            if self.choices().rarely(2) {
                needed.insert(name, json!([]));
            }
        }
        json!(needed)
    }

    fn paths(&mut self) -> Value {
        let mut paths = Map::new();
        for _ in 0..self.choices().below(6) {
            let path = self.choices().one(PATHS);
            let item = self.path_item(path);
            paths.insert(path.to_owned(), item);
        }
        json!(paths)
    }

    fn path_item(&mut self, path: &str) -> Value {
        let mut item = Map::new();
        for _ in 0..=self.choices().below(3) {
            let method = self.choices().one(METHODS);
            let operation = self.operation(path);
            item.insert(method.to_owned(), operation);
        }
        if self.choices().rarely(6) {
            item.insert("parameters".to_owned(), json!([self.parameter()]));
        }
        json!(item)
    }

    fn operation(&mut self, path: &str) -> Value {
        let mut operation = json!({"responses": self.responses()});
        if self.choices().rarely(2) {
            operation["operationId"] = json!(self.schemas.name());
        }
        let mut parameters = self.path_parameters(path);
        for _ in 0..self.choices().below(4) {
            parameters.push(self.parameter());
        }
        operation["parameters"] = json!(parameters);
        if self.choices().rarely(3) {
            operation["requestBody"] =
                json!({"content": self.content(), "required": self.choices().rarely(2)});
        }
        match self.choices().below(8) {
            1 => operation["summary"] = json!(self.schemas.text()),
            2 => operation["description"] = json!(self.schemas.text()),
            3 => operation["security"] = self.security(),
            4 => operation["deprecated"] = json!(true),
            5 => operation["tags"] = json!([self.schemas.name()]),
            6 => operation["servers"] = self.servers(),
            _ => {}
        }
        operation
    }

    fn path_parameters(&mut self, path: &str) -> Vec<Value> {
        let names = path.split('{').skip(1);
        let names = names.filter_map(|rest| rest.split_once('}'));
        let mut parameters = Vec::new();
        for (name, _) in names {
            if self.choices().rarely(8) {
                continue;
            }
            let mut parameter = json!({"name": name, "in": "path", "required": true, "schema": self.schemas.schema(3)});
            if self.choices().rarely(4) {
                parameter["style"] = json!(self.choices().one(STYLES));
            }
            parameters.push(parameter);
        }
        parameters
    }

    fn parameter(&mut self) -> Value {
        let location = self
            .choices()
            .one(&["query", "header", "cookie", "path", "querystring"]);
        let mut parameter = json!({"name": self.schemas.name(), "in": location});
        if self.choices().rarely(6) {
            parameter["content"] = self.content();
        } else {
            parameter["schema"] = self.schemas.schema(2);
        }
        match self.choices().below(8) {
            1 => parameter["style"] = json!(self.choices().one(STYLES)),
            2 => parameter["explode"] = json!(self.choices().rarely(2)),
            3 => parameter["required"] = json!(true),
            4 => parameter["description"] = json!(self.schemas.text()),
            5 => parameter["allowReserved"] = json!(true),
            6 => parameter["deprecated"] = json!(true),
            _ => {}
        }
        if location == "path" {
            parameter["required"] = json!(true);
        }
        parameter
    }

    fn content(&mut self) -> Value {
        let mut content = Map::new();
        for _ in 0..=self.choices().below(2) {
            let media = self.choices().one(MEDIA);
            content.insert(media.to_owned(), json!({"schema": self.schemas.schema(1)}));
        }
        json!(content)
    }

    fn responses(&mut self) -> Value {
        let mut responses = Map::new();
        for _ in 0..=self.choices().below(3) {
            let status = self.choices().one(&[
                "200", "404", "default", "201", "204", "2XX", "4XX", "301", "x",
            ]);
            let mut response = json!({"description": self.schemas.text()});
            if self.choices().rarely(2) {
                response["content"] = self.content();
            }
            responses.insert(status.to_owned(), response);
        }
        json!(responses)
    }
}
