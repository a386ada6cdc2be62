import type { ComponentChildren } from 'preact';

import { campaignKey } from '../../domain/campaign.ts';
import type { ManagedCampaign, ManagedSettings } from '../../domain/managed/managed.ts';
import { formatDay } from '../../domain/vietnam-time.ts';
import { formatCount, t } from '../components/t.ts';
import { Group, Row } from './group.tsx';
import { ManagedMistakes } from './managed-mistakes.tsx';
import type { ManagedView } from './managed-view.ts';

/** What the office set by the browser's policies, and what of it the person chose otherwise. */
export function ManagedPanel({ view }: { readonly view: ManagedView }) {
  const { settings, mistakes, chosen } = view;
  const { office, campaigns, defaultCampaign, allowedHosts, backup, language } = settings;
  return (
    <Group id="managed" heading={t('managed.heading')} text={t('managed.text')}>
      {mistakes.length > 0 && <ManagedMistakes mistakes={mistakes} />}
      {office && (
        <Row title={t('managed.office')} text={t('managed.officeText')}>
          <OfficeValues office={office} />
        </Row>
      )}
      {campaigns && (
        <Row title={t('managed.campaigns')} text={t('managed.campaignsText')}>
          <Values>
            {campaigns.map((campaign) => (
              <li key={campaignKey(campaign.name)}>
                {campaign.name}
                <span class="quiet-text">{aboutCampaign(campaign)}</span>
              </li>
            ))}
          </Values>
        </Row>
      )}
      {defaultCampaign !== undefined && (
        <Single title={t('clipping.campaign')} own={chosen.has('defaultCampaign')}>
          {nameOf(campaigns ?? [], defaultCampaign)}
        </Single>
      )}
      {allowedHosts && (
        <Row title={t('managed.hosts')} text={t('managed.hostsText')}>
          <Values>
            {allowedHosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </Values>
        </Row>
      )}
      {backup?.every && (
        <Single title={t('backup.auto')} own={chosen.has('backupEvery')}>
          {t(`backup.${backup.every}`)}
        </Single>
      )}
      {backup?.folderHint !== undefined && (
        <Single title={t('managed.hint')}>{backup.folderHint}</Single>
      )}
      {language && (
        <Single title={t('looks.language')} own={chosen.has('language')}>
          {language === 'vi' ? 'Tiếng Việt' : 'English'}
        </Single>
      )}
    </Group>
  );
}

const OFFICE_LABELS = {
  rule: 'exportOffice.rule',
  superior: 'exportOffice.superior',
  name: 'exportOffice.name',
  number: 'exportOffice.number',
  place: 'exportOffice.place',
  signatoryTitle: 'exportOffice.signatoryTitle',
  signatory: 'exportOffice.signatory',
  recipients: 'exportOffice.recipients',
} as const satisfies Record<keyof NonNullable<ManagedSettings['office']>, string>;

function OfficeValues({ office }: { readonly office: NonNullable<ManagedSettings['office']> }) {
  const keys = (Object.keys(OFFICE_LABELS) as (keyof typeof OFFICE_LABELS)[]).filter(
    (key) => office[key],
  );
  return (
    <dl class="managed-pairs">
      {keys.map((key) => (
        <div key={key}>
          <dt class="quiet-text">{t(OFFICE_LABELS[key])}</dt>
          <dd>{key === 'rule' ? ruleName(office.rule) : office[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

const ruleName = (rule: 'state' | 'party' | undefined): string =>
  t(rule === 'state' ? 'exportOffice.ruleState' : 'exportOffice.ruleParty');

const Values = ({ children }: { readonly children: ComponentChildren }) => (
  <ul class="managed-values">{children}</ul>
);

function Single(props: {
  readonly title: string;
  /** The person chose otherwise. */
  readonly own?: boolean;
  readonly children: string;
}) {
  return (
    <Row title={props.title} text={props.own ? t('managed.yours') : ''}>
      <p class="managed-value">{props.children}</p>
    </Row>
  );
}

function aboutCampaign({ phrases = [], from, to, archived }: ManagedCampaign): string {
  return [
    phrases.length > 0 && t('managed.phrases', phrases.length, [formatCount(phrases.length)]),
    from !== undefined && t('managed.from', [formatDay(from)]),
    to !== undefined && t('managed.to', [formatDay(to)]),
    archived && t('managed.archived'),
  ]
    .filter(Boolean)
    .join(' · ');
}

const nameOf = (campaigns: readonly ManagedCampaign[], called: string): string =>
  campaigns.find(({ id }) => id === called)?.name ?? called;
