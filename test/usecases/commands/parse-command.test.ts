import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Command } from '../../../src/usecases/commands/command.ts';
import { isQuestion } from '../../../src/usecases/commands/is-question.ts';
import { nearest } from '../../../src/usecases/commands/nearest.ts';
import { parseCommand } from '../../../src/usecases/commands/parse-command.ts';

const SLUGS = ['oven-kettle', 'harbour-cranes'];
const STORY = 'oven-kettle';

function parsed(text: string, name = '/oven-kettle'): Command {
  return parseCommand(name, text, SLUGS).command;
}

describe('a command', () => {
  it.each<[string, Command]>([
    ['', { verb: 'show', story: STORY }],
    ['  ', { verb: 'show', story: STORY }],
    ['show', { verb: 'show', story: STORY }],
    ['TIMELINE', { verb: 'timeline', story: STORY }],
    ['sources', { verb: 'sources', story: STORY }],
    ['unsubscribe', { verb: 'unsubscribe', story: STORY }],
    ['subscribe', { verb: 'subscribe', story: STORY, level: 'major' }],
    ['subscribe All', { verb: 'subscribe', story: STORY, level: 'all' }],
    ['subscribe instant', { verb: 'subscribe', story: STORY, level: 'major' }],
    ['settings', { verb: 'settings', story: STORY }],
    ['subscribe hourly all', { verb: 'subscribe', story: STORY, level: 'all', pace: { every: 'hour' } }],
    [
      'subscribe daily 9:00 europe/berlin quiet 22:00-07:00',
      {
        verb: 'subscribe',
        story: STORY,
        level: 'major',
        pace: { every: 'day', at: '09:00', zone: 'Europe/Berlin' },
        quiet: { from: '22:00', to: '07:00', zone: 'Europe/Berlin', letsUrgentThrough: true },
      },
    ],
    [
      'subscribe quiet 22:00-07:00 Asia/Tokyo strict daily 09:00',
      {
        verb: 'subscribe',
        story: STORY,
        level: 'major',
        pace: { every: 'day', at: '09:00', zone: 'Asia/Tokyo' },
        quiet: { from: '22:00', to: '07:00', zone: 'Asia/Tokyo', letsUrgentThrough: false },
      },
    ],
    [
      'subscribe all facts price, Stake certain sources 2 mention <!subteam^S012ABCDEF|@desk> on price',
      {
        verb: 'subscribe',
        story: STORY,
        level: 'all',
        facts: ['price', 'stake'],
        certainty: 'asserted',
        origins: 2,
        mention: { who: 'S012ABCDEF', facts: ['price'] },
      },
    ],
    [
      'subscribe mention <@&123456789012345678>',
      { verb: 'subscribe', story: STORY, level: 'major', mention: { who: '123456789012345678', facts: [] } },
    ],
    ['mute 30m', { verb: 'mute', story: STORY, minutes: 30 }],
    ['mute 2h', { verb: 'mute', story: STORY, minutes: 120 }],
    ['mute 30d', { verb: 'mute', story: STORY, minutes: 43_200 }],
    ['mute off', { verb: 'mute', story: STORY, minutes: 0 }],
    ['answers mentions', { verb: 'answers', story: STORY, policy: 'mentions' }],
    ['answers off', { verb: 'answers', story: STORY, policy: 'off' }],
    ['ask who leads it?', { verb: 'ask', story: STORY, question: 'who leads it?' }],
    ['ask is it public', { verb: 'ask', story: STORY, question: 'is it public' }],
    ['who  leads it?', { verb: 'ask', story: STORY, question: 'who leads it?' }],
    ['explain https://wire.example/a', { verb: 'explain', story: STORY, link: 'https://wire.example/a' }],
    ['explain <https://wire.example/a>', { verb: 'explain', story: STORY, link: 'https://wire.example/a' }],
    [
      'explain <https://wire.example/a|wire.example/a>',
      { verb: 'explain', story: STORY, link: 'https://wire.example/a' },
    ],
    ['help', { verb: 'help', story: STORY }],
  ])('"%s" is read', (text, command) => {
    expect(parsed(text)).toEqual(command);
    expect(parsed(`${STORY} ${text}`, '/story')).toEqual(command);
    expect(parsed(`/${STORY.toUpperCase()} ${text}`, '/story')).toEqual(command);
  });

  it.each([
    ['timelin', 'Did you mean "timeline"?'],
    ['subcribe all', 'Did you mean "subscribe"?'],
    ['sub', 'Did you mean "subscribe"?'],
    ['banana', 'To ask a question, begin with "ask".'],
    ['ask', 'Ask what?'],
    [`ask ${'x'.repeat(501)}`, 'too long'],
    ['subscribe everything', 'write "subscribe major" or "subscribe all"'],
    ['subscribe all hurly', '"hurly" is not understood'],
    ['subscribe daily', 'Daily at what time?'],
    ['subscribe daily 25:00', 'Daily at what time?'],
    ['subscribe daily 9am', 'Daily at what time?'],
    ['subscribe daily 09:00 Europe/Berln', '"Europe/Berln" is no time zone'],
    ['subscribe daily 09:00 +02:00', '"+02:00" is no time zone'],
    ['subscribe facts', 'Which facts?'],
    ['subscribe facts all', 'Which facts?'],
    ['subscribe sources', 'How many sources?'],
    ['subscribe sources 0', 'How many sources?'],
    ['subscribe sources 2.5', 'How many sources?'],
    ['subscribe sources 99', 'How many sources?'],
    ['subscribe quiet', 'Quiet from when to when?'],
    ['subscribe quiet 22:00', 'Quiet from when to when?'],
    ['subscribe quiet 22:00-22:00', 'Quiet from when to when?'],
    ['subscribe quiet 22:00-07:00-08:00', 'Quiet from when to when?'],
    ['subscribe quiet 22:00-07:00 loudly', '"loudly" is no time zone'],
    ['subscribe mention', 'Mention whom?'],
    ['subscribe mention @everyone', '"@everyone" is no id of a group'],
    ['subscribe mention <!channel>', '"<!channel>" is no id of a group'],
    ['subscribe mention <@U012ABCDEF>', 'is no id of a group or role'],
    ['subscribe mention S012ABCDEF at price', 'on which facts?'],
    ['mute', 'For how long?'],
    ['mute 2', 'For how long?'],
    ['mute 0h', 'For how long?'],
    ['mute 31d', 'For how long?'],
    ['mute 2h 3h', 'For how long?'],
    ['answers', 'Answer what here?'],
    ['answers some', 'Answer what here?'],
    ['explain', 'Explain which article?'],
    ['timeline now', '"now" is not understood'],
  ])('"%s" becomes help that says what to write', (text, words) => {
    const command = parsed(text);
    expect(command).toMatchObject({ verb: 'help', story: STORY, trouble: expect.stringContaining(words) });
  });

  it.each([
    ['/oven-kettl', '', 'Did you mean "oven-kettle"?'],
    ['/retired', '', 'No story "retired" is followed here.'],
    ['/story', 'harbor-cranes timeline', 'Did you mean "harbour-cranes"?'],
  ])('of no story becomes help: %s %s', (name, text, words) => {
    expect(parsed(text, name)).toMatchObject({ verb: 'help', trouble: expect.stringContaining(words) });
  });

  it.each(['', 'help'])('/story %s lists the stories', (text) => {
    expect(parsed(text, '/story')).toEqual({ verb: 'help', trouble: undefined });
  });

  it.each([
    ['public', true],
    ['timeline public', true],
    ['public timeline', true],
    ['timeline', false],
    ['ask is it public', false],
    ['public ask is it so?', true],
    ['publicly', false],
  ])('"%s" is for everybody: %s', (text, isPublic) => {
    expect(parseCommand('/oven-kettle', text, SLUGS).isPublic).toBe(isPublic);
  });

  it('is read from any text, and what it quotes of it is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const command = parsed(text);
        if (command.verb === 'ask') expect(command.question.length).toBeLessThanOrEqual(500);
      }),
    );
    expect(JSON.stringify(parsed('x'.repeat(2000))).length).toBeLessThan(250);
  });
});

test.each([
  ['timeline', 'timeline'],
  ['timline', 'timeline'],
  ['tim', 'timeline'],
  ['ti', undefined],
  ['source', 'sources'],
  ['muet', 'mute'],
  ['banana', undefined],
])('the word nearest to %s is %s', (word, meant) => {
  expect(nearest(word, ['timeline', 'sources', 'mute', 'ask'])).toBe(meant);
});

test.each([
  ['What is the price now?', true],
  ['ok, so how much is it?', true],
  ['That is a lot. Who pays for it? We do not know.', true],
  ['any news?', true],
  ['really?', false],
  ['lol what', false],
  ['That is what I said.', false],
  ['https://wire.example/a?what=is', false],
  ['', false],
])('"%s" asks something: %s', (text, asks) => {
  expect(isQuestion(text)).toBe(asks);
});
