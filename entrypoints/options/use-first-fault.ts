import { useEffect, useRef } from 'preact/hooks';

/**
 * Leads to the first field of a form that is not filled in as it should be.
 *
 * @param pressed how often the form was sent: each time it is looked for anew
 * @returns for the form
 */
export function useFirstFault(pressed: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (pressed > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [pressed]);
  return form;
}
