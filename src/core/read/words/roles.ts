/**
 * Words that tell what a figure beside them is of. "other" is a word that takes the figure for itself and that has no
 * role here, so that none further away gets it. What a word needs besides stands in roles/money-cues.ts and roles/percent.ts.
 */
import type { AmountRole } from '../../model/roles.ts';

/** Words that need a second look before they count; each has a rule in roles/money-cues.ts. */
export type Special =
  | 'value'
  | 'worth'
  | 'forecast'
  | 'income'
  | 'earnings'
  | 'raise'
  | 'pay'
  | 'put'
  | 'spend'
  | 'splash'
  | 'snap'
  | 'invest'
  | 'deal'
  | 'bond'
  | 'tax'
  | 'settle'
  | 'damages'
  | 'office'
  | 'offer'
  | 'financing'
  | 'sell'
  | 'cap'
  | 'charge'
  | 'cost'
  | 'sale'
  | 'start'
  | 'unit';

const MONEY: readonly (readonly [AmountRole | Special, string])[] = [
  ['valuation', 'valuation valuations'],
  ['cap', 'cap capitalization capitalisation'],
  ['value', 'value values valued valuing'],
  ['worth', 'worth'],
  ['revenue', 'revenue revenues sales turnover'],
  ['forecast', 'forecast forecasts guidance outlook projection projections'],
  ['profit', 'profit profits'],
  ['earnings', 'earnings'],
  ['income', 'income incomes'],
  ['loss', 'loss losses'],
  ['deficit', 'deficit deficits shortfall'],
  [
    'spending',
    'expenditure expenditures capex allocate allocates allocated allocating outlay outlays earmark earmarked stimulus',
  ],
  ['spend', 'spend spends spending spent'],
  ['splash', 'shell shells shelled shelling splash splashes splashed splashing fork forks forked forking'],
  [
    'snap',
    'snap snaps snapped snapping pick picks picked picking scoop scoops scooped scooping gobble gobbles gobbled gobbling',
  ],
  ['budget', 'budget budgets budgeted'],
  ['funding', 'funding attract attracts attracted attracting'],
  ['raise', 'raise raises raised raising'],
  ['aid', 'aid assistance donate donates donated donating donation donations grant grants'],
  ['fee', 'fee fees'],
  ['savings', 'synergy synergies save saves saved saving savings'],
  ['debt', 'debt debts bonds loan loans borrow borrows borrowed borrowing borrowings mortgage mortgages'],
  ['bond', 'bond'],
  ['bail', 'bail'],
  ['payout', 'dividend dividends buyback buybacks repurchase repurchases repurchased repurchasing severance'],
  ['fine', 'fine fined fines penalty penalties'],
  ['settle', 'settle settles settled settling settlement settlements'],
  ['damages', 'damages'],
  ['damages sought', 'sue sues sued suing lawsuit lawsuits'],
  ['damage', 'damage'],
  ['cost', 'cost costs costing'],
  ['sale', 'sale'],
  ['unit', 'priced prices pricing retails retail price'],
  ['start', 'starts starting'],
  ['charge', 'charge charges'],
  ['contract', 'contract contracts'],
  ['pay', 'pay pays paid paying'],
  ['salary', 'salary salaries wage wages bonus bonuses'],
  ['box office', 'grossed grossing'],
  ['office', 'office'],
  ['reward', 'reward rewards bounty'],
  ['ransom', 'ransom'],
  ['stolen', 'stole stolen embezzled embezzling embezzlement laundered laundering fraud theft defrauded'],
  ['tax', 'tax taxes'],
  ['put', 'put puts putting pour pours poured pouring plough ploughs ploughed'],
  ['invest', 'invest invests invested investing investment investments'],
  ['deal', 'deal deals'],
  ['financing', 'financing'],
  ['sell', 'sell sells selling sold'],
  ['offer', 'offer offers offered offering'],
  [
    'price',
    'acquire acquires acquired acquiring acquisition acquisitions buy buys buying buyout bought takeover merger purchase purchased purchases ' +
      'purchasing bid transaction stake',
  ],
  [
    'other',
    'won wins receive receives received owe owes owed owing wealth fortune assets asset reserves exports imports trade prize jackpot ' +
      'home house mansion property properties estate insurance coverage credit credits refund rebate target threshold limit ceiling minimum ' +
      'economy gdp fund funds package bill cash check checks cheque account accounts discount coupon denomination note inventory cuts pot pool leave leaves leaving left remaining earn earns earned earning',
  ],
];

const PERCENT: readonly (readonly [AmountRole, string])[] = [
  [
    'stake',
    'stake stakes shareholding shareholdings holding holdings ownership own owns owned owning interest',
  ],
  ['premium', 'premium discount'],
  [
    'change',
    'rose rise rises rising risen fell fall falls falling fallen gain gains gained lost jump jumps jumped drop drops dropped dropping slid slide ' +
      'slides climb climbs climbed cut cuts up down increase increases increased increasing decrease decreases decreased decline declines ' +
      'declined declining grew grow grows grown growth surge surges surged plunge plunges plunged tumble tumbled soar soared shrank shrink ' +
      'reduce reduced reduction expanded contracted dip dipped slump slumped hike hiked raise raised higher lower',
  ],
  ['tariff', 'tariff tariffs duty duties levy levies'],
  ['tax rate', 'tax taxes'],
  ['interest rate', 'rate rates'],
  ['inflation', 'inflation'],
  ['unemployment', 'unemployment jobless joblessness'],
  ['vote share', 'vote votes ballots'],
  ['turnout', 'turnout'],
  ['approval', 'approval'],
  ['containment', 'containment'],
  ['margin', 'margin margins'],
  ['market share', 'market'],
  ['efficacy', 'effective efficacy effectiveness'],
  [
    'other',
    'disapprove disapproval approve support oppose chance probability likelihood confidence certain sure agree agreed capacity',
  ],
];

function byWord<Cue>(rows: readonly (readonly [Cue, string])[]): ReadonlyMap<string, Cue> {
  return new Map(rows.flatMap(([cue, words]) => words.split(' ').map((word) => [word, cue] as const)));
}

export const MONEY_CUES = byWord(MONEY);
export const PERCENT_CUES = byWord(PERCENT);
