import { render } from 'preact';

import { App } from '../../entrypoints/popup/app.tsx';
import { WelcomePage } from '../../entrypoints/welcome/welcome-page.tsx';
import { panelWorld, UNREAD } from './panel-world.ts';
import { samplePage } from './memory-port.ts';
import { welcomeWorld } from './welcome-world.ts';

/** Scenes: panel, panel-waiting, news-line, welcome, welcome-firefox, welcome-news. */
export async function showPanelScene(scene: string, app: Element): Promise<boolean> {
  const { dataset } = document.documentElement;
  if (scene.startsWith('panel') || scene === 'news-line') {
    await import('../../entrypoints/popup/popup.css');
    dataset['place'] = scene === 'news-line' ? 'popup' : 'panel';
    const { port } = panelWorld(scene === 'panel-waiting' ? UNREAD : samplePage());
    const news = scene === 'news-line';
    render(
      <App port={{ ...port, unseenNews: async () => news, openPanel: news ? () => {} : null }} />,
      app,
    );
    return true;
  }
  if (!scene.startsWith('welcome')) return false;
  await import('../../entrypoints/popup/popup.css');
  await import('../../entrypoints/welcome/welcome.css');
  dataset['place'] = 'tab';
  const { port } = welcomeWorld(scene === 'welcome-firefox' ? 'firefox' : 'chromium');
  render(<WelcomePage port={port} startAt={scene === 'welcome-news' ? 'news' : 'steps'} />, app);
  return true;
}
