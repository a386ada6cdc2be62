/** All that the options page asks of the world. */
export interface OptionsPort {
  /** Whether portal mode is on and its hosts are granted. */
  portalMode(): Promise<boolean>;
  /** How many match patterns portal mode asks for. */
  readonly portalPatterns: number;
  /**
   * Turns it on or off, asking the browser for the hosts or giving them back. Must be called
   * straight from a press: browsers grant nothing otherwise.
   *
   * @returns whether it is on now
   */
  setPortalMode(on: boolean): Promise<boolean>;
  /** Calls back when any window, or the browser's own settings, changed it. @returns the end */
  onChange(listener: () => void): () => void;
}
