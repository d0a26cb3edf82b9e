/** What becomes of each element of HTML. Those in no list lose their tags and keep their words. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Gone with everything inside. */
export const DROPPED = set(`
  script style noscript applet template svg math canvas audio video head
  select option textarea button`);

/** Each stands on lines of its own. */
export const BLOCKS = set(`
  address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table caption tr ul`);

/** Harmless, and of use to somebody who reads. */
export const KEPT = set(`
  a abbr acronym address b big blockquote br caption center cite code dd del dfn div dl dt em figcaption figure font
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot
  th thead time tr tt u ul var`);

/** Further names of HTML: a text that has one of them as a tag is HTML. */
export const OTHERS = set(`
  html body base basefont bdi bdo blink embed frame frameset iframe input label link map marquee meta nobr object
  optgroup param picture progress ruby rt source title wbr`);

export const VOID = set('br hr img');

export const KEPT_ATTRIBUTES = set('href src alt title cite datetime colspan rowspan lang dir');
