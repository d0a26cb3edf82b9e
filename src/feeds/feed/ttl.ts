/** How long a feed says that it may be kept. */
import { firstText } from './node.ts';
import type { Node } from './read-xml.ts';

/** Minutes. https://www.rssboard.org/rss-1-0-modules-syndication */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** <ttl> is minutes already. https://www.rssboard.org/rss-specification#ltttlgtSubelementOfLtchannelgt */
export function ttlOf(channel: Node): number | undefined {
  const ttl = Number(firstText(channel, ['ttl']));
  if (ttl > 0 && ttl <= 525_600) return Math.round(ttl);
  const period = PERIODS.get(firstText(channel, ['sy:updateperiod'])?.toLowerCase() ?? '');
  const times = Number(firstText(channel, ['sy:updatefrequency']) ?? 1);
  return period && times >= 1 ? Math.max(1, Math.round(period / times)) : undefined;
}
