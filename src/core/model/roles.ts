/** What a figure can be of. */

/** What a sum of money is of. "price" is what a deal costs, "unit price" what goods cost, "cost" what a project costs. */
export type MoneyRole =
  | 'price'
  | 'valuation'
  | 'revenue'
  | 'revenue forecast'
  | 'profit'
  | 'profit forecast'
  | 'loss'
  | 'deficit'
  | 'spending'
  | 'budget'
  | 'funding'
  | 'aid'
  | 'fine'
  | 'settlement'
  | 'damages'
  | 'damages sought'
  | 'damage'
  | 'bail'
  | 'fee'
  | 'savings'
  | 'debt'
  | 'payout'
  | 'payment'
  | 'salary'
  | 'share price'
  | 'unit price'
  | 'cost'
  | 'contract'
  | 'box office'
  | 'reward'
  | 'ransom'
  | 'stolen'
  | 'tax';

/** What a percentage is of. "stake sold" is a share that its holder gives up. */
export type PercentRole =
  | 'stake'
  | 'stake sold'
  | 'premium'
  | 'tariff'
  | 'tax rate'
  | 'interest rate'
  | 'inflation'
  | 'unemployment'
  | 'vote share'
  | 'votes counted'
  | 'turnout'
  | 'approval'
  | 'poll'
  | 'containment'
  | 'workforce share'
  | 'margin'
  | 'market share'
  | 'efficacy';

/**
 * What a number of things is of. "sentence faced" is the most that a court could give; "customers affected" are without
 * power or service, "users affected" have any trouble with it.
 */
export type QuantityRole =
  | 'jobs cut'
  | 'jobs added'
  | 'headcount'
  | 'votes'
  | 'vote margin'
  | 'seats'
  | 'magnitude'
  | 'depth'
  | 'customers affected'
  | 'users affected'
  | 'problem reports'
  | 'people affected'
  | 'flights cancelled'
  | 'users'
  | 'units recalled'
  | 'units sold'
  | 'sentence'
  | 'sentence faced'
  | 'probation'
  | 'counts'
  | 'arrested'
  | 'age'
  | 'area burned'
  | 'buildings destroyed'
  | 'buildings damaged'
  | 'evacuated'
  | 'displaced'
  | 'wind speed'
  | 'precipitation'
  | 'distance'
  | 'temperature';

/** What an amount is of. "other" is a figure that was read and that no rule gives a role; "change", by how much another moved. */
export type AmountRole = MoneyRole | PercentRole | QuantityRole | 'change' | 'other';
