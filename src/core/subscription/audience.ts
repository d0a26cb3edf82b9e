/** Settings that say the same are one audience, however they were put. */
import type { Audience, AudienceId, Level, QuietHours, Settings } from '../model/subscription.ts';

const LEVELS: readonly Level[] = ['major', 'all'];

/** The two that every story has, whoever follows it. */
export const PLAIN: readonly Audience[] = LEVELS.map((level) => ({ id: level, settings: { level } }));

export function isPlain(id: AudienceId): boolean {
  return PLAIN.some((audience) => audience.id === id);
}

export function audienceOf(settings: Settings): Audience {
  const plain = withoutDefaults(settings);
  return { id: wordsOf(plain), settings: plain };
}

function withoutDefaults({ level, pace, quiet, facts, certainty, origins, mention }: Settings): Settings {
  return {
    level,
    ...(pace && pace.every !== 'update' ? { pace } : {}),
    ...(quiet ? { quiet } : {}),
    ...(facts && facts.length > 0 ? { facts: inOrder(facts) } : {}),
    ...(certainty && certainty !== 'possible' ? { certainty } : {}),
    ...(origins !== undefined && origins > 1 ? { origins } : {}),
    ...(mention ? { mention: { who: mention.who, facts: inOrder(mention.facts) } } : {}),
  };
}

function inOrder(facts: readonly string[]): readonly string[] {
  return [...new Set(facts)].sort();
}

/** As somebody would type it behind "subscribe". */
function wordsOf({ level, pace, quiet, facts, certainty, origins, mention }: Settings): string {
  const of = mention && mention.facts.length > 0 ? ` on ${mention.facts.join(' ')}` : '';
  return [
    level,
    ...(pace?.every === 'hour' ? ['hourly'] : []),
    ...(pace?.every === 'day' ? [`daily ${pace.at} ${pace.zone}`] : []),
    ...(quiet ? [quietWords(quiet)] : []),
    ...(facts ? [`facts ${facts.join(' ')}`] : []),
    ...(certainty === 'asserted' ? ['certain'] : []),
    ...(certainty === 'probable' ? ['probable'] : []),
    ...(origins === undefined ? [] : [`sources ${origins}`]),
    ...(mention ? [`mention ${mention.who}${of}`] : []),
  ].join(' ');
}

function quietWords({ from, to, zone, letsUrgentThrough }: QuietHours): string {
  return `quiet ${from}-${to} ${zone}${letsUrgentThrough ? '' : ' strict'}`;
}
