/** Somebody points at an article: what has its story learnt since it came out? */
import type { Board, BoardLine } from '../core/model/board.ts';
import type { Instant, Story } from '../core/model.ts';
import type { Store } from '../ports.ts';
import type { ChangeSince, Reply } from './commands/command.ts';
import { readBoard } from './read-board.ts';

/** Links of one message that are looked up; nobody means more. */
const MOST_LINKS = 5;

/** The first of the links that a followed story took something from decides. */
export async function tellChangesSince(
  store: Pick<Store, 'record' | 'outcomesOfPage' | 'version'>,
  stories: readonly Story[],
  links: readonly string[],
): Promise<Reply> {
  for (const link of links.slice(0, MOST_LINKS)) {
    for (const story of stories) {
      const at = await whenOut(store, link, story);
      if (at === undefined) continue;
      const changes = changesSince(await readBoard(store, story), at);
      return { kind: 'since', link, at, title: story.title, changes };
    }
  }
  const text =
    links.length === 0
      ? 'There is no link in this message.'
      : 'No article that is linked here belongs to a story that is followed.';
  return { kind: 'done', text };
}

/** When the page came out, if it told the story something. */
async function whenOut(
  store: Pick<Store, 'outcomesOfPage' | 'version'>,
  link: string,
  { slug }: Story,
): Promise<Instant | undefined> {
  const outcomes = await store.outcomesOfPage(link, slug);
  const telling = outcomes.find(({ kind }) => kind !== 'off-topic' && kind !== 'unreadable');
  return telling && (await store.version(telling.versionId))?.article.published;
}

/** Facts that speak from a later time than that, with what they were before it. */
export function changesSince({ lines }: Pick<Board, 'lines'>, at: Instant): readonly ChangeSince[] {
  return lines
    .filter(({ since }) => since > at)
    .map((line) => ({ label: line.label, was: valueAt(line, at), now: line.now, since: line.since }));
}

function valueAt({ before }: BoardLine, at: Instant): string | undefined {
  return before.findLast(({ since }) => since <= at)?.value;
}
