// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FILES = globSync('.github/workflows/*.{yml,yaml}', { cwd: ROOT });
const SCRIPTS = Object.keys(
  (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts,
);

const PINNED = /^actions\/[\w-]+@[0-9a-f]{40}$/;
const WITH_VERSION = /uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** What may be written, and by which job. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  make: ['id-token', 'attestations'],
  publish: ['contents'],
};

describe.each(FILES)('the workflow %s', (file) => {
  const source = text(file);
  const workflow = parse(source) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('takes every action by a full commit, with its version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((uses) => !PINNED.test(uses))).toEqual([]);
    const lines = source.split('\n').filter((line) => /\buses:/.test(line));
    expect(lines.filter((line) => !WITH_VERSION.test(line))).toEqual([]);
  });

  it('may do as little as possible', () => {
    expect(Object.values(workflow.permissions ?? { missing: 'write' })).not.toContain('write');
    for (const [name, { permissions = {} }] of jobs) {
      const written = Object.entries(permissions).filter(([, level]) => level === 'write');
      expect(written.map(([what]) => what)).toEqual(MAY_WRITE[name] ?? []);
    }
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(source).not.toMatch(/\bsecrets\./);
  });

  it('leaves no key behind in the clone, and does not run on for hours', () => {
    for (const { uses, with: given } of steps) {
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
    }
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(120);
    expect(workflow.concurrency).toBeDefined();
  });

  it('puts nothing that a stranger writes into a command', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  it('calls commands that there are', () => {
    for (const run of steps.flatMap((step) => step.run ?? [])) {
      const [, script] = /^npm run ([\w:-]+)/.exec(run) ?? [];
      if (script !== undefined) expect(SCRIPTS).toContain(script);
      const [, path] = /^bash (\S+)/.exec(run) ?? [];
      if (path !== undefined) expect(existsSync(resolve(ROOT, path)), path).toBe(true);
    }
  });
});

describe('what GitHub is told', () => {
  it('includes a workflow that runs every check on the oldest and the newest Node', () => {
    const { jobs } = parse(text('.github/workflows/ci.yml')) as Workflow;
    expect(JSON.stringify(jobs['every-check'])).toContain('bash .ci/run');
    expect(JSON.stringify(jobs['every-check'])).toContain('"node":["20","24"]');
  });

  it('asks in both languages, and warns of private clips', () => {
    const forms = globSync('.github/ISSUE_TEMPLATE/[0-9]*.yml', { cwd: ROOT });
    expect(forms).toHaveLength(3);
    for (const form of forms) {
      const { name, body } = parse(text(form)) as {
        name: string;
        body: readonly { type: string; id?: string; attributes: { label?: string } }[];
      };
      expect(name).toContain(' · ');
      for (const { attributes } of body) expect(attributes.label ?? ' · ').toContain(' · ');
      const ids = body.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(text(form)).toMatch(/đừng dán[\s\S]*do not paste/i);
    }
  });

  it('is asked to look after packages and actions', () => {
    const { updates } = parse(text('.github/dependabot.yml')) as {
      updates: readonly { 'package-ecosystem': string; directory: string }[];
    };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual([
      'npm',
      'npm',
      'npm',
      'github-actions',
    ]);
    for (const { directory, ...update } of updates) {
      if (update['package-ecosystem'] !== 'npm') continue;
      expect(existsSync(resolve(ROOT, `.${directory}`, 'package-lock.json'))).toBe(true);
    }
  });
});
