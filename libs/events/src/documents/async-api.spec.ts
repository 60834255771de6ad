import { readFileSync } from 'node:fs';
import { decodeEvent } from '../decode/decode.js';
import { type Stream, streams } from '../event-types.js';
import { asyncApi } from './async-api.js';

interface Document {
  components: { messages: Record<string, { examples: { payload: unknown }[] }> };
}

describe('AsyncAPI document', () => {
  it('in docs/events is the one that the contracts give: npm run generate:events', () => {
    const committed = JSON.parse(readFileSync('docs/events/asyncapi.json', 'utf8'));
    expect(JSON.parse(JSON.stringify(asyncApi()))).toEqual(committed);
  });

  it('has an example of every type of event, that the aggregator would accept', () => {
    const { messages } = (asyncApi() as Document).components;
    for (const stream of Object.keys(streams) as Stream[])
      for (const type of Object.keys(streams[stream])) {
        const [example] = messages[type]?.examples ?? [];
        expect(decodeEvent(Buffer.from(JSON.stringify(example?.payload)), stream)).toHaveProperty('event.type', type);
      }
  });
});
