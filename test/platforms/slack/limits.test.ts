import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SLACK_LIMITS } from '../../../src/platforms/slack/limits.ts';
import { renderSlack } from '../../../src/platforms/slack/render.ts';
import { MOST_PARTS } from '../../../src/platforms/words/divide-lines.ts';
import { citation, digest, line } from '../examples.ts';
import { slackMessages } from './inside-limits.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const DATA = process.env.WRITETHRU_DATA ?? join(ROOT, '../shared/data');
const LIMITS_FILE = join(DATA, 'platforms/block-kit-limits.json');

interface Published {
  readonly text: { readonly min_length: number; readonly max_length: number };
  readonly header: { readonly text: { readonly max_length: number } };
  readonly context: { readonly elements: { readonly max_items: number } };
  readonly action_id: { readonly max_length: number };
  readonly actions: { readonly elements: { readonly max_items: number } };
  readonly button: Readonly<Record<'text' | 'url' | 'value', { readonly max_length: number }>>;
  readonly markdown: { readonly text: { readonly max_length: number } };
}

const absent = existsSync(LIMITS_FILE) ? '' : ` (skipped: no ${LIMITS_FILE}; set WRITETHRU_DATA)`;
test.skipIf(absent !== '')(`our limits are those of the published list${absent}`, () => {
  const published = JSON.parse(readFileSync(LIMITS_FILE, 'utf8')) as Published;
  expect(SLACK_LIMITS).toMatchObject({
    textMin: published.text.min_length,
    textMax: published.text.max_length,
    headerText: published.header.text.max_length,
    contextElements: published.context.elements.max_items,
    url: published.button.url.max_length,
    actionsElements: published.actions.elements.max_items,
    actionId: published.action_id.max_length,
    buttonText: published.button.text.max_length,
    buttonValue: published.button.value.max_length,
    allBlocksJson: published.markdown.text.max_length,
  });
});

function headerOf(headline: string): string {
  const [block] = renderSlack(digest([], { headline })).blocks;
  return block?.type === 'header' ? block.text.text : '';
}

test('a headline at the limit is whole, one over it is cut at a word', () => {
  const atLimit = `${'oven '.repeat(29)}ovens`;
  expect(atLimit).toHaveLength(SLACK_LIMITS.headerText);
  expect(headerOf(atLimit)).toBe(atLimit);
  expect(headerOf(`${atLimit}s`)).toBe(`${'oven '.repeat(29)}…`);
});

test('an address at the limit is a link, one over it is not', () => {
  const start = 'https://wire.example/';
  const atLimit = start + 'a'.repeat(SLACK_LIMITS.url - start.length);
  const linkedTo = (url: string) =>
    JSON.stringify(renderSlack(digest([line({ citations: [citation('q', 's', { url })] })])));
  expect(linkedTo(atLimit)).toContain('"type":"link"');
  expect(linkedTo(`${atLimit}a`)).not.toContain('"type":"link"');
});

test('as many lines as there are blocks stand in one message, and one more in the next', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) => line({ fact: `${n}`, citations: [] }));
  const [full, ...none] = slackMessages(digest(lines(SLACK_LIMITS.blocksPerMessage - 3)));
  expect(none).toEqual([]);
  expect(full?.blocks).toHaveLength(SLACK_LIMITS.blocksPerMessage - 1);
  const [first, second] = slackMessages(digest(lines(SLACK_LIMITS.blocksPerMessage - 2)));
  expect(first?.blocks).toHaveLength(SLACK_LIMITS.blocksPerMessage - 1);
  expect(first?.blocks.at(-1)).toMatchObject({ elements: [{ text: '1 of 2 · more follows' }] });
  expect(second?.blocks.map(({ type }) => type)).toEqual(['context', 'rich_text', 'context']);
  expect(second?.text).toMatch(/^Price now about .* · 2 of 2\n• Price: about \$14M\n/);
});

test('long lines go on where the whole message would be too long, in five messages at most', () => {
  const long = line({ citations: [citation('Oven said so. '.repeat(40), 'Harbour Wire')] });
  const lines = Array.from({ length: 200 }, (_, n) => ({ ...long, fact: `${n}`, origins: n }));
  const messages = slackMessages(digest(lines), 'delivery-1', 'S'.repeat(21));
  expect(messages).toHaveLength(MOST_PARTS);
  for (const { blocks } of messages) {
    expect(JSON.stringify(blocks).length).toBeGreaterThan(SLACK_LIMITS.allBlocksJson - 1000);
  }
  const blocks = messages.flatMap((message) => message.blocks);
  const shown = JSON.stringify(blocks).split('"Price  "').length - 1;
  expect(JSON.stringify(messages.at(-1)?.blocks)).toContain(`… and ${200 - shown} more changes`);
  expect(messages.at(-1)?.text).toMatch(/… and \d+ more changes/);
});
