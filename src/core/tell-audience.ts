/** What one audience is told of a ledger: the difference to what it was last told, as far as it wants to hear of it. */
import type { WrittenChange } from './digest/write-change.ts';
import { writeDigest } from './digest/write-digest.ts';
import type { Change, Digest, Instant, Ledger, Settings, Story, Told } from './model.ts';
import { diffLedger, tell } from './story/diff.ts';
import { factId } from './story/kinds/kind.ts';
import type { Hearing } from './subscription/hearing.ts';
import { isUrgent, mentioned, wants } from './subscription/wants.ts';

export interface Heard {
  /** All that differs from what it was told. */
  readonly changes: readonly Change[];
  readonly told: Told | undefined;
  readonly digest: Digest | undefined;
  readonly mention?: string | undefined;
  /** Why the gate held something back. */
  readonly refused: readonly string[];
  /** When what waits may be told. */
  readonly until?: Instant | undefined;
}

export type Write = (change: Change) => WrittenChange;

/**
 * The first word on a story is its scene: everything known by then, once something in it is news. `told` moves on by what is
 * said alone, so what is kept back, for now or for good, is in the next difference too.
 */
export function tellAudience(
  settings: Settings,
  told: Told | undefined,
  hearing: Hearing,
  ledger: Ledger,
  story: Story,
  write: Write,
): Heard {
  const changes = diffLedger(told ?? {}, ledger, story);
  const asked: Settings = told ? settings : { ...settings, level: 'all' };
  const news = changes.filter((change) => wants(asked, change, story));
  const silent: Heard = { changes, told, digest: undefined, refused: [] };
  if (news.length === 0 || !(told || opensScene(news, settings, story))) return silent;
  const now = hearing.hears === 'all' ? news : news.filter((change) => mayHear(hearing, change, story));
  const until = hearing.hears !== 'all' && now.length < news.length ? hearing.until : undefined;
  if (now.length === 0) return { ...silent, until };
  const written = (told ? now : news).map(write);
  const refused = written.flatMap((one) => (one.isProven ? [] : [one.refused]));
  const digest = writeDigest(told ? 'update' : 'scene', written, story);
  if (!digest) return { ...silent, refused, until };
  const facts = new Set(digest.lines.map(({ fact }) => fact));
  const spoken = changes.filter(({ fact }) => facts.has(fact));
  return {
    changes,
    told: tell(told ?? {}, spoken, ledger),
    digest,
    mention: mentioned(settings, spoken),
    refused,
    until,
  };
}

function mayHear({ hears }: Hearing, change: Change, story: Story): boolean {
  return hears === 'urgent' && isUrgent(change, story);
}

/** A fact that leads, or one that the audience chose. */
function opensScene(news: readonly Change[], { facts }: Settings, story: Story): boolean {
  return facts !== undefined || news.some((change) => story.lead.includes(factId(change.fact)));
}

/** Most changes are told alike to every audience; each is written, and proven, once. */
export function writingOnce(write: Write): Write {
  const known = new Map<string, WrittenChange>();
  return (change) => {
    const { fact, kind, before } = change;
    const key = `${fact} ${kind} ${JSON.stringify(before)}`;
    const written = known.get(key) ?? write(change);
    known.set(key, written);
    return written;
  };
}
