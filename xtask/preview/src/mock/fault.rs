//! Faults on request: by the command line for all requests, by headers for one.

use super::answer::status;
use http::{HeaderMap, StatusCode};
use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Faults for all requests.
#[derive(Clone, Copy, Debug)]
pub struct Faults {
    /// How long each answer takes at least.
    pub delay: Duration,
    /// The share of requests that fail, from 0 to 1.
    pub failure_rate: f64,
    /// With which status they do.
    pub failure_status: StatusCode,
    /// The share of requests whose connection is reset.
    pub reset_rate: f64,
    /// The share of requests whose answer breaks off in the middle.
    pub truncate_rate: f64,
    /// How many requests a second are answered; others are told to come later.
    pub rate_limit: Option<u32>,
}

impl Default for Faults {
    fn default() -> Faults {
        Faults {
            delay: Duration::ZERO,
            failure_rate: 0.0,
            failure_status: StatusCode::SERVICE_UNAVAILABLE,
            reset_rate: 0.0,
            truncate_rate: 0.0,
            rate_limit: None,
        }
    }
}

/// How an answer ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// As it should.
    #[default]
    Whole,
    /// The connection is reset before it begins.
    Reset,
    /// The connection is closed after so many bytes of the body.
    Truncated(usize),
}

/// What goes wrong with one request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) delay: Duration,
    pub(super) end: End,
    pub(super) status: Option<StatusCode>,
    pub(super) retry_after: Option<String>,
    pub(super) note: Option<&'static str>,
}

/// What is remembered from one request to the next.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// How often a request with `X-Mock-Times` was seen.
    times: Mutex<HashMap<String, u64>>,
    second: Mutex<Option<(Instant, u32)>>,
}

/// More different requests than this are not counted.
const COUNTED: usize = 100_000;
/// No delay is longer.
const LONGEST: Duration = Duration::from_secs(3600);

impl Memory {
    /// What goes wrong with a request; `key` tells it from others. The error says which header is wrong.
    pub(super) fn fault(
        &self,
        faults: &Faults,
        headers: &HeaderMap,
        key: &str,
        dice: &mut fastrand::Rng,
    ) -> Result<Fault, String> {
        let mut out = Fault {
            delay: faults.delay,
            ..Fault::default()
        };
        if faults
            .rate_limit
            .is_some_and(|limit| !self.is_within(limit))
        {
            out.status = Some(StatusCode::TOO_MANY_REQUESTS);
            out.retry_after = Some("1".to_owned());
            out.note = Some("--rate-limit");
        } else if dice.f64() < faults.failure_rate {
            out.status = Some(faults.failure_status);
            out.note = Some("--failure-rate");
        } else if dice.f64() < faults.reset_rate {
            out.end = End::Reset;
        } else if dice.f64() < faults.truncate_rate {
            out.end = End::Truncated(10);
        }
        if !self.is_due(headers, key)? {
            return Ok(out);
        }
        if let Some(text) = header(headers, "x-mock-delay") {
            out.delay = duration(text).map_err(|error| format!("X-Mock-Delay: {error}"))?;
        }
        if let Some(text) = header(headers, "x-mock-status") {
            out.status = Some(status(text).map_err(|error| format!("X-Mock-Status: {error}"))?);
            out.note = Some("X-Mock-Status");
        }
        if let Some(text) = header(headers, "x-mock-retry-after") {
            out.retry_after = Some(text.to_owned());
        }
        if let Some(text) = header(headers, "x-mock-truncate") {
            let bytes = text
                .parse()
                .map_err(|_| format!("X-Mock-Truncate: {text:?} is no number of bytes"))?;
            out.end = End::Truncated(bytes);
        }
        if header(headers, "x-mock-reset").is_some_and(|text| !["0", "false", "no"].contains(&text))
        {
            out.end = End::Reset;
        }
        Ok(out)
    }

    /// Whether the headers of a request hold for it: `X-Mock-Times` says for how many.
    fn is_due(&self, headers: &HeaderMap, key: &str) -> Result<bool, String> {
        let Some(text) = header(headers, "x-mock-times") else {
            return Ok(true);
        };
        let most: u64 = text
            .parse()
            .map_err(|_| format!("X-Mock-Times: {text:?} is no number"))?;
        let mut times = self
            .times
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if times.len() > COUNTED {
            times.clear();
        }
        let count = times.entry(key.to_owned()).or_default();
        *count += 1;
        Ok(*count <= most)
    }

    fn is_within(&self, limit: u32) -> bool {
        let mut second = self
            .second
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        match second.as_mut() {
            Some((start, count)) if start.elapsed() < Duration::from_secs(1) => {
                *count = count.saturating_add(1);
                *count <= limit
            }
            _ => {
                *second = Some((Instant::now(), 1));
                limit > 0
            }
        }
    }
}

pub(super) fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .map(str::trim)
}

/// `2`, `1.5s` or `250ms`.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let (number, unit) = match text.strip_suffix("ms") {
        Some(number) => (number, 1e-3),
        None => (text.strip_suffix('s').unwrap_or(text), 1.0),
    };
    let seconds = number
        .trim()
        .parse::<f64>()
        .ok()
        .map(|number| number * unit);
    let seconds = seconds.filter(|seconds| (0.0..=LONGEST.as_secs_f64()).contains(seconds));
    let seconds = seconds
        .ok_or_else(|| format!("{text:?} is not a time such as 2, 1.5s or 250ms, up to an hour"))?;
    Ok(Duration::from_secs_f64(seconds))
}

/// A share from 0 to 1.
pub(super) fn rate(text: &str) -> Result<f64, String> {
    let rate = text
        .parse::<f64>()
        .ok()
        .filter(|rate| (0.0..=1.0).contains(rate));
    rate.ok_or_else(|| format!("{text:?} is not a share from 0 to 1"))
}
