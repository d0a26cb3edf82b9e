/** The noun that a phrase for people leads to: "unarmed black man", "police officer", "the man's wife". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { PERSON_NOUNS } from '../words/people.ts';
import { wordSet } from '../words/word-set.ts';
import { ageAt } from './count.ts';

/** A word that no phrase for people goes across. */
const STOP = wordSet(
  'a an the and or but nor of to in on at by for from with without into onto over under near after before during when while as if than that which who whom whose where ' +
    'was were is are be been being has have had do does did will would could should may might can must not no he she they it we i you his her their its him them ' +
    'said says told after inside outside around between against about just also then so because until since both all',
);
const NATION = /^\p{Lu}\p{Ll}{2,}(?:ans|is|ese|inos)$/u;
const PEOPLE = { isPlural: true, isSuspect: false, pair: false } as const;
/** "Two dead men", "a shooting victim". */
const HURT_ADJECTIVE = wordSet(
  'injured wounded missing dead slain deceased shooting stabbing murder homicide rescue',
);
const LONGEST_MODIFIERS = 6;
/** "High school students": without an article or a number fewer words belong to the noun. */
const LONGEST_BARE = 3;

export interface Head {
  readonly end: number;
  readonly text: string;
  readonly noun: ReturnType<typeof PERSON_NOUNS.get>;
  readonly age?: ReturnType<typeof ageAt>;
  /** "Member of the": a name that follows is the club's. */
  readonly isMember?: boolean;
}

/** The noun that the words from `index` lead to: "unarmed black man", "police officer". */
export function headAt(tokens: readonly Token[], index: number, determined: boolean): Head | undefined {
  let age: Head['age'];
  for (
    let at = index;
    at < tokens.length && at - index < (determined ? LONGEST_MODIFIERS : LONGEST_BARE);
    at += 1
  ) {
    const token = tokens[at];
    if (!token) return undefined;
    if ((token.tags & TAG.person) !== 0) {
      const end = lastNoun(tokens, at);
      const last = tokens[end - 1];
      if (!last) return undefined;
      // "A couple of hours".
      if (last.lower === 'couple' && tokens[end]?.lower === 'of') return undefined;
      // "The man's wife" is about his wife, "the victim's car" about nobody.
      if (/^['’]s?$/.test(tokens[end]?.text ?? '')) {
        const owned = headAt(tokens, end + 1, true);
        return owned && owned.end - end <= 4 ? owned : undefined;
      }
      if (!determined && at > index && !PERSON_NOUNS.get(last.lower)?.isPlural) return undefined;
      // "Four members of a family".
      const isMember =
        /^members?$/.test(last.lower) &&
        tokens[end]?.lower === 'of' &&
        STOP.has(tokens[end + 1]?.lower ?? '');
      return {
        end: isMember ? end + 3 : end,
        text: last.lower,
        noun: PERSON_NOUNS.get(last.lower),
        age,
        isMember,
      };
    }
    // "Killed 30 Palestinians": a nation's people, counted.
    if (at === index && isCounting(tokens[at - 1] ?? token) && NATION.test(token.text))
      return { end: at + 1, text: token.text, noun: PEOPLE };
    const found = ageAt(tokens, at);
    if (found) {
      age = found;
      at = found.next - 1;
      continue;
    }
    if (token.shape === 'mark' ? token.text !== '-' : isCounting(token) || STOP.has(token.lower))
      return undefined;
    if ((token.tags & TAG.harm) !== 0 && !HURT_ADJECTIVE.has(token.lower)) return undefined;
    // "Two dead men" are counted, "two injured, police say" are no police.
    if ((token.tags & TAG.harm) !== 0 && ((tokens[at + 1]?.tags ?? 0) & TAG.person) === 0) return undefined;
  }
  return undefined;
}

function isCounting({ shape, tags }: Token): boolean {
  return shape === 'number' || (tags & TAG.number) !== 0;
}

/** Behind the last of the nouns from `index` on: "police officer", "baby girl". */
function lastNoun(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (((tokens[end]?.tags ?? 0) & TAG.person) !== 0 && tokens[end]?.lower !== 'others') end += 1;
  return end;
}
