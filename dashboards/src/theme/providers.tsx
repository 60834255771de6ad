'use client';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme';

interface Props {
  /** Allows the styles that are written into the page. */
  nonce: string;
  children: ReactNode;
}

/** The look of all pages, light or dark as chosen, or as the system has it. */
export function ThemeProvider({ nonce, children }: Props) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  );
}
