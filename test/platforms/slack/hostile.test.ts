import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { renderSlack, type SlackMessage } from '../../../src/platforms/slack/render.ts';
import { safeUrl } from '../../../src/platforms/words/url.ts';
import { digest, line } from '../examples.ts';
import { cutFigures, figureDigest } from '../figure-texts.ts';
import { anyDigest, citationsOf } from '../hostile.ts';
import { HIDDEN, HOSTILE } from '../hostile-words.ts';
import { slackMessages } from './inside-limits.ts';

// Hundreds of digests, on machines of any speed.
vi.setConfig({ testTimeout: 60_000 });

const anyCall = fc.constantFrom(undefined, 'S'.repeat(21));
const NAME_CHANNEL_OR_EMOJI = /[@#](?=[^\s\u2060])|:[^\s:\u2060]+:/u;
const ADDRESS = /\w+:\/|[\p{L}\p{N}_-]\.\p{L}/u;
/** Every text a reader sees, joined. */
function shownIn(message: SlackMessage): string {
  const shown: string[] = [];
  JSON.stringify(message.blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') shown.push(value);
    return value;
  });
  return shown.join('\n');
}

function linksIn(message: SlackMessage): readonly string[] {
  return message.blocks.flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap(({ elements }) =>
          elements.flatMap((element) => (element.type === 'link' ? [element.url] : [])),
        )
      : [],
  );
}

test('any digest stays inside the limits', () => {
  fc.assert(
    fc.property(anyDigest, anyCall, (given, mention) => {
      slackMessages(given, 'delivery-1', mention);
    }),
  );
});

test('any digest is shown by elements that parse nothing, and links only to its own safe addresses', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      const message = renderSlack(given);
      expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(?:mrkdwn|markdown)"|"emoji":true/);
      const safe = citationsOf(given).map(({ url }) => safeUrl(url, 3000));
      for (const url of linksIn(message)) expect(safe).toContain(url);
      expect(shownIn(message)).not.toMatch(HIDDEN);
    }),
  );
});

test('the fallback text of any digest pings nobody and links nowhere', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      const { text } = renderSlack(given);
      expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(text).not.toMatch(NAME_CHANNEL_OR_EMOJI);
      expect(text).not.toMatch(ADDRESS);
      expect(text).not.toMatch(HIDDEN);
    }),
  );
});

test('a fallback line begins with our words, never with those of an article', () => {
  for (const hostile of HOSTILE) {
    const { text } = renderSlack(digest([line({ after: hostile })]));
    for (const row of text.split('\n').slice(1)) expect(row).toMatch(/^(?:• |“|Pearl Oven)/);
  }
});

test('no figure is ever cut', () => {
  fc.assert(
    fc.property(figureDigest, (given) => {
      const message = renderSlack(given);
      expect(cutFigures(shownIn(message))).toEqual([]);
      expect(cutFigures(message.text)).toEqual([]);
    }),
  );
});
