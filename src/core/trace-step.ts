/** The way from what an article says to what is told of it, in words, for whoever asks why. */
import { writeValue } from './digest/house-style.ts';
import type { AudienceId, Change, Evidence, Instant, Settings, Story } from './model.ts';
import { whyUnwanted } from './subscription/wants.ts';
import type { Heard } from './tell-audience.ts';

/** Claims told one by one; the others are counted. */
const MOST_CLAIMS = 12;

export function traceClaims(evidence: readonly Evidence[], kept: number): string[] {
  const shown = evidence.slice(0, MOST_CLAIMS).map(traceClaim);
  const more = evidence.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`and ${more} more that answer a fact`] : []),
    ...(kept > 0 ? [`${kept} kept from the version before`] : []),
  ];
}

/** `states price: about $14B (asserted, of 2025-06-11, going back to cnbc): "..."` */
function traceClaim({ fact, claim, origin, retracts }: Evidence): string {
  const { value, certainty, at, span } = claim;
  const how = `${certainty}, of ${at.slice(0, 16).replace('T', ' ')}, going back to ${origin}`;
  return `${retracts ? 'takes back' : 'states'} ${fact}: ${writeValue(value)} (${how}): "${cut(span.text)}"`;
}

/** Words of a claim that are enough to find it. */
const LONGEST_SPAN = 80;

function cut(words: string): string {
  return words.length > LONGEST_SPAN ? `${words.slice(0, LONGEST_SPAN)}…` : words;
}

/** What the ledger learnt; facts that only stand as they stood are named too. */
export function traceChanges(evidence: readonly Evidence[], learnt: readonly Change[]): string[] {
  const changed = learnt.map(traceChange);
  const same = [...new Set(evidence.map(({ fact }) => fact))].filter(
    (fact) => !learnt.some((change) => change.fact === fact),
  );
  return [...changed, ...(same.length > 0 ? [`no change of ${same.join(', ')}`] : [])];
}

function traceChange({ fact, kind, before, after, against }: Change): string {
  const now = writeValue(after.value);
  const was = before && writeValue(before) !== now ? `${writeValue(before)} -> ` : '';
  const other = against ? ` against ${writeValue(against.value)}` : '';
  return `${fact} ${kind}: ${was}${now}${other}`;
}

/** Why an audience was told what it was told, or nothing. */
export function traceAudience(
  id: AudienceId,
  settings: Settings,
  { changes, digest, refused, until }: Heard,
  story: Story,
): string[] {
  const held = refused.map((reason) => `${id}: held back ${reason}`);
  const waits = until ? [`${id}: ${digest ? 'the rest waits' : 'waits'} until ${until}`] : [];
  if (digest) return [`${id}: told "${digest.headline}"`, ...held, ...waits];
  if (held.length + waits.length > 0) return [...held, ...waits];
  if (changes.length === 0) return [`${id}: nothing told, since nothing differs from what was told`];
  const unwanted = changes.flatMap((change) => {
    const why = whyUnwanted(settings, change, story);
    return why === undefined ? [] : [`${change.fact} ${change.kind} (${why})`];
  });
  const why =
    unwanted.length === changes.length
      ? `not what it asked for: ${unwanted.join(', ')}`
      : 'the scene waits for a fact that leads';
  return [`${id}: nothing told, ${why}`];
}

/** The audience that something waits for, and until when, by such a line. */
export function whoWaits(line: string): { readonly id: AudienceId; readonly until: Instant } | undefined {
  const [, id, until] = /^(.+): (?:the rest )?waits until (\S+)$/.exec(line) ?? [];
  return id !== undefined && until !== undefined ? { id, until } : undefined;
}
