//! A file that is written piece by piece, and is there only when it is whole.

use std::ffi::OsString;
use std::fs::{File, remove_file, rename};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::{JoinHandle, spawn_blocking};

/// How many pieces may wait to be written.
const WAITING: usize = 16;

/// A file on its way. A thread that may block writes it; what is dropped before it is finished leaves no file.
pub(crate) struct Saving {
    pieces: Sender<Piece>,
    task: JoinHandle<Result<()>>,
}

/// What the thread is told.
enum Piece {
    Bytes(Bytes),
    End,
}

impl Saving {
    pub(crate) fn begin(path: &Path) -> Self {
        let (pieces, receiver) = channel(WAITING);
        let path = path.to_owned();
        Self {
            pieces,
            task: spawn_blocking(move || save(&path, receiver)),
        }
    }

    /// Writes a piece. A failure is kept until the end, where its cause is known.
    pub(crate) async fn write(&mut self, piece: Bytes) {
        _ = self.pieces.send(Piece::Bytes(piece)).await;
    }

    pub(crate) async fn finish(self) -> Result<()> {
        _ = self.pieces.send(Piece::End).await;
        drop(self.pieces);
        self.task.await.map_err(Error::other)?
    }
}

fn save(path: &Path, pieces: Receiver<Piece>) -> Result<()> {
    let beside = beside(path)?;
    let saved = write(&beside, pieces).and_then(|()| rename(&beside, path));
    if saved.is_err() {
        _ = remove_file(&beside);
    }
    saved
}

/// A file of a name of its own in the same folder, so that it can take the place of the other.
fn beside(path: &Path) -> Result<PathBuf> {
    let name = path
        .file_name()
        .ok_or_else(|| Error::new(ErrorKind::InvalidInput, "the path names no file"))?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{:016x}.part", fastrand::u64(..)));
    Ok(path.with_file_name(hidden))
}

fn write(path: &Path, mut pieces: Receiver<Piece>) -> Result<()> {
    let mut file = File::create_new(path)?;
    loop {
        match pieces.blocking_recv() {
            Some(Piece::Bytes(piece)) => file.write_all(&piece)?,
            Some(Piece::End) => return file.sync_all(),
            None => return Err(Error::other("the answer was not read to its end")),
        }
    }
}
