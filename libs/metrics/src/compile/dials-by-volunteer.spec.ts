import { compileDialsByVolunteer } from './dials-by-volunteer.js';

it('groups volunteers by how often they dialled, in one statement that can be read', () => {
  const scope = { campaign: 'demo', timeZone: 'Europe/Vilnius', regions: [] };
  const where = [{ dimension: 'country', values: ["L'T"] }] as const;
  const { sql, parameters } = compileDialsByVolunteer({ from: '2022-04-01', where }, scope, 10);
  expect(sql).not.toContain("L'T");
  expect(sql).toMatchSnapshot();
  expect(parameters).toEqual({
    ...{ campaign: 'demo', timeZone: 'Europe/Vilnius', from: '2022-04-01', only_country: ["L'T"] },
  });
});
