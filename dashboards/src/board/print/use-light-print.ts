import { useEffect } from 'react';

const attribute = 'data-mantine-color-scheme';

/** Paper is white, whatever the page looks like. */
export function useLightPrint(): void {
  useEffect(() => {
    const { documentElement: page } = document;
    let onScreen: string | null = null;
    const light = () => {
      onScreen = page.getAttribute(attribute);
      page.setAttribute(attribute, 'light');
    };
    const back = () => {
      if (onScreen !== null) page.setAttribute(attribute, onScreen);
    };
    window.addEventListener('beforeprint', light);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', light);
      window.removeEventListener('afterprint', back);
    };
  }, []);
}
