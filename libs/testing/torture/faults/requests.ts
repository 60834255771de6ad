/** A request of the aggregator that inserts into this table; the statement stands in the address. */
export const isInsertInto = (table: string) => {
  const statement = Buffer.from(`INSERT+INTO+${table}+`);
  const escaped = Buffer.from(`INSERT%20INTO%20${table}%20`);
  return (request: Buffer): boolean => request.includes(statement) || request.includes(escaped);
};

const apiKeyOffset = 4;
const offsetCommit = 8;

/** A request that commits offsets: the number of the API follows the size of a request. */
export const isOffsetCommit = (request: Buffer): boolean =>
  request.length > apiKeyOffset + 2 && request.readInt16BE(apiKeyOffset) === offsetCommit;
