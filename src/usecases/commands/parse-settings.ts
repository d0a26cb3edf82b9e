/** The words behind "subscribe": "all daily 09:00 Europe/Berlin facts price stake sources 2 quiet 22:00-07:00". */
import type { Settings } from '../../core/model.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const KEYWORDS: readonly string[] = [
  'major',
  'all',
  'instant',
  'hourly',
  'daily',
  'facts',
  'certain',
  'sources',
  'quiet',
  'mention',
];

const HOW =
  'write "subscribe major" or "subscribe all", and what else is wanted: hourly, daily 09:00 Europe/Berlin, facts ..., certain, sources 2, quiet 22:00-07:00, mention S012ABCDEF.';

/** More independent sources than this no story has. */
const MOST_SOURCES = 20;
const MOST_FACTS = 20;

export type ParsedSettings = { readonly settings: Settings } | { readonly trouble: string };

/** Ids of facts are taken as they are: which a story has is not known here. */
export function parseSettings(words: readonly string[]): ParsedSettings {
  const settings: Mutable<Settings> = { level: 'major' };
  const zones: { daily?: string; quiet?: string } = {};
  let at = 0;
  /** The next word, unless it opens something else. */
  const next = (): string | undefined => {
    const word = words[at];
    if (word === undefined || KEYWORDS.includes(word.toLowerCase())) return undefined;
    at += 1;
    return word;
  };
  const list = (): readonly string[] => {
    const facts: string[] = [];
    for (let word = next(); word !== undefined; word = next()) {
      facts.push(...word.toLowerCase().split(',').filter(Boolean));
    }
    return facts;
  };

  while (at < words.length) {
    const word = words[at] ?? '';
    at += 1;
    switch (word.toLowerCase()) {
      case 'major':
        settings.level = 'major';
        break;
      case 'all':
        settings.level = 'all';
        break;
      case 'instant':
        settings.pace = undefined;
        break;
      case 'hourly':
        settings.pace = { every: 'hour' };
        break;
      case 'daily': {
        const time = timeOf(next());
        if (time === undefined) return trouble('Daily at what time? Write "daily 09:00 Europe/Berlin".');
        const zone = next();
        if (zone !== undefined) {
          const known = zoneOf(zone);
          if (known === undefined) return trouble(unknownZone(zone));
          zones.daily = known;
        }
        settings.pace = { every: 'day', at: time, zone: 'UTC' };
        break;
      }
      case 'facts': {
        const facts = list();
        if (facts.length === 0) return trouble('Which facts? Write "facts" and their names.');
        if (facts.length > MOST_FACTS) return trouble(`At most ${MOST_FACTS} facts can be chosen.`);
        settings.facts = facts;
        break;
      }
      case 'certain':
        settings.certainty = 'asserted';
        break;
      case 'sources': {
        const count = Number(next());
        if (!Number.isInteger(count) || count < 1 || count > MOST_SOURCES) {
          return trouble(`How many sources? Write "sources 2"; ${MOST_SOURCES} at most.`);
        }
        settings.origins = count;
        break;
      }
      case 'quiet': {
        const [from, to, extra] = (next() ?? '').split('-').map(timeOf);
        if (from === undefined || to === undefined || extra !== undefined || from === to) {
          return trouble('Quiet from when to when? Write "quiet 22:00-07:00".');
        }
        let letsUrgentThrough = true;
        for (let more = next(); more !== undefined; more = next()) {
          if (more.toLowerCase() === 'strict') {
            letsUrgentThrough = false;
            continue;
          }
          const known = zoneOf(more);
          if (known === undefined) return trouble(unknownZone(more));
          zones.quiet = known;
        }
        settings.quiet = { from, to, zone: 'UTC', letsUrgentThrough };
        break;
      }
      case 'mention': {
        const named = next() ?? '';
        const who = groupOf(named);
        if (who === undefined) return trouble(unknownGroup(named));
        const [on, ...facts] = list();
        if (on !== undefined && (on !== 'on' || facts.length === 0)) {
          return trouble('Mention them on which facts? Write "mention S012ABCDEF on price stake".');
        }
        if (facts.length > MOST_FACTS) return trouble(`At most ${MOST_FACTS} facts can be chosen.`);
        settings.mention = { who, facts };
        break;
      }
      default:
        return trouble(`"${shortened(word)}" is not understood; ${HOW}`);
    }
  }
  return { settings: inZone(settings, zones) };
}

/** A channel has one clock, unless it says otherwise. */
function inZone({ pace, quiet, ...rest }: Settings, zones: { daily?: string; quiet?: string }): Settings {
  const [daily, night] = [zones.daily ?? zones.quiet ?? 'UTC', zones.quiet ?? zones.daily ?? 'UTC'];
  return {
    ...rest,
    ...(pace === undefined ? {} : { pace: pace.every === 'day' ? { ...pace, zone: daily } : pace }),
    ...(quiet === undefined ? {} : { quiet: { ...quiet, zone: night } }),
  };
}

/** "9:00" and "09:00". */
function timeOf(word: string | undefined): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(word ?? '') ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** By its IANA name, written as that is; undefined for what is none. Words like "+02:00" know no summer. */
function zoneOf(word: string): string | undefined {
  if (!/^[a-z]+(?:[/_+-][a-z0-9]+)*$/i.test(word)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** As Slack and Discord put a mention of a group into the text of a command, or its bare id. */
function groupOf(word: string): string | undefined {
  return (
    /^(?:<!subteam\^)?(S[A-Z0-9]{6,20})(?:\|[^>]*)?>?$/.exec(word)?.[1] ??
    /^(?:<@&)?(\d{17,20})>?$/.exec(word)?.[1]
  );
}

function unknownZone(word: string): string {
  return `"${shortened(word)}" is no time zone; write one like Europe/Berlin or America/New_York.`;
}

function unknownGroup(word: string): string {
  if (word === '') return 'Mention whom? Write "mention" and the id of a group or role.';
  return `"${shortened(word)}" is no id of a group or role; copy it from the menu of the group ("Copy group ID") or the role ("Copy Role ID").`;
}

function shortened(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}

function trouble(what: string): ParsedSettings {
  return { trouble: what };
}
