import type { Result } from '../../domain/failure.ts';
import type { HostRule } from '../../domain/host-rule.ts';

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

  /** The newest first. */
  listHostRules(): Promise<readonly HostRule[]>;
  /** @returns the rule that was there, for `putHostRule` to put back */
  deleteHostRule(host: string): Promise<Result<HostRule | null>>;
  putHostRule(rule: HostRule): Promise<Result<HostRule>>;
  /** Calls back when any window changed them. @returns the end */
  onHostRulesChange(listener: () => void): () => void;
}
