// file: src/types/order.rs

use crate::runtime;

/// `Order`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The `id` property.
    pub id: Option<String>,
}

impl Order {
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
    Order {
        "id" => id: optional,
    }
}

// file: src/types/order_created_payload.rs

use crate::runtime;

/// `OrderCreatedPayload`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderCreatedPayload {
    /// The `id` property.
    pub id: String,
    /// `lines`: see [`OrderCreatedPayloadLinesItem`](crate::types::OrderCreatedPayloadLinesItem).
    pub lines: Option<Vec<OrderCreatedPayloadLinesItem>>,
}

impl OrderCreatedPayload {
    /// A value with what must be there.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), lines: None }
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }

    /// Sets `lines`.
    pub fn lines(
        mut self,
        value: impl IntoIterator<Item = OrderCreatedPayloadLinesItem>,
    ) -> Self {
        self.lines = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    OrderCreatedPayload {
        "id" => id: required,
        "lines" => lines: optional List,
    }
}

/// `OrderCreatedPayloadLinesItem`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderCreatedPayloadLinesItem {
    /// The `sku` property.
    pub sku: Option<String>,
}

impl OrderCreatedPayloadLinesItem {
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
    OrderCreatedPayloadLinesItem {
        "sku" => sku: optional,
    }
}

// file: src/types/order_many_payload_item.rs

use crate::runtime;

/// `OrderManyPayloadItem`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderManyPayloadItem {
    /// The `id` property.
    pub id: Option<String>,
}

impl OrderManyPayloadItem {
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
    OrderManyPayloadItem {
        "id" => id: optional,
    }
}

// file: src/types/subscribe_on_event_payload.rs

use crate::runtime;

/// `SubscribeOnEventPayload`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SubscribeOnEventPayload {
    /// The `event` property.
    pub event: Option<String>,
}

impl SubscribeOnEventPayload {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `event`.
    pub fn event(mut self, value: impl Into<String>) -> Self {
        self.event = Some(value.into());
        self
    }
}

runtime::object! {
    SubscribeOnEventPayload {
        "event" => event: optional,
    }
}
