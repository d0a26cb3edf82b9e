/** Names that a later sentence gives to what the deal's own only counts: "two banks. They are Kite Bank and Orvex Bank." */

import { readOrganisations } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import { wordSet } from '../words/word-set.ts';
import { isName, type Words, wordsOf } from './report.ts';

const LISTS = wordSet('are were include includes');
/** No subject of such a list is longer: "included in the sale were". */
const LONGEST_SUBJECT = 6;

/** The names of the several things that `thing` counts, from the sentences behind its own. */
export function namedLater(thing: Words, behind: readonly Sentence[]): Words[] {
  const head = thing.sentence.tokens[thing.to - 1]?.lower ?? '';
  if (!head.endsWith('s') || isName(thing)) return [];
  for (const sentence of behind) {
    const verb = listAt(sentence, head);
    const names = verb > 0 ? listedFrom(sentence, verb + 1) : [];
    if (names.length > 0) return names;
  }
  return [];
}

/** Index of the verb in "they are", "the banks are", "included were"; 0 where a sentence begins otherwise. */
function listAt({ tokens }: Sentence, head: string): number {
  const first = tokens[0]?.lower;
  for (let at = 1; at < LONGEST_SUBJECT; at += 1) {
    if (!LISTS.has(tokens[at]?.lower ?? '')) continue;
    const isSubject = first === 'they' || first === 'included' || tokens[at - 1]?.lower === head;
    return isSubject ? at : 0;
  }
  return 0;
}

/** Names that stand at `from` or behind a comma or "and". */
function listedFrom(sentence: Sentence, from: number): Words[] {
  const { tokens } = sentence;
  return readOrganisations(tokens)
    .filter(({ from: at, kind }) => {
      const before = tokens[at - 1];
      return (
        kind !== 'place' && (at === from || (at > from && (before?.text === ',' || before?.lower === 'and')))
      );
    })
    .map((name) => wordsOf(sentence, name));
}
