import { expect, test } from 'vitest';
import { routeOf } from '../../../src/platforms/discord/pace.ts';

/** https://docs.discord.com/developers/topics/rate-limits */
test.each([
  ['POST', '/channels/12/messages', 'POST /channels/:id/messages', '12'],
  ['PATCH', '/channels/12/messages/34', 'PATCH /channels/:id/messages/:id', '12'],
  ['POST', '/channels/12/messages/34/threads', 'POST /channels/:id/messages/:id/threads', '12'],
  ['GET', '/guilds/56/threads/active', 'GET /guilds/:id/threads/active', '56'],
  ['GET', '/users/@me', 'GET /users/@me', ''],
])('%s %s is %s, about "%s"', (method, path, route, about) => {
  expect(routeOf(method, path)).toEqual({ route, about });
});
