import { expect, it } from 'vitest';
import { dealWords } from './deal-words.ts';

it.each([
  ['said it agreed in principle to buy Kite Corp', 'agreed in principle'],
  ['said it tentatively agreed to buy Kite Corp', 'tentatively agreed'],
  ['agreed to buy Kite Corp', 'agreed to buy'],
  ['signed a letter of intent to acquire Kite Corp', 'letter of intent'],
  ['terminated its letter of intent to acquire Kite Corp', 'terminated its letter of intent'],
  ['reached an agreement in principle to buy Kite Corp', 'agreement in principle'],
  ['signed a definitive merger agreement with Kite Corp', 'definitive merger agreement'],
  ['signed an agreement to buy Kite Corp', 'signed an agreement'],
  ['completed the previously announced purchase of Kite Corp', 'completed'],
  ['acquired Kite Corp', 'acquired'],
  ['plans to sell Kite Corp', 'plans to sell'],
  ['ended talks to acquire Kite Corp', 'ended talks'],
  ['started a tender offer for Kite Corp', 'started a tender offer'],
  ['raised its stake in Kite Corp', 'raised its stake'],
  ['made its proposed takeover of Kite Corp public', 'proposed'],
  ['will buy Kite Corp', 'will buy'],
  ['will be acquired by Kite Corp', 'will be acquired'],
  ['is selling its Kite Corp unit', 'selling'],
  ['bought 9 pct of Kite Corp', ''],
  ['cut its stake in Kite Corp', ''],
  ['plans to spin off its Kite Corp unit', 'plans to spin off'],
  ['extended until May 1 its offer for Kite Corp', 'extended'],
  ['exercised its option to buy Kite Corp', 'exercised its option'],
  ['merged with Kite Corp', 'merged'],
  ['rejected an unsolicited bid from Kite Corp', 'rejected'],
  ['agreed to merge with Kite Corp', 'agreed'],
  ['raised its takeover offer for Kite Corp', 'raised its takeover offer'],
  ['made a bid for Kite Corp', 'made a bid'],
  ['intends to raise its bid for Kite Corp', 'intends to raise its bid'],
  ['said its proposed acquisition of Kite Corp was terminated', 'terminated'],
  ['received approval for its proposed purchase of Kite Corp', 'received approval'],
  ['is not interested in buying Kite Corp', 'not interested in buying'],
  ['has not completed its acquisition of Kite Corp', 'not completed'],
  ['does not plan to buy Kite Corp', 'does not plan to buy'],
])('reads how far it has come: Acme Inc %s', (words, status) => {
  expect(dealWords(`Acme Inc ${words}.`, 'status')).toBe(status);
});

it.each([
  ['for about 83 mln dlrs in cash', '83 mln dlrs'],
  ['for $2.5 billion', '$2.5 billion'],
  ['for 37 mln Canadian dlrs', '37 mln Canadian dlrs'],
  ['for two billion dollars', 'two billion dollars'],
  ['for 3.28 dlrs a share, or 16.5 mln dlrs', '16.5 mln dlrs'],
  ['for 28 dlrs each', ''],
  ['for undisclosed terms', 'undisclosed'],
  ['. Terms were not disclosed', 'not disclosed'],
  ['. Terms have not been disclosed', 'not been disclosed'],
  ['. Acme would not disclose the price', ''],
  ['in a 4.2 billion dlr deal', '4.2 billion dlr'],
  ['for a proposed 13 mln dlrs', '13 mln dlrs'],
  ['. The offer values Kite at 20 mln dlrs', '20 mln dlrs'],
  [' for cash. It bought Orvex Plc last year for 20 mln dlrs', ''],
  ['. The deal is valued at 16.2 mln dlrs', '16.2 mln dlrs'],
  ['. Kite had sales of 20 mln dlrs', ''],
])('reads the price: ... agreed to buy Kite Corp %s', (words, amount) => {
  expect(dealWords(`Acme Inc agreed to buy Kite Corp ${words}.`.replace(' .', '.'), 'amount')).toBe(amount);
});

it.each([
  [', of Ottawa', 'Ottawa'],
  [' of Red Hook, N.Y.', 'Red Hook, N.Y.'],
  [', Red Hook, N.Y.', 'Red Hook, N.Y.'],
  [', based in Munich, West Germany', 'Munich, West Germany'],
  [', a Dallas-based maker of valves', 'Dallas'],
  [', a Canadian printer', 'Canadian'],
  [', a leading Canadian printer', 'Canadian'],
  [' and Orvex Inc, both of Ottawa', 'Ottawa'],
  ['. Kite operates stores in southern Louisiana', 'southern Louisiana'],
  ['. Kite is based in Toronto and Edmonton, Alberta', 'Toronto and Edmonton, Alberta'],
  [', near Red Hook, N.Y.', 'Red Hook, N.Y.'],
  [', of Red Hook, Ga., for cash', 'Red Hook, Ga.'],
  ['. Salem, Ore.-based Kite is growing', 'Salem, Ore.'],
  [' from Orvex Plc of Ottawa', ''],
  [' and sold Ottawa Steel Corp', ''],
])('reads where it is: ... acquired Kite Plc%s', (words, location) => {
  expect(dealWords(`Acme Inc said it acquired Kite Plc${words}.`, 'location')).toBe(location);
});

it.each([
  [', a financial printer', 'financial printer'],
  [', a maker of valves and pumps', 'valves and pumps'],
  [', which makes and sells tennis racquets', 'tennis racquets'],
  [', a privately held insurance company', 'insurance'],
  [', a valve maker', 'valve'],
  [', Salem, Ore., a maker of valves', 'valves'],
  [', a maker of valves, and the rights to a pump', 'valves'],
  ['. Kite provides food services to schools', 'food services'],
  [', which runs two radio stations', 'radio stations'],
  ['. Ottawa-based Kite makes valves', 'valves'],
  ['. Kite, based in Ottawa, makes valves', 'valves'],
  [', its retail drug store chain, and more', 'retail drug store chain'],
  ['. Earlier, food distributor Kite had a loss', 'food'],
  ['. Kite is engaged in coal mining', 'coal mining'],
  ['. Kite said it will stay independent', ''],
])('reads what business it is in: ... acquired Kite Plc%s', (words, business) => {
  expect(dealWords(`Acme Inc said it acquired Kite Plc${words}.`, 'business')).toBe(business);
});
