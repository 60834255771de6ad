/**
 * The same outlines in half the letters: each point by its distance from the one before, and none twice.
 *
 * @param path straight lines between whole numbers, as `M616,165L617,166L616,167Z`
 */
export function shortPath(path: string): string {
  return path
    .split('Z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const points = ring.slice(1).split('L').map(pointOf);
      const steps = points.flatMap(([x, y], index) => {
        const [beforeX, beforeY] = points[index - 1] ?? [x, y];
        return x === beforeX && y === beforeY ? [] : [`${x - beforeX},${y - beforeY}`];
      });
      return steps.length === 0 ? '' : `M${points[0]?.join(',')}l${steps.join(' ')}z`;
    })
    .join('');
}

function pointOf(text: string): readonly [x: number, y: number] {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}
