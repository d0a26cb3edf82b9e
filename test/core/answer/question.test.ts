import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/answer/question.ts';

describe('the kind of answer that is asked for', () => {
  it.each([
    ['Who leads Acme?', 'person'],
    ['Which singer opened the festival?', 'person'],
    ['The runner fell at the last hurdle. Who is he?', 'person'],
    ['Which company bought Orvex?', 'organisation'],
    ['Which NHL team won the cup?', 'organisation'],
    ['Where is Acme based?', 'place'],
    ['The bridge collapsed in which city?', 'place'],
    ["Which country's team won?", 'place'],
    ["What children's show is the park based on?", 'work'],
    ['When was Acme founded?', 'date'],
    ['In which year did Roe retire?', 'date'],
    ['How much did Acme pay?', 'money'],
    ['The top prize ballooned to:', 'money'],
    ['How many people fled?', 'count'],
    ["Roe's win brings her tally to how many?", 'count'],
    ['What percentage of Orvex did it buy?', 'percent'],
    ['How long is the sentence?', 'duration'],
    ['What is the programme called?', 'work'],
    ['Which type of fees did Acme drop?', 'thing'],
    ['What caused the crash?', 'thing'],
    ['Is the deal closed?', 'yes-no'],
    ['Why did the shares fall?', 'why'],
    ['How does it work?', 'how'],
  ])('%s -> %s', (text, kind) => expect(readQuestion(text).kind).toBe(kind));
});

describe('the words of a question', () => {
  it('tells the small word before its gap', () => {
    expect(readQuestion('Acme opened a plant in which city this spring?').lead).toBe('in');
  });

  it('tells the small word at its end', () => {
    expect(readQuestion('What will the new plant focus on?').lead).toBe('on');
  });

  it('does not insist on verbs that say little', () => {
    const { light } = readQuestion('Which ministry gave Acme a contract?');
    expect(light.has('giv')).toBe(true);
    expect(light.has('contract')).toBe(false);
  });

  it('counts the sentence that asks more than the one before it', () => {
    const { terms } = readQuestion('Acme sold Orvex. Who leads Kite?');
    expect(terms.get('orvex')).toBeLessThan(terms.get('kit') ?? 0);
  });

  it.each([
    ["What was Acme's revenue?", 'Acme'],
    ['What was the revenue of Acme Foods?', 'Acme Foods'],
    ['What was the revenue?', undefined],
    ['How many rounds of voting did the Chamber of Deputies hold?', undefined],
  ])('%s is about %s', (text, owner) => expect(readQuestion(text).owner).toBe(owner));

  it.each([
    'Should I buy Acme shares?',
    'Who will win the race?',
    'Is the deal a good idea?',
    'Do you think it works?',
  ])('%s asks for an opinion', (text) => expect(readQuestion(text).isOpinion).toBe(true));

  it('finds no opinion in what was decided', () => {
    expect(readQuestion('Who won the race?').isOpinion).toBe(false);
  });

  it.each(['', '   ', '?', 'which', 'a'.repeat(5_000), '-'.repeat(2_000), 'Which - - - -', "What's?"])(
    'reads %j without failing',
    (text) => expect(() => readQuestion(text)).not.toThrow(),
  );
});
