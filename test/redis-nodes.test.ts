import { expect, test } from 'vitest';
import { redisNodes } from '../src/redis-nodes.ts';

test.each([
  ['redis://localhost:6379', ['redis://localhost:6379']],
  ['redis://a:7000,b:7001', ['redis://a:7000', 'redis://b:7001']],
  ['rediss://u:p,w@a, [::1]:7001', ['rediss://u:p,w@a', 'rediss://u:p,w@[::1]:7001']],
  ['redis://:p%40@a:1,b:2/0?family=6', ['redis://:p%40@a:1/0?family=6', 'redis://:p%40@b:2/0?family=6']],
])('%s names %j', (url, nodes) => {
  expect(redisNodes(url)).toEqual(nodes);
});
