import { expect, test } from 'vitest';
import { findHub } from '../../../src/feeds/websub/find-hub.ts';

const URL_OF_FEED = 'https://news.example/feed';
const HUB = 'https://hub.example/';
const SELF = 'https://news.example/feed.xml';

test.each<[string, string | undefined, { hub?: string; self?: string }, ReturnType<typeof findHub>]>([
  ['nothing', undefined, {}, undefined],
  ['itself alone', `<${SELF}>; rel="self"`, { self: SELF }, undefined],
  ['a hub in the feed', undefined, { hub: HUB, self: SELF }, { hub: HUB, topic: SELF }],
  ['a hub and not itself', undefined, { hub: HUB }, { hub: HUB, topic: URL_OF_FEED }],
  ['both in one header', `<${HUB}>; rel="hub", <${SELF}>; rel="self"`, {}, { hub: HUB, topic: SELF }],
  [
    'one hub there and another in the feed',
    `<${HUB}>; rel=hub`,
    { hub: 'https://other.example/', self: SELF },
    { hub: HUB, topic: SELF },
  ],
  [
    'several hubs',
    `<${HUB}>; rel="hub", <https://b.example/>; rel="hub"`,
    { self: SELF },
    { hub: HUB, topic: SELF },
  ],
  [
    'relative addresses',
    '</hub>; rel="HUB", <feed.xml>; rel="self"',
    {},
    { hub: 'https://news.example/hub', topic: SELF },
  ],
  ['two relations of one link', `<${HUB}>; rel="hub nofollow"`, { self: SELF }, { hub: HUB, topic: SELF }],
  ['a hub that is no web address', undefined, { hub: 'javascript:alert(1)', self: SELF }, undefined],
  ['a header that cannot be read', '<<<;;rel', { hub: HUB, self: SELF }, { hub: HUB, topic: SELF }],
  ['a header without end', `<${HUB}>; rel="hub"${' '.repeat(9_000)}`, {}, undefined],
])('a feed that names %s', (_what, header, feed, found) => {
  expect(findHub(header, feed, URL_OF_FEED)).toEqual(found);
});
