/**
 * Words of an article are untrusted: one line of visible text comes out. Escaping for a platform comes later, there;
 * what is removed here is removed everywhere because no reader of any platform could see it.
 */

/**
 * Control characters and Unicode's "default ignorable" ones: zero-width characters, bidi overrides and isolates, tags,
 * fillers. The selectors and joiners that are kept out of it get their own rules below.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /(?![\uFE0E\uFE0F\u200C\u200D])[\p{Cc}\p{DI}\p{NChar}\uFFF9-\uFFFB]/gu;

/** A presentation selector means something behind an emoji only. https://www.unicode.org/reports/tr51/ */
const STRAY_SELECTOR = /(?<!\p{Emoji})[\uFE0E\uFE0F]/gu;

/** Joiners spell words in Persian or Hindi and build emoji; anywhere else they hide. */
const JOINER_IN_WORD =
  /(?<=[\p{L}\p{M}])(?<![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\u200C\u200D](?=[\p{L}\p{M}])(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])/u;
const JOINER_IN_EMOJI = /(?<=\p{Emoji_Modifier}|\p{ExtPict}|\uFE0F)\u200D(?=\p{ExtPict})/u;
const STRAY_JOINER = new RegExp(
  `(?!${JOINER_IN_WORD.source}|${JOINER_IN_EMOJI.source})[\\u200C\\u200D]`,
  'gu',
);

const LONE_SURROGATE = /\p{Cs}/gu;

export function clean(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/(?!\uFEFF)[\s\u0085]/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_SELECTOR, '')
    .replace(STRAY_JOINER, '')
    .replace(/ +/g, ' ')
    .trim();
}
