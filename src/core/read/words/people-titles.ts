/** Titles that stand before a person's name. */
import { wordSet } from './word-set.ts';

/** "CEO Jane Roe", "Sen. Jane Roe". */
export const TITLES: readonly string[] = (
  'mr mrs ms miss mx dr sir dame lord lady baroness countess president vice-president chancellor minister premier secretary senator sen sens representative rep reps congressman congresswoman governor gov mayor judge justice ' +
  'chief executive ceo cfo coo cto ciso chairman chairwoman chairperson chair director attorney ambassador professor prof pope king queen prince princess duke duchess sheikh sultan emir ayatollah imam rabbi rev reverend archbishop bishop cardinal pastor ' +
  'captain capt major maj colonel col lieutenant lt sergeant sgt corporal cpl officer detective det sheriff commissioner inspector superintendent supt constable general gen admiral adm commander marshal cmdr ' +
  'coach manager speaker leader councilman councilwoman councillor councilmember councilor assemblyman assemblywoman assemblymember spokesman spokeswoman spokesperson founder co-founder cofounder economist analyst lawyer prosecutor treasurer solicitor administrator envoy whip undersecretary correspondent editor comptroller controller auditor delegate president-elect counsel'
).split(' ');

/** What may stand before or between titles: "Deputy Prime Minister", "Chief Financial Officer", "Foreign Minister". */
export const TITLE_PARTS: ReadonlySet<string> = wordSet(
  'deputy vice prime former acting assistant associate senior executive interim outgoing incoming first chief general managing lead head co- foreign defence defense home health finance interior education energy trade transport transportation commerce labor labour agriculture housing environment culture justice ' +
    'press majority minority opposition party financial operating technology information legal marketing product revenue scientific science scientist ai attorney security national adviser advisor fire special under shadow',
);

/** Titles that are part of what the person is called: "Pope Francis". */
export const KEPT_TITLES: ReadonlySet<string> = wordSet(
  'pope king queen prince princess duke duchess sheikh sultan emir lord lady',
);

/** Nouns that stand before a person's name: "actor Jane Roe". */
export const ROLE_NOUNS: ReadonlySet<string> = wordSet(
  'actor actress singer rapper author writer journalist reporter columnist editor novelist poet artist director producer filmmaker comedian model musician guitarist drummer composer player striker midfielder goalkeeper quarterback golfer swimmer boxer sprinter runner driver champion skipper coach billionaire entrepreneur businessman businesswoman investor financier banker investigator scientist physicist biologist historian philosopher activist campaigner lawmaker politician candidate nominee incumbent challenger suspect gunman victim defendant plaintiff witness survivor astronaut pilot teacher student nurse surgeon professor researcher engineer designer architect chef husband wife son daughter brother sister father mother partner boyfriend girlfriend widow friend colleague lady rival teammate co-star host anchor presenter biographer strategist adviser advisor aide counsel attorney neighbour neighbor',
);

/** Nouns that stand before an organisation's name: "chip maker Acme". */
export const COMPANY_NOUNS: ReadonlySet<string> = wordSet(
  'company companies startup startups start-up start-ups firm firms maker makers giant giants retailer bank lender group airline carmaker automaker chipmaker newspaper magazine broadcaster network agency chain platform platforms developer subsidiary unit parent operator insurer app website outlet conglomerate manufacturer supplier contractor brewer drugmaker miner utility supermarket publisher union nonprofit charity consultancy provider brand brands organisation organization competitors',
);

/** What companies have: "Acme's shares", "Acme executives". */
export const COMPANY_OWNS: ReadonlySet<string> = wordSet(
  'shares stock shareholders shareholder ceo cfo board revenue revenues profit profits employees employee staff products product customers headquarters sales platform founder co-founder earnings valuation investors executives executive acquisition takeover deal stake chatbot app apps software models cloud subsidiary factory factories stores store bought acquired acquires hired sells unveiled invested plans',
);
