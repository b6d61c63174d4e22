//! Values that are something else on the wire than in Rust, outside of any object.

use tests::Action;

use crate::answering;

#[tokio::test]
async fn a_list_is_read_as_it_is_inside_an_object() {
    let answer = Action::json(200, r#"["1", 9007199254740993, "-3"]"#);
    let (server, client) = answering(answer).await;
    let numbers = client
        .numbers()
        .create(["QUJD"])
        .data("QUJD")
        .ids(["1", "2"])
        .send()
        .await
        .unwrap();
    assert_eq!(*numbers, [1, 9_007_199_254_740_993, -3]);
    let sent = server.request();
    assert_eq!(sent.target(), "/numbers?data=QUJD&ids=1&ids=2");
    assert_eq!(sent.body, br#"["QUJD"]"#);
}

#[tokio::test]
async fn a_fault_in_a_list_has_its_place() {
    let (_server, client) = answering(Action::json(200, r#"["1", "x"]"#)).await;
    let error = client.numbers().create(["QUJD"]).send().await.unwrap_err();
    assert_eq!(error.json_path(), Some("[1]"));
}
