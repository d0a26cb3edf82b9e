/** Dates as feeds write them -> instants. */
import type { Instant } from '../../core/model.ts';

/** How months begin in the languages that newsrooms here write, without accents; "juil" before "jui". */
const MONTHS: readonly (readonly [beginnings: string, month: number])[] = [
  ['juil jul lug lip', 7],
  ['jan janv ene gen', 1],
  ['feb fev fevr lut', 2],
  ['mar mrz maer mrt', 3],
  ['apr abr avr kwi', 4],
  ['may mai mag maj mei', 5],
  ['jun jui giu cze', 6],
  ['aug aou ago sie', 8],
  ['sep set wrz', 9],
  ['oct okt ott out paz', 10],
  ['nov lis', 11],
  ['dec dez dic des gru', 12],
];

/** Minutes east of UTC. RFC 822 names the American ones; newsrooms add their own. https://www.rfc-editor.org/rfc/rfc822#section-5 */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
    ast: -240,
    adt: -180,
    bst: 60,
    ist: 330,
    cet: 60,
    cest: 120,
    mez: 60,
    mesz: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    sgt: 480,
    hkt: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    acst: 570,
    awst: 480,
    nzst: 720,
    nzdt: 780,
  }),
);

/** "2003-12-31T10:14:55.5+01:00", "2003-12", "20031231T101455Z", "2003-335" (day of the year), "2003-12-31 10:14". */
const ISO =
  /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-?(\d{3}))?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?\s*([a-z]{1,5}|[+-]\d{1,2}(?::?\d{2})?)?$/i;
/** "Thu, 01 Jan 2004 19:48:21 GMT", "1 January 04 19:48 EST", "Thu, 01-Jan-2004 19:48:21 +0100". */
const RFC822 =
  /^(?:[^\d\s,]+[\s,]+)*(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s)?(\p{L}{3,})\.?,?[\s-]+(?:de\s)?(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{1,2})(?:\.\d+)?)?)?\s*([ap]\.?m\.?)?\s*(.*)$/iu;
/** "Sun Jan  4 16:29:06 2004", "January 4, 2004 4:29 pm EST", "Jan 4 2004". */
const MONTH_FIRST =
  /^(?:[a-z]+[\s,]+)??([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{1,2}):(\d{2})(?::(\d{1,2}))?\s+([a-z]{2,5}\s+)?(\d{4})|(\d{4})(?:,?\s+(?:at\s+|-\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?)?)\s*([ap]\.?m\.?)?\s*(.*)$/i;
/** "12/31/2003 10:14:55 pm": the American way, unless the first number can be no month. */
const SLASHES =
  /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([ap]\.?m\.?)?\s*(.*)$/i;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly half?: string | undefined;
  readonly zone?: string | undefined;
}

/** Undefined for what is no date, or one that does not exist. A date without a zone is taken for UTC. */
export function readDate(written: string | undefined): Instant | undefined {
  const text = written?.trim().replace(/\s+/g, ' ');
  if (!text || text.length > 100) return undefined;
  const parts = isoParts(text) ?? dayFirst(text) ?? monthFirst(text) ?? slashes(text);
  return parts && instantOf(parts);
}

function isoParts(text: string): Parts | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year, month, day, ordinal, hour, minute, second, , zone] = found;
  if (Number(day ?? 1) > 31) return undefined;
  return {
    year: Number(year),
    month: ordinal ? 1 : Number(month ?? 1),
    day: Number(ordinal ?? day ?? 1),
    hour,
    minute,
    second,
    zone,
  };
}

function dayFirst(text: string): Parts | undefined {
  const found = RFC822.exec(text);
  if (!found) return undefined;
  const [, day, name = '', year = '', hour, minute, second, half, zone] = found;
  return { year: fullYear(year), month: monthOf(name), day: Number(day), hour, minute, second, half, zone };
}

function monthFirst(text: string): Parts | undefined {
  const found = MONTH_FIRST.exec(text);
  if (!found) return undefined;
  const [, name = '', day, h1, m1, s1, innerZone, y1, y2, h2, m2, s2, half, zone] = found;
  return {
    year: Number(y1 ?? y2),
    month: monthOf(name),
    day: Number(day),
    hour: h1 ?? h2,
    minute: m1 ?? m2,
    second: s1 ?? s2,
    half,
    zone: innerZone ?? zone,
  };
}

function slashes(text: string): Parts | undefined {
  const found = SLASHES.exec(text);
  if (!found) return undefined;
  const [, first, second, year, hour, minute, seconds, half, zone] = found;
  const isDayFirst = Number(first) > 12 || text.includes('.');
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour,
    minute,
    second: seconds,
    half,
    zone,
  };
}

function instantOf({ year, month, day, hour, minute, second, half, zone }: Parts): Instant | undefined {
  if (month < 1 || month > 12 || year < 0 || year > 9999) return undefined;
  const hours = Number(hour ?? 0);
  const clock = half ? (hours % 12) + (/^p/i.test(half) ? 12 : 0) : hours;
  // 24:00 is the midnight that follows; a leap second is the next one.
  if (clock > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined;
  const whole = new Date(0);
  whole.setUTCFullYear(year, month - 1, day);
  if (day < 1 || (day <= 31 && whole.getUTCMonth() !== month - 1)) return undefined;
  whole.setUTCHours(clock, Number(minute ?? 0) - offsetOf(zone), Number(second ?? 0));
  const written = whole.toISOString();
  return /^\d{4}-/.test(written) ? written : undefined;
}

/** Minutes east of UTC: "+0100", "-5", "EST", "GMT+2"; 0 for what is no zone. */
function offsetOf(zone: string | undefined): number {
  const text = (zone ?? '').trim().toLowerCase().replace(/[()]/g, '');
  const named = /^[a-z]+/.exec(text)?.[0];
  const digits = /([+-])(\d{1,2}):?(\d{2})?/.exec(text);
  const start = named ? (ZONES.get(named) ?? 0) : 0;
  if (!digits || (named && start !== 0)) return start;
  const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? 0);
  return digits[1] === '-' ? -minutes : minutes;
}

/** 0 for what is no month. */
function monthOf(name: string): number {
  const bare = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return (
    MONTHS.find(([beginnings]) => beginnings.split(' ').some((start) => bare.startsWith(start)))?.[1] ?? 0
  );
}

/** Two digits are of the hundred years around 2000. https://www.rfc-editor.org/rfc/rfc2822#section-4.3 */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}
