/** What a channel asked for, in a sentence. */
import type { Settings } from '../../core/model.ts';
import type { Subscription } from '../../ports.ts';

/** "every change once a day at 09:00 (Europe/Berlin), of price and stake alone". */
export function describeSettings(settings: Settings & Pick<Subscription, 'isCrossposted'>): string {
  const { level, pace, quiet, facts, certainty, origins, mention, isCrossposted } = settings;
  const when =
    pace?.every === 'day'
      ? ` once a day at ${pace.at} (${pace.zone})`
      : pace?.every === 'hour'
        ? ' at the full hour'
        : '';
  return [
    `${level === 'all' ? 'every change' : 'what matters'}${when}`,
    ...(facts ? [`of ${listed(facts)} alone`] : []),
    ...(certainty === 'asserted' ? ['once it is certain'] : []),
    ...(certainty === 'probable' ? ['once it is likely'] : []),
    ...(origins !== undefined && origins > 1 ? [`once ${origins} independent sources say so`] : []),
    ...(quiet
      ? [
          `not from ${quiet.from} to ${quiet.to} (${quiet.zone})${quiet.letsUrgentThrough ? ' unless it is urgent' : ''}`,
        ]
      : []),
    ...(isCrossposted ? ['passed on to whoever follows this channel'] : []),
    ...(mention
      ? [`with a group mentioned${mention.facts.length > 0 ? ` on ${listed(mention.facts)}` : ''}`]
      : []),
  ].join(', ');
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
