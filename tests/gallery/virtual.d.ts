declare module 'virtual:messages' {
  import type { Messages } from './messages.ts';

  const messages: Record<'vi' | 'en', Messages>;
  export default messages;
}
