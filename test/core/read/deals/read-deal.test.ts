import { describe, expect, it } from 'vitest';
import { readDeal } from '../../../../src/core/read/deals/read-deal.ts';
import { splitSentences } from '../../../../src/core/read/sentences.ts';
import { dealWords } from './deal-words.ts';

describe('readDeal', () => {
  it.each([
    ['Acme Inc said it acquired Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc agreed to buy Kite Corp from Orvex Plc.', 'Acme Inc', 'Kite Corp', 'Orvex Plc'],
    ['Orvex Plc said it sold its Kite Ltd unit to Acme Inc.', 'Acme Inc', 'Kite Ltd', 'Orvex Plc'],
    ['Kite Corp said it agreed to be acquired by Acme Inc.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp was sold to Acme Inc by Orvex Plc.', 'Acme Inc', 'Kite Corp', 'Orvex Plc'],
    ["Acme Inc said it bought Orvex Plc's Kite Ltd subsidiary.", 'Acme Inc', 'Kite Ltd', 'Orvex Plc'],
    ['Acme Inc bought the Kite division of Orvex Plc.', 'Acme Inc', 'Kite', 'Orvex Plc'],
    ['Acme Inc completed the purchase of Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    ['Orvex Plc completed the sale of Kite Corp to Acme Inc.', 'Acme Inc', 'Kite Corp', 'Orvex Plc'],
    ['The acquisition of Kite Corp by Acme Inc was completed.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp said its buyout by Acme Inc has been completed.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc said it signed a merger agreement with Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp holders approved its merger into Acme Inc.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc and Kite Corp said they agreed to merge.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc made a takeover bid for Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    ["Kite Corp urged holders to reject Acme Inc's offer.", 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp received an offer from Acme Inc.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc raised its stake in Kite Corp to 9 pct.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc cut its stake in Kite Corp to 4 pct.', '', 'Kite Corp', 'Acme Inc'],
    ['Acme Inc will pay $630 million for Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    ['Orvex Plc will spin off its Kite Ltd unit.', '', 'Kite Ltd', 'Orvex Plc'],
    ['Acme Inc reached agreement with Orvex Plc to buy Kite Corp.', 'Acme Inc', 'Kite Corp', 'Orvex Plc'],
    ["Acme Inc bought 4 mln shares, or 9 pct, of Kite Corp's common stock.", 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc bought Class B common stock of Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc bought most of the assets and business of Kite Corp.', 'Acme Inc', 'Kite Corp', ''],
    [
      'Acme Inc bought the Valves Division of privately-held Kite Corp.',
      'Acme Inc',
      'Valves Division',
      'Kite Corp',
    ],
    ['Acme Inc bought 60 shops previously owned by Orvex Plc.', 'Acme Inc', '60 shops', 'Orvex Plc'],
    ["Orvex Plc's mill in Ohio has been sold to Acme Inc.", 'Acme Inc', 'mill', 'Orvex Plc'],
    ['Acme Inc agreed to buy from Orvex Plc the Kite Hotels.', 'Acme Inc', 'Kite Hotels', 'Orvex Plc'],
    [
      'Acme Inc signed a letter of intent with Orvex Plc to buy its Kite Ltd unit.',
      'Acme Inc',
      'Kite Ltd',
      'Orvex Plc',
    ],
    [
      'Orvex Plc said the sale, for $240 million, of its Kite Ltd unit to Acme Inc was approved.',
      'Acme Inc',
      'Kite Ltd',
      'Orvex Plc',
    ],
    ['Orvex Plc sold Kite Ltd to a new company, Acme Plc.', 'Acme Plc', 'Kite Ltd', 'Orvex Plc'],
    ['Orvex Plc sold Kite Ltd to a group led by Acme Plc.', 'Acme Plc', 'Kite Ltd', 'Orvex Plc'],
    ['Acme Inc said it is holding talks with Kite Corp about a merger.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp was approached by Acme Inc about a possible acquisition.', 'Acme Inc', 'Kite Corp', ''],
    [
      "Kite Corp got a letter from Acme Inc proposing to buy all of Kite's shares.",
      'Acme Inc',
      'Kite Corp',
      '',
    ],
    ['Kite Corp signed a letter of intent for Acme Inc to acquire the company.', 'Acme Inc', 'Kite Corp', ''],
    [
      'Acme Inc said the waiting period under the Roe Act ended for its purchase of Kite Corp.',
      'Acme Inc',
      'Kite Corp',
      '',
    ],
    ['Shares of Kite Corp rose after Acme Inc said it may buy the company.', 'Acme Inc', 'Kite Corp', ''],
    [
      'Kite Corp said that Acme Inc said that Orvex Plc sold its stake in Kite Corp.',
      '',
      'Kite Corp',
      'Orvex Plc',
    ],
    [
      'Orvex Plc accepted an offer from Acme Inc to buy its Kite Ltd unit.',
      'Acme Inc',
      'Kite Ltd',
      'Orvex Plc',
    ],
    ['Kite Corp said it received a proposal to acquire the company.', '', 'Kite Corp', ''],
    ['Kite Corp said its board rejected the proposal of Acme Inc.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp said its board reviewed an Acme Inc merger proposal.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp said its shareholders approved its merger with Acme Inc.', 'Acme Inc', 'Kite Corp', ''],
    ['Acme Inc said it and Kite Corp agreed to merge in a stock swap.', 'Acme Inc', 'Kite Corp', ''],
    ['Kite Corp agreed to merge with and into Acme Inc.', 'Acme Inc', 'Kite Corp', ''],
    [
      'Acme Inc completed its acquisitions of Kite Corp and Orvex Plc.',
      'Acme Inc',
      'Kite Corp + Orvex Plc',
      '',
    ],
  ])('tells who buys what from whom: %s', (text, purchaser, acquired, seller) => {
    expect(dealWords(text, 'purchaser')).toBe(purchaser);
    expect(dealWords(text, 'acquired')).toBe(acquired);
    expect(dealWords(text, 'seller')).toBe(seller);
  });

  it.each([
    ['Acme to buy Kite for $2 billion', 'Acme', 'Kite', ''],
    ['Acme completes $1.2bn takeover of Kite', 'Acme', 'Kite', ''],
    [
      'Acme Inc. has agreed to acquire Kite, Inc., from Orvex Ltd. for $2 billion.',
      'Acme Inc',
      'Kite, Inc',
      'Orvex Ltd',
    ],
    [
      'Acme Inc., based in Ohio, is in talks to acquire Kite Labs for $300 million.',
      'Acme Inc',
      'Kite Labs',
      '',
    ],
    ['Acme’s acquisition of Kite Labs was blocked.', 'Acme', 'Kite Labs', ''],
    ['Orvex Capital will take Kite Labs private for $4 billion.', 'Orvex Capital', 'Kite Labs', ''],
    ['Acme Inc said on Wednesday it had agreed to sell Kite Labs.', '', 'Kite Labs', 'Acme Inc'],
    ['Acme CEO Jane Roe said Acme plans to buy Kite Labs for $2 billion.', 'Acme', 'Kite Labs', ''],
    [
      'Kite Labs shareholders on Tuesday voted to approve its merger with Acme Group.',
      'Acme Group',
      'Kite Labs',
      '',
    ],
  ])('reads the style of today: %s', (text, purchaser, acquired, seller) => {
    expect(dealWords(text, 'purchaser')).toBe(purchaser);
    expect(dealWords(text, 'acquired')).toBe(acquired);
    expect(dealWords(text, 'seller')).toBe(seller);
  });

  it.each([
    ['57.5 pct of its Kite Corp computer business', 'Kite Corp'],
    ['five million shares, or 16 pct, of Kite Corp', 'Kite Corp'],
    ['a 15 pct stake in Kite Corp', 'Kite Corp'],
    ['the 50 pct interest it does not already own in Kite Corp', 'Kite Corp'],
    ['300,000 Kite Corp common shares', 'Kite Corp'],
    ['the assets and operations of Kite Corp', 'Kite Corp'],
    ['its valves subsidiary Kite GmbH', 'Kite GmbH'],
    ['its South African company, Kite Ltd,', 'Kite Ltd'],
    ['Kite Corp and Orvex Corp', 'Kite Corp + Orvex Corp'],
    ['a cement plant in Ohio', 'cement plant'],
    ['a 12-story building', '12-story building'],
    ['28 radio stations', '28 radio stations'],
    ['a line of juice products', 'line of juice products'],
  ])('finds what changes hands in "%s"', (thing, acquired) => {
    expect(dealWords(`Acme Inc said it sold ${thing} for $80 million.`, 'acquired')).toBe(acquired);
  });

  it.each([
    ['Kite Corp said it has 9 mln shares. Acme Inc said it will buy Kite.', 'acquired', 'Kite Corp'],
    [
      'Acme Worldwide Airways Inc fell. AWA said it agreed to buy Kite Corp.',
      'purchaser',
      'Acme Worldwide Airways Inc',
    ],
    ['Kite Corp said Acme Inc bought 7 pct of its stock.', 'acquired', 'Kite Corp'],
    [
      'Acme Inc told the Securities and Exchange Commission it bought 7 pct of Kite Corp.',
      'purchaser',
      'Acme Inc',
    ],
    ['In a filing with the court, Acme Inc said it acquired Kite Corp.', 'purchaser', 'Acme Inc'],
    ["Orvex Plc's Acme Inc unit said it acquired Kite Corp.", 'purchaser', 'Acme Inc'],
    ['Orvex Plc said its Acme Inc unit acquired Kite Corp.', 'purchaser', 'Acme Inc'],
    ['Acme Inc said a court overturned its proposed acquisition of Kite Corp.', 'purchaser', 'Acme Inc'],
    ['Acme and Roe said it acquired Kite Corp.', 'purchaser', 'Acme and Roe'],
    ['Orvex Ltd (OL) unit Acme Ltd said it acquired Kite Corp.', 'purchaser', 'Acme Ltd'],
    [
      'Acme Inc told the Securities and Exchange Commission (SEC) it bought Kite Corp.',
      'purchaser',
      'Acme Inc',
    ],
    [
      'Kite Corp and Acme Inc signed a pact under which Acme will buy 51 pct of Kite.',
      'purchaser',
      'Acme Inc',
    ],
    [
      'Jane Roe, who is weighing a bid for Orvex Plc, said she raised her stake in Kite Corp.',
      'acquired',
      'Kite Corp',
    ],
    ['Acme Inc bought two banks. They are Kite Corp and Orvex Plc.', 'acquired', 'Kite Corp + Orvex Plc'],
    ['Orvex Plc sold it to the Salem-based Acme Group.', 'purchaser', 'Acme Group'],
    ['May Stores Inc said it acquired Kite Corp.', 'purchaser', 'May Stores Inc'],
    ['Chemicals group Acme AG said it acquired Kite Corp.', 'purchaser', 'Acme AG'],
    [
      'Orvex Plc said it was approached by a group interested in acquiring its Kite Ltd unit.',
      'seller',
      'Orvex Plc',
    ],
  ] as const)('knows who is meant: %s', (text, part, words) => {
    expect(dealWords(text, part)).toBe(words);
  });

  it.each([
    'Jane Roe said she bought a rifle in Ohio.',
    'The hospital said the child was transferred to Kite Hospital.',
    'Interest in Kite grew after the show.',
    'Some 40 percent of Americans support it.',
    'Acme Inc sells hats to tourists.',
    'The Kites are acquiring Jane Roe for $4 million.',
    'The weather was fine.',
  ])('sees no deal in "%s"', (text) => {
    expect(readDeal(splitSentences(text, 0), 'body')).toBeUndefined();
  });

  it('takes the deal that stands first', () => {
    const text = 'Acme Inc agreed to buy Kite Corp. Last year Acme Inc bought Orvex Plc.';
    expect(dealWords(text, 'acquired')).toBe('Kite Corp');
  });
});
