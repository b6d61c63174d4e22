//! Parameters in every place and style, as the table of the specification has them.

use operations_sdk::types::{Colour, InQueryDeep, InQueryDeepA, Rgb, WholeQueryAll};
use operations_sdk::{Client, RawRequest};

fn client() -> Client {
    Client::builder()
        .base_url("https://a.example")
        .build()
        .expect("a good builder")
}

fn rgb() -> Rgb {
    Rgb::new(150, 200, 100)
}

/// The path after the style, and the query.
fn target(request: &RawRequest) -> String {
    let url = request.url();
    let query = url
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    format!("{}{query}", url.path())
}

/// Text, list and object in a path of this style.
macro_rules! in_path {
    ($style:ident, $how:ident) => {{
        let list = [Colour::Blue, Colour::Black, Colour::Brown];
        let node = client().styles().$style().$how();
        let request = node.retrieve("blue", list, rgb()).build().unwrap();
        let path = request.url().path().to_owned();
        path.split('/')
            .skip(4)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    }};
}

#[test]
fn styles_of_paths() {
    for (shown, expect) in [
        (
            in_path!(simple, joined),
            ["blue", "blue,black,brown", "B,150,G,200,R,100"],
        ),
        (
            in_path!(simple, exploded),
            ["blue", "blue,black,brown", "B=150,G=200,R=100"],
        ),
        (
            in_path!(label, joined),
            [".blue", ".blue,black,brown", ".B,150,G,200,R,100"],
        ),
        (
            in_path!(label, exploded),
            [".blue", ".blue.black.brown", ".B=150.G=200.R=100"],
        ),
        (
            in_path!(matrix, joined),
            [
                ";text=blue",
                ";list=blue,black,brown",
                ";object=B,150,G,200,R,100",
            ],
        ),
        (
            in_path!(matrix, exploded),
            [
                ";text=blue",
                ";list=blue;list=black;list=brown",
                ";B=150;G=200;R=100",
            ],
        ),
    ] {
        assert_eq!(shown, expect);
    }
}

#[test]
fn templates_of_every_form() {
    let styles = client().styles();
    let path = |request: RawRequest| request.url().path().to_owned();
    assert_eq!(
        path(styles.retrieve("x", "y/z").build().unwrap()),
        "/styles/x.y%2Fz"
    );
    assert_eq!(
        path(styles.cancel("7").build().unwrap()),
        "/styles/7:cancel"
    );
    let raw = |text: &str| styles.raw().retrieve(text).build();
    assert_eq!(path(raw("a/b c%2Fd").unwrap()), "/styles/raw/a/b%20c%2Fd");
    for text in ["../x", "a/..", ""] {
        assert!(raw(text).unwrap_err().is_invalid_request(), "{text}");
    }
}

#[test]
fn styles_of_queries() {
    let list = ["blue", "black"];
    let query = || client().styles().query();
    for (request, expect) in [
        (query().text("a b&c"), "text=a%20b%26c"),
        (query().list(list), "list=blue,black"),
        (query().lists(list), "lists=blue&lists=black"),
        (query().object(rgb()), "object=B,150,G,200,R,100"),
        (query().objects(rgb()), "B=150&G=200&R=100"),
        (query().spaced(list), "spaced=blue%20black"),
        (query().piped(list), "piped=blue%7Cblack"),
        (
            query().deep(InQueryDeep::new().a(InQueryDeepA::new().b("x")).c([1, 2])),
            "deep%5Ba%5D%5Bb%5D=x&deep%5Bc%5D=1&deep%5Bc%5D=2",
        ),
        (
            query().json(rgb()),
            "json=%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        ),
        (query().plain("a\"b"), "plain=a%22b"),
        (query().xml("<a/>"), "xml=%3Ca%2F%3E"),
        (query().reserved("/a?b=[c]&d"), "reserved=/a?b=[c]%26d"),
        (query().empty(""), "empty="),
        (query().lists([""; 0]), ""),
    ] {
        assert_eq!(
            request.build().unwrap().url().query().unwrap_or_default(),
            expect
        );
    }
    let fixed = || client().fixed().retrieve();
    for (request, expect) in [
        (fixed(), "/fixed?kind=red"),
        (fixed().page(2), "/fixed?kind=red&page=2"),
    ] {
        assert_eq!(target(&request.build().unwrap()), expect);
    }
    let all = WholeQueryAll::new().a("x y").b(["1", "2"]);
    let whole = client().styles().whole().all(all).build().unwrap();
    assert_eq!(target(&whole), "/styles/whole?a=x%20y&b=1&b=2");
}

#[test]
fn styles_of_headers() {
    let list = ["blue", "black"];
    let header = || client().styles().header();
    for (request, name, expect) in [
        (header().text("a b&c"), "text", "a b&c"),
        (header().list(list), "list", "blue,black"),
        (header().lists(list), "lists", "blue,black"),
        (header().object(rgb()), "object", "B,150,G,200,R,100"),
        (header().objects(rgb()), "objects", "B=150,G=200,R=100"),
        (header().json(rgb()), "json", r#"{"B":150,"G":200,"R":100}"#),
        (header().plain("a\"b"), "plain", "a\"b"),
    ] {
        assert_eq!(request.build().unwrap().headers()[name], expect);
    }
}

#[test]
fn styles_of_cookies() {
    let list = ["blue", "black"];
    let cookie = || client().styles().cookie();
    for (request, expect) in [
        (cookie().text("a b;c"), "text=a%20b%3Bc"),
        (cookie().list(list), "list=blue,black"),
        (cookie().lists(list), "lists=blue; lists=black"),
        (cookie().object(rgb()), "object=B,150,G,200,R,100"),
        (cookie().objects(rgb()), "B=150; G=200; R=100"),
        (
            cookie().json(rgb()),
            "json=%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        ),
        (cookie().plain("a").text("b").plain("c"), "text=b; plain=c"),
    ] {
        assert_eq!(request.build().unwrap().headers()["cookie"], expect);
    }
}
