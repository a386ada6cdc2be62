import type { AddressFault } from '../../domain/circle/address.ts';
import type { CircleFailure } from '../../domain/failure.ts';
import { bringCircleWords } from '../components/failure-text.ts';
import { t } from '../components/t.ts';

const FAILURES = {
  'circle-not-found': ['failure.circleNotFound', 'failure.circleNotFoundDo'],
  'circle-offline': ['failure.circleOffline', 'failure.circleOfflineDo'],
  'circle-refused': ['failure.circleRefused', 'failure.circleRefusedDo'],
  'circle-no-database': ['failure.circleNoDatabase', 'failure.circleNoDatabaseDo'],
  'circle-permission': ['failure.circlePermission', 'failure.circlePermissionDo'],
  'circle-page-gone': ['circlePage.gone', 'circlePage.goneDo'],
  'circle-page-damaged': ['circlePage.damaged', 'circlePage.damagedDo'],
} as const satisfies Record<
  Exclude<CircleFailure['kind'], 'circle-address'>,
  readonly [string, string]
>;

const ADDRESSES = {
  'no-address': ['failure.addressNone', 'failure.addressNoneDo'],
  'not-secure': ['failure.addressNotSecure', 'failure.addressNotSecureDo'],
  'holds-account': ['failure.addressHoldsAccount', 'failure.addressHoldsAccountDo'],
  'no-database': ['failure.addressNoDatabase', 'failure.addressNoDatabaseDo'],
} as const satisfies Record<AddressFault, readonly [string, string]>;

// Apart from the words of other failures: the popup, which has no room, cannot meet these.
bringCircleWords((failure) => {
  const [what, todo] =
    failure.kind === 'circle-address' ? ADDRESSES[failure.fault] : FAILURES[failure.kind];
  return { what: t(what), todo: t(todo) };
});
