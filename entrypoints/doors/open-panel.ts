import { browser } from 'wxt/browser';

/** Chrome has it since 116 (the panel itself since 114), Firefox under another name. */
interface Panels {
  readonly sidePanel?: { open?(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open?(): Promise<void> };
}

const panels = (): Panels => browser;

/** Whether this browser lets an extension open its side panel. */
export const canOpenPanel = (): boolean =>
  panels().sidePanel?.open !== undefined || panels().sidebarAction?.open !== undefined;

/** Opens the panel beside a window's pages. Must be called straight from a press. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  if (sidePanel?.open) await sidePanel.open({ windowId });
  else await sidebarAction?.open?.();
}
