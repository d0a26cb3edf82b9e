/** `writethru explain`: what became of an article, for each story, and why; and in which channels it was told. */
import type { Audience, Instant } from '../core/model.ts';
import { whoWaits } from '../core/trace-step.ts';
import { printable, UsageError } from '../errors.ts';
import type { DeliveryEntry, Store, StoredOutcome } from '../ports.ts';
import { drawDelivery, hang } from './draw-deliveries.ts';
import { minute } from './minute.ts';
import type { Space } from './spaces.ts';
import type { Ink } from './wrap-runs.ts';

/** Channels shown of one digest; "deliveries" lists them all. */
const MOST_CHANNELS = 20;

export async function tellExplained(
  store: Store,
  articleId: string,
  space: Space,
  columns: number,
  ink: Ink,
): Promise<string> {
  const outcomes = await store.outcomes(articleId);
  if (outcomes.length === 0 && (await store.isStored(articleId))) {
    return `article "${articleId}" is on record, and not taken to a story: it waits to be read, or came before any story was followed`;
  }
  if (outcomes.length === 0) {
    const other =
      space === 'replay'
        ? 'Articles of the bot itself are asked for without --replay.'
        : 'Replayed articles are asked for with --replay.';
    throw new UsageError(`no article "${articleId}" is on record. ${other}`);
  }
  const parts: string[] = [];
  for (const outcome of outcomes) {
    const channels = await channelsOf(store, outcome, columns, ink);
    parts.push([...drawOutcome(outcome, columns, ink), ...channels].join('\n'));
  }
  return parts.join('\n\n');
}

function drawOutcome(
  { story, version, kind, reason, trace }: StoredOutcome,
  columns: number,
  ink: Ink,
): string[] {
  const head = hang(
    [
      { text: `${story} version ${version} `, style: 'label' },
      { text: kind, style: 'heading' },
      { text: `: ${printable(reason)}`, style: 'plain' },
    ],
    '',
    '  ',
    columns,
    ink,
  );
  const width = String(trace.length).length + 4;
  const steps = trace.flatMap((line, index) => {
    const first = `${index + 1}. `.padStart(width);
    return hang([{ text: printable(line), style: 'plain' }], first, ' '.repeat(width), columns, ink);
  });
  return [...head, ...steps];
}

/** What was posted at once, and what became of what waited. */
async function channelsOf(
  store: Store,
  { story, versionId, trace }: StoredOutcome,
  columns: number,
  ink: Ink,
): Promise<string[]> {
  const draw = (text: string): string[] => hang([{ text, style: 'plain' }], '  ', '    ', columns, ink);
  const drawAll = (entries: readonly DeliveryEntry[]): string[] => [
    ...entries.slice(0, MOST_CHANNELS).flatMap((entry) => drawDelivery(entry, columns, ink)),
    ...(entries.length > MOST_CHANNELS
      ? draw(`and more: writethru deliveries --story ${story} --digest ${entries[0]?.seq}`)
      : []),
  ];
  const lines = drawAll(await store.deliveries({ story, versionId }, MOST_CHANNELS + 1));
  const { audiences = [] } = await store.record(story);
  for (const line of trace) {
    const waits = whoWaits(line);
    if (waits === undefined) continue;
    const seq = await store.nextDigest(story, waits.id, versionId);
    if (seq === undefined) {
      const audience = audiences.find(({ id }) => id === waits.id);
      lines.push(...draw(`${waits.id}: ${whyUntold(audience, waits.until)}`));
    } else {
      lines.push(...draw(`${waits.id}: told next by #${seq}`));
      const later = await store.deliveries({ story, seq }, MOST_CHANNELS + 1);
      lines.push(...drawAll(later.filter(({ audience }) => audience === waits.id)));
    }
  }
  return lines.length > 0 || trace.length === 0 ? lines : draw('in no channel');
}

/** What waited until then for an audience that has been told nothing since. */
function whyUntold(audience: Audience | undefined, until: Instant): string {
  if (audience === undefined) return 'nothing was told, since no channel asks for that any more';
  const { nextAt, settings } = audience;
  // A window that falls into quiet hours waits for their end.
  const isMoved = settings.pace !== undefined && settings.quiet !== undefined;
  if (nextAt === undefined || (nextAt !== until && !isMoved))
    return 'nothing was told then: all had come back to where it was';
  return `still waits, until ${minute(nextAt)}`;
}
