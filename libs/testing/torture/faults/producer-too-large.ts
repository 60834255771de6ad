import type { Fault } from './fault.js';

const tooMany = 200_000;

/** A request that no event has room for is refused at once, and clearly; the others go on. */
export const producerTooLarge: Fault = {
  name: 'producer-too-large',
  area: 'producer',
  isQuick: true,
  run: async (stage) =>
    await stage.underLoad(async () => {
      const response = await fetch(`${stage.outcomes.url}/v1/outcomes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ outcomeToken: 'x'.repeat(tooMany), disposition: 'busy' }),
      });
      await response.text();
      if (response.status !== 413) throw new Error(`a request of ${tooMany} bytes is answered ${response.status}`);
    }),
};
