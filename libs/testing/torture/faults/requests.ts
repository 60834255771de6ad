/** A request that inserts into this table: the statement stands in the address, or is the body. */
export const isInsertInto = (table: string) => {
  const statement = new RegExp(`INSERT[ +]INTO[ +]${table}\\b`);
  return (request: Buffer): boolean => statement.test(request.toString('latin1').replaceAll('%20', ' '));
};

const apiKeyOffset = 4;
const offsetCommit = 8;

/** A request that commits offsets: the number of the API follows the size of a request. */
export const isOffsetCommit = (request: Buffer): boolean =>
  request.length > apiKeyOffset + 2 && request.readInt16BE(apiKeyOffset) === offsetCommit;
