import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';
import { readStatuses } from '../../../../src/core/read/statuses/read-statuses.ts';

function steps(text: string): string[] {
  const { tokens, tags } = sentenceOf(text, 0);
  return readStatuses(tokens, tags).map(({ value }) => `${value.ladder}: ${value.step}`);
}

/** [words, the step they state] - add a form by adding a line. */
const FORMS: readonly (readonly [string, string])[] = [
  ['Acme is in talks to buy Zenith', 'deal: talks'],
  ['Orvex is recalling about 52,000 drones', 'product: recalled'],
  ['Orvex Cloud went down again', 'incident: started'],
  ['Acme is in advanced talks with Zenith', 'deal: advanced talks'],
  ['Acme is in late-stage talks with Zenith', 'deal: advanced talks'],
  ['Acme is close to a $5 million deal', 'deal: advanced talks'],
  ['Acme is close to buying Zenith', 'deal: advanced talks'],
  ['Acme nears $5 million deal', 'deal: advanced talks'],
  ['Acme is finalising a deal', 'deal: advanced talks'],
  ['Acme has opened talks with Zenith', 'deal: talks'],
  ['Acme eyes a stake in Zenith', 'deal: exploring'],
  ['Acme is considering a bid for Zenith', 'deal: exploring'],
  ['Acme has reached a deal with Zenith', 'deal: agreed'],
  ['Acme agreed to acquire Zenith', 'deal: agreed'],
  ['a deal was announced', 'deal: agreed'],
  ['Zenith agreed to a takeover', 'deal: agreed'],
  ['Zenith has agreed to sell itself', 'deal: agreed'],
  ['the companies signed a definitive agreement', 'deal: signed'],
  ['regulators have cleared the merger', 'deal: cleared'],
  ['Acme won approval for the takeover', 'deal: cleared'],
  ['Acme completed its acquisition', 'deal: closed'],
  ['The sale of Zenith has closed', 'deal: closed'],
  ['the deal between Acme and Zenith closed on Monday', 'deal: closed'],
  ['a judge blocked the merger', 'deal: blocked'],
  ['the talks have collapsed', 'deal: terminated'],
  ['Acme called off its bid', 'deal: terminated'],
  ['the deal fell through', 'deal: terminated'],
  ['the bid for Zenith has collapsed', 'deal: terminated'],
  ['Acme scrapped its plan to buy Zenith', 'deal: terminated'],
  ['terms are not yet finalised', 'deal: not final'],
  ['if completed, it would be the largest', 'deal: not final'],
  ['the deal is still in flux', 'deal: not final'],
  ['a pending purchase', 'deal: pending'],
  ['it is unclear what form the investment will take', 'deal: form unclear'],

  ['Police are searching for the gunman', 'court: sought'],
  ['The suspect remains at large', 'court: sought'],
  ['Roe is wanted for murder', 'court: sought'],
  ['Jane Roe was arrested on Monday', 'court: arrested'],
  ['Police arrested Jane Roe', 'court: arrested'],
  ['He was taken into custody', 'court: arrested'],
  ['Jane Roe was charged with murder', 'court: charged'],
  ['Prosecutors charged Jane Roe with fraud', 'court: charged'],
  ['She was charged in the death of her neighbour', 'court: charged'],
  ['Roe faces murder charges', 'court: charged'],
  ['Charges were filed against Roe', 'court: charged'],
  ['A grand jury indicted Roe', 'court: charged'],
  ['Roe pleaded guilty to fraud', 'court: pleaded guilty'],
  ['Roe pleaded not guilty', 'court: pleaded not guilty'],
  ['Roe is on trial for murder', 'court: on trial'],
  ['Roe was convicted of murder', 'court: convicted'],
  ['A jury found Roe guilty', 'court: convicted'],
  ['Roe was found not guilty', 'court: acquitted'],
  ['Roe was acquitted', 'court: acquitted'],
  ['Roe was sentenced to ten years', 'court: sentenced'],
  ['Prosecutors dropped the charges', 'court: dropped'],
  ['The charges were dismissed', 'court: dropped'],
  ['A court overturned his conviction', 'court: overturned'],
  ['Police were searching on Monday for a gunman', 'court: sought'],
  ['Utopia sued Acme', 'court: sued'],
  ['Acme was sued by Utopia', 'court: sued'],
  ['Roe filed a lawsuit against Acme', 'court: sued'],
  ['Acme agreed to pay $5 million to settle the lawsuit', 'court: settled'],
  ['Acme settled the case', 'court: settled'],
  ['Acme and Utopia reached a settlement', 'court: settled'],
  ['A jury found Acme liable', 'court: liable'],

  ['Senators introduced a bill on guns', 'law: proposed'],
  ['The House passed a sweeping tax bill', 'law: passed'],
  ['The bill passed the Senate', 'law: passed'],
  ['The committee approved the measure', 'law: passed by committee'],
  ['The Senate rejected the bill', 'law: rejected'],
  ['Lawmakers voted down the bill', 'law: rejected'],
  ['The governor signed the bill', 'law: signed'],
  ['It was signed into law', 'law: signed'],
  ['The governor vetoed the measure', 'law: vetoed'],
  ['The law took effect on Monday', 'law: in force'],
  ['A judge struck down the ban', 'law: struck down'],

  ['Jane Roe won the election', 'election: won'],
  ['Roe wins Utopia mayor race', 'election: won'],
  ['Roe was elected mayor', 'election: won'],
  ['Roe was declared the winner', 'election: won'],
  ['Roe defeated Doe in the runoff', 'election: won'],
  ['Roe leads Doe with 60% of the votes', 'election: ahead'],
  ['Doe conceded to Roe', 'election: conceded'],

  ['The boy was reported missing', 'search: missing'],
  ['Jane Roe went missing', 'search: missing'],
  ['The hikers were found alive', 'search: found'],
  ['She was found dead', 'search: found dead'],
  ['The body of the swimmer was found', 'search: found dead'],
  ['Two climbers were rescued', 'search: rescued'],
  ['The search was called off', 'search: search ended'],

  ['Acme unveiled a new phone', 'product: announced'],
  ['Acme launched its new phone', 'product: launched'],
  ['Acme delayed the launch of its phone', 'product: delayed'],
  ['Acme is recalling 5,000 strollers', 'product: recalled'],
  ['Acme discontinued the headset', 'product: withdrawn'],

  ['Workers went on strike', 'incident: started'],
  ['Acme suffered a data breach', 'incident: started'],
  ['Workers are on strike', 'incident: ongoing'],
  ['The fire has been contained', 'incident: contained'],
  ['The strike ended', 'incident: ended'],
  ['An outage at Acme Cloud hit websites', 'incident: started'],
  ['The outage at Acme continued', 'incident: ongoing'],
  ['Power was restored to all customers', 'incident: ended'],
  ['Power was restored', 'incident: ended'],
];

describe('readStatuses', () => {
  it.each(FORMS)('reads "%s" as %s', (text, step) => {
    expect(steps(text)).toContain(step);
  });

  it.each([
    'The deal is expected to close in May.',
    'The deal may be signed soon.',
    'Roe could win the election.',
    'Roe won 52% of the vote.',
    'Roe led the party for years before the election.',
    'Roe leads Doe in a poll by Lampwatch.',
    'Utopia beat Arcadia in the cup.',
    'Roe conceded that the plan was late.',
    'They settled in Utopia.',
    'The family sued the city.',
    'Acme may settle the lawsuit.',
    'Power was restored to 500 homes.',
    'They talked on air.',
    'Acme charged $5 for it.',
    'The battery is fully charged.',
    'She is charged with leading the team.',
    'It charged a fee.',
    'Roe will be sentenced in May.',
    'If convicted, Roe faces ten years.',
    'Those found guilty could face a fine.',
    'She asked that the charges be dismissed.',
    'Her father passed away.',
    'He passed the bill to the waiter.',
    'She signed a letter.',
    'His son-in-law was approved.',
    'The law takes effect in May.',
    'What is missing is trust.',
    'He recalled that it rained.',
    'They launched an attack.',
    'An air strike began at noon.',
    'The fire is 40% contained.',
    'Power was restored to 5,000 homes.',
    'He is considering a lawsuit.',
    'Her eyes were shut.',
  ])('reads no step in "%s"', (text) => {
    expect(steps(text)).toEqual([]);
  });

  it('tells when nobody is meant', () => {
    const { tokens, tags } = sentenceOf('No one has been charged.', 0);
    expect(readStatuses(tokens, tags)[0]?.isDenied).toBe(true);
  });
});
