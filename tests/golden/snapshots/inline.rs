// file: src/resources/orders.rs

//! Operations: orders.

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `orders`.
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /orders`
    ///
    /// # Returns
    ///
    /// What was ordered.
    ///
    /// # Errors
    ///
    /// The body decodes as [`PlaceOrderError400`](crate::types::PlaceOrderError400) for status 400.
    /// The body decodes as [`PlaceOrderErrorDefault`](crate::types::PlaceOrderErrorDefault) for any other status.
    pub fn create(&self, buyer: types::PlaceOrderParamsBuyer) -> CreateRequest {
        CreateRequest {
            call: runtime::Call::new(&self.client, &CREATE),
            body: types::PlaceOrderParams::new(buyer),
        }
    }
}

const CREATE: runtime::Operation = runtime::Operation {
    id: "placeOrder",
    ..runtime::Operation::post("/orders")
};

/// The request that `create` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateRequest {
    call: runtime::Call,
    body: types::PlaceOrderParams,
}

impl CreateRequest {
    /// `lines`: see [`PlaceOrderParamsLinesItem`](crate::types::PlaceOrderParamsLinesItem).
    pub fn lines(
        mut self,
        value: impl IntoIterator<Item = types::PlaceOrderParamsLinesItem>,
    ) -> Self {
        self.call.forget_field("lines");
        self.body.lines = Some(value.into_iter().collect());
        self
    }
}

runtime::request!(CreateRequest, json types::PlaceOrderParams, returns json types::PlaceOrderResponse);

#[cfg(feature = "cli")]
impl Orders {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("orders", &[
            command("create", &CREATE, "placeOrder", &[
                arg("buyer", field("buyer"), Json, "buyer").required(),
                arg("lines", field("lines"), Values, "lines"),
            ]).json(),
        ], &[])
    };
}

// file: src/types/grid_item_item.rs

use crate::runtime;

/// `GridItemItem`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GridItemItem {
    /// The `cell` property.
    pub cell: Option<String>,
}

impl GridItemItem {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `cell`.
    pub fn cell(mut self, value: impl Into<String>) -> Self {
        self.cell = Some(value.into());
        self
    }
}

runtime::object! {
    GridItemItem {
        "cell" => cell: optional,
    }
}

// file: src/types/order.rs

use crate::runtime;

/// `Order`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// Where to.
    pub address: Option<OrderAddressMarked>,
    /// `items`: see [`OrderItemsItem`](crate::types::OrderItemsItem).
    pub items: Option<Vec<OrderItemsItem>>,
}

impl Order {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `address`.
    pub fn address(mut self, value: OrderAddressMarked) -> Self {
        self.address = Some(value);
        self
    }

    /// Sets `items`.
    pub fn items(mut self, value: impl IntoIterator<Item = OrderItemsItem>) -> Self {
        self.items = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    Order {
        "address" => address: optional,
        "items" => items: optional List,
    }
}

/// `OrderAddressGeo`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderAddressGeo {
    /// The `lat` property.
    pub lat: Option<f64>,
    /// The `lon` property.
    pub lon: Option<f64>,
}

impl OrderAddressGeo {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `lat`.
    pub fn lat(mut self, value: f64) -> Self {
        self.lat = Some(value);
        self
    }

    /// Sets `lon`.
    pub fn lon(mut self, value: f64) -> Self {
        self.lon = Some(value);
        self
    }
}

runtime::object! {
    OrderAddressGeo {
        "lat" => lat: optional,
        "lon" => lon: optional,
    }
}

/// Where to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderAddressMarked {
    /// The `city` property.
    pub city: String,
    /// `geo`: see [`OrderAddressGeo`](crate::types::OrderAddressGeo).
    pub geo: Option<OrderAddressGeo>,
}

impl OrderAddressMarked {
    /// A value with what must be there.
    pub fn new(city: impl Into<String>) -> Self {
        Self {
            city: city.into(),
            geo: None,
        }
    }

    /// Sets `city`.
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = value.into();
        self
    }

    /// Sets `geo`.
    pub fn geo(mut self, value: OrderAddressGeo) -> Self {
        self.geo = Some(value);
        self
    }
}

runtime::object! {
    OrderAddressMarked {
        "city" => city: required,
        "geo" => geo: optional,
    }
}

/// `OrderItemsItem`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderItemsItem {
    /// `state`: see [`OrderItemsItemState`](crate::types::OrderItemsItemState).
    pub state: Option<OrderItemsItemState>,
}

impl OrderItemsItem {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `state`.
    pub fn state(mut self, value: impl Into<OrderItemsItemState>) -> Self {
        self.state = Some(value.into());
        self
    }
}

runtime::object! {
    OrderItemsItem {
        "state" => state: optional,
    }
}

/// `OrderItemsItemState`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderItemsItemState {
    /// `open`.
    Open,
    /// `sent`.
    Sent,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    OrderItemsItemState {
        "open" => Open,
        "sent" => Sent,
    }
}

// file: src/types/order_address.rs

use crate::runtime;

/// Has the name that the address of an order would have.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderAddress {
    /// The `a` property.
    pub a: Option<String>,
}

impl OrderAddress {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    OrderAddress {
        "a" => a: optional,
    }
}

// file: src/types/place_order_error400.rs

use crate::runtime;

/// `PlaceOrderError400`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderError400 {
    /// The `reason` property.
    pub reason: Option<String>,
}

impl PlaceOrderError400 {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `reason`.
    pub fn reason(mut self, value: impl Into<String>) -> Self {
        self.reason = Some(value.into());
        self
    }
}

runtime::object! {
    PlaceOrderError400 {
        "reason" => reason: optional,
    }
}

// file: src/types/place_order_error_default.rs

use crate::runtime;

/// `PlaceOrderErrorDefault`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderErrorDefault {
    /// The `trace` property.
    pub trace: Option<String>,
}

impl PlaceOrderErrorDefault {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `trace`.
    pub fn trace(mut self, value: impl Into<String>) -> Self {
        self.trace = Some(value.into());
        self
    }
}

runtime::object! {
    PlaceOrderErrorDefault {
        "trace" => trace: optional,
    }
}

// file: src/types/place_order_params.rs

use crate::runtime;

/// `PlaceOrderParams`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderParams {
    /// `buyer`: see [`PlaceOrderParamsBuyer`](crate::types::PlaceOrderParamsBuyer).
    pub buyer: PlaceOrderParamsBuyer,
    /// `lines`: see [`PlaceOrderParamsLinesItem`](crate::types::PlaceOrderParamsLinesItem).
    pub lines: Option<Vec<PlaceOrderParamsLinesItem>>,
}

impl PlaceOrderParams {
    /// A value with what must be there.
    pub fn new(buyer: PlaceOrderParamsBuyer) -> Self {
        Self { buyer, lines: None }
    }

    /// Sets `buyer`.
    pub fn buyer(mut self, value: PlaceOrderParamsBuyer) -> Self {
        self.buyer = value;
        self
    }

    /// Sets `lines`.
    pub fn lines(
        mut self,
        value: impl IntoIterator<Item = PlaceOrderParamsLinesItem>,
    ) -> Self {
        self.lines = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    PlaceOrderParams {
        "buyer" => buyer: required,
        "lines" => lines: optional List,
    }
}

/// `PlaceOrderParamsBuyer`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderParamsBuyer {
    /// The `name` property.
    pub name: Option<String>,
}

impl PlaceOrderParamsBuyer {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    PlaceOrderParamsBuyer {
        "name" => name: optional,
    }
}

/// `PlaceOrderParamsLinesItem`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderParamsLinesItem {
    /// The `sku` property.
    pub sku: Option<String>,
}

impl PlaceOrderParamsLinesItem {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `sku`.
    pub fn sku(mut self, value: impl Into<String>) -> Self {
        self.sku = Some(value.into());
        self
    }
}

runtime::object! {
    PlaceOrderParamsLinesItem {
        "sku" => sku: optional,
    }
}

// file: src/types/place_order_response.rs

use crate::runtime;

/// `PlaceOrderResponse`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderResponse {
    /// The `id` property.
    pub id: Option<String>,
}

impl PlaceOrderResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

runtime::object! {
    PlaceOrderResponse {
        "id" => id: optional,
    }
}

// file: src/types/uses_grid.rs

use crate::runtime;
use super::GridItemItem;

/// `UsesGrid`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UsesGrid {
    /// `grid`: see [`GridItemItem`](crate::types::GridItemItem).
    pub grid: Option<Vec<Vec<GridItemItem>>>,
}

impl UsesGrid {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `grid`.
    pub fn grid(mut self, value: impl IntoIterator<Item = Vec<GridItemItem>>) -> Self {
        self.grid = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    UsesGrid {
        "grid" => grid: optional List<List>,
    }
}
