/** What commands say when they are done or cannot go on; on standard error, with an exit code. */
import { secretsOf } from '../config.ts';
import { messageOf, plainError, printable, UsageError } from '../errors.ts';
import { redact } from '../log.ts';
import type { Replayed } from './replay.ts';

/** 0 done, 1 failed, 2 wrong use. */
const FAILED = 1;
const WRONG_USE = 2;
/** Problems printed one by one; a binary file has a problem on every line. */
const MOST_PROBLEMS = 20;

export function reportReplay(replayed: Replayed): void {
  const { articles, known, posts, unreadable, offTopic, problems } = replayed;
  const record = known > 0 ? `, ${known} of them on record already` : '';
  process.stderr.write(`${articles} article${articles === 1 ? '' : 's'} read${record}; ${posts} posted.\n`);
  const [reason] = unreadable;
  if (reason) process.stderr.write(`${unreadable.length} could not be used; ${printable(reason)}\n`);
  if (offTopic > 0) process.stderr.write(`${offTopic} about none of the stories; "explain ID" tells why.\n`);
  reportProblems(problems);
}

export function reportProblems(problems: readonly string[]): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) process.stderr.write(`${printable(problem)}\n`);
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) process.stderr.write(`... and ${more} more lines that could not be read\n`);
  if (problems.length > 0) process.exitCode = FAILED;
}

export function fail(thrown: unknown): void {
  if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('commander.')) {
    process.exitCode = 'exitCode' in thrown && thrown.exitCode === 0 ? 0 : WRONG_USE;
    return;
  }
  const error = plainError(thrown);
  process.stderr.write(`writethru: ${printable(redact(messageOf(error), secretsOf(process.env)))}\n`);
  process.exitCode = error instanceof UsageError ? WRONG_USE : FAILED;
}

/** `| head`: whoever was reading has seen enough. The bot stops as on SIGTERM; the other commands just end. */
export function endWhenNobodyReads(): void {
  process.stderr.on('error', () => {});
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    process.stdout.on('error', () => {});
    if (error.code !== 'EPIPE') fail(error);
    if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM');
    else process.exit();
  });
}
