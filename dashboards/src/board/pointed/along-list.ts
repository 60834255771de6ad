/** Arrow keys through a list, and its ends. */
export function alongList(keys: readonly string[]) {
  return (from: string, key: string): string | undefined => {
    const at = keys.indexOf(from);
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        return keys[Math.min(at + 1, keys.length - 1)];
      case 'ArrowLeft':
      case 'ArrowUp':
        return keys[Math.max(at - 1, 0)];
      case 'Home':
        return keys[0];
      case 'End':
        return keys.at(-1);
      default:
        return undefined;
    }
  };
}
