//! The text of an event stream: bytes → fields → events.

use std::time::Duration;

/// An event as it stands in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) event: String,
    pub(crate) data: String,
    pub(crate) id: Option<String>,
}

/// Reads the text as it comes.
#[derive(Debug, Default)]
pub(crate) struct Parser {
    /// What came since the last end of a line.
    line: Vec<u8>,
    /// Whether the last line ended in CR, so that an LF belongs to it.
    after_cr: bool,
    /// Whether the first line, which can begin with a mark, is behind.
    begun: bool,
    frame: Frame,
    has_data: bool,
    /// The last id, which holds for all events after it.
    pub(crate) id: Option<String>,
    /// How long the server wants us to wait before we come again.
    pub(crate) retry: Option<Duration>,
}

impl Parser {
    /// The events that these bytes complete.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> Vec<Frame> {
        let mut events = Vec::new();
        for &byte in bytes {
            let pair = std::mem::replace(&mut self.after_cr, byte == b'\r');
            match byte {
                b'\n' if pair => {}
                b'\r' | b'\n' => events.extend(self.end_of_line()),
                _ => self.line.push(byte),
            }
        }
        events
    }

    /// Forgets an event that was not whole, for a stream that goes on elsewhere.
    pub(crate) fn restart(&mut self) {
        let (id, retry) = (self.id.take(), self.retry);
        *self = Self {
            id,
            retry,
            ..Self::default()
        };
    }

    /// How many bytes wait for the end of their event.
    pub(crate) fn waiting(&self) -> usize {
        self.line.len() + self.frame.data.len()
    }

    fn end_of_line(&mut self) -> Option<Frame> {
        let line = std::mem::take(&mut self.line);
        let mut line = &*String::from_utf8_lossy(&line);
        if !std::mem::replace(&mut self.begun, true) {
            line = line.strip_prefix('\u{feff}').unwrap_or(line);
        }
        if line.is_empty() {
            return self.dispatch();
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        self.field(name, value.strip_prefix(' ').unwrap_or(value));
        None
    }

    fn field(&mut self, name: &str, value: &str) {
        match name {
            "event" => value.clone_into(&mut self.frame.event),
            "data" => {
                if self.has_data {
                    self.frame.data.push('\n');
                }
                self.frame.data.push_str(value);
                self.has_data = true;
            }
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis);
            }
            // A comment, or a field of the future.
            _ => {}
        }
    }

    fn dispatch(&mut self) -> Option<Frame> {
        let mut frame = std::mem::take(&mut self.frame);
        frame.id.clone_from(&self.id);
        if frame.event.is_empty() {
            "message".clone_into(&mut frame.event);
        }
        std::mem::take(&mut self.has_data).then_some(frame)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, size: usize) -> Vec<String> {
        let mut parser = Parser::default();
        let events = text.as_bytes().chunks(size);
        let events = events.flat_map(|bytes| parser.feed(bytes));
        events
            .map(|event| {
                format!(
                    "{}|{}|{}",
                    event.event,
                    event.data,
                    event.id.unwrap_or_default()
                )
            })
            .collect()
    }

    #[test]
    fn events_of_every_form_in_pieces_of_any_size() {
        for (text, expect) in [
            ("data: a\n\n", vec!["message|a|"]),
            ("\u{feff}data:a\r\n\r\n", vec!["message|a|"]),
            (
                "data: a\rdata:  b\r\rdata: c\n\n",
                vec!["message|a\n b|", "message|c|"],
            ),
            (
                "event: x\nid: 7\ndata: ä\n\ndata\n\n",
                vec!["x|ä|7", "message||7"],
            ),
            (
                ": comment\nother: 1\n\nevent: x\n\ndata: a\n\n",
                vec!["message|a|"],
            ),
            (
                "id: 1\nid: a\0b\ndata: a\n\nid\ndata: b\n\n",
                vec!["message|a|1", "message|b|"],
            ),
            ("data: a\n\ndata: unfinished\n", vec!["message|a|"]),
        ] {
            for size in [1, 2, 3, 1000] {
                assert_eq!(shown(text, size), expect, "{text:?} in {size}");
            }
        }
    }

    #[test]
    fn only_digits_are_a_time() {
        for (text, expect) in [("5", Some(5)), ("1s", None), ("", None), ("-1", None)] {
            let mut parser = Parser::default();
            parser.feed(format!("retry: {text}\n").as_bytes());
            assert_eq!(parser.retry, expect.map(Duration::from_millis), "{text}");
        }
    }
}
