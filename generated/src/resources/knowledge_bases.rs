// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: knowledge bases.

pub mod indexing_jobs;
pub mod scheduled_indexing;
use crate::Client;

/// The operations of `knowledge_bases`.
#[derive(Clone, Debug)]
pub struct KnowledgeBases {
    pub(crate) client: Client,
}

impl KnowledgeBases {
    /// The operations of `knowledge_bases.indexing_jobs`.
    #[inline]
    pub fn indexing_jobs(&self) -> indexing_jobs::IndexingJobs {
        indexing_jobs::IndexingJobs { client: self.client.clone() }
    }

    /// The operations of `knowledge_bases.scheduled_indexing`.
    #[inline]
    pub fn scheduled_indexing(&self) -> scheduled_indexing::ScheduledIndexing {
        scheduled_indexing::ScheduledIndexing { client: self.client.clone() }
    }
}

#[cfg(feature = "cli")]
impl KnowledgeBases {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("knowledge-bases", &[
        ], &[indexing_jobs::IndexingJobs::COMMANDS, scheduled_indexing::ScheduledIndexing::COMMANDS])
    };
}
