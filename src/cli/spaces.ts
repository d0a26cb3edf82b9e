/** Names of the two uses of one engine: schema, folder and job names. A replay never touches what the bot knows. */
export const SPACES = { bot: 'writethru', replay: 'writethru_replay' } as const;
export type Space = keyof typeof SPACES;
