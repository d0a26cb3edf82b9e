/** One address for all the ways to one page. Pure text work: what the page itself names as canonical is asked elsewhere. */

/** Parameters that tell where a reader came from, never which page it is: exact names, and beginnings. */
const TRACKING = new Set(
  `fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi
  __twitter_impression ref_src ref_url referrer referer cmpid cmp ocid ncid icid mbid smid smtyp s_cid sr_share
  cn-track at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type at_link_origin
  at_format at_ptr_name at_bbc_team at_campaign_type taid guccounter guce_referrer guce_referrer_sig soc_src soc_trk
  outputtype amp _amp amphtml usqp amp_js_v amp_gsa share shared sharetype social partner feedtype feedname
  source_feed rss rss_source xtor echobox feature_id wt_mc wt_zmc mod_source recip_id ceid emci emdi spm vero_id
  oly_enc_id oly_anon_id gaa_at gaa_n gaa_ts gaa_sig`.split(/\s+/),
);
const TRACKING_START = /^(?:utm_|pk_|piwik_|mtm_|hsa_|ga_|matomo_|fb_|at_|_ga|mc_|trk_|itm_|stm_)/;

/** Files that a server gives for the folder itself. */
const INDEX_FILE = /\/(?:index|default|home)\.(?:html?|php|aspx?|jsp|cgi)$/i;

/** "www." and the names that papers give their pages for phones. */
const HOST_START = /^(?:www\d?|m|mobile|amp|touch|wap)\.(?=[^.]+\.)/;

/** Caches that carry the address of the page in their own. https://developers.google.com/amp/cache/overview */
const AMP_CACHE =
  /^https?:\/\/(?:[^/]+\.cdn\.ampproject\.org\/[a-z]\/(?:s\/)?|(?:www\.)?google\.[a-z.]+\/amp\/(?:s\/)?)(.+)$/i;

/**
 * Always https and without "www.", mobile or AMP forms, tracking parameters, fragment, index file and slash at the end;
 * parameters in the order of their names. Not an address to fetch: one to compare. Text that is no address is given
 * back trimmed.
 */
export function canonicalUrl(text: string): string {
  const trimmed = text.trim();
  const cached = AMP_CACHE.exec(trimmed)?.[1];
  const address = cached ? `https://${cached.replace(/^https?:\/\//i, '')}` : trimmed;
  if (!URL.canParse(address)) return trimmed;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href;
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  return `https://${hostOf(url)}${port}${pathOf(url)}${queryOf(url)}`;
}

function hostOf(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  const bare = host.replace(HOST_START, '');
  // "m.uk" would lose its name.
  return /^(?:co|com|org|net|gov|ac)\.[a-z]{2}$/.test(bare) ? host : bare;
}

function pathOf(url: URL): string {
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(INDEX_FILE, '/')
    .replace(/\/(?:amp|amphtml)(?=\/|$)/gi, '')
    .replace(/\.amp(?=\.html?$|$)|[-_.]amp(?=\.html?$)/i, '')
    .replace(/\/+$/, '');
  return path.replace(/%[\da-f]{2}/gi, (code) => unescaped(code));
}

/** "%2D" is "-"; what a path must keep escaped stays, in capitals. */
function unescaped(code: string): string {
  const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(
    ([name, value]) => !isTracking(name.toLowerCase(), value.toLowerCase()),
  );
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${new URLSearchParams(kept)}`;
}

function isTracking(name: string, value: string): boolean {
  if (TRACKING.has(name) || TRACKING_START.test(name)) return true;
  // "?source=rss" tells where from; "?source=42" may be which.
  return (
    /^(?:source|ref|from|via|src|cid|medium|channel|cmpid)$/.test(name) &&
    /rss|feed|twitter|facebook|social|email|newsletter|share|home|google|news$/.test(value)
  );
}
