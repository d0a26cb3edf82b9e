/** Others than those with proper names who buy, sell or are bought: "the founding family owns", "agreed to buy a start-up". */

/** What stands for a deal or its parties without naming them. */
const ANAPHOR =
  /\b(?:it|its|they|he|she|which|that|(?:the|this|a|an)\s(?:[\p{L}-]+\s)?(?:deal|agreement|transaction|financing|investment|purchase|acquisition|takeover|merger|offer|bid|sale|pact|company|firm|group|buyer|price|sum))\b/iu;

/** Somebody without a proper name acts in the clause: "the founding family owns". Undefined when nobody else does. */
export function strangerBefore(before: string): string | undefined {
  if (ANAPHOR.test(before)) return undefined;
  const words = (before.split(', ').at(-1) ?? '').trim();
  return /\S+\s+\S+\s+\S/u.test(words) ? headWords(words) : undefined;
}

const INTO = /^\+?\s(?:\([^)]{1,40}\)\s)?(?:in|into|on)\s([^,.;]+)/iu;
const OWN_THING =
  /^(?:the\s(?:[\p{L}-]+\s)?(?:company|startup|start-up|firm|group|business|deal|maker|target|round|transaction)\b|it\b|cash|stock|shares|value|total|return|exchange|all\b|debt|equity|20\d\d|an?\s(?:[\p{L}-]+\s){0,2}(?:deal|round|transaction|sale))/iu;

/** Money goes into something else without a proper name: "$65 billion in data centres". */
export function strangerAfter(after: string): string | undefined {
  const into = INTO.exec(after)?.[1];
  return into && !OWN_THING.test(into) ? headWords(into) : undefined;
}

/** "Agreed to buy a chip start-up": some other thing is bought, which has no name here. */
const UNNAMED_THING =
  /\b(?:(?:sell|sells|selling|sold)\s(?=(?:its|their)\s)|(?:buy|buying|bought|acquire|acquiring|acquired|purchase|purchased|invest(?:ed|ing)? in|(?:stake|investment) in|(?:acquisition|takeover|purchase) of)\s)((?:its|their|an?|another|two|three|several|other)\s(?!\$|£|€|\d|[\p{L}-]*\s?(?:stake|share|deal|majority|minority|controlling|\d))[^,.;]+)/iu;

export function unnamedThing(clause: string): string | undefined {
  const thing = UNNAMED_THING.exec(clause)?.[1];
  return thing && headWords(thing);
}

/** "With unions at ..."; but in "with social media giant Meta" the small words lead up to a party. */
const WITH_OTHERS =
  /^\s(?:with|between)\s(?!the\s(?:[\p{L}-]+\s)?(?:company|startup|firm|group|maker|target)\b|it\b|them\b|which\b)((?:\p{Ll}[\p{L}-]*\s?)+?)(?=\s(?:at|of|in|for|to|over|about|on|and)\s|[,.;]|$)/u;
const FOR_ELSE =
  /^\s(?:with\s\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}\s)?(to\s(?:sell(?=\s(?!itself|its|the|an?\b)\p{Ll})|supply|provide|build|develop|distribute|license|share|use|carry|cut|end|settle|work|cooperate|collaborate|host|lease|rent|make|produce|train|deliver|promote)\s[^,.;]*)/u;

/** "An agreement with unions", "a deal to supply sugar": a deal with somebody, or for something, that is no party. */
export function counterparty(after: string): string | undefined {
  const other = WITH_OTHERS.exec(after)?.[1] ?? FOR_ELSE.exec(after)?.[1];
  return other && headWords(other);
}

/** What has no proper name is called by its first words. */
export function headWords(phrase: string): string {
  return phrase.split(/\s+/).slice(0, 3).join(' ');
}
