import { readFile } from 'node:fs/promises';

const read = async (path: string) => JSON.parse(await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8'));

it('names everything that the service notes, in its order, and nothing else', async () => {
  const { audit } = await read('dashboards/messages/en.json');
  const { components } = await read('docs/api/figures.json');
  expect(Object.keys(audit.action)).toEqual(components.schemas.AuditAction.enum);
});
