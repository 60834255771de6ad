import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What the Nest CLI's rspack builder does not decide by itself: beside `main`, each `x.command.ts`
 * of an app becomes a program of its own, `dist/apps/<app>/x.command.js`.
 */
export default (options) => {
  const sourceRoot = dirname(options.entry);
  const commands = readdirSync(sourceRoot).filter((file) => file.endsWith('.command.ts'));
  const app = dirname(options.output.filename);
  return {
    ...options,
    entry: {
      main: options.entry,
      ...Object.fromEntries(commands.map((file) => [file.replace(/\.ts$/, ''), join(sourceRoot, file)])),
    },
    output: { ...options.output, filename: join(app, '[name].js') },
    devtool: 'source-map',
  };
};
