/** Deliveries for a terminal: digest by digest, of each channel whether, when and why (not) it was posted. */
import { printable } from '../errors.ts';
import type { DeliveryEntry } from '../ports.ts';
import { minute } from './minute.ts';
import { type Ink, paint, type Run, type Style, wrapRuns } from './wrap-runs.ts';

/** Newest first, as they come. */
export function drawDeliveries(entries: readonly DeliveryEntry[], columns: number, ink: Ink): string {
  const lines = entries.flatMap((entry, index) => {
    const isSame = digestOf(entry) === digestOf(entries[index - 1]);
    return [...(isSame ? [] : drawDigest(entry, index, columns, ink)), ...drawDelivery(entry, columns, ink)];
  });
  return [...lines, '', summaryOf(entries)].join('\n');
}

function digestOf(entry: DeliveryEntry | undefined): string {
  return entry ? `${entry.story} #${entry.seq} (${entry.audience})` : '';
}

function drawDigest(entry: DeliveryEntry, index: number, columns: number, ink: Ink): string[] {
  const head: readonly Run[] = [
    { text: digestOf(entry), style: 'label' },
    { text: ' ', style: 'plain' },
    { text: printable(entry.headline), style: 'heading' },
  ];
  return [...(index === 0 ? [] : ['']), ...hang(head, '', '  ', columns, ink)];
}

/** With its id, if there is something left to be done about it. */
export function drawDelivery(entry: DeliveryEntry, columns: number, ink: Ink): readonly string[] {
  const state = stateOf(entry);
  const { style, sign } = LOOKS[state];
  const runs: readonly Run[] = [
    { text: sign, style },
    { text: ` ${entry.platform} ${entry.channel}: ${printable(wordsOf(entry, state))}`, style: 'plain' },
  ];
  const drawn = hang(runs, '  ', '    ', columns, ink);
  return state === 'posted' || state === 'merged'
    ? drawn
    : [...drawn, `    ${paint([{ text: `id ${entry.id}`, style: 'quiet' }], ink)}`];
}

/** Lines that begin with `first`, and after it with `rest`. */
export function hang(runs: readonly Run[], first: string, rest: string, columns: number, ink: Ink): string[] {
  return wrapRuns(runs, columns - rest.length).map(
    (line, index) => `${index === 0 ? first : rest}${paint(line, ink)}`,
  );
}

const STATES = ['posted', 'merged', 'waiting', 'failing', 'given up'] as const;
type State = (typeof STATES)[number];

const LOOKS: Readonly<Record<State, { readonly sign: string; readonly style: Style }>> = {
  posted: { sign: '✓', style: 'new' },
  merged: { sign: '→', style: 'quiet' },
  waiting: { sign: '·', style: 'quiet' },
  failing: { sign: '!', style: 'doubt' },
  'given up': { sign: '✗', style: 'denial' },
};

function stateOf({ status, messageId, attempts, isLeased }: DeliveryEntry): State {
  if (status === 'dead') return 'given up';
  if (status === 'merged') return 'merged';
  if (status === 'sent' || messageId !== undefined) return 'posted';
  return attempts > 0 && !isLeased ? 'failing' : 'waiting';
}

function summaryOf(entries: readonly DeliveryEntry[]): string {
  const states = entries.map(stateOf);
  const counts = STATES.map((state) => [state, states.filter((one) => one === state).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`);
  return `${entries.length} ${entries.length === 1 ? 'delivery' : 'deliveries'}: ${parts.join(', ')}`;
}

function wordsOf(entry: DeliveryEntry, state: State): string {
  const { status, attempts, reason, messageId, partIds, createdAt, endedAt, crosspostAt } = entry;
  const tries = attempts === 1 ? '' : ` after ${attempts} attempts`;
  const at = endedAt === undefined ? '' : ` ${minute(endedAt)}`;
  const others = partIds.length > 1 ? ` and ${partIds.length - 1} more` : '';
  const begun = partIds.length > 0 ? `its first ${messages(partIds.length)} posted; ` : '';
  if (state === 'posted' && status !== 'sent')
    return `posted, as ${messageId}${others}; its root message comes later: ${reason ?? 'it waits for its turn'}`;
  if (state === 'posted') {
    const passedOn = crosspostAt === undefined ? '' : `; crossposted from ${minute(crosspostAt)} on`;
    return `posted${at}${tries}, as ${messageId}${others}${passedOn}${correctionOf(entry)}`;
  }
  if (state === 'merged') return `not by itself${at}: ${reason}`;
  if (state === 'given up') return `given up${at}${tries}: ${begun}${reason}`;
  return `waits since ${minute(createdAt)}: ${begun}${whyWaiting(entry)}`;
}

/** What became of it in the message that a later digest corrects. */
function correctionOf({ amendAt, amendedAt, amendReason }: DeliveryEntry): string {
  const done = amendedAt === undefined ? '' : `; edited ${minute(amendedAt)} to say what was corrected`;
  if (amendAt !== undefined)
    return `${done}; to be edited from ${minute(amendAt)} on, as it was corrected: ${amendReason ?? 'it waits for its turn'}`;
  return amendReason === undefined ? done : `${done}; not edited, though it was corrected: ${amendReason}`;
}

function messages(count: number): string {
  return count === 1 ? 'message is' : `${count} messages are`;
}

function whyWaiting({
  isLeased,
  mutedUntil,
  isBehind,
  attempts,
  reason,
  createdAt,
  nextAttemptAt,
  platform,
}: DeliveryEntry): string {
  if (isLeased) return 'it is being posted';
  if (mutedUntil !== undefined) return `the channel is muted until ${minute(mutedUntil)}`;
  if (isBehind) return 'an earlier one of this channel comes first';
  if (attempts > 0)
    return `tried again from ${minute(nextAttemptAt)} (${attempts} so far): ${reason ?? 'its worker died'}`;
  if (nextAttemptAt > createdAt)
    return `for its turn under the limits of ${platform}, about ${minute(nextAttemptAt)}`;
  return 'for a bot that posts there';
}
