/** Of a letter, of the size of its line: nothing is drawn yet that could be measured. */
const letterWidth = 0.5;

/**
 * Breaks a text into lines between its words.
 *
 * @param width of a line @param size of a letter, both in pixels
 */
export function wrap(text: string, width: number, size: number): string[] {
  const longest = Math.max(1, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > longest && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
