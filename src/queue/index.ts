export { openPostgresQueue } from './postgres.ts';
export { openRedisQueue } from './redis.ts';
