import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { type Pace, UNPACED } from '../../ports/pace.ts';
import { SLACK_LIMITS } from './limits.ts';
import { pacedFetch } from './pace.ts';

/**
 * The SDK as we need it: it posts once and says how that ended. Its own retries would post twice when only the answer
 * was lost, and its waiting out a 429 would hold back every channel of the workspace.
 */
export function slackClient(
  token: string | undefined,
  apiUrl: string | undefined,
  pace: Pace = UNPACED,
): WebClient {
  return new WebClient(token, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: SLACK_LIMITS.requestMs,
    fetch: pacedFetch(pace),
    logger: SILENT,
  });
}

/** What the SDK would write to standard error, our results say. */
export const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
