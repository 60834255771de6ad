import { formatNumber } from '#platform';
import type { ReportLine } from '../import/report/report-line.js';

/** How the command ends. */
export const exitCodes = { done: 0, failed: 1, someRejected: 2 } as const;

/** Tells how an import has ended. @returns the exit code */
export function summarize(
  line: ReportLine & { type: 'summary' | 'failed' },
  rejectedPath: string,
  out: Pick<NodeJS.WriteStream, 'write'>,
): number {
  const { accepted, corrected, unchanged, rejected } = line;
  out.write(
    `${formatNumber(accepted)} accepted, ${formatNumber(corrected)} corrected, ${formatNumber(unchanged)} unchanged, ${formatNumber(rejected)} rejected\n`,
  );
  if (rejected > 0) out.write(`All rejected rows, with their reasons: ${rejectedPath}\n`);
  if (line.type === 'failed') {
    out.write(`The import failed: ${line.reason}\n`);
    return exitCodes.failed;
  }
  return rejected > 0 ? exitCodes.someRejected : exitCodes.done;
}
