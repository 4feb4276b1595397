//! Fetches a file through the door, attempt by attempt, until it is whole.

use std::collections::VecDeque;
use std::fs::File;
use std::io::Read;
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

use super::bring::has_room;
use super::error::DownloadError;
use super::part::{Part, discard};
use super::piece::{Trouble, begins_at};
use super::{DownloadRequest, Downloaded, Phase, Progress, Stop};
use crate::http::{Answer, Call, NetError, Outlet, Purpose};
use crate::ledger::{Ending, Why};

/// How often it may begin again from nothing before the source is held to be the trouble.
const MOST_FRESH_STARTS: u32 = 3;

/// Progress is told no more often, except when the phase changes.
const TOLD_EVERY: Duration = Duration::from_millis(100);

/// The span over which the speed is measured.
const SPEED_OVER: Duration = Duration::from_secs(5);

/// Fetches a file, going on from what an earlier run left.
///
/// It writes to the disk and computes fingerprints as it goes, so give it a thread of its own
/// or a runtime with more than one.
///
/// # Errors
/// [`DownloadError`]. What arrived is kept for the next run, unless it is the wrong file.
pub async fn download(
    outlet: &Outlet,
    request: &DownloadRequest,
    progress: &mut (dyn FnMut(&Progress) + Send),
    stop: &Stop,
) -> Result<Downloaded, DownloadError> {
    let mut teller = Teller::new(progress, request.expected.bytes);
    if is_here(request, stop).await? {
        teller.tell(Phase::Whole, request.expected.bytes);
        return Ok(Downloaded {
            fetched_bytes: 0,
            was_here: true,
        });
    }
    let source = request.source();
    let mut part = Part::open(&request.destination, source.as_str(), &request.expected)?;
    teller.tell(Phase::Checking, part.length);
    part.check(stop).await?;
    let folder = request.destination.parent().unwrap_or(&request.destination);
    has_room(
        folder,
        request.expected.bytes - part.length,
        request.free_space,
    )?;
    let pieces = u32::from(part.length > 0);
    Fetch {
        outlet,
        request,
        stop,
        part,
        teller,
        pieces,
        asks_for_all: false,
        gained: 0,
        fetched: 0,
    }
    .run()
    .await
}

struct Fetch<'a> {
    outlet: &'a Outlet,
    request: &'a DownloadRequest,
    stop: &'a Stop,
    part: Part,
    teller: Teller<'a>,
    /// Answers that what is here was put together from.
    pieces: u32,
    /// Parts of the file cannot be had from this server.
    asks_for_all: bool,
    /// Bytes that the current attempt added.
    gained: u64,
    /// Bytes that all attempts added.
    fetched: u64,
}

impl Fetch<'_> {
    async fn run(mut self) -> Result<Downloaded, DownloadError> {
        let patience = self.request.patience;
        let mut fruitless = 0;
        loop {
            if self.part.length == self.request.expected.bytes {
                if self.is_right() {
                    return self.finish();
                }
                if !self.is_worth_another_start() {
                    self.give_up(self.part.fingerprint())?;
                }
                self.begin_again()?;
            }
            self.gained = 0;
            let ended = self.attempt().await;
            let settled = self.part.settle();
            self.fetched += self.gained;
            let Err(trouble) = ended else {
                settled?;
                continue;
            };
            let error = self.consequence(trouble, fruitless + 1 >= patience.fruitless_attempts)?;
            settled?;
            if self.gained >= patience.least_bytes_a_span {
                fruitless = 0;
            } else {
                fruitless += 1;
            }
            if fruitless >= patience.fruitless_attempts {
                return Err(error.into());
            }
            self.pause(error, fruitless).await?;
        }
    }

    /// What follows from the trouble of an attempt: an end, or an error after which it goes on.
    fn consequence(&mut self, trouble: Trouble, is_last: bool) -> Result<NetError, DownloadError> {
        match trouble {
            Trouble::Final(error) => Err(error),
            Trouble::AskForAll(error) => {
                self.asks_for_all = true;
                Ok(error)
            }
            Trouble::EndedShort(_) if is_last && self.gained == 0 => {
                Err(DownloadError::WrongLength {
                    expected_bytes: self.request.expected.bytes,
                    found_bytes: self.part.length,
                })
            }
            Trouble::Passing(error) | Trouble::EndedShort(error) => Ok(error),
            Trouble::BeganOtherwise(error) => {
                self.begin_again()?;
                Ok(error)
            }
        }
    }

    fn is_right(&self) -> bool {
        self.part
            .fingerprint()
            .eq_ignore_ascii_case(&self.request.expected.sha256)
    }

    fn finish(mut self) -> Result<Downloaded, DownloadError> {
        self.part.finish()?;
        self.teller.tell(Phase::Whole, self.request.expected.bytes);
        Ok(Downloaded {
            fetched_bytes: self.fetched,
            was_here: false,
        })
    }

    /// What came in one go and is wrong is wrong at its source. What was put together from
    /// several answers may have a piece of another file in it, so it is fetched afresh.
    fn is_worth_another_start(&self) -> bool {
        self.pieces > 1
    }

    fn begin_again(&mut self) -> Result<(), DownloadError> {
        let found_sha256 = self.part.fingerprint();
        if self.teller.state.started_over >= MOST_FRESH_STARTS {
            return self.give_up(found_sha256);
        }
        self.part.start_over()?;
        self.pieces = 0;
        self.teller.state.started_over += 1;
        Ok(())
    }

    fn give_up(&self, found_sha256: String) -> Result<(), DownloadError> {
        discard(&self.request.destination)?;
        Err(DownloadError::Damaged { found_sha256 })
    }

    async fn attempt(&mut self) -> Result<(), Trouble> {
        let from = if self.asks_for_all {
            0
        } else {
            self.part.length
        };
        let mut answer = unless_stopped(self.stop, self.outlet.send(self.call(from))).await??;
        let mut at = begins_at(&answer, from, &self.request.expected)?;
        if at == 0 {
            let etag = answer.header("etag").map(str::to_owned);
            // The tag of this answer stands for what is here once the two are seen to agree.
            if self.part.length == 0 {
                self.part.remember(etag.as_deref())?;
            }
        }
        let mut beginning = (at == 0 && self.part.length > 0).then(Sha256::new);
        let mut pace = Pace::new(&self.request.patience);
        if self.part.length < self.request.expected.bytes {
            self.teller.tell(Phase::Receiving, self.part.length);
        }
        loop {
            let Some(piece) = unless_stopped(self.stop, answer.next()).await?? else {
                return Err(Trouble::EndedShort(self.broke_off(&answer)));
            };
            if pace.is_too_slow(piece.len()) {
                return Err(Trouble::Passing(NetError::Stalled {
                    host: answer.address().host().to_owned(),
                    seconds: pace.seconds(),
                }));
            }
            let known = self.part.length.saturating_sub(at).min(piece.len() as u64);
            let (known, new) = piece.split_at(usize::try_from(known).unwrap_or(piece.len()));
            at += piece.len() as u64;
            if let Some(hasher) = &mut beginning {
                hasher.update(known);
            }
            if at < self.part.length {
                continue;
            }
            if let Some(hasher) = beginning.take()
                && hex::encode(hasher.finalize()) != self.part.fingerprint()
            {
                return Err(Trouble::BeganOtherwise(self.broke_off(&answer)));
            }
            if self.take(new)? {
                // A body without end is left where the file ends.
                let _on_record_in_any_case = answer.ended(Ending::answered());
                return Ok(());
            }
        }
    }

    fn call(&self, from: u64) -> Call {
        let purpose = Purpose::new(Why::ModelDownload, &self.request.allowed_by);
        // What is packed on the way has neither the length nor the places asked for.
        let call = Call::get(self.request.source(), purpose).header("accept-encoding", "identity");
        if from == 0 {
            return call;
        }
        let call = call.header("range", &format!("bytes={from}-"));
        match self.part.strong_etag() {
            Some(etag) => call.header("if-range", etag),
            None => call,
        }
    }

    /// Takes what is new; whether the file is now as long as it should be.
    fn take(&mut self, new: &[u8]) -> Result<bool, DownloadError> {
        let missing = self.request.expected.bytes - self.part.length;
        let taken = usize::try_from(missing).map_or(new.len(), |missing| new.len().min(missing));
        if taken > 0 {
            if self.gained == 0 {
                self.pieces += 1;
            }
            self.part.add(&new[..taken])?;
            self.gained += taken as u64;
            self.teller.tell(Phase::Receiving, self.part.length);
        }
        Ok(self.part.length == self.request.expected.bytes)
    }

    fn broke_off(&self, answer: &Answer) -> NetError {
        NetError::BrokeOff {
            host: answer.address().host().to_owned(),
            detail: format!(
                "{} of {} bytes are here",
                self.part.length, self.request.expected.bytes
            ),
        }
    }

    /// Waits after something went wrong, twice as long each time, or as long as asked to.
    async fn pause(&mut self, after: NetError, fruitless: u32) -> Result<(), DownloadError> {
        let patience = &self.request.patience;
        let doubled = 2_u32.saturating_pow(fruitless.saturating_sub(1));
        let own = patience
            .first_pause
            .saturating_mul(doubled)
            .min(patience.longest_pause);
        let asked = after.retry_after_seconds().map(Duration::from_secs);
        if asked.is_some_and(|asked| asked > patience.longest_wait_asked) {
            return Err(after.into());
        }
        let pause = asked.map_or(own, |asked| asked.max(own));
        let phase = Phase::Waiting {
            after,
            seconds: pause.as_secs_f64(),
        };
        self.teller.tell(phase, self.part.length);
        unless_stopped(self.stop, tokio::time::sleep(pause)).await
    }
}

async fn unless_stopped<T>(stop: &Stop, what: impl Future<Output = T>) -> Result<T, DownloadError> {
    tokio::select! {
        biased;
        () = stop.stopped() => Err(DownloadError::Stopped),
        done = what => Ok(done),
    }
}

/// Whether the file lies whole in its place.
async fn is_here(request: &DownloadRequest, stop: &Stop) -> Result<bool, DownloadError> {
    let Ok(mut file) = File::open(&request.destination) else {
        return Ok(false);
    };
    if !file
        .metadata()
        .is_ok_and(|found| found.is_file() && found.len() == request.expected.bytes)
    {
        return Ok(false);
    }
    let mut hasher = Sha256::new();
    let mut block = vec![0; 1 << 20];
    loop {
        if stop.is_stopped() {
            return Err(DownloadError::Stopped);
        }
        match file.read(&mut block) {
            Ok(0) => break,
            Ok(read) => hasher.update(&block[..read]),
            Err(_) => return Ok(false),
        }
        tokio::task::yield_now().await;
    }
    Ok(hex::encode(hasher.finalize()).eq_ignore_ascii_case(&request.expected.sha256))
}

/// Watches that enough comes: a server that sends a byte now and then never stalls.
struct Pace {
    span: Duration,
    least: u64,
    since: Instant,
    bytes: u64,
}

impl Pace {
    fn new(patience: &super::Patience) -> Self {
        Self {
            span: patience.span,
            least: patience.least_bytes_a_span,
            since: Instant::now(),
            bytes: 0,
        }
    }

    fn is_too_slow(&mut self, came: usize) -> bool {
        self.bytes += came as u64;
        if self.since.elapsed() < self.span {
            return false;
        }
        let is_too_slow = self.bytes < self.least;
        self.bytes = 0;
        self.since = Instant::now();
        is_too_slow
    }

    fn seconds(&self) -> u64 {
        self.span.as_secs().max(1)
    }
}

/// Tells how far it is, never less than before and not too often.
struct Teller<'a> {
    progress: &'a mut (dyn FnMut(&Progress) + Send),
    state: Progress,
    told_at: Option<Instant>,
    marks: VecDeque<(Instant, u64)>,
}

impl<'a> Teller<'a> {
    fn new(progress: &'a mut (dyn FnMut(&Progress) + Send), of_bytes: u64) -> Self {
        Self {
            progress,
            state: Progress {
                phase: Phase::Checking,
                bytes: 0,
                of_bytes,
                bytes_a_second: None,
                started_over: 0,
            },
            told_at: None,
            marks: VecDeque::new(),
        }
    }

    fn tell(&mut self, phase: Phase, bytes: u64) {
        let is_another = phase != self.state.phase;
        let is_due = self.told_at.is_none_or(|at| at.elapsed() >= TOLD_EVERY);
        if !is_another && !is_due {
            return;
        }
        let now = Instant::now();
        self.measure(&phase, now, bytes);
        self.state.phase = phase;
        self.state.bytes = self.state.bytes.max(bytes);
        self.told_at = Some(now);
        (self.progress)(&self.state);
    }

    fn measure(&mut self, phase: &Phase, now: Instant, bytes: u64) {
        if *phase != Phase::Receiving || self.marks.back().is_some_and(|mark| mark.1 > bytes) {
            self.marks.clear();
            self.state.bytes_a_second = None;
            return;
        }
        self.marks.push_back((now, bytes));
        while self
            .marks
            .front()
            .is_some_and(|mark| now - mark.0 > SPEED_OVER)
            && self.marks.len() > 2
        {
            self.marks.pop_front();
        }
        if let Some((since, before)) = self.marks.front() {
            let seconds = (now - *since).as_secs_f64();
            self.state.bytes_a_second = (seconds > 0.5).then(|| (bytes - before) as f64 / seconds);
        }
    }
}
