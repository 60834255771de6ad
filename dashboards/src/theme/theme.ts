import { createTheme } from '@mantine/core';

/** What Mantine's parts look like; the colours of figures are in tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)' },
  defaultRadius: 'xs',
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: {
    petrol: [
      '#eef4f6',
      '#dce7e9',
      '#b3cad1',
      '#8db3bf',
      '#7fb6c8',
      '#4c8597',
      '#2f6a7d',
      '#1d4b5c',
      '#163a48',
      '#0e2731',
    ],
  },
});
