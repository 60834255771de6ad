import { readConfig } from './server.config.mjs';

const urls = {
  ASSIGNMENTS_URL: 'http://127.0.0.1:3001',
  OUTCOMES_URL: 'http://127.0.0.1:3002',
  AGGREGATOR_URL: 'http://127.0.0.1:3003',
  FIGURES_URL: 'http://127.0.0.1:3004',
};

it('needs nothing but where the services are', () => {
  const { host, port, services } = readConfig(urls);
  expect({ host, port }).toEqual({ host: '127.0.0.1', port: 3000 });
  expect(services.figures.href).toBe('http://127.0.0.1:3004/');
});

it('names everything that is wrong at once', () => {
  const read = () => readConfig({ ...urls, PORT: 'x', FIGURES_URL: 'figures', OUTCOMES_URL: undefined });
  expect(read).toThrow(/PORT.*OUTCOMES_URL.*FIGURES_URL/);
});
