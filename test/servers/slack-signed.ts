/** Requests as Slack signs them. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from 'node:crypto';

/** `at` is when it happened, in seconds since 1970. */
export async function sendSigned(
  port: number,
  offsetSeconds: number,
  secret: string,
  event: object,
  team: string,
  at?: number,
): Promise<Response> {
  const body = JSON.stringify({ type: 'event_callback', team_id: team, event, event_time: at });
  return sendBody(port, offsetSeconds, secret, body, 'application/json');
}

/** A command, or an interaction as its `payload`. */
export async function sendForm(
  port: number,
  secret: string,
  form: Readonly<Record<string, string>>,
): Promise<Response> {
  const body = new URLSearchParams(form).toString();
  return sendBody(port, 0, secret, body, 'application/x-www-form-urlencoded');
}

async function sendBody(
  port: number,
  offsetSeconds: number,
  secret: string,
  body: string,
  type: string,
): Promise<Response> {
  const sent = Math.floor(Date.now() / 1000) + offsetSeconds;
  const signature = createHmac('sha256', secret).update(`v0:${sent}:${body}`).digest('hex');
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': `${sent}`,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}
