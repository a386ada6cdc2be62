import { useCallback, useState } from 'preact/hooks';

import type { ToastMessage } from '../components/toast.tsx';

/** The page's one toast: the last thing done is the one that can be taken back. */
export function useToast() {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const dismiss = useCallback(() => setMessage(null), []);
  return { message, say: setMessage, dismiss };
}

export type Say = (message: ToastMessage) => void;
