/**
 * The clock of this process, which jumps when its orders say so: [3600, -3600] is an hour ahead at first, then an hour
 * behind, and so on in turn, half a second each. Seconds. Imported before whatever reads the time.
 */
const offsets: readonly number[] = JSON.parse(process.argv[2] ?? '{}').clockJumps ?? [];
const TURN_MS = 500;

if (offsets.length > 0) {
  const Real = Date;
  const offsetMs = (): number =>
    (offsets[Math.floor(performance.now() / TURN_MS) % offsets.length] ?? 0) * 1000;
  const now = (): number => Real.now() + offsetMs();
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self) as object,
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
