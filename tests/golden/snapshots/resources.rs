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
    runtime: runtime::COMPATIBLE_WITH_0_5,
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
    #[inline]
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    /// Sets up a client: token, base URL, timeouts, retries.
    #[inline]
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
}

impl Client {
    /// The operations of `account` (feature `account`).
    #[cfg(feature = "account")]
    #[inline]
    pub fn account(&self) -> account::Account {
        account::Account { client: self.clone() }
    }

    /// The operations of `items` (feature `items`).
    #[cfg(feature = "items")]
    #[inline]
    pub fn items(&self) -> items::Items {
        items::Items { client: self.clone() }
    }

    /// The operations of `no_id` (feature `no-id`).
    #[cfg(feature = "no-id")]
    #[inline]
    pub fn no_id(&self) -> no_id::NoId {
        no_id::NoId { client: self.clone() }
    }

    /// The operations of `orders` (feature `orders`).
    #[cfg(feature = "orders")]
    #[inline]
    pub fn orders(&self) -> orders::Orders {
        orders::Orders { client: self.clone() }
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

runtime::requests! {
    /// A request of the operation `O`, unsent: `.await` or [`send`](Self::send) sends it. What the methods of resources
    /// return are such requests, under a name for each operation, with setters of their own.
    pub struct Request;
}

// file: src/resources/account.rs

//! Operations: account.

pub mod unit_types;
use crate::runtime;
use crate::{Client, Request};

/// The operations of `account`.
#[derive(Clone, Debug)]
pub struct Account {
    pub(crate) client: Client,
}

impl Account {
    /// The operations of `account.unit_types`.
    #[inline]
    pub fn unit_types(&self) -> unit_types::UnitTypes {
        unit_types::UnitTypes { client: self.client.clone() }
    }

    /// `GET /v2/shop/account/my_runtime`
    #[inline]
    pub fn my_runtime(&self) -> MyRuntimeRequest {
        MyRuntimeRequest { call: runtime::Call::new(&self.client, &MY_RUNTIME), body: () }
    }

    /// `GET /v2/shop/account`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const MY_RUNTIME: runtime::Operation = runtime::Operation { id: "listMyRuntime", accept: "*/*", ..runtime::Operation::get("/v2/shop/account/my_runtime") };
runtime::request!(MY_RUNTIME, my_runtime: MyRuntimeRequest, returns nothing);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getAccount", accept: "*/*", ..runtime::Operation::get("/v2/shop/account") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

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

use crate::runtime;
use crate::{Client, Request};

/// The operations of `account.unit_types`.
#[derive(Clone, Debug)]
pub struct UnitTypes {
    pub(crate) client: Client,
}

impl UnitTypes {
    /// `GET /v2/shop/account/unit_types`
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listUnitTypes", accept: "*/*", ..runtime::Operation::get("/v2/shop/account/unit_types") };
runtime::request!(LIST, list: ListRequest, returns nothing);

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
use crate::runtime;
use crate::{Client, Request};

/// The operations of `items`.
#[derive(Clone, Debug)]
pub struct Items {
    pub(crate) client: Client,
}

impl Items {
    /// The operations of `items.photos`.
    #[inline]
    pub fn photos(&self) -> photos::Photos {
        photos::Photos { client: self.client.clone() }
    }

    /// `POST /v2/shop/items:archive`
    #[inline]
    pub fn archive(&self) -> ArchiveRequest {
        ArchiveRequest { call: runtime::Call::new(&self.client, &ARCHIVE), body: () }
    }

    /// `POST /v2/shop/items`
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: () }
    }

    /// `DELETE /v2/shop/items/{id}`
    #[inline]
    pub fn delete(&self, id: impl Into<String>) -> DeleteRequest {
        DeleteRequest { call: runtime::Call::new(&self.client, &DELETE).path("id", id.into()), body: () }
    }

    /// `GET /v2/shop/items`
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }

    /// `POST /v2/shop/items/{id}/publish`
    #[inline]
    pub fn publish(&self, id: impl Into<String>) -> PublishRequest {
        PublishRequest { call: runtime::Call::new(&self.client, &PUBLISH).path("id", id.into()), body: () }
    }

    /// `PUT /v2/shop/items/{id}`
    #[inline]
    pub fn replace(&self, id: impl Into<String>) -> ReplaceRequest {
        ReplaceRequest { call: runtime::Call::new(&self.client, &REPLACE).path("id", id.into()), body: () }
    }

    /// `GET /v2/shop/items/{id}`
    #[inline]
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()), body: () }
    }

    /// `PATCH /v2/shop/items/{id}`
    #[inline]
    pub fn update(&self, id: impl Into<String>) -> UpdateRequest {
        UpdateRequest { call: runtime::Call::new(&self.client, &UPDATE).path("id", id.into()), body: () }
    }
}

const ARCHIVE: runtime::Operation = runtime::Operation { id: "archiveItems", accept: "*/*", ..runtime::Operation::post("/v2/shop/items:archive") };
runtime::request!(ARCHIVE, archive: ArchiveRequest, returns nothing);

const CREATE: runtime::Operation = runtime::Operation { id: "createItem", accept: "*/*", ..runtime::Operation::post("/v2/shop/items") };
runtime::request!(CREATE, create: CreateRequest, returns nothing);

const DELETE: runtime::Operation = runtime::Operation { id: "dropItem", accept: "*/*", ..runtime::Operation::delete("/v2/shop/items/{id}") };
runtime::request!(DELETE, delete: DeleteRequest, returns nothing);

const LIST: runtime::Operation = runtime::Operation { id: "listItems", accept: "*/*", ..runtime::Operation::get("/v2/shop/items") };
runtime::request!(LIST, list: ListRequest, returns nothing);

const PUBLISH: runtime::Operation = runtime::Operation { id: "publishItem", accept: "*/*", ..runtime::Operation::post("/v2/shop/items/{id}/publish") };
runtime::request!(PUBLISH, publish: PublishRequest, returns nothing);

const REPLACE: runtime::Operation = runtime::Operation { id: "putItem", accept: "*/*", ..runtime::Operation::put("/v2/shop/items/{id}") };
runtime::request!(REPLACE, replace: ReplaceRequest, returns nothing);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getItem", accept: "*/*", ..runtime::Operation::get("/v2/shop/items/{id}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

const UPDATE: runtime::Operation = runtime::Operation { id: "patchItem", accept: "*/*", ..runtime::Operation::patch("/v2/shop/items/{id}") };
runtime::request!(UPDATE, update: UpdateRequest, returns nothing);

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
use crate::runtime;
use crate::{Client, Request};

/// The operations of `items.photos`.
#[derive(Clone, Debug)]
pub struct Photos {
    pub(crate) client: Client,
}

impl Photos {
    /// The operations of `items.photos.sizes_pixels`.
    #[inline]
    pub fn sizes_pixels(&self) -> sizes_pixels::SizesPixels {
        sizes_pixels::SizesPixels { client: self.client.clone() }
    }

    /// `GET /v2/shop/items/{id}/photos/{photo}`
    #[inline]
    pub fn retrieve(&self, id: impl Into<String>, photo: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()).path("photo", photo.into()), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getPhoto", accept: "*/*", ..runtime::Operation::get("/v2/shop/items/{id}/photos/{photo}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

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

use crate::runtime;
use crate::{Client, Request};

/// The operations of `items.photos.sizes_pixels`.
#[derive(Clone, Debug)]
pub struct SizesPixels {
    pub(crate) client: Client,
}

impl SizesPixels {
    /// `GET /v2/shop/items/{id}/photos/{photo}/sizes/{size}/pixels`
    #[inline]
    pub fn list(&self, id: impl Into<String>, photo: impl Into<String>, size: impl Into<String>) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST).path("id", id.into()).path("photo", photo.into()).path("size", size.into()), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listPixels", accept: "*/*", ..runtime::Operation::get("/v2/shop/items/{id}/photos/{photo}/sizes/{size}/pixels") };
runtime::request!(LIST, list: ListRequest, returns nothing);

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

use crate::runtime;
use crate::{Client, Request};

/// The operations of `no_id`.
#[derive(Clone, Debug)]
pub struct NoId {
    pub(crate) client: Client,
}

impl NoId {
    /// `GET /v2/shop/no-id`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "get /v2/shop/no-id", accept: "*/*", ..runtime::Operation::get("/v2/shop/no-id") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

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
use crate::runtime;
use crate::{Client, Request};

/// The operations of `orders`.
#[derive(Clone, Debug)]
pub struct Orders {
    pub(crate) client: Client,
}

impl Orders {
    /// The operations of `orders.by`.
    #[inline]
    pub fn by(&self) -> by::By {
        by::By { client: self.client.clone() }
    }

    /// `GET /v2/shop/orders/{a}`
    #[inline]
    pub fn get_order(&self, a: impl Into<String>) -> GetOrderRequest {
        GetOrderRequest { call: runtime::Call::new(&self.client, &GET_ORDER).path("a", a.into()), body: () }
    }

    /// `GET /v2/shop/orders/{a}/{b}`
    #[inline]
    pub fn get_order_part(&self, a: impl Into<String>, b: impl Into<String>) -> GetOrderPartRequest {
        GetOrderPartRequest { call: runtime::Call::new(&self.client, &GET_ORDER_PART).path("a", a.into()).path("b", b.into()), body: () }
    }
}

const GET_ORDER: runtime::Operation = runtime::Operation { id: "getOrder", accept: "*/*", ..runtime::Operation::get("/v2/shop/orders/{a}") };
runtime::request!(GET_ORDER, get_order: GetOrderRequest, returns nothing);

const GET_ORDER_PART: runtime::Operation = runtime::Operation { id: "getOrderPart", accept: "*/*", ..runtime::Operation::get("/v2/shop/orders/{a}/{b}") };
runtime::request!(GET_ORDER_PART, get_order_part: GetOrderPartRequest, returns nothing);

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

use crate::runtime;
use crate::{Client, Request};

/// The operations of `orders.by`.
#[derive(Clone, Debug)]
pub struct By {
    pub(crate) client: Client,
}

impl By {
    /// `GET /v2/shop/orders/by/{b}`
    #[inline]
    pub fn retrieve(&self, b: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("b", b.into()), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getOrderBy", accept: "*/*", ..runtime::Operation::get("/v2/shop/orders/by/{b}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

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
