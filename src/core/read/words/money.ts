/** Currency signs and words. Codes are ISO 4217: https://www.iso.org/iso-4217-currency-codes.html */
import { wordSet } from './word-set.ts';

export interface Currency {
  /** ISO 4217, or the word itself in OPEN: "crowns". */
  readonly code: string;
  /** The sign or word alone does not tell whose currency it is. */
  readonly assumed: boolean;
}

const ISO =
  'USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR KRW MYR TWD THB IDR PHP VND BRL MXN ZAR SEK NOK DKK PLN CZK HUF TRY ILS AED SAR RUB QAR KWD EGP NGN KES PKR BDT LKR CLP COP PEN ARS UAH RON ' +
  'NPR MMK KHR MNT KZT UZS AZN BYN BGN RSD ISK BHD OMR JOD LBP IQD IRR LYD TND DZD MAD ETB UGX TZS RWF ZMW BWP MUR GHS XOF XAF AOA MZN DOP GTQ HNL PYG UYU VES JMD TTD BBD XCD FJD PGK BND';

/** Signs, codes and letters that stand before the number, as written. */
export const BEFORE: ReadonlyMap<string, Currency> = new Map([
  ...ISO.split(' ').map((code) => [code, { code, assumed: false }] as const),
  ...(
    '€ EUR,£ GBP,₹ INR,₩ KRW,₽ RUB,₺ TRY,₪ ILS,฿ THB,₫ VND,₱ PHP,₦ NGN,₴ UAH,RM MYR,Rs INR,Rs. INR,Rp IDR,SFr CHF,Sfr CHF,Fr CHF,DM DEM,PS GBP,Dh AED,Dhs AED,' +
    'zł PLN,KSh KES,Tk BDT,RMB CNY,CNH CNY,NIS ILS'
  )
    .split(',')
    .map((pair) => entry(pair, false)),
  ...['$ USD', '¥ JPY'].map((pair) => entry(pair, true)),
]);

/** Codes that mean something else before a small number: "COP 26", "PHP 8", "TRY 2". */
export const AMBIGUOUS_CODES: ReadonlySet<string> = new Set(['COP', 'PEN', 'PHP', 'TRY', 'MAD']);

/** Letters at a dollar sign, "C$5m" or "$C5m"; codes of dollars may stand there too: "AUD $20 million". */
export const DOLLAR_LETTERS: ReadonlyMap<string, string> = new Map(
  'US USD,U.S. USD,USD USD,C CAD,CA CAD,CAD CAD,Can CAD,A AUD,AU AUD,AUD AUD,NZ NZD,NZD NZD,HK HKD,HKD HKD,S SGD,SG SGD,SGD SGD,NT TWD,TWD TWD,R BRL,J JMD,TT TTD,Z ZWD,MX MXN,Mex MXN'
    .split(',')
    .map((pair) => {
      const [letters = '', code = ''] = pair.split(' ');
      return [letters, code] as const;
    }),
);

/** Words that stand after the number, singular and plural, with the currency meant when no country is named. */
const WORDS: ReadonlyMap<string, Currency> = new Map([
  ...'euro EUR,yen JPY,yuan CNY,renminbi CNY,won KRW,ringgit MYR,baht THB,rupiah IDR,zloty PLN,shekel ILS,rand ZAR,rouble RUB,ruble RUB,forint HUF,dong VND,naira NGN,real BRL,reais BRL,taka BDT,hryvnia UAH,guilder NLG,peseta ESP,deutschemark DEM,deutschmark DEM,mark DEM,stg GBP,sterling GBP,punt IEP,lev BGN,koruna CZK,cedi GHS,kuna HRK,kwacha ZMW,birr ETB,manat AZN,tenge KZT,kyat MMK,riel KHR,tugrik MNT,hryvnia UAH,leu RON,lei RON,metical MZN,bolivar VES'
    .split(',')
    .map((pair) => entry(pair, false)),
  ...'kronor SEK,lire ITL,schilling ATS'.split(',').map((pair) => entry(pair, false)),
  // A sign says no more than these do: "$" and "£" are those of any dollar and pound.
  ...'dollar USD,dlr USD,pound GBP'.split(',').map((pair) => entry(pair, true)),
  ...'rupee rupees,franc francs,krona krona,krone kroner,kroner kroner,crown crowns,peso pesos,lira lira,dirham dirhams,riyal riyals,rial rials,dinar dinars,shilling shillings'
    .split(',')
    .map((pair) => entry(pair, true)),
]);
/** Money of many countries: where the text names none, it is told by its word. With the codes that it may stand for. */
export const OPEN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    'rupees INR PKR LKR NPR MUR,francs CHF XOF XAF RWF BEF FRF LUF,krona SEK ISK,kroner NOK DKK,crowns SEK NOK DKK ISK CZK,pesos MXN PHP ARS CLP COP DOP UYU,' +
    'lira TRY ITL LBP,dirhams AED MAD,riyals SAR QAR,rials IRR OMR,dinars KWD IQD RSD BHD JOD LYD TND DZD,shillings KES UGX TZS'
  )
    .split(',')
    .map((row) => row.split(' '))
    .map(([word = '', ...codes]) => [word, new Set(codes)] as const),
);
export const AFTER: ReadonlyMap<string, Currency> = new Map(
  [...WORDS].flatMap(([word, currency]) => [[word, currency] as const, [`${word}s`, currency] as const]),
);

/** Words of a currency that mean something else more often; they count behind a large number only: "3.4 trillion won". */
export const AMBIGUOUS: ReadonlySet<string> = wordSet(
  'won real reals pound pounds mark marks crown crowns rand rands dong sterling',
);

/** Whose: "Australian dollars", "Belgian francs". */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
  (
    'us dollar USD,u.s. dollar USD,american dollar USD,canadian dollar CAD,australian dollar AUD,zealand dollar NZD,kong dollar HKD,singapore dollar SGD,taiwan dollar TWD,' +
    'us dlr USD,u.s. dlr USD,canadian dlr CAD,australian dlr AUD,kong dlr HKD,singapore dlr SGD,' +
    'swiss franc CHF,belgian franc BEF,french franc FRF,luxembourg franc LUF,cfa franc XOF,brunei dollar BND,brunei dlr BND,jamaican dollar JMD,zimbabwe dollar ZWL,japanese yen JPY,chinese yuan CNY,korean won KRW,' +
    'british pound GBP,egyptian pound EGP,lebanese pound LBP,irish pound IEP,indian rupee INR,pakistani rupee PKR,lankan rupee LKR,nepalese rupee NPR,' +
    'swedish krona SEK,swedish kronor SEK,swedish crown SEK,norwegian krone NOK,norwegian kroner NOK,norwegian crown NOK,danish krone DKK,danish kroner DKK,danish crown DKK,czech koruna CZK,czech crown CZK,' +
    'icelandic krona ISK,mexican peso MXN,philippine peso PHP,argentine peso ARS,chilean peso CLP,colombian peso COP,turkish lira TRY,italian lira ITL,italian lire ITL,' +
    'emirati dirham AED,uae dirham AED,moroccan dirham MAD,saudi riyal SAR,qatari riyal QAR,iranian rial IRR,kuwaiti dinar KWD,iraqi dinar IQD,serbian dinar RSD,' +
    'german mark DEM,west mark DEM,austrian schilling ATS,kenyan shilling KES,brazilian real BRL,african rand ZAR,russian rouble RUB,russian ruble RUB,israeli shekel ILS,dutch guilder NLG'
  )
    .split(',')
    .map((triple) => {
      const [country = '', word = '', code = ''] = triple.split(' ');
      return [`${country} ${word}`, code] as const;
    })
    .flatMap(([words, code]) => [[words, code] as const, [`${words}s`, code] as const]),
);

/** Hundredths of a currency: "50 cents", "696p", "14 cts". */
export const HUNDREDTHS: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['cts', 'USD'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['p', 'GBP'],
  ['sen', 'MYR'],
  ['paise', 'INR'],
  ['kopecks', 'RUB'],
  ['agorot', 'ILS'],
  ['centavos', 'MXN'],
]);

function entry(pair: string, assumed: boolean): readonly [string, Currency] {
  const [words = '', code = ''] = pair.split(' ');
  return [words, { code, assumed }];
}
