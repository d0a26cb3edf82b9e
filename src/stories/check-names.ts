/** Names that must fit together across a story file; looked at even when other parts of the file are wrong. */
import { z } from 'zod';
import type { StoryKind } from '../core/model.ts';
import { kindOf } from '../core/story/kinds/index.ts';
import type { Finding } from './plain-words.ts';
import { KIND } from './story-file.ts';

const Names = z.object({
  kind: KIND,
  lead: z.array(z.unknown()).catch([]),
  facts: z.record(z.string(), z.unknown()).catch({}),
  parties: z.record(z.string(), z.unknown()).catch({}),
});

export function checkNames(file: object): Finding[] {
  const { data } = Names.safeParse(file);
  if (!data) return [];
  const own = Object.keys(data.facts);
  const brought = kindOf(data).facts.map(({ id }) => id);
  const known = [...brought, ...own];
  const clashes = own
    .filter((fact) => brought.includes(fact))
    .map((fact) => ({
      path: ['facts', fact],
      message: `is already a fact of every ${data.kind}; choose another name`,
    }));
  const strangers = data.lead.flatMap((fact, index) =>
    typeof fact !== 'string' || known.includes(fact)
      ? []
      : [
          {
            path: ['lead', index],
            message: `"${fact}" is no fact of this story; known are ${known.join(', ')}`,
          },
        ],
  );
  return [...checkParties(data.kind, data.parties), ...clashes, ...strangers];
}

/** Each kind has its own parts; all that it needs must be played. */
function checkParties(kind: StoryKind, parties: Readonly<Record<string, unknown>>): Finding[] {
  const parts = kindOf({ kind }).parties;
  const known = Object.keys(parts);
  const missing = known
    .filter((part) => parts[part] === 'needed' && !Object.hasOwn(parties, part))
    .map((part) => ({ path: ['parties', part], message: 'is missing' }));
  const strangers = Object.keys(parties)
    .filter((part) => !known.includes(part))
    .map((part) => ({
      path: ['parties', part],
      message:
        known.length > 0
          ? `is no part of a story of kind ${kind}; known are ${known.join(', ')}`
          : `is no part of a story of kind ${kind}, which has none; name them under "people" and "match"`,
    }));
  return [...missing, ...strangers];
}
