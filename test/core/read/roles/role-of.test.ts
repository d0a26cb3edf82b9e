import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../src/core/model/values.ts';
import { roleOf } from '../../../../src/core/read/roles/role-of.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';

const number = { amount: '5', bound: 'eq', precision: '1' } as const;
const MONEY: Value = { ...number, type: 'money', currency: 'USD', assumed: false };
const PERCENT: Value = { ...number, type: 'percent' };

/** The role of the figure in [brackets]; other figures stand in {braces}. */
function role(marked: string, value: Value): string {
  const text = marked.replace(/[[\]{}]/g, '');
  const stretch = (open: string, close: string) => {
    const start = marked.slice(0, marked.indexOf(open)).replace(/[[\]{}]/g, '').length;
    const words = marked.slice(marked.indexOf(open) + 1, marked.indexOf(close));
    return { start, end: start + words.length };
  };
  const others = marked.includes('{') ? [stretch('{', '}')] : [];
  const whole = { start: 0, end: text.length };
  return roleOf(sentenceOf(text, 0).tokens, whole, value, stretch('[', ']'), others);
}

describe('roleOf, money', () => {
  it.each([
    ['Acme agreed to buy Kite for [$5 million].', 'price'],
    ['Acme will pay [$5 million] for Kite.', 'price'],
    ['Under the deal, Acme will pay [$5 million].', 'price'],
    ['Acme made a [$5 million] all-cash offer.', 'price'],
    ['Acme bought a [$5 million] stake in Kite.', 'price'],
    ['a deal valued at [$5 million]', 'price'],
    ['a transaction worth about [$5 million]', 'price'],
    ['The deal values Kite at [$5 million].', 'valuation'],
    ['The offer values the crane maker at [$5 million].', 'valuation'],
    ['Acme weighs a takeover that would value the crane maker at [$5 million].', 'price'],
    ['Acme will buy Kite for $5 a share, or about [$5 million].', 'price'],
    ['Acme made a bid of [$20.50].', 'share price'],
    ['Acme lowered its forecast to [$5 million] after the verdict.', 'other'],
    ['A judge cut the award against Kite to [$5 million].', 'damages'],
    ['Kite was last valued at [$5 million].', 'valuation'],
    ['Kite is worth [$5 million].', 'valuation'],
    ['a market cap of [$5 million]', 'valuation'],
    ['The Lampo 3 starts at [$799].', 'unit price'],
    ['The Lampo 3 costs [$799] in Utopia.', 'unit price'],
    ['Bidding starts at [$799].', 'other'],
    ['police seized drugs worth [$5 million]', 'other'],
    ['estimated annual revenue of [$5 million]', 'revenue'],
    ['revenue of {$4 million}, up from [$3 million]', 'revenue'],
    ['Sales could double to [$5 million].', 'revenue forecast'],
    ['Acme expects net income of [$5 million].', 'profit forecast'],
    ['It posted a net loss of [$5 million].', 'loss'],
    ['Revenue rose by [$5 million].', 'change'],
    ['The bank was fined [$5 million].', 'fine'],
    ['Acme will pay [$5 million] to settle the suit.', 'settlement'],
    ['She seeks [$5 million] in damages.', 'damages sought'],
    ['A jury awarded her [$5 million] in damages.', 'damages'],
    ['Acme must pay [$5 million] for false claims.', 'damages'],
    ['A court ordered Acme to pay [$5 million] to the family.', 'damages'],
    ['Acme must pay [$5 million] by May.', 'payment'],
    ['The storm caused [$5 million] in damage.', 'damage'],
    ['He is held on a [$5,000] bond.', 'bail'],
    ['Acme sold a [$5 million] bond.', 'debt'],
    ['He was paid [$5 million] for his silence.', 'payment'],
    ['Gas rose to [$5] a gallon.', 'unit price'],
    ['The phone will cost [$799].', 'unit price'],
    ['Acme launched the phone at a price of [$799].', 'unit price'],
    ['The phone went on sale at [$799].', 'unit price'],
    ['Acme agreed on a purchase price of [$5 million].', 'price'],
    ['Acme took a restructuring charge of [$5 million].', 'cost'],
    ['The cuts will save [$5 million] a year.', 'savings'],
    ['The state proposed a [$5 million] budget.', 'budget'],
    ['for [$5] a share', 'share price'],
    ['They donated [$5 million] to the school.', 'aid'],
    ['Acme raised [$5 million] from investors.', 'funding'],
    ['Acme will invest [$5 million] in data centres.', 'spending'],
    ['Acme will invest [$5 million] in Kite.', 'price'],
    ['a [$5 million] rescue package', 'spending'],
    ['The bridge cost [$5 million].', 'cost'],
    ['The film grossed [$5 million].', 'box office'],
    ['Hackers asked for a ransom of [$5 million].', 'ransom'],
    ['a [$5,000] reward for the gunman', 'reward'],
    ['The company lives in a [$5 million] house after the deal.', 'other'],
    ['Acme makes [$5 million] a year from the deal.', 'other'],
    ['half of [$5 million]', 'other'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(role(text, MONEY)).toBe(expected);
  });
});

describe('roleOf, percentages', () => {
  it.each([
    ['Acme takes a [49 percent] stake in Kite.', 'stake'],
    ['Acme owns [49%] of Kite.', 'stake'],
    ['Acme sold [25%] of Kite.', 'stake sold'],
    ['Acme raised its stake by [4.9%].', 'change'],
    ['Acme raised its stake to [4.9%].', 'stake'],
    ['Jane Roe won [52%] of the vote.', 'vote share'],
    ['with [95%] of ballots counted', 'votes counted'],
    ['and [85%] of votes in', 'votes counted'],
    ['Roe leads with [40%] counted', 'votes counted'],
    ['after [90%] of polling stations had reported', 'votes counted'],
    ['with [98%] of precincts reporting', 'votes counted'],
    ['[40%] reporting trouble', 'other'],
    ['[85%] of the votes in the north', 'vote share'],
    ['An exit poll gave Roe [51%].', 'poll'],
    ['Roe won [34%] of the vote, an exit poll showed.', 'poll'],
    ['Roe leads with [34%] of the vote, according to a poll.', 'poll'],
    ['A survey showed that inflation was at [3%].', 'inflation'],
    ['Unemployment rose to [5%], a survey showed.', 'unemployment'],
    ['Roe won [52%] of the vote after polls showed her behind.', 'vote share'],
    ['Roe defeated Doe by [51%] to {48%} in a runoff.', 'vote share'],
    ['[61%] of registered voters turned out.', 'turnout'],
    ['A survey projected that Roe had won [51%] of the vote.', 'poll'],
    ['[58%] of eligible voters cast ballots.', 'turnout'],
    ['[58%] of the electorate turned out.', 'turnout'],
    ['Turnout was [58%], up from {49%}', 'turnout'],
    ['[5%] would not vote at all', 'other'],
    ['a [25%] tariff on steel', 'tariff'],
    ['The bank raised its interest rate to [5.5%].', 'interest rate'],
    ['Inflation rose to [3.2%].', 'inflation'],
    ['Unemployment fell to [4%].', 'unemployment'],
    ['Shares fell [5%].', 'change'],
    ['a [5%] rise in sales', 'change'],
    ['Acme cut [10%] of its workforce.', 'workforce share'],
    ['Acme will cut its workforce by [10%].', 'workforce share'],
    ['The fire is [40%] contained.', 'containment'],
    ['Roe leads Doe by [48%] to 44% in a poll.', 'poll'],
    ['Roe led Doe with 52% of the vote to [45%].', 'vote share'],
    ['[58%] of voters backed the tax.', 'vote share'],
    ['[58%] of voters are tired.', 'other'],
    ['a [38%] premium', 'premium'],
    ['[60%] of people like tea', 'other'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(role(text, PERCENT)).toBe(expected);
  });
});

describe('roleOf, things counted', () => {
  it.each([
    ['The party won 22 of the [60 seats] in the council.', 'seats', 'other'],
    ['Some [18,000 users] reported problems.', 'users', 'users affected'],
    ['The outage affected [18,000 customers].', 'customers', 'users affected'],
    ['There were [9,000 reports] of problems.', 'reports', 'problem reports'],
    ['It received [23 reports] of fires.', 'reports', 'other'],
    ['The recall of its lamps was expanded to [2,000 lamps].', 'lamps', 'units recalled'],
    ['Recall widened to [310,000]', '', 'units recalled'],
    ['Acme will cut [500 jobs].', 'jobs', 'jobs cut'],
    ['Acme laid off [500 people].', 'people', 'jobs cut'],
    ['[500 jobs] were lost.', 'jobs', 'jobs cut'],
    ['Acme confirmed [500 layoffs].', 'layoffs', 'jobs cut'],
    ['Acme announced [500 job cuts].', 'job cuts', 'jobs cut'],
    ['Acme is cutting 12% of its workforce, or [about 900 people].', 'people', 'jobs cut'],
    ['Acme has a workforce of [900 people].', 'people', 'headcount'],
    ['Acme said its job cuts would reach [5,000].', '', 'jobs cut'],
    ['Acme raised the number of jobs it will eliminate to [5,000].', '', 'jobs cut'],
    ['Acme cut its prices to [5,000].', '', 'other'],
    ['Jane Roe was found guilty of 11 of [14 counts].', 'counts', 'other'],
    ['Jane Roe was acquitted of [three counts].', 'counts', 'other'],
    ['The bank expects [three rate cuts].', 'rate cuts', 'other'],
    ['Acme will cut another [500 jobs].', 'jobs', 'change'],
    ['Acme will lay off its remaining [700 staff].', 'staff', 'other'],
    ['The agency revised the magnitude to [6.9].', '', 'magnitude'],
    ['The quake measured [6.9].', '', 'magnitude'],
    ['The [5 quake victims] were buried.', 'quake victims', 'other'],
    ['Roe had [212 votes] ahead of a recount.', 'votes', 'other'],
    ['Acme will cut [500 more jobs].', 'more jobs', 'change'],
    ['Acme cancelled [500 flights].', 'flights', 'flights cancelled'],
    ['It left [500] without power.', '', 'customers affected'],
    ['[500 passengers] were stranded.', 'passengers', 'customers affected'],
    ['The breach was told by [two people] familiar with it.', 'people', 'other'],
    ['Her lead narrowed to [500 votes].', 'votes', 'vote margin'],
    ['The plant will create [500 jobs].', 'jobs', 'jobs added'],
    ['Acme employs [500 people].', 'people', 'headcount'],
    ['They won [500 votes].', 'votes', 'votes'],
    ['They won by [500 votes].', 'votes', 'vote margin'],
    ['It passed by [60 votes] to 40.', 'votes', 'votes'],
    ['The party has [50 seats] in parliament.', 'seats', 'seats'],
    ['The arena has [500 seats].', 'seats', 'other'],
    ['a magnitude [6.2] earthquake', '', 'magnitude'],
    ['It left [500 homes] without power.', 'homes', 'customers affected'],
    ['Hackers exposed [500 records] in the breach.', 'records', 'people affected'],
    ['Acme recalled [500 vehicles].', 'vehicles', 'units recalled'],
    ['Acme sold [500 vehicles].', 'vehicles', 'units sold'],
    ['She was sentenced to [10 years] in prison.', 'years', 'sentence'],
    ['He faces up to [10 years] in prison.', 'years', 'sentence faced'],
    ['She was sentenced to [two years] of probation.', 'years', 'probation'],
    ['He spent [10 years] in prison.', 'years', 'other'],
    ['charged with [two counts] of fraud', 'counts', 'counts'],
    ['The fire burned [500 acres].', 'acres', 'area burned'],
    ['a [500-acre] farm near the fire', 'acre', 'other'],
    ['winds of [80 mph]', 'mph', 'wind speed'],
    ['[60 miles] north of Utopia', 'miles', 'distance'],
    ['It reached [90 degrees].', 'degrees', 'temperature'],
    ['[two inches] of rain', 'inches', 'precipitation'],
    ['[500 people] were evacuated.', 'people', 'evacuated'],
    ['Police arrested [500 people].', 'people', 'arrested'],
    ['The storm destroyed [500 homes].', 'homes', 'buildings destroyed'],
    ['a [34-year-old] man', 'year-old', 'age'],
    ['[500 people] came.', 'people', 'other'],
  ])('reads "%s" as what it is', (text, noun, expected) => {
    expect(role(text, { ...number, type: 'quantity', noun })).toBe(expected);
  });
});
