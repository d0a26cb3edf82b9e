import { z } from 'zod';
import type { SlackManifest } from './manifest.ts';

/** What is in a manifest, by a name that a reader of the difference knows: "/scale-deal description". */
type Parts = ReadonlyMap<string, string>;

/** What changes, one line each: "+ ..." is new, "- ..." goes, "~ ...: old -> new" is another. Empty when all is the same. */
export function compareManifests(old: unknown, wanted: SlackManifest): readonly string[] {
  const [before, after] = [partsOf(old), partsOf(wanted)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    // Of a command that comes or goes, its name says it all.
    const [command = ''] = name.split(' ');
    if (name !== command && command.startsWith('/') && before.has(command) !== after.has(command)) return [];
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) return [];
    if (was === undefined) return [`+ ${name}${is === '' ? '' : `: ${is}`}`];
    if (is === undefined) return [`- ${name}${was === '' ? '' : `: ${was}`}`];
    return [`~ ${name}: ${was} -> ${is}`];
  });
}

const Named = z.looseObject({ command: z.string() });

function partsOf(manifest: unknown): Parts {
  const parts = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) addItem(name, one);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) add(name === '' ? key : `${name}.${key}`, one);
    } else if (value !== undefined) {
      parts.set(name, String(value));
    }
  };
  const addItem = (name: string, item: unknown): void => {
    const command = Named.safeParse(item);
    if (!command.success) {
      parts.set(`${name} ${typeof item === 'string' ? item : JSON.stringify(item)}`, '');
      return;
    }
    const { command: called, ...rest } = command.data;
    parts.set(called, '');
    for (const [key, one] of Object.entries(rest)) parts.set(`${called} ${key}`, String(one));
  };
  add('', manifest);
  return parts;
}
