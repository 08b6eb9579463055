import { createContext, useContext } from 'react';

/** Whether something may be offered to whoever is at the screen: "document.edit". web.tsx knows who that is. */
export type May = (permission: string) => boolean;

const MayContext = createContext<May>(() => false);
export const MayProvider = MayContext.Provider;
export const useMay = (): May => useContext(MayContext);
