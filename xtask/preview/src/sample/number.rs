//! Numbers within bounds.

use super::merge::Fields;
use fastrand::Rng;
use serde_json::{Number, Value};

/// A whole number.
pub(super) fn integer(schema: &Fields, random: &mut Rng) -> Value {
    let (low, high) = (lowest(schema), highest(schema));
    let step = schema
        .get("multipleOf")
        .and_then(whole)
        .filter(|step| *step > 0);
    let (low, high) = match (low, high) {
        (Some(low), Some(high)) => (low, high.min(low.saturating_add(100))),
        (Some(low), None) => (low.max(0), low.max(0).saturating_add(100)),
        (None, Some(high)) => (high.min(0), high.min(100)),
        (None, None) => (1, 100),
    };
    let chosen = if low < high {
        random.i128(low..=high)
    } else {
        low
    };
    let chosen = match step {
        Some(step) => {
            let down = chosen.div_euclid(step) * step;
            if down < low { down + step } else { down }
        }
        None => chosen,
    };
    if let Ok(chosen) = i64::try_from(chosen) {
        return chosen.into();
    }
    u64::try_from(chosen).map_or(Value::from(i64::MAX), Value::from)
}

fn lowest(schema: &Fields) -> Option<i128> {
    let closed = schema.get("minimum").and_then(up);
    let open = schema
        .get("exclusiveMinimum")
        .and_then(down)
        .map(|bound| bound + 1);
    closed.max(open)
}

fn highest(schema: &Fields) -> Option<i128> {
    let closed = schema.get("maximum").and_then(down);
    let open = schema
        .get("exclusiveMaximum")
        .and_then(up)
        .map(|bound| bound - 1);
    match (closed, open) {
        (Some(closed), Some(open)) => Some(closed.min(open)),
        (closed, open) => closed.or(open),
    }
}

/// The value, where it is whole.
fn whole(value: &Value) -> Option<i128> {
    (up(value) == down(value)).then(|| up(value)).flatten()
}

#[allow(clippy::cast_possible_truncation)]
fn up(value: &Value) -> Option<i128> {
    exact(value).or_else(|| value.as_f64().map(|float| float.ceil() as i128))
}

#[allow(clippy::cast_possible_truncation)]
fn down(value: &Value) -> Option<i128> {
    exact(value).or_else(|| value.as_f64().map(|float| float.floor() as i128))
}

fn exact(value: &Value) -> Option<i128> {
    value
        .as_i64()
        .map(i128::from)
        .or_else(|| value.as_u64().map(i128::from))
}

/// Any number.
pub(super) fn number(schema: &Fields, random: &mut Rng) -> Value {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let open = bound("exclusiveMinimum").is_some() || bound("exclusiveMaximum").is_some();
    let low = bound("minimum").or_else(|| bound("exclusiveMinimum"));
    let high = bound("maximum").or_else(|| bound("exclusiveMaximum"));
    let (low, high) = match (low, high) {
        (Some(low), Some(high)) => (low, high.min(low + 100.0)),
        (Some(low), None) => (low, low + 100.0),
        (None, Some(high)) => (high - 100.0, high),
        (None, None) => (0.0, 100.0),
    };
    let chosen = low + (high - low) * f64::from(random.u8(1..=3)) / 4.0;
    let rounded = chosen.round();
    let inside = |value: f64| {
        if open {
            value > low && value < high
        } else {
            value >= low && value <= high
        }
    };
    let chosen = match bound("multipleOf").filter(|step| *step > 0.0) {
        Some(step) => (chosen / step).floor() * step,
        None if inside(rounded) => rounded + 0.0,
        None => chosen,
    };
    if chosen.fract() == 0.0 && chosen.abs() < 9e15 {
        #[allow(clippy::cast_possible_truncation)]
        return (chosen as i64).into();
    }
    Number::from_f64(chosen).map_or(Value::from(0), Value::Number)
}
