/** Word forms of one word as one term: "wins", "winning" and "won" are "win". Light: an ending is cut, nothing is looked up but the irregular. */

/** Verbs of news that change more than their ending, and nouns that are said for them. From general knowledge. */
const IRREGULAR_FORMS =
  'win won winner winners winning victory victories triumph clinch clinched,die died dies dead death deaths dying,beat beaten defeat defeated defeats defeating,buy bought,sell sold sale sales,say said,talk talks talked talking discuss discussed discusses discussing discussion discussions,tell told,give gave given,take took taken,' +
  'make made maker,go went gone,come came,become became,begin began begun,break broke broken,bring brought,build built,catch caught,choose chose chosen choice,' +
  'draw drew drawn,drive drove driven driver,eat ate eaten,fall fell fallen,feel felt,fight fought,find found,fly flew flown flight flights,forget forgot,get got gotten,' +
  'grow grew grown growth,hear heard,hold held,keep kept,know knew known,lead led leader leaders,leave left,lose lost loss losses loser,meet met meeting meetings,pay paid,' +
  'ride rode,ring rang,rise rose risen,run ran runner,see saw seen,send sent,shoot shot shooting shootings,sing sang sung singer singers,sit sat,speak spoke spoken speaker,' +
  'spend spent,stand stood,steal stole stolen,strike struck,swear swore sworn,swim swam,teach taught teacher teachers,think thought,throw threw thrown,wear wore worn,' +
  'write wrote written writer writers,woman women,man men,child children,person people,foot feet,found founded founding founder founders,elect election elected elections,' +
  'marry married marriage wedding,choose selected select selection,retire retirement,resign resignation,fire fired firing sack sacked dismissed ousted oust ousting,purchase acquire acquired acquisition,release released debut debuted unveiled unveil launch launched launches introduced,announce announcement,invade invasion,decide decision,' +
  'perform performer performance performers,play player players,direct director,host hosts hosted,movie movies film films,team teams squad club,company companies firm firms,' +
  'nation nations country countries,us u.s usa america,uk u.k britain,value valued values valuation valuations,invest invested invests investing investment investments,fund funded funds funding,back backed backs backing backer backers,defence defense,labour labor,agree agreed agrees agreement agreements,replace replaced replaces replacing replacement,percent %,use uses used using user users,series,species,always';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.split(',').flatMap((forms) => {
    const words = forms.split(' ');
    const term = cut(words[0] ?? '');
    return words.map((word) => [word, term] as const);
  }),
);

/** `lower` is one word in small letters. */
export function stem(lower: string): string {
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  const word = lower.replace(/[.'’]/g, '');
  if (word.length < 4 || word === 'news' || /\d/.test(word)) return IRREGULAR.get(word) ?? word;
  return IRREGULAR.get(word) ?? cut(word);
}

function cut(word: string): string {
  let base = word;
  if (/..ie[sd]$/.test(base)) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|z)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^su]s$/.test(base)) base = base.slice(0, -1);
  if (/[aeiouy].*[^e]ed$/.test(base)) base = undoubled(base.slice(0, -2));
  else if (/[aeiouy].*.ing$/.test(base)) base = undoubled(base.slice(0, -3));
  else if (/...ly$/.test(base)) base = base.slice(0, -2);
  return base.length > 3 && base.endsWith('e') ? base.slice(0, -1) : base;
}

/** "stopp" -> "stop"; "fill" stays. */
function undoubled(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}
