// JavaScript, because a worker thread starts without tsx.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { shared, limitMs, tickMs } = workerData;
let seen = 0;
let silentMs = 0;

setInterval(() => {
  const beats = Atomics.load(shared, 0);
  const debugged = Atomics.load(shared, 1) === 1;
  silentMs = beats === seen && !debugged ? silentMs + tickMs : 0;
  seen = beats;
  if (silentMs < limitMs) return;
  // Straight to the file: process.stderr of a worker goes through the thread that hangs.
  writeSync(
    2,
    `writethru: the event loop was silent for ${limitMs / 1_000} s; the process ends itself, start it again.\n`,
  );
  process.kill(process.pid, 'SIGKILL');
}, tickMs);
