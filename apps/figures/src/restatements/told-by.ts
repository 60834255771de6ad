import type { GroupDimension } from './groups.js';

/** Names of dimensions, and of metrics that are of some dispositions alone, in the address of a file. */
const signs: Readonly<Record<GroupDimension, RegExp>> = {
  region: /region|district/,
  language: /language/,
  disposition: /disposition|answer-rate|live-contacts|refusal|-(rr1|coop1|con1)/,
};

/** What a file tells of calls besides how many they are. @param path of the file, with what was asked */
export function toldBy(path: string): ReadonlySet<GroupDimension> {
  const dimensions = Object.keys(signs) as GroupDimension[];
  return new Set(dimensions.filter((dimension) => signs[dimension].test(path)));
}
