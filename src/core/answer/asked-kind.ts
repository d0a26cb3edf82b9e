/** The kind of answer that a question asks for, told by its question word and the noun behind it. */
import type { Token } from '../read/tokens.ts';
import { PLURALS } from '../read/words/function-words.ts';
import { wordSet } from '../read/words/word-set.ts';
import { type AskedKind, kindOfNoun } from './asked-things.ts';
import { isContent } from './content.ts';
import { AUXILIARIES, type Gap } from './gap.ts';
import { stem } from './stem.ts';

/** Says of which kind it is, not what. */
const CLASSES = wordSet('type kind sort species form piece brand name one');

export interface Asked {
  readonly kind: AskedKind;
  readonly heads: readonly string[];
  readonly headTokens: ReadonlySet<Token>;
}

export function askedKind(gap: Gap | undefined): Asked {
  const none: ReadonlySet<Token> = new Set();
  if (!gap) return { kind: 'thing', heads: [], headTokens: none };
  const {
    sentence: { tokens },
    from,
    to,
    wh,
  } = gap;
  const of = (kind: AskedKind, head: readonly Token[] = []): Asked => ({
    kind,
    heads: head.map(({ lower }) => stem(lower)),
    headTokens: new Set(head),
  });
  const phrase = nounPhrase(tokens, to);
  switch (wh) {
    case 'who':
    case 'whom':
      return of('person');
    case 'whose':
      return of('person');
    case 'when':
      return of('date');
    case 'where':
      return of('place');
    case 'why':
      return of('why');
    case 'whether':
      return of('yes-no');
    case 'how': {
      const degree = to > from + 1 ? tokens[from + 1]?.lower : undefined;
      if (degree === undefined) return of('how');
      if (degree === 'long') return of('duration');
      if (degree === 'much')
        return of(/percent|%/.test(gap.sentence.text) ? 'percent' : asksTally(tokens) ? 'count' : 'money');
      return of('count', degree === 'many' ? phrase : []);
    }
    default:
      return byNoun(tokens, to, phrase, of);
  }
}

const TALLIES = wordSet('tally total number titles wins');
const SUMS = wordSet('amount price prize jackpot cost fine salary wage');
const NAMINGS = wordSet(
  'called named titled name names nickname nicknamed renamed rebranded dubbed entitled',
);

/** Whether it asks how many there are by now. */
export function asksTally(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => TALLIES.has(lower));
}

function byNoun(
  tokens: readonly Token[],
  to: number,
  phrase: readonly Token[],
  of: (kind: AskedKind, head?: readonly Token[]) => Asked,
): Asked {
  let noun = phrase;
  // "Which of these coaches"
  if (noun.length === 0 && tokens[to]?.lower === 'of')
    noun = nounPhrase(
      tokens,
      /^(?:these|those|the|this)$/.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1,
    );
  if (noun.length === 0 && AUXILIARIES.has(tokens[to]?.lower ?? '')) {
    // "What is the programme called?", "What was his role?"
    let at = to + 1;
    while (/^(?:the|a|an|his|her|its|their|'s|’s|name|of)$/.test(tokens[at]?.lower ?? '')) at += 1;
    noun = /^(?:is|are|was|were)$/.test(tokens[to]?.lower ?? '') ? nounPhrase(tokens, at) : [];
    if (tokens.some(({ lower }) => NAMINGS.has(lower))) return of('work');
    return of(kindOfPhrase(noun) ?? 'thing', []);
  }
  // "Which type of fees"
  if (noun.length > 0 && CLASSES.has(noun.at(-1)?.lower ?? '')) {
    const at = tokens.indexOf(noun.at(-1) as Token);
    if (tokens[at + 1]?.lower === 'of') {
      const inner = nounPhrase(tokens, at + 2);
      const kind = kindOfPhrase(inner);
      if (inner.length > 0) return of(kind === 'organisation' || kind === 'place' ? kind : 'thing', inner);
    }
  }
  if (noun.length === 0) {
    if (tokens.some(({ lower }) => TALLIES.has(lower))) return of('count');
    if (tokens.some(({ lower }) => SUMS.has(lower))) return of('money');
    return of(tokens.some(({ lower }) => NAMINGS.has(lower)) ? 'work' : 'thing');
  }
  return of(kindOfPhrase(noun) ?? 'thing', noun);
}

/** The last noun that tells: "social media platform". */
function kindOfPhrase(phrase: readonly Token[]): AskedKind | undefined {
  for (const { lower } of [...phrase].reverse()) {
    const kind =
      kindOfNoun(lower) ?? kindOfNoun(lower.replace(/s$/, '')) ?? kindOfNoun(lower.replace(/es$/, ''));
    if (kind) return kind;
  }
  return undefined;
}

const MOST_WORDS = 6;

/** Words from `at` on up to the verb or the next small word; a noun that is known for what it asks ends it. */
function nounPhrase(tokens: readonly Token[], at: number): readonly Token[] {
  const phrase: Token[] = [];
  for (const [ahead, token] of tokens.slice(at, at + MOST_WORDS).entries()) {
    if (token.text === '-' || token.glued) {
      if (token.text === '?' || token.text === ',' || token.text === ':') break;
      if (token.lower === "'s" || token.lower === '’s') {
        // "Which state's voters" asks for a state, "which children's show" for a show.
        const owner = phrase.at(-1)?.lower ?? '';
        if (kindOfNoun(owner) !== undefined && !PLURALS.has(owner)) break;
        continue;
      }
    }
    // "Trump-backed"
    const isOwned = /^['’]s$/.test(tokens[at + ahead - 1]?.text ?? '');
    const isTail = token.glued && tokens[at + ahead - 1]?.text === '-';
    if (!isContent(token) && token.shape !== 'mark') break;
    // "Acme's last price" asks for a price, "Acme's price last year" too.
    if (token.lower === 'last' || token.lower === 'next') {
      if (isOwned) continue;
      break;
    }
    if (!isTail && isVerbLike(token, tokens[at + ahead + 1])) break;
    if (token.shape !== 'mark') phrase.push(token);
  }
  const known = phrase.findLastIndex(
    (token) => kindOfPhrase([token]) !== undefined || CLASSES.has(token.lower),
  );
  return known >= 0 ? phrase.slice(0, known + 1) : phrase;
}

function isVerbLike({ lower, shape }: Token, next: Token | undefined): boolean {
  // "Which vegetable replaces the ..."
  if (lower.endsWith('s') && /^(?:the|a|an|his|her|its|their)$/.test(next?.lower ?? '')) return true;
  return shape === 'lower' && (/ed$|ing$/.test(lower) || VERBS.has(lower)) && kindOfNoun(lower) === undefined;
}

const VERBS = wordSet(
  'won wins win lost loses lose made makes make became becomes become took takes take gave gives hit hits set sets saw sees got gets led leads held holds ran runs came comes went goes began begins broke breaks said says topped tops',
);
