/** Digits behind the point that two ways of computing the same figure must agree in. */
const digits = 6;

/** Rows of figures with the noise of floating-point arithmetic rounded away, so that they can be compared. */
export function comparable<T>(rows: T): T {
  return JSON.parse(JSON.stringify(rows), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(digits)) + 0 : value,
  );
}
