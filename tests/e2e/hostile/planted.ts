import type { Driven } from '../../../scripts/drive/driven.ts';
import { CANARY_HOST } from '../../fixtures/hostile/payloads.ts';
import { inOwn, look, OWN, type Seen } from './look.ts';

/** What is seen of a page of ours once all is put there, by our own hand, that never may stand there. */
export const planted = (driven: Driven): Promise<Seen> =>
  inOwn(driven, 'options.html', 'h1', async (page) => {
    await page.evaluate(`(async () => {
      const put = (tag, name, value, root) => {
        const element = document.createElement(tag);
        element[name] = value;
        root.append(element);
        return element;
      };
      put('img', 'src', 'https://${CANARY_HOST}/1.png', document.body).remove();
      put('iframe', 'title', 'x', document.body);
      const host = put('div', 'title', 'x', document.body);
      put('a', 'href', 'javascript:trap(7)', host.attachShadow({ mode: 'open' }));
      trap(7);
      Object.prototype.trapped = true;
      await there('the refusal', () => refused.length > 0);
    })()`);
    return page.evaluate<Seen>(look(OWN));
  });
