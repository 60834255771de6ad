/** A pseudonym as the tables have it: a whole number of 64 bits, as text. */
export const storedPseudonym = (pseudonym: string): string => BigInt(`0x${pseudonym}`).toString();
