/** Who says so: the outlet, company or person that a sentence credits by name. */
import { trimName } from './names.ts';

export interface Attribution {
  /** UTF-16 units of the text given. */
  readonly start: number;
  readonly end: number;
  /** Undefined when the text credits people it does not name. */
  readonly source?: string | undefined;
}

const NAME = String.raw`\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s(?:of\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,4}`;
const SAYS =
  '(?:reports?|reported|says?|said|notes?|noted|writes?|wrote|confirms?|confirmed|announced|announces|told|disclosed|revealed)';

const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b[Aa]ccording to (?:an? |the )?(?<name>${NAME})(?:\sreport)?`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<name>${NAME})\s(?:(?:has|have|had|first|also|previously|earlier|later|exclusively)\s)?${SAYS}(?![\p{L}])`,
    'gu',
  ),
  new RegExp(String.raw`\s[—–-]\s(?<name>${NAME})$`, 'gu'),
  /\b[Aa]ccording to (?:the |some |several |two |three )?(?:people|individuals|sources|persons|officials)\b[^,.;]*/gu,
  /\b(?:sources|people|individuals|reports?)(?: familiar with [^,.;]{1,40}| close to [^,.;]{1,40})? (?:indicate|say|said|suggest|suggested|reveal|told)\b/gu,
];

export function readAttributions(text: string): Attribution[] {
  const found: Attribution[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.name;
      const source = name && trimName(name);
      found.push({ start: match.index, end: match.index + match[0].length, source });
    }
  }
  return found;
}

/**
 * The source each sentence of one paragraph rests on, given the attributions of each: its own, else the one named before it in the same paragraph,
 * as a reporter who goes on "Under the agreement ..." still writes from the same report. `heading` is the source that
 * the article credits as a whole.
 */
export function sourcesOf(
  sentences: readonly (readonly Attribution[])[],
  heading: string | undefined,
): (string | undefined)[] {
  let current = heading;
  return sentences.map((attributions) => {
    current = attributions.find(({ source }) => source)?.source ?? current;
    return current;
  });
}
