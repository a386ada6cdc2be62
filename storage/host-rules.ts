import { fail, succeed, type Result } from '../domain/failure.ts';
import { asHostRule, type HostRule } from '../domain/host-rule.ts';
import type { HostRules } from '../domain/ports.ts';
import type { WatchedArea } from './area.ts';

const PREFIX = 'host-rule:';
/** The oldest give way beyond this many: far more hosts than a person reads. */
const MOST = 300;

/**
 * The host rules in the browser's storage area, each under a key of its own: windows that write
 * at the same time lose nothing to each other. A broken value counts as none.
 */
export function createHostRules(area: WatchedArea): HostRules {
  const list = async (): Promise<HostRule[]> => {
    const rules = Object.entries(await area.get(null)).flatMap(([key, value]) =>
      key.startsWith(PREFIX) ? (ruleAt(key, value) ?? []) : [],
    );
    return rules.sort((a, b) => b.madeAt - a.madeAt || (a.host < b.host ? -1 : 1));
  };
  const get = async (host: string): Promise<HostRule | null> => {
    const key = PREFIX + host;
    return ruleAt(key, (await area.get(key))[key]);
  };

  return {
    list,
    get,
    async put(rule) {
      const checked = asHostRule(rule);
      if (!checked) throw new TypeError(`no host rule: ${JSON.stringify(rule).slice(0, 200)}`);
      return attempt(async () => {
        await area.set({ [PREFIX + checked.host]: checked });
        const stale = (await list()).filter(({ host }) => host !== checked.host).slice(MOST - 1);
        if (stale.length) await area.remove(stale.map(({ host }) => PREFIX + host));
        return checked;
      });
    },
    delete: (host) =>
      attempt(async () => {
        const rule = await get(host);
        await area.remove(PREFIX + host);
        return rule;
      }),
    watch(listener) {
      const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

/** The rule, if the value is one and stands under its own host. */
function ruleAt(key: string, value: unknown): HostRule | null {
  const rule = asHostRule(value);
  return rule && PREFIX + rule.host === key ? rule : null;
}

async function attempt<T>(write: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await write());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'storage-failed', detail });
  }
}
