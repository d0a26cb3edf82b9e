/** What an article says itself: a page that only counts its shares anew, or its minutes, has not changed. */

const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that tell a line of a date: with figures and marks alone beside them, it says nothing else. */
const DATE_WORDS = wordSet(`
  published updated update modified posted created edited ago yesterday today
  mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday
  jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october
  nov november dec december
  sec secs second seconds min mins minute minutes hr hrs hour hours day days week weeks month months year years
  am pm`);
const BESIDE_DATES = wordSet(`
  first last originally on at by and the a an just now of st nd rd th s m h d
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ist cet cest eet eest msk jst kst aest aedt z`);
/** "10:32", "11/06/2026", "2026-06-11": needs no word beside it. */
const WRITTEN_DATE = /\b\d{1,2}:\d{2}\b|\b\d{1,4}([/-])\d{1,2}\1\d{1,4}\b/;

const COUNT = String.raw`\(?[\d.,]{1,12}\s?[km]?\)?`;
/** Whole lines that are no part of what an article says. */
const NO_WORDS_OF_ITS_OWN: readonly RegExp[] = [
  new RegExp(
    `^(?:${COUNT} )?(?:shares?|comments?|likes?|views?|reactions?|retweets?|reposts?|claps?|votes?|followers?|readers?|people (?:are )?(?:reading|watching)(?: this)?(?: now)?)(?::? ${COUNT})?$`,
    'i',
  ),
  /^(?:\d+|an?|one|two|three|four|five)[ -]min(?:ute)?s?[ -](?:read|listen|watch)$|^(?:reading time|listen)\b.{0,20}$/i,
  /^(?:read|see|learn|watch|hear|find out|show|view|load) (?:more|also|next|all|less)\b/i,
  /^(?:related|recommended|also read|more on this story|more from|most (?:read|popular|viewed)|trending(?: now)?|you (?:may|might) also (?:like|be interested)|don.t miss|up next|in case you missed it|further reading|editor.?s picks|top stories|latest (?:news|stories))(?: (?:articles?|stories|content|topics|posts|links|news))?(?::.*|$)/i,
  /^(?:advert(?:isement)?|ad|sponsored(?: content)?|promoted|skip (?:to|past|ad)\b.*|story continues(?: below)?.*|article continues.*|continue reading.*)$/i,
  /^(?:share(?: this)?(?: (?:story|article|page|post))?(?: (?:on|via|with)\b.*)?|follow us\b.*|copy link|print|save|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|bluesky|leave a comment|join the (?:conversation|discussion).*|sign in|log in|subscribe(?: now| today)?|sign up (?:for|to)\b.*|get (?:our|the) .*newsletter.*|copyright\s*(?:©|\(c\)|\d{4}).*|©.*|all rights reserved\.?)$/i,
];

/** What most texts are without, everything unseen in it: to look for that in all kinds of letters takes long. */
const MAY_BE_UNSEEN = /[^\n\r\t -\u00ac\u00ae-\u02ff\u2010-\u2027€]/;
/** Within a line, anything but one plain space. */
const WIDE_SPACE = /[^\S\n ][^\S\n]*| [^\S\n]+/g;

/** UTF-16 code units; a longer line is read as a sentence. */
const LONGEST_FURNITURE = 200;

/** One line a paragraph, spaces and quotation marks made alike; two texts with the same own text say the same. */
export function ownText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201B\u2032`´]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
  return (MAY_BE_UNSEEN.test(plain) ? plain.replace(/[\p{Cf}\p{Mn}]/gu, '') : plain)
    .replace(WIDE_SPACE, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isFurniture(line))
    .join('\n');
}

function isFurniture(line: string): boolean {
  if (line.length > LONGEST_FURNITURE) return false;
  return isDate(line) || NO_WORDS_OF_ITS_OWN.some((pattern) => pattern.test(line));
}

/** "Updated 11 June 2026, 10:32 GMT". A bare number is none: it may be what the line above counts. */
function isDate(line: string): boolean {
  if (!/\d|now/i.test(line)) return false;
  const words: readonly string[] =
    line
      .toLowerCase()
      .replace(/\b([ap])\.m\./g, '$1m')
      .match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => DATE_WORDS.has(word) || BESIDE_DATES.has(word))) return false;
  return (
    WRITTEN_DATE.test(line) ||
    words.includes('now') ||
    (/\d/.test(line) && words.some((word) => DATE_WORDS.has(word)))
  );
}
