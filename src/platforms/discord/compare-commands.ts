/** What is to be done so that the registered commands are the wanted ones. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { WantedCommand } from './commands.ts';

export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** Names begin with "/" for slash commands; others are shown in quotes. */
export function compareCommands(
  wanted: readonly WantedCommand[],
  registered: readonly APIApplicationCommand[],
): CommandChanges {
  const known = new Map(registered.map((each) => [nameOf(each), each]));
  const names = wanted.map(nameOf);
  const isKept = (each: WantedCommand): boolean => holds(known.get(nameOf(each)), each);
  return {
    added: names.filter((name) => !known.has(name)),
    changed: wanted.filter((each) => known.has(nameOf(each)) && !isKept(each)).map(nameOf),
    removed: [...known.keys()].filter((name) => !names.includes(name)),
    kept: wanted.filter(isKept).map(nameOf),
  };
}

export function isSame({ added, changed, removed }: CommandChanges): boolean {
  return added.length + changed.length + removed.length === 0;
}

function nameOf({ name, type }: { readonly name: string; readonly type?: number | undefined }): string {
  return (type ?? 1) === 1 ? `/${name}` : `"${name}"`;
}

/**
 * Whether `registered` says all that `wanted` says. Discord adds ids, versions and defaults of its own, and leaves out
 * what is empty or false.
 */
function holds(registered: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(registered) ? registered : [];
    return list.length === wanted.length && wanted.every((each, index) => holds(list[index], each));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const record = (typeof registered === 'object' && registered !== null ? registered : {}) as Record<
      string,
      unknown
    >;
    const isGone = Object.keys(record).some(
      (key) => OURS.includes(key) && isSaid(record[key]) && !(key in wanted),
    );
    return !isGone && Object.entries(wanted).every(([key, value]) => holds(record[key], value));
  }
  return registered === wanted || (!isSaid(registered) && !isSaid(wanted));
}

/** What only we would have said: when it is registered and no longer wanted, the command has changed. */
const OURS: readonly string[] = [
  'required',
  'choices',
  'autocomplete',
  'channel_types',
  'min_length',
  'max_length',
  'options',
];

function isSaid(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
  );
}
