import { conversationDispositions } from '#events';
import { catalogue, type Metric, setsOf } from '#metrics';
import type { GroupDimension } from './groups.js';

/** Whether it is of some dispositions alone, but for conversations: of those the totals of a day tell already. */
const isOfDispositions = ({ measure }: Metric): boolean =>
  setsOf(measure).some((set) => set.dispositions !== undefined && set.dispositions !== conversationDispositions);

/** Names of dimensions and of metrics, in the address of a file. */
const signs: Readonly<Record<GroupDimension, readonly string[]>> = {
  region: ['region', 'district'],
  language: ['language'],
  disposition: ['disposition', ...catalogue.filter(isOfDispositions).map(({ name }) => name)],
};

/** What a file tells of calls besides how many they are. @param path of the file, with what was asked */
export function toldBy(path: string): ReadonlySet<GroupDimension> {
  const dimensions = Object.keys(signs) as GroupDimension[];
  return new Set(dimensions.filter((dimension) => signs[dimension].some((sign) => path.includes(sign))));
}
