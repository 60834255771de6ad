const codes = { bold: 1, red: 31, green: 32, cyan: 36 };

/**
 * Text in a colour, if the stream shows colours and the user wants them.
 * @param {NodeJS.WriteStream} out
 * @param {keyof typeof codes} style
 * @param {string} text
 */
export function paint(out, style, text) {
  if (!out.isTTY || process.env.NO_COLOR) return text;
  return `\x1b[${codes[style]}m${text}\x1b[0m`;
}

/** @param {number} ms a length of time, shown as seconds */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
