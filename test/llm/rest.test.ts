import { expect, it } from 'vitest';
import { openRest } from '../../src/llm/rest.ts';

function atTime() {
  let now = 0;
  const rest = openRest(() => now);
  return { rest, wait: (seconds: number) => (now += seconds * 1000) };
}

it('an endpoint that fails is left alone, twice as long each time, up to five minutes', () => {
  const { rest, wait } = atTime();
  expect(rest.left()).toBe(0);
  const pauses = Array.from({ length: 12 }, () => {
    rest.begin(undefined);
    const left = rest.left();
    wait(left);
    return left;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
});

it('what it asks for is kept to, within five minutes; one that answers is asked at once', () => {
  const { rest, wait } = atTime();
  rest.begin(30_000);
  expect(rest.left()).toBe(30);
  wait(29);
  expect(rest.left()).toBe(1);
  wait(1);
  expect(rest.left()).toBe(0);
  rest.begin(86_400_000);
  expect(rest.left()).toBe(300);
  rest.over();
  expect(rest.left()).toBe(0);
  rest.begin(undefined);
  expect(rest.left()).toBe(1);
});

it('many calls that fail together are one failure', () => {
  const { rest } = atTime();
  for (let calls = 0; calls < 20; calls += 1) rest.begin(undefined);
  expect(rest.left()).toBe(1);
  rest.begin(10_000);
  expect(rest.left()).toBe(10);
});
