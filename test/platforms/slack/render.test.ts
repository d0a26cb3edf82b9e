import type { ChatPostMessageArguments } from '@slack/web-api';
import { expect, it, test } from 'vitest';
import { renderSlack } from '../../../src/platforms/slack/render.ts';
import { ALSO_NEW, KETTLE_DEAL } from '../examples.ts';

const bold = { bold: true };
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const quote = (words: string) => ({ type: 'rich_text_quote', elements: [text(words)] });

test('a digest becomes a header, a block for each line, and the foot', () => {
  expect(renderSlack(KETTLE_DEAL, 'delivery-1').blocks).toEqual([
    {
      type: 'header',
      text: { type: 'plain_text', text: 'Price now about $14M (was over $10M), 49% stake', emoji: false },
    },
    {
      type: 'rich_text',
      elements: [
        section(
          text('Price  ', bold),
          text('over $10M', { strike: true }),
          text(' → '),
          text('about $14M', bold),
        ),
        quote('“Pearl Oven will pay about $14 million for Tin Kettle.”'),
        section(
          { type: 'link', url: 'https://wire.example/oven-kettle', text: 'Harbour Wire' },
          text(' · 4 Mar 2031'),
        ),
        quote('“The price is near $14 million, a director said.”'),
        section(text('Quay Post, as reported by Daily Spoon'), text(' · 4 Mar 2031 · 2 independent sources')),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(
          text('Stake  ', bold),
          text('reportedly ', { italic: true }),
          text('49%'),
          text(' · new', { italic: true }),
        ),
        quote('“The oven maker is said to take 49 per cent.”'),
        section(text('Harbour Wire'), text(' · 4 Mar 2031')),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(
          text('Disputed: Closing  ', bold),
          text('May 2031', bold),
          text(' against '),
          text('June 2031', bold),
        ),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(
          text('Correction: Revenue  ', bold),
          text('$9M', { strike: true }),
          text(' → '),
          text('$8M', bold),
        ),
      ],
    },
    {
      type: 'context',
      elements: [
        {
          type: 'plain_text',
          text: 'Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC',
          emoji: false,
        },
      ],
    },
  ]);
});

test('the fallback text says all of it', () => {
  expect(renderSlack(KETTLE_DEAL).text.split('\n')).toEqual([
    'Price now about $14M (was over $10M), 49% stake',
    '• Price: over $10M → about $14M',
    '“Pearl Oven will pay about $14 million for Tin Kettle.” – Harbour Wire, 4 Mar 2031',
    '“The price is near $14 million, a director said.” – Quay Post, as reported by Daily Spoon, 4 Mar 2031',
    '2 independent sources',
    '• Stake: reportedly 49% (new)',
    '“The oven maker is said to take 49 per cent.” – Harbour Wire, 4 Mar 2031',
    '• Disputed: Closing: May 2031 against June 2031',
    '• Correction: Revenue: $9M → $8M',
    'Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC',
  ]);
});

test('the message unfurls nothing, parses nothing, and can be found by its delivery', () => {
  const { text: _text, blocks: _blocks, ...rest } = renderSlack(KETTLE_DEAL, 'delivery-1');
  expect(rest).toEqual({
    unfurl_links: false,
    unfurl_media: false,
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    metadata: { event_type: 'digest_posted', event_payload: { delivery_id: 'delivery-1' } },
  });
  expect(renderSlack(KETTLE_DEAL)).not.toHaveProperty('metadata');
});

test('the message is what chat.postMessage takes', () => {
  const args: ChatPostMessageArguments = { channel: 'C1', ...renderSlack(KETTLE_DEAL, 'delivery-1') };
  expect(args.channel).toBe('C1');
});

test('what is also new is quoted line by line, with its source below', () => {
  const { blocks, text: fallback } = renderSlack(ALSO_NEW);
  expect(blocks.slice(1)).toEqual([
    {
      type: 'rich_text',
      elements: [
        section(text('Also new  ', bold), text('“Tin Kettle will close its foundry with 450 staff.”')),
        section(text('Also new  ', bold), text('“Ada Stone leaves Tin Kettle.”')),
        section(
          { type: 'link', url: 'https://wire.example/foundry', text: 'Harbour Wire' },
          text(' · 4 Mar 2031'),
        ),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(text('Also new  ', bold), text('“A regulator looks at the price.”')),
        section(text('Quay Post'), text(' · 4 Mar 2031')),
      ],
    },
    {
      type: 'context',
      elements: [
        {
          type: 'plain_text',
          text: 'Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC',
          emoji: false,
        },
      ],
    },
  ]);
  expect(fallback).toContain('• Also new: “A regulator looks at the price.”\nQuay Post, 4 Mar 2031');
});

it.each([
  ['a user group', 'S012ABCDEF', 1],
  ['nobody by what is no id of one', 'channel> <!here', 0],
  ['nobody by the id of a person', 'U012ABCDEF', 0],
])('calls %s', (_whom, mention, calls) => {
  const called = JSON.stringify(renderSlack(KETTLE_DEAL, 'd', mention).blocks);
  expect(called.split(`{"type":"usergroup","usergroup_id":"${mention}"}`)).toHaveLength(calls + 1);
  expect(called.includes(mention)).toBe(calls === 1);
});
