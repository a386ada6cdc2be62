export type {
  Checkpoint,
  CircleStore,
  Incoming,
  Outgoing,
  Refused,
} from '../domain/circle/store.ts';
