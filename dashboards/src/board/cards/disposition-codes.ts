/**
 * The code of each result in: The American Association for Public Opinion Research, Standard Definitions, 9th
 * edition (2016), table 1.
 */
export const dispositionCodes: Readonly<Record<string, string>> = {
  conversation: '1.1',
  partial: '1.2',
  refused: '2.1',
  other_contact: '2.21',
  language_barrier: '2.33',
  not_dialled: '3.11',
  busy: '3.12',
  no_answer: '3.13',
  voicemail: '3.14',
  blocked: '3.15',
  technical: '3.16',
  not_in_service: '4.3',
  not_eligible: '4.5',
};
