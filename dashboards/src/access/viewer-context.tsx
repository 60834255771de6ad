'use client';

import { createContext, useContext } from 'react';
import type { SignedIn } from './viewer';

const Context = createContext<SignedIn | undefined>(undefined);

export const ViewerProvider = Context.Provider;

/** Who is signed in; nobody on pages for anybody. */
export const useViewer = () => useContext(Context);
