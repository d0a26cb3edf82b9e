import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../src/feeds/feed/feed.ts';
import { noticeItems, type Seen } from '../../src/feeds/notice-items.ts';

const NOTHING: Seen = new Map();

function item(id: string, title: string, more: Partial<FeedItem> = {}): FeedItem {
  return { id, title, ...more };
}

/** What is noticed at each of several fetches. */
function follow(...fetches: readonly (readonly FeedItem[])[]): string[][] {
  let seen = NOTHING;
  return fetches.map((items) => {
    const step = noticeItems(seen, items);
    // As it is kept in a store.
    seen = new Map(JSON.parse(JSON.stringify([...step.seen])));
    return step.noticed.map((one) => [one.kind, one.item.id, ...('parts' in one ? one.parts : [])].join(' '));
  });
}

describe('the items of a feed', () => {
  it('are noticed once, the oldest first', () => {
    const [a, b] = [item('a', 'One'), item('b', 'Two')];
    expect(follow([b, a], [b, a], [item('c', 'Three'), b])).toEqual([['new a', 'new b'], [], ['new c']]);
  });

  it('are not noticed for a new date, a new order, or a return', () => {
    const [a, b] = [item('a', 'One'), item('b', 'Two')];
    const dated = { ...a, published: '2026-01-01T00:00:00.000Z', updated: '2026-01-02T00:00:00.000Z' };
    expect(follow([a, b], [b, dated], [b], [a])).toEqual([['new b', 'new a'], [], [], []]);
  });

  it('are noticed again when a title, a summary or a text was edited', () => {
    const first = item('a', 'Four dead', { summary: 'Four died.', content: 'Four died in Orvex.' });
    expect(follow([first], [{ ...first, title: 'Five dead' }])[1]).toEqual(['edited a title']);
    expect(follow([first], [{ ...first, summary: 'Five died.' }])[1]).toEqual(['edited a summary']);
    expect(follow([first], [{ ...first, content: 'Five died in Orvex.' }])[1]).toEqual(['edited a content']);
    expect(follow([first], [{ ...first, content: 'Four died in Orvex.\n12 comments' }])[1]).toEqual([]);
  });

  it('are told apart from an edit when they go back to what they said', () => {
    const [a, b] = [item('a', 'Four dead'), item('a', 'Five dead')];
    expect(follow([a], [b], [a], [b])).toEqual([
      ['new a'],
      ['edited a title'],
      ['back a title'],
      ['back a title'],
    ]);
  });

  it('are told apart by their addresses when they share an id', () => {
    const items = [
      item('x', 'One', { url: 'https://example.com/1' }),
      item('x', 'Two', { url: 'https://example.com/2' }),
    ];
    expect(follow(items, items)).toEqual([['new x', 'new x'], []]);
  });

  it('count once when they are twice in the feed', () => {
    expect(follow([item('a', 'One'), item('a', 'One')])).toEqual([['new a']]);
  });

  it('are known by their addresses when the feed makes up new ids', () => {
    const at = (id: string, title: string) =>
      item(id, title, { url: 'https://www.example.com/1?utm_source=rss' });
    expect(follow([at('a', 'One')], [at('b', 'One')], [at('c', 'Two')])).toEqual([
      ['new a'],
      [],
      ['edited c title'],
    ]);
  });

  it('are known by their ids when all have one address, or change it', () => {
    const home = 'https://example.com/';
    const [a, b] = [item('a', 'One', { url: home }), item('b', 'Two', { url: home })];
    expect(follow([a, b], [b, a, item('c', 'Three', { url: home })])).toEqual([
      ['new b', 'new a'],
      ['new c'],
    ]);
    expect(follow([a], [{ ...a, url: 'https://example.com/one' }])[1]).toEqual([]);
  });

  it('are forgotten when eight thousand others came since, and no sooner', () => {
    const fetch = (from: number): FeedItem[] =>
      Array.from({ length: 2_000 }, (_, index) => item(`${from + index}`, 'x'));
    const four = [fetch(0), fetch(2_000), fetch(4_000), fetch(6_000)];
    expect(follow(...four, fetch(0)).at(-1)).toEqual([]);
    expect(follow(...four, fetch(8_000), fetch(0)).at(-1)).toHaveLength(2_000);
  });
});
