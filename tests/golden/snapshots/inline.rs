// file: src/resources/orders.rs

//! Operations: orders.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `orders`.
#[derive(Clone, Debug)]
pub struct Orders {
    pub(crate) client: Client,
}

impl Orders {
    /// `POST /orders`
    ///
    /// # Returns
    /// What was ordered.
    ///
    /// # Errors
    /// The body decodes as [`PlaceOrderError400`](crate::types::PlaceOrderError400) for status 400.
    /// The body decodes as [`PlaceOrderErrorDefault`](crate::types::PlaceOrderErrorDefault) for any other status.
    #[inline]
    pub fn create(&self, buyer: types::PlaceOrderParamsBuyer) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::PlaceOrderParams::new(buyer) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "placeOrder", ..runtime::Operation::post("/orders") };
runtime::request!(CREATE, create: CreateRequest, json types::PlaceOrderParams, returns json types::PlaceOrderResponse);

#[cfg(feature = "cli")]
impl Orders {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("orders", &[
            command("create", &CREATE, "placeOrder", &[]).properties(CreateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/types/grid_item_item.rs
use crate::runtime;

runtime::object! {
    /// `GridItemItem`, which the document does not describe.
    pub struct GridItemItem {
        /// The `cell` property.
        pub cell: Option<String> = into,
    }
}

// file: src/types/order.rs
use crate::runtime;

runtime::object! {
    /// `Order`, which the document does not describe.
    pub struct Order {
        /// Where to.
        pub address: Option<OrderAddressMarked>,
        /// `items`: see [`OrderItemsItem`](crate::types::OrderItemsItem).
        pub items: Option<Vec<OrderItemsItem>> = items (OrderItemsItem),
    }
}

runtime::object! {
    /// `OrderAddressGeo`, which the document does not describe.
    pub struct OrderAddressGeo {
        /// The `lat` property.
        pub lat: Option<f64>,
        /// The `lon` property.
        pub lon: Option<f64>,
    }
}

runtime::object! {
    /// Where to.
    pub struct OrderAddressMarked {
        /// The `city` property.
        pub city: String = into,
        /// `geo`: see [`OrderAddressGeo`](crate::types::OrderAddressGeo).
        pub geo: Option<OrderAddressGeo>,
    }
    pub fn new(city: impl Into<String>);
}

runtime::object! {
    /// `OrderItemsItem`, which the document does not describe.
    pub struct OrderItemsItem {
        /// `state`: see [`OrderItemsItemState`](crate::types::OrderItemsItemState).
        pub state: Option<OrderItemsItemState> = into,
    }
}

runtime::string_enum! {
    /// `OrderItemsItemState`, which the document does not describe.
    pub enum OrderItemsItemState {
        Open = "open",
        Sent = "sent",
    }
}

// file: src/types/order_address.rs
use crate::runtime;

runtime::object! {
    /// Has the name that the address of an order would have.
    pub struct OrderAddress {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/place_order_error400.rs
use crate::runtime;

runtime::object! {
    /// `PlaceOrderError400`, which the document does not describe.
    pub struct PlaceOrderError400 {
        /// The `reason` property.
        pub reason: Option<String> = into,
    }
}

// file: src/types/place_order_error_default.rs
use crate::runtime;

runtime::object! {
    /// `PlaceOrderErrorDefault`, which the document does not describe.
    pub struct PlaceOrderErrorDefault {
        /// The `trace` property.
        pub trace: Option<String> = into,
    }
}

// file: src/types/place_order_params.rs
use crate::runtime;

runtime::object! {
    /// `PlaceOrderParams`, which the document does not describe.
    pub struct PlaceOrderParams {
        /// `buyer`: see [`PlaceOrderParamsBuyer`](crate::types::PlaceOrderParamsBuyer).
        pub buyer: PlaceOrderParamsBuyer,
        /// `lines`: see [`PlaceOrderParamsLinesItem`](crate::types::PlaceOrderParamsLinesItem).
        pub lines: Option<Vec<PlaceOrderParamsLinesItem>> = items (PlaceOrderParamsLinesItem),
    }
    pub fn new(buyer: PlaceOrderParamsBuyer);
    setters for crate::resources::orders::CreateRequest;
}

runtime::properties! {
    crate::resources::orders::CreateRequest {
        arg("buyer", field("buyer"), Json, "buyer").object::<crate::types::PlaceOrderParamsBuyer>().required(),
        arg("lines", field("lines"), Values, "lines").object::<crate::types::PlaceOrderParamsLinesItem>(),
    }
}

runtime::object! {
    /// `PlaceOrderParamsBuyer`, which the document does not describe.
    pub struct PlaceOrderParamsBuyer {
        /// The `name` property.
        pub name: Option<String> = into,
    }
}

runtime::object! {
    /// `PlaceOrderParamsLinesItem`, which the document does not describe.
    pub struct PlaceOrderParamsLinesItem {
        /// The `sku` property.
        pub sku: Option<String> = into,
    }
}

// file: src/types/place_order_response.rs
use crate::runtime;

runtime::object! {
    /// `PlaceOrderResponse`, which the document does not describe.
    pub struct PlaceOrderResponse {
        /// The `id` property.
        pub id: Option<String> = into,
    }
}

// file: src/types/uses_grid.rs
use crate::runtime;
use super::GridItemItem;

runtime::object! {
    /// `UsesGrid`, which the document does not describe.
    pub struct UsesGrid {
        /// `grid`: see [`GridItemItem`](crate::types::GridItemItem).
        pub grid: Option<Vec<Vec<GridItemItem>>> = items (Vec<GridItemItem>),
    }
}
