/** A channel id is unique within its workspace only, so ours names both: "T0123/C0456". */
export interface SlackAddress {
  readonly team: string;
  readonly channel: string;
}

const ADDRESS = /^([TE][A-Z0-9]+)\/([CDG][A-Z0-9]+)$/;

export function slackAddress({ team, channel }: SlackAddress): string {
  return `${team}/${channel}`;
}

export function parseSlackAddress(text: string): SlackAddress | undefined {
  const [, team, channel] = ADDRESS.exec(text) ?? [];
  return team === undefined || channel === undefined ? undefined : { team, channel };
}
