// file: src/types/order.rs
use crate::runtime;

runtime::object! {
    /// `Order`, which the document does not describe.
    pub struct Order {
        /// The `id` property.
        pub id: Option<String> = into,
    }
}

// file: src/types/order_created_payload.rs
use crate::runtime;

runtime::object! {
    /// `OrderCreatedPayload`, which the document does not describe.
    pub struct OrderCreatedPayload {
        /// The `id` property.
        pub id: String = into,
        /// `lines`: see [`OrderCreatedPayloadLinesItem`](crate::types::OrderCreatedPayloadLinesItem).
        pub lines: Option<Vec<OrderCreatedPayloadLinesItem>> = items (OrderCreatedPayloadLinesItem),
    }
    pub fn new(id: impl Into<String>);
}

runtime::object! {
    /// `OrderCreatedPayloadLinesItem`, which the document does not describe.
    pub struct OrderCreatedPayloadLinesItem {
        /// The `sku` property.
        pub sku: Option<String> = into,
    }
}

// file: src/types/order_many_payload_item.rs
use crate::runtime;

runtime::object! {
    /// `OrderManyPayloadItem`, which the document does not describe.
    pub struct OrderManyPayloadItem {
        /// The `id` property.
        pub id: Option<String> = into,
    }
}

// file: src/types/subscribe_on_event_payload.rs
use crate::runtime;

runtime::object! {
    /// `SubscribeOnEventPayload`, which the document does not describe.
    pub struct SubscribeOnEventPayload {
        /// The `event` property.
        pub event: Option<String> = into,
    }
}
