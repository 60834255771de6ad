import type { AssignmentSnapshot, OutcomeSnapshot, RetractionSnapshot, VolunteerSnapshot } from './snapshots.js';

/** One call and one volunteer, invented; they stand in the documentation and in tests. */
export const anIssuedCall: AssignmentSnapshot = {
  campaign: 'demo',
  callId: '6f1d3c1e-6d39-4c7e-9d0b-2f6f0a8c5b11',
  volunteer: '4be0643f1d98573b',
  volunteerCountry: 'LT',
  region: 'RU-NVS',
  language: 'ru',
  guideline: '1',
  attempt: 1,
  assignedAt: '2022-04-05T09:00:00Z',
};

export const anOutcome: OutcomeSnapshot = {
  ...anIssuedCall,
  revision: 1,
  calledAt: '2022-04-05T09:00:00Z',
  disposition: 'conversation',
  sentiment: 'positive',
  durationMinutes: 4,
};

export const aRetraction: RetractionSnapshot = {
  campaign: anIssuedCall.campaign,
  callId: anIssuedCall.callId,
  assignedAt: anIssuedCall.assignedAt,
  reason: 'mistake',
};

export const aVolunteer: VolunteerSnapshot = {
  campaign: 'demo',
  volunteer: '4be0643f1d98573b',
  country: 'LT',
  languages: ['lt', 'ru'],
  source: 'radio',
  joinedAt: '2022-04-05T09:00:00Z',
};
