//! Another order of the keys of a document.

use serde_json::{Map, Value};

/// Puts the keys of every map into another order, the same one for each `seed`.
pub fn shuffle(value: &mut Value, seed: &mut u64) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = std::mem::take(map).into_iter().collect();
            reorder(&mut entries, seed);
            for (_, value) in &mut entries {
                shuffle(value, seed);
            }
            *map = Map::from_iter(entries);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shuffle(item, seed)),
        _ => {}
    }
}

/// Puts items into another order.
pub fn reorder<T>(items: &mut [T], seed: &mut u64) {
    for at in (1..items.len()).rev() {
        let other = random(seed) % (at as u64 + 1);
        items.swap(at, usize::try_from(other).unwrap_or_default());
    }
}

/// A step of `SplitMix64`: the same numbers everywhere.
fn random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
