import { readAddress } from '../../../domain/circle/address.ts';
import type { Circle, CircleAddress, Circles, LeaveWith } from '../../../domain/circle/circle.ts';
import type { CircleAccount } from '../../../domain/circle/sharing.ts';
import { fail, succeed, type Result } from '../../../domain/failure.ts';
import type { Act } from '../../../domain/ports.ts';
import { cleanLine } from '../../../domain/text.ts';
import type { CircleAccounts } from '../../../storage/circle-accounts.ts';
import type { CircleStates } from '../../../storage/circle-states.ts';
import type { PausedCircles } from '../../../storage/paused-circles.ts';
import { noteThrown } from '../note-failure.ts';
import type { EngineParts } from './circle-engine.ts';
import type { createCirclesAtWork } from './circles-at-work.ts';
import { fetchPage, type FetchPageNeeds } from './fetch-page.ts';
import { failureOfKnock } from './failure-of-knock.ts';
import type { Schedule } from './schedule.ts';

const NAME_LONGEST = 200;

export interface ActNeeds extends Pick<FetchPageNeeds, 'database'> {
  readonly circles: () => Circles;
  readonly schedule: Pick<Schedule, 'inTurn' | 'look' | 'sync'>;
  readonly atWork: Pick<ReturnType<typeof createCirclesAtWork>, 'stop'>;
  readonly engine: Pick<EngineParts, 'knock' | 'fetchPage'>;
  readonly accounts: CircleAccounts;
  readonly states: Pick<CircleStates, 'put'>;
  readonly paused: PausedCircles;
  readonly mayReach: (url: string) => Promise<boolean>;
  /** The host was granted for a trial: unless something comes of it, it is given back some day. */
  readonly noteTried: (url: string) => Promise<void>;
  readonly keepTried: (url: string) => Promise<void>;
  readonly now: () => number;
}

/** What a person does with circles. */
export function createCircleActs(needs: ActNeeds) {
  const { circles, schedule, atWork, accounts, states, paused, now } = needs;

  const knock = async (url: string, account: CircleAccount): Promise<Result<null>> => {
    if (!(await needs.mayReach(url))) return fail({ kind: 'circle-permission' });
    const came = await needs.engine.knock(url, account);
    return came.ok ? succeed(null) : fail(failureOfKnock(came.failure));
  };
  /** Not waited for: how it goes is told by its state. */
  const begin = (circle: Circle): void => void schedule.sync(circle).catch(noteThrown);
  const onCircle = async <T>(
    id: string,
    act: (circle: Circle) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const circle = (await circles().list()).find((each) => each.id === id);
    return circle ? act(circle) : fail({ kind: 'circle-not-found' });
  };

  return {
    async join(
      address: CircleAddress,
      account: CircleAccount,
      remember: boolean,
    ): Promise<Result<Circle>> {
      const read = readAddress(address.url);
      if (typeof read === 'string') return fail({ kind: 'circle-address', fault: read });
      const { url } = read;
      await needs.noteTried(url);
      const known = await knock(url, account);
      if (!known.ok) return known;
      const joined = await schedule.inTurn(async () => {
        const done = await circles().join({ ...address, url, ...namesOf(address, url) }, now());
        if (!done.ok) return done;
        await accounts.put(done.value.id, account, remember);
        await schedule.look();
        await needs.keepTried(url);
        return done;
      });
      if (joined.ok) begin(joined.value);
      return joined;
    },
    async change(
      id: string,
      change: Partial<Pick<CircleAddress, 'name' | 'me' | 'share' | 'pages'>>,
    ): Promise<Result<Circle>> {
      const { name, me, share, pages } = change;
      const changed = await circles().change(
        id,
        {
          ...(name !== undefined && { name: cleanLine(name, NAME_LONGEST) }),
          ...(me !== undefined && { me: cleanLine(me, NAME_LONGEST) }),
          ...(share && { share }),
          ...(pages !== undefined && { pages }),
        },
        now(),
      );
      if (changed.ok) begin(changed.value);
      return changed;
    },
    keepApart: (id: string, campaign: string): Promise<Result<Circle>> =>
      circles().keepApart(id, campaign),
    account: (id: string, account: CircleAccount, remember: boolean): Promise<Result<null>> =>
      onCircle(id, async (circle) => {
        const known = await knock(circle.url, account);
        if (!known.ok) return known;
        await accounts.put(id, account, remember);
        begin(circle);
        return known;
      }),
    signOut: (id: string): Promise<Result<null>> =>
      onCircle(id, async (circle) => {
        await accounts.forget(id);
        await atWork.stop(id);
        begin(circle);
        return succeed(null);
      }),
    leave: (id: string, leave: LeaveWith): Promise<Result<Act>> =>
      schedule.inTurn(async () => {
        await atWork.stop(id);
        const left = await circles().leave(id, leave, now());
        // Whatever became of its clips, its account and its host are given up.
        await schedule.look();
        return left;
      }),
    syncNow: (id: string): Promise<Result<null>> =>
      onCircle(id, async (circle) => {
        await paused.set(id, false);
        begin(circle);
        return succeed(null);
      }),
    pause: (id: string, on: boolean): Promise<Result<null>> =>
      onCircle(id, async (circle) => {
        await paused.set(id, on);
        if (!on) await states.put(id, { kind: 'waiting', reason: '' });
        begin(circle);
        return succeed(null);
      }),
    retry: (id: string): Promise<Result<null>> =>
      onCircle(id, async (circle) => {
        const queued = await circles().retry(id);
        if (queued.ok) begin(circle);
        return queued;
      }),
    fetchPage: (id: string, clipId: string): Promise<Result<null>> =>
      onCircle(id, (circle) => fetchPage(needs, circle, clipId)),
    bringBack: (traces: readonly string[]): Promise<Result<number>> =>
      circles().bringBack(traces, now()),
  };
}

/** What a circle is called where nobody said it: its database. */
function namesOf({ name, me }: CircleAddress, url: string): Pick<CircleAddress, 'name' | 'me'> {
  const called = cleanLine(name, NAME_LONGEST) || url.slice(url.lastIndexOf('/') + 1);
  return { name: called, me: cleanLine(me, NAME_LONGEST) };
}
