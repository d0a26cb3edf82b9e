/** Resolves when this process is told to stop. Listens from the first moment: what is being opened must still be closed. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals = ['SIGTERM', 'SIGINT'] as const;
    const onSignal = (signal: NodeJS.Signals): void => {
      for (const one of signals) process.off(one, onSignal);
      resolve(signal);
    };
    for (const one of signals) process.on(one, onSignal);
  });
}
