/** Lines amid an article that are none of it: they lead to other articles, name a photographer, or sell something. */

/** UTF-16 units; a longer line is read as a sentence. */
const LONGEST = 220;

const ELSEWHERE = new RegExp(
  `^[\\s>»→•+-]*(?:${[
    'read (?:more|also|next|on|our|the full)',
    'also read',
    'see also',
    'more (?:on this|stories|news|from [^.]*$)',
    'related(?: (?:articles?|stories|content|topics|posts|links))?(?=\\s*(?::|$))',
    'recommended(?: (?:articles?|stories|for you))?(?=\\s*(?::|$))',
    '(?:you )?(?:may|might) also like',
    'lesen sie (?:auch|mehr|hier|dazu|weiter)',
    'auch (?:lesen|interessant|auf)',
    'lies auch',
    'schon gelesen',
    'mehr (?:zum thema|dazu|lesen|infos)',
    'weitere (?:beiträge|artikel|themen|infos|informationen)(?=[^.]*$)',
    'das könnte (?:sie|dich|euch)',
    'zum weiterlesen',
    '(?:à )?lire (?:aussi|également)',
    'à lire',
    'voir aussi',
    '(?:lea|lee|leer|mira|ver|vea|lea) (?:también|más)',
    'mira(?=:)',
    'te puede interesar',
    '(?:veja|leia) (?:também|mais)',
    'leggi anche',
    'lees (?:ook|meer)',
    '(?:czytaj|zobacz) (?:też|także|również|więcej)',
    'les (?:også|mer)',
    'läs (?:också|mer|även)',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

const CREDIT =
  /^\(?(?:photos?|fotos?|images?|bild(?:er|quelle|nachweis)?|titelbild|pictures?|crédits? photos?|foto de portada|illustration|grafik|video)(?: (?:by|von|credit|courtesy))?\s*[:©]/iu;
const RIGHTS =
  /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}))|all rights reserved\.?$|alle rechte vorbehalten\.?$|todos los derechos reservados\.?$/iu;
const ADVERT =
  /^(?:anzeige|advertisement|advert|werbung|publicidad|publicité|publicidade|reklama|annons|sponsored(?: content| post)?)(?:[\s:.,]|$)/iu;
const SELLING =
  /^(?:sign up|subscribe|join|get|register)\b.*\bnewsletters?\b|\bnewsletters?\b.*\b(?:sign up|subscribe|inbox)\b|newsletter.*(?:abonnieren|anmeld|bestellen)|(?:abonnier|anmeld|bestell).*newsletter|^subscribe (?:now|today|to)\b|^(?:follow|like|join) us on\b|^folg(?:t|en sie) uns\b/iu;

export function leadsAway(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (CREDIT.test(line) || RIGHTS.test(line) || SELLING.test(line)) return true;
  return ELSEWHERE.test(line) || (line.length < 60 && ADVERT.test(line));
}
