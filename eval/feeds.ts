/** Feeds: how far the reader agrees with the expectations of the feedparser project, and what it finds in a feed's history. */
import { join } from 'node:path';
import type { Feed, FeedItem } from '../src/feeds/feed/feed.ts';
import { readDate } from '../src/feeds/feed/read-date.ts';
import { readHtml } from '../src/feeds/html/read-html.ts';
import { tidyText } from '../src/feeds/html/tidy-text.ts';
import { parseFeed } from '../src/feeds/parse-feed.ts';
import { type Expected, FEED_FIELDS, type FeedCase, feedCases } from './feed-cases.ts';
import { evalHistory } from './feed-history.ts';
import { inArchive } from './in-archive.ts';
import { type Score, type Scores, score } from './score.ts';

export async function evalFeeds(folder: string): Promise<Scores> {
  return [
    ...(await inArchive(join(folder, 'feedparser.tar.xz'), async (unpacked) =>
      agreement(await feedCases(join(unpacked, 'feedparser', 'tests')), parseFeed),
    )),
    ...(await inArchive(join(folder, 'npr-history.tar.xz'), (unpacked) =>
      evalHistory(join(unpacked, 'npr')),
    )),
  ];
}

interface Read {
  readonly one: FeedCase;
  readonly feed: Feed | undefined;
  readonly crash: string | undefined;
}

type ParseFeed = typeof parseFeed;

/** How far a parser agrees; the one in use, or another to set beside it. */
export function agreement(cases: readonly FeedCase[], parse: ParseFeed): Score[] {
  const reads = cases.map((one) => readCase(one, parse));
  const asked = reads.flatMap(({ one, feed }) => one.expected.map((expected) => ({ one, feed, expected })));
  const isRight = (ask: (typeof asked)[number]): boolean => agrees(ask.expected, ask.feed);
  const name = ({ one, expected, feed }: (typeof asked)[number]): string =>
    `${one.name}: ${expected.value} read as ${valuesOf(expected, feed).join(' | ') || 'nothing'}`;
  return [
    score(
      'read without a crash',
      reads,
      ({ crash }) => crash === undefined,
      ({ one, crash }) => `${one.name}: ${crash}`,
    ),
    score(
      'cases that agree',
      reads.filter(({ one }) => one.expected.length > 0),
      ({ one, feed }) => one.expected.every((expected) => agrees(expected, feed)),
      ({ one }) => one.name,
    ),
    ...FEED_FIELDS.map((field) =>
      score(
        field,
        asked.filter(({ expected }) => expected.field === field),
        isRight,
        name,
      ),
    ),
  ];
}

function readCase(one: FeedCase, parse: ParseFeed): Read {
  try {
    const feed = parse(one.bytes, one.contentType, one.url);
    return { one, feed: 'problem' in feed ? undefined : feed, crash: undefined };
  } catch (error) {
    return { one, feed: undefined, crash: String(error) };
  }
}

/** As it is written, or as the plain text of what is written: the reader gives out no markup. */
function agrees(expected: Expected, feed: Feed | undefined): boolean {
  const { field, value } = expected;
  if (field === 'date') return valuesOf(expected, feed).includes(readDate(value) ?? value);
  const wanted = [tidyText(value), readHtml(value, '').text];
  const found = valuesOf(expected, feed).map(tidyText);
  return found.length === 0 ? wanted.includes('') : found.some((one) => wanted.includes(one));
}

function valuesOf({ field, of }: Expected, feed: Feed | undefined): string[] {
  const one: Partial<Readonly<Record<keyof FeedItem | 'link', unknown>>> | undefined =
    of === 'feed' ? feed : feed?.items[of];
  const values = {
    title: [one?.title],
    link: [of === 'feed' ? one?.link : one?.url],
    id: [one?.id],
    date: [one?.published, one?.updated],
    summary: [one?.summary],
    content: [one?.content],
  }[field];
  return values.filter((value) => typeof value === 'string');
}
