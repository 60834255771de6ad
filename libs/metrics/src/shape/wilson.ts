/** 97.5th percentile of the normal distribution: the interval covers 95 %. */
const z = 1.959964;

/**
 * Score interval of a share, both ends between 0 and 1. It holds if calls were independent of each other.
 *
 * Wilson, E. B. (1927), Probable Inference, the Law of Succession, and Statistical Inference,
 * Journal of the American Statistical Association 22 (158), pp. 209-212.
 *
 * @param whole more than 0
 */
export function wilsonInterval(part: number, whole: number): [number, number] {
  const share = part / whole;
  const centre = share + z ** 2 / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  // At none and at all, one end is the share itself; rounding would put it a hair inside.
  return [part === 0 ? 0 : (centre - spread) / scale, part === whole ? 1 : (centre + spread) / scale];
}
