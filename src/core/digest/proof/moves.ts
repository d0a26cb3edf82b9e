/** Moves of people that a text tells, and which move of the evidence proves another. */

import type { NamedEntity } from '../../model/names.ts';
import type { Move } from '../../model/values.ts';
import { readMoves } from '../../read/moves.ts';
import { nameSentences } from '../../read/names.ts';
import type { Sentence } from '../../read/sentences.ts';
import { TAG } from '../../read/words/index.ts';

/** `known` tell who is a person when a text has the surname alone. */
export function movesIn(sentence: Sentence, known: readonly Move[]): Move[] {
  if ((sentence.tags & TAG.move) === 0) return [];
  const names = nameSentences([sentence]).names[0] ?? [];
  const about = new Map(known.map(({ person }) => [lastWord(person), personOf(person)]));
  return readMoves({ sentence, names, about }).map(({ value }) => value);
}

function personOf(name: string): NamedEntity {
  return { name, kind: 'person', aliases: [lastWord(name)], mentions: [] };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Who comes or goes, how, and where; whoever is ousted or retires also leaves. */
export function provesMove(source: Move, said: Move): boolean {
  const isGoing = source.verb === 'is ousted' || source.verb === 'retires';
  return (
    (said.verb === source.verb || (said.verb === 'leaves' && isGoing)) &&
    lastWord(said.person) === lastWord(source.person) &&
    isSamePlace(source.to, said.to) &&
    isSamePlace(source.from, said.from)
  );
}

/** "Acme" is told of "Acme Works", and the other way round. */
function isSamePlace(source: string | undefined, said: string | undefined): boolean {
  if (said === undefined) return true;
  return source !== undefined && (isWithin(source, said) || isWithin(said, source));
}

function isWithin(long: string, short: string): boolean {
  return ` ${long} `.includes(` ${short} `);
}
