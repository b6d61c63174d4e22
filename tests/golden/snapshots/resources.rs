// file: examples/account.rs

//! Calls `account.my_runtime`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client.account().my_runtime().send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/account_unit_types.rs

//! Calls `account.unit_types.list`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client.account().unit_types().list().send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/items.rs

//! Calls `items.list`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client.items().list().send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/items_photos.rs

//! Calls `items.photos.retrieve`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client
        .items()
        .photos()
        .retrieve("id", "photo")
        .send()
        .await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/items_photos_sizes_pixels.rs

//! Calls `items.photos.sizes_pixels.list`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client
        .items()
        .photos()
        .sizes_pixels()
        .list("id", "photo", "size")
        .send()
        .await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/no_id.rs

//! Calls `no_id.retrieve`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client.no_id().retrieve().send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/orders.rs

//! Calls `orders.get_order`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client.orders().get_order("a").send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: examples/orders_by.rs

//! Calls `orders.by.retrieve`.

use resources_client::Client;

#[tokio::main]
async fn main() -> Result<(), resources_client::Error> {
    let client = Client::from_env()?;
    let answer = client.orders().by().retrieve("b").send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: src/client.rs

//! The client of the Resources API.

#[allow(unused_imports)] use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "resources-client",
    version: env!("CARGO_PKG_VERSION"),
    base_url: Some("https://api.example.com/base"),
    server: None,
    token_url: None,
    token_env: None,
    base_url_env: Some("RESOURCES_CLIENT_BASE_URL"),
    schemes: &[],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_4,
};

/// A client of the Resources API. Clones share connections and options.
#[derive(Clone, Debug)]
pub struct Client {
    core: runtime::Core,
}

/// Sets up a [`Client`].
pub type ClientBuilder = runtime::ClientBuilder<Client>;

impl runtime::ApiClient for Client {
    const API: &'static runtime::Api = &API;
    fn from_core(core: runtime::Core) -> Self {
        Self { core }
    }

    fn core(&self) -> &runtime::Core {
        &self.core
    }
}

impl Client {
    /// A client with, where that environment variable is set, the base URL of `RESOURCES_CLIENT_BASE_URL`.
    ///
    /// # Errors
    ///
    /// If there is no token where every operation needs one, or if a value cannot be used.
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    /// Sets up a client: token, base URL, timeouts, retries.
    pub fn builder() -> ClientBuilder {
        runtime::ClientBuilder::new()
    }

    /// A client with other options that shares this one's connections.
    #[must_use]
    pub fn with_options(
        &self,
        change: impl FnOnce(runtime::Options) -> runtime::Options,
    ) -> Self {
        Self {
            core: self.core.with_options(change),
        }
    }

    /// The operations of `account` (feature `account`).
    #[cfg(feature = "account")]
    pub fn account(&self) -> account::Account {
        account::Account::new(self.clone())
    }

    /// The operations of `items` (feature `items`).
    #[cfg(feature = "items")]
    pub fn items(&self) -> items::Items {
        items::Items::new(self.clone())
    }

    /// The operations of `no_id` (feature `no-id`).
    #[cfg(feature = "no-id")]
    pub fn no_id(&self) -> no_id::NoId {
        no_id::NoId::new(self.clone())
    }

    /// The operations of `orders` (feature `orders`).
    #[cfg(feature = "orders")]
    pub fn orders(&self) -> orders::Orders {
        orders::Orders::new(self.clone())
    }
}

impl Client {
    /// A GET request to a path below the base URL, for what has no method of its own.
    pub fn get(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.get(path)
    }

    /// A POST request to a path below the base URL, for what has no method of its own.
    pub fn post(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.post(path)
    }

    /// A PUT request to a path below the base URL, for what has no method of its own.
    pub fn put(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.put(path)
    }

    /// A PATCH request to a path below the base URL, for what has no method of its own.
    pub fn patch(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.patch(path)
    }

    /// A DELETE request to a path below the base URL, for what has no method of its own.
    pub fn delete(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.delete(path)
    }
}

// file: src/resources/account.rs

//! Operations: account.

pub mod unit_types;
use crate::Client;
use crate::runtime;

/// The operations of `account`.
#[derive(Clone, Debug)]
pub struct Account {
    client: Client,
}

impl Account {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `account.unit_types`.
    pub fn unit_types(&self) -> unit_types::UnitTypes {
        unit_types::UnitTypes::new(self.client.clone())
    }

    /// `GET /v2/shop/account/my_runtime`
    pub fn my_runtime(&self) -> MyRuntimeRequest {
        MyRuntimeRequest { call: runtime::Call::new(&self.client, &MY_RUNTIME) }
    }

    /// `GET /v2/shop/account`
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE) }
    }
}

const MY_RUNTIME: runtime::Operation = runtime::Operation { id: "listMyRuntime", accept: "*/*", ..runtime::Operation::get("/v2/shop/account/my_runtime") };
runtime::request!(my_runtime: MyRuntimeRequest, returns nothing);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getAccount", accept: "*/*", ..runtime::Operation::get("/v2/shop/account") };
runtime::request!(retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Account {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("account", &[
            command("my-runtime", &MY_RUNTIME, "listMyRuntime", &[]),
            command("retrieve", &RETRIEVE, "getAccount", &[]),
        ], &[unit_types::UnitTypes::COMMANDS])
    };
}

// file: src/resources/account/unit_types.rs

//! Operations: account, unit types.

use crate::Client;
use crate::runtime;

/// The operations of `account.unit_types`.
#[derive(Clone, Debug)]
pub struct UnitTypes {
    client: Client,
}

impl UnitTypes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /v2/shop/account/unit_types`
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST) }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listUnitTypes", accept: "*/*", ..runtime::Operation::get("/v2/shop/account/unit_types") };
runtime::request!(list: ListRequest, returns nothing);

#[cfg(feature = "cli")]
impl UnitTypes {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("unit-types", &[
            command("list", &LIST, "listUnitTypes", &[]),
        ], &[])
    };
}

// file: src/resources/items.rs

//! Operations: items.

pub mod photos;
use crate::Client;
use crate::runtime;

/// The operations of `items`.
#[derive(Clone, Debug)]
pub struct Items {
    client: Client,
}

impl Items {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `items.photos`.
    pub fn photos(&self) -> photos::Photos {
        photos::Photos::new(self.client.clone())
    }

    /// `POST /v2/shop/items:archive`
    pub fn archive(&self) -> ArchiveRequest {
        ArchiveRequest { call: runtime::Call::new(&self.client, &ARCHIVE) }
    }

    /// `POST /v2/shop/items`
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE) }
    }

    /// `DELETE /v2/shop/items/{id}`
    pub fn delete(&self, id: impl Into<String>) -> DeleteRequest {
        DeleteRequest { call: runtime::Call::new(&self.client, &DELETE).path("id", id.into()) }
    }

    /// `GET /v2/shop/items`
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST) }
    }

    /// `POST /v2/shop/items/{id}/publish`
    pub fn publish(&self, id: impl Into<String>) -> PublishRequest {
        PublishRequest { call: runtime::Call::new(&self.client, &PUBLISH).path("id", id.into()) }
    }

    /// `PUT /v2/shop/items/{id}`
    pub fn replace(&self, id: impl Into<String>) -> ReplaceRequest {
        ReplaceRequest { call: runtime::Call::new(&self.client, &REPLACE).path("id", id.into()) }
    }

    /// `GET /v2/shop/items/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()) }
    }

    /// `PATCH /v2/shop/items/{id}`
    pub fn update(&self, id: impl Into<String>) -> UpdateRequest {
        UpdateRequest { call: runtime::Call::new(&self.client, &UPDATE).path("id", id.into()) }
    }
}

const ARCHIVE: runtime::Operation = runtime::Operation { id: "archiveItems", accept: "*/*", ..runtime::Operation::post("/v2/shop/items:archive") };
runtime::request!(archive: ArchiveRequest, returns nothing);

const CREATE: runtime::Operation = runtime::Operation { id: "createItem", accept: "*/*", ..runtime::Operation::post("/v2/shop/items") };
runtime::request!(create: CreateRequest, returns nothing);

const DELETE: runtime::Operation = runtime::Operation { id: "dropItem", accept: "*/*", ..runtime::Operation::delete("/v2/shop/items/{id}") };
runtime::request!(delete: DeleteRequest, returns nothing);

const LIST: runtime::Operation = runtime::Operation { id: "listItems", accept: "*/*", ..runtime::Operation::get("/v2/shop/items") };
runtime::request!(list: ListRequest, returns nothing);

const PUBLISH: runtime::Operation = runtime::Operation { id: "publishItem", accept: "*/*", ..runtime::Operation::post("/v2/shop/items/{id}/publish") };
runtime::request!(publish: PublishRequest, returns nothing);

const REPLACE: runtime::Operation = runtime::Operation { id: "putItem", accept: "*/*", ..runtime::Operation::put("/v2/shop/items/{id}") };
runtime::request!(replace: ReplaceRequest, returns nothing);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getItem", accept: "*/*", ..runtime::Operation::get("/v2/shop/items/{id}") };
runtime::request!(retrieve: RetrieveRequest, returns nothing);

const UPDATE: runtime::Operation = runtime::Operation { id: "patchItem", accept: "*/*", ..runtime::Operation::patch("/v2/shop/items/{id}") };
runtime::request!(update: UpdateRequest, returns nothing);

#[cfg(feature = "cli")]
impl Items {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("items", &[
            command("archive", &ARCHIVE, "archiveItems", &[]),
            command("create", &CREATE, "createItem", &[]),
            command("delete", &DELETE, "dropItem", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("list", &LIST, "listItems", &[]),
            command("publish", &PUBLISH, "publishItem", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("replace", &REPLACE, "putItem", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("retrieve", &RETRIEVE, "getItem", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("update", &UPDATE, "patchItem", &[
                arg("id", path("id"), Text, "id"),
            ]),
        ], &[photos::Photos::COMMANDS])
    };
}

// file: src/resources/items/photos.rs

//! Operations: items, photos.

pub mod sizes_pixels;
use crate::Client;
use crate::runtime;

/// The operations of `items.photos`.
#[derive(Clone, Debug)]
pub struct Photos {
    client: Client,
}

impl Photos {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `items.photos.sizes_pixels`.
    pub fn sizes_pixels(&self) -> sizes_pixels::SizesPixels {
        sizes_pixels::SizesPixels::new(self.client.clone())
    }

    /// `GET /v2/shop/items/{id}/photos/{photo}`
    pub fn retrieve(&self, id: impl Into<String>, photo: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()).path("photo", photo.into()) }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getPhoto", accept: "*/*", ..runtime::Operation::get("/v2/shop/items/{id}/photos/{photo}") };
runtime::request!(retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Photos {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("photos", &[
            command("retrieve", &RETRIEVE, "getPhoto", &[
                arg("id", path("id"), Text, "id"),
                arg("photo", path("photo"), Text, "photo"),
            ]),
        ], &[sizes_pixels::SizesPixels::COMMANDS])
    };
}

// file: src/resources/items/photos/sizes_pixels.rs

//! Operations: items, photos, sizes pixels.

use crate::Client;
use crate::runtime;

/// The operations of `items.photos.sizes_pixels`.
#[derive(Clone, Debug)]
pub struct SizesPixels {
    client: Client,
}

impl SizesPixels {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /v2/shop/items/{id}/photos/{photo}/sizes/{size}/pixels`
    pub fn list(&self, id: impl Into<String>, photo: impl Into<String>, size: impl Into<String>) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST).path("id", id.into()).path("photo", photo.into()).path("size", size.into()) }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listPixels", accept: "*/*", ..runtime::Operation::get("/v2/shop/items/{id}/photos/{photo}/sizes/{size}/pixels") };
runtime::request!(list: ListRequest, returns nothing);

#[cfg(feature = "cli")]
impl SizesPixels {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("sizes-pixels", &[
            command("list", &LIST, "listPixels", &[
                arg("id", path("id"), Text, "id"),
                arg("photo", path("photo"), Text, "photo"),
                arg("size", path("size"), Text, "size"),
            ]),
        ], &[])
    };
}

// file: src/resources/no_id.rs

//! Operations: no id.

use crate::Client;
use crate::runtime;

/// The operations of `no_id`.
#[derive(Clone, Debug)]
pub struct NoId {
    client: Client,
}

impl NoId {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /v2/shop/no-id`
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE) }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "get /v2/shop/no-id", accept: "*/*", ..runtime::Operation::get("/v2/shop/no-id") };
runtime::request!(retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl NoId {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("no-id", &[
            command("retrieve", &RETRIEVE, "get /v2/shop/no-id", &[]),
        ], &[])
    };
}

// file: src/resources/orders.rs

//! Operations: orders.

pub mod by;
use crate::Client;
use crate::runtime;

/// The operations of `orders`.
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `orders.by`.
    pub fn by(&self) -> by::By {
        by::By::new(self.client.clone())
    }

    /// `GET /v2/shop/orders/{a}`
    pub fn get_order(&self, a: impl Into<String>) -> GetOrderRequest {
        GetOrderRequest { call: runtime::Call::new(&self.client, &GET_ORDER).path("a", a.into()) }
    }

    /// `GET /v2/shop/orders/{a}/{b}`
    pub fn get_order_part(&self, a: impl Into<String>, b: impl Into<String>) -> GetOrderPartRequest {
        GetOrderPartRequest { call: runtime::Call::new(&self.client, &GET_ORDER_PART).path("a", a.into()).path("b", b.into()) }
    }
}

const GET_ORDER: runtime::Operation = runtime::Operation { id: "getOrder", accept: "*/*", ..runtime::Operation::get("/v2/shop/orders/{a}") };
runtime::request!(get_order: GetOrderRequest, returns nothing);

const GET_ORDER_PART: runtime::Operation = runtime::Operation { id: "getOrderPart", accept: "*/*", ..runtime::Operation::get("/v2/shop/orders/{a}/{b}") };
runtime::request!(get_order_part: GetOrderPartRequest, returns nothing);

#[cfg(feature = "cli")]
impl Orders {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("orders", &[
            command("get-order", &GET_ORDER, "getOrder", &[
                arg("a", path("a"), Text, "a"),
            ]),
            command("get-order-part", &GET_ORDER_PART, "getOrderPart", &[
                arg("a", path("a"), Text, "a"),
                arg("b", path("b"), Text, "b"),
            ]),
        ], &[by::By::COMMANDS])
    };
}

// file: src/resources/orders/by.rs

//! Operations: orders, by.

use crate::Client;
use crate::runtime;

/// The operations of `orders.by`.
#[derive(Clone, Debug)]
pub struct By {
    client: Client,
}

impl By {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /v2/shop/orders/by/{b}`
    pub fn retrieve(&self, b: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("b", b.into()) }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getOrderBy", accept: "*/*", ..runtime::Operation::get("/v2/shop/orders/by/{b}") };
runtime::request!(retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl By {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("by", &[
            command("retrieve", &RETRIEVE, "getOrderBy", &[
                arg("b", path("b"), Text, "b"),
            ]),
        ], &[])
    };
}
