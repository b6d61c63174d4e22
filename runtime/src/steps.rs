//! Streams made of asynchronous steps.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

/// Something that goes step by step. A step hands itself back unless it was the last.
pub(crate) trait Steps: Send + Sized + 'static {
    /// What a step yields.
    type Item: Send + 'static;

    /// Takes a step.
    fn step(self) -> impl Future<Output = (Option<Self>, Option<Self::Item>)> + Send;
}

type Step<S> = Pin<Box<dyn Future<Output = (Option<S>, Option<<S as Steps>::Item>)> + Send>>;

/// The stream of the steps. A step that is under way survives when its future is dropped.
pub(crate) enum Walk<S: Steps> {
    Idle(S),
    Running(Step<S>),
    Over,
}

impl<S: Steps> Walk<S> {
    /// The walk with other steps to come; one that is under way stays as it is.
    pub(crate) fn map(self, change: impl FnOnce(S) -> S) -> Self {
        match self {
            Self::Idle(steps) => Self::Idle(change(steps)),
            other => other,
        }
    }

    pub(crate) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        loop {
            match std::mem::replace(self, Self::Over) {
                Self::Idle(steps) => *self = Self::Running(Box::pin(steps.step())),
                Self::Running(mut step) => match step.as_mut().poll(context) {
                    Poll::Pending => {
                        *self = Self::Running(step);
                        return Poll::Pending;
                    }
                    Poll::Ready((rest, item)) => {
                        if let Some(steps) = rest {
                            *self = Self::Idle(steps);
                        }
                        if item.is_some() {
                            return Poll::Ready(item);
                        }
                    }
                },
                Self::Over => return Poll::Ready(None),
            }
        }
    }

    pub(crate) async fn next(&mut self) -> Option<S::Item> {
        poll_fn(|context| self.poll_next(context)).await
    }
}
