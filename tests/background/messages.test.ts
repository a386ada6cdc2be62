// @vitest-environment node
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { listenForCare } from '../../entrypoints/background/care-port.ts';
import { listenForImports } from '../../entrypoints/background/import-port.ts';
import { registerMessages } from '../../entrypoints/background/messages.ts';
import { listenForViews } from '../../entrypoints/background/sharing/listen-for-views.ts';
import type { Services } from '../../entrypoints/background/services.ts';
import { CARE_PORT } from '../../messaging/care-stream.ts';
import { IMPORT_PORT } from '../../messaging/import-stream.ts';
import { SHARING_PORT } from '../../messaging/sharing-stream.ts';
import { WHILE_LOCKED } from '../../messaging/while-locked.ts';

const ID = 'cat-bao-own-id';
const OWN = 'chrome-extension://cat-bao-own-id/';
const TAB = { id: 7, windowId: 1, active: true };
const OWN_PAGE = { id: ID, url: `${OWN}library.html`, frameId: 0, tab: TAB };
const PAGE = { id: ID, url: 'https://bao.example/tin', frameId: 0, tab: TAB };

/** Everything that the protocol knows: the compiler holds this table complete. */
const ALL = Object.keys(WHILE_LOCKED);
/** All else is for our own pages. */
const FROM_PAGES = ['pageSeen', 'saveHostRule'];
const FROM_OWN = ALL.filter((type) => !FROM_PAGES.includes(type));

const PICKED = {
  host: 'bao.example',
  selectors: { body: 'article', title: 'h1', date: null },
  pageTitle: 'Tin',
  article: true,
};

const STRANGERS = {
  'a content script in a frame': { ...PAGE, frameId: 3 },
  'a content script on a page that is no web page': { ...PAGE, url: 'file:///etc/passwd' },
  'a page of ours that somebody put into a frame': { ...OWN_PAGE, frameId: 2 },
  'another extension': { id: 'another', url: 'chrome-extension://another/page.html' },
  'another extension that names our page': { ...OWN_PAGE, id: 'another' },
  'a page whose address begins like ours': {
    ...OWN_PAGE,
    url: `${OWN.slice(0, -1)}.evil.example/`,
  },
  'nobody who is named': {},
  'no sender at all': undefined,
};

type Listener = (message: unknown, sender: unknown, answer: (said: unknown) => void) => unknown;
interface Said {
  readonly res?: unknown;
  readonly err?: { readonly message: string };
}

/** Whether everything is being deleted. */
let erasing = false;

const during = <T>(work: Promise<T>): Promise<T> => work;

/** Services that do anything and note that they were asked. */
function anyServices() {
  const touched: string[] = [];
  const quiet = { isLocked: async () => false, isErasing: async () => erasing, during };
  const whole = (path: string): unknown =>
    new Proxy(
      Object.assign(() => undefined, quiet),
      {
        get: (target, name) =>
          name === 'then'
            ? undefined
            : name in quiet
              ? target[name as keyof typeof quiet]
              : whole(`${path}.${String(name)}`),
        apply: () => {
          touched.push(path);
          return whole(path);
        },
      },
    );
  return { services: whole('services') as Services, touched };
}

function aBackground() {
  const listeners: Listener[] = [];
  const doors: ((port: unknown) => void)[] = [];
  Object.assign(fakeBrowser.runtime, {
    id: ID,
    getURL: (path: string) => OWN + path.replace(/^\//, ''),
    getPlatformInfo: async () => ({}),
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    onConnect: { addListener: (listener: (port: unknown) => void) => doors.push(listener) },
  });
  const { services, touched } = anyServices();
  registerMessages(services);
  listenForCare(services);
  listenForImports(services);
  listenForViews(services);
  touched.length = 0;
  const send = (type: string, sender: unknown, data: unknown = {}): Promise<Said | null> =>
    new Promise((resolve) => {
      const message = { id: 1, type, data, timestamp: Date.now() };
      const waited = listeners.some((listen) =>
        listen(message, sender, (said) => resolve(said as Said)),
      );
      if (!waited) resolve(null);
    });
  const connect = (name: string, sender: unknown) => {
    const heard: unknown[] = [];
    const port = {
      name,
      sender,
      disconnect: vi.fn(),
      postMessage: vi.fn(),
      onDisconnect: { addListener: () => undefined },
      onMessage: { addListener: (listener: unknown) => heard.push(listener) },
    };
    for (const door of doors) door(port);
    return { closed: port.disconnect.mock.calls.length > 0, heard: heard.length > 0 };
  };
  return { send, connect, touched };
}

const refused = expect.objectContaining({
  err: expect.objectContaining({ message: expect.stringMatching(/^refused: /) }),
});

// The messaging library keeps one listener a context.
const { send, connect, touched } = aBackground();

describe('messages to the background', () => {
  afterEach(() => {
    touched.length = 0;
    erasing = false;
  });

  it('are all known by who may send them', () => {
    expect(FROM_OWN.length).toBeGreaterThan(40);
    expect(ALL).toEqual(expect.arrayContaining(FROM_PAGES));
  });

  it.each(FROM_OWN)('%s is answered to a page of ours', async (type) => {
    expect(await send(type, OWN_PAGE)).not.toEqual(refused);
  });

  it.each(FROM_OWN)('%s is refused to a content script of ours', async (type) => {
    expect(await send(type, PAGE)).toEqual(refused);
    expect(touched).toEqual([]);
  });

  it.each(Object.entries(STRANGERS))('are refused to %s, each of them', async (_, sender) => {
    for (const type of ALL) expect([type, await send(type, sender)]).toEqual([type, refused]);
    expect(touched).toEqual([]);
  });

  it.each(FROM_PAGES)(
    '%s is taken from a content script, and from no page of ours',
    async (type) => {
      expect(await send(type, PAGE)).not.toEqual(refused);
      expect(await send(type, OWN_PAGE)).toEqual(refused);
    },
  );

  it.each([null, 7, 'x', [], { article: 'yes', __proto__: { article: true } }])(
    'from a page may hold %j: nothing is taken for granted',
    async (data) => {
      expect(await send('pageSeen', PAGE, data)).toEqual({ res: undefined });
      const kept = await send('saveHostRule', PAGE, data);
      expect(kept).not.toMatchObject({ res: { ok: true } });
      expect(touched.filter((path) => path.includes('hostRules'))).toEqual([]);
    },
  );

  it('reach nothing while everything is being deleted, whoever sends them', async () => {
    erasing = true;
    for (const type of FROM_OWN)
      expect([type, await send(type, OWN_PAGE)]).toEqual([type, refused]);
    for (const type of FROM_PAGES) await send(type, PAGE, PICKED);
    expect(touched).toEqual([]);
  });

  it.each(['', 'toString', 'constructor', '__proto__', '__defineGetter__', 'valueOf', 'saveclip'])(
    'of the unknown type "%s" reach nothing',
    async (type) => {
      await send(type, OWN_PAGE);
      await send(type, PAGE);
      expect(touched).toEqual([]);
    },
  );
});

describe('ports of the background', () => {
  it.each([CARE_PORT, IMPORT_PORT])('%s opens to a page of ours alone', (name) => {
    expect(connect(name, OWN_PAGE)).toEqual({ closed: false, heard: true });
    for (const sender of [PAGE, ...Object.values(STRANGERS)])
      expect(connect(name, sender)).toEqual({ closed: true, heard: false });
  });

  it('that keep circles live open to a page of ours alone', () => {
    for (const sender of [PAGE, ...Object.values(STRANGERS)])
      expect(connect(SHARING_PORT, sender).closed).toBe(true);
    expect(touched).toEqual([]);
    expect(connect(SHARING_PORT, OWN_PAGE).closed).toBe(false);
    expect(touched).toEqual(['services.sharing.watch']);
  });

  it('of another name are nobody’s', () => {
    expect(connect('other', OWN_PAGE)).toEqual({ closed: false, heard: false });
  });
});
