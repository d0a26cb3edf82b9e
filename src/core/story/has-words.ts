/** Whether words stand in a text as whole words. Plain search, so nothing in a story file can make it slow. */
export function hasWords(text: string, words: string): boolean {
  return nextWords(text, words, 0) >= 0;
}

/** Every place where they do, in UTF-16 units. */
export function wordPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = nextWords(text, words, 0); at >= 0; at = nextWords(text, words, at + 1)) places.push(at);
  return places;
}

function nextWords(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && /[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ''}${text[at + words.length] ?? ''}`))
    at = text.indexOf(words, at + 1);
  return at;
}
