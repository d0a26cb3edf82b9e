/** Words that organisations' names end in or are built with. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Legal forms of companies around the world, in lower case: https://en.wikipedia.org/wiki/List_of_legal_entity_types_by_country */
export const LEGAL_FORMS = words(
  'inc incorporated corp corporation co company cos companies ltd limited plc llc llp lp l.p. l.l.c. l.l.p. bros ' +
    'sa s.a. spa s.p.a. srl ag a.g. gmbh kg kgaa se nv n.v. bv b.v. ab oy oyj asa aps pty pte bhd sdn tbk pt kk k.k. sarl sas pjsc ojsc jsc ' +
    'saog psc partnership',
);

/** Nouns that a name without a legal form often ends in. */
export const ORGANISATION_NOUNS = words(
  'group holdings holding partners partnership associates association industries enterprises international bank bancorp bancshares trust fund funds society ' +
    'laboratories labs systems technologies services stores resources foundation ventures capital airlines airways hotels university union authority ' +
    'government ministry commission agency department court committee council board brothers sons works mills foods motors media networks',
);

/** Behind one of these, "of" goes on in the name: "Bank of Orvex", "Association of Kite". */
export const NAMED_OF = words(
  'bank association society university trust institute republic house college city',
);

/** Parts of a company, which belong to somebody. */
export const UNIT_NOUNS = words('subsidiary subsidiaries unit units division divisions affiliate arm');

/** What a company deals in, as its name has it: behind one of these "and" goes on in the name, "Kite Oil and Gas Exploration Ltd". */
export const TRADES = words(
  'oil gas mining minerals chemicals exploration engineering printing publishing savings insurance life power light rubber steel iron coal paper pulp foods food ' +
    'beverage broadcasting trust shipping transport securities research development manufacturing electric construction cement brewing tobacco textile wine travel',
);

/** Legal forms that are written small too: "Acme plc". */
export const SMALL_FORMS = words('inc corp co ltd plc llc gmbh');
