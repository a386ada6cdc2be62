import { useState } from 'preact/hooks';

import type { ExportFormat } from '../../../export/format.ts';
import { exportFormats } from '../../../export/formats.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import { formatHint, formatName, groupName } from '../format-labels.ts';

type Group = ExportFormat['group'];

const GROUPS: readonly Group[] = ['digest', 'table', 'reading', 'citation', 'data', 'neighbour'];
/** What few people want stays folded until it is the one that was chosen. */
const FOLDED: ReadonlySet<Group> = new Set(['citation', 'data', 'neighbour']);
const ICONS = {
  digest: 'page',
  table: 'list',
  reading: 'letters',
  citation: 'note',
  data: 'disk',
  neighbour: 'join',
} as const satisfies Record<Group, IconName>;

/** The table of formats, one chosen. */
export function FormatList(props: {
  readonly chosen: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}) {
  return (
    <div class="format-groups" role="radiogroup" aria-label={t('exportPage.format')}>
      {GROUPS.map((group) => (
        <FormatGroup key={group} group={group} {...props} />
      ))}
    </div>
  );
}

function FormatGroup(props: {
  readonly group: Group;
  readonly chosen: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}) {
  const { group, chosen, onChoose } = props;
  const [open, setOpen] = useState(false);
  const formats = exportFormats.filter((each) => each.group === group);
  if (formats.length === 0) return null;
  const choices = formats.map((format) => (
    <FormatChoice
      key={format.id}
      format={format}
      on={format.id === chosen.id}
      onChoose={() => onChoose(format)}
    />
  ));
  const heading = groupName(group);
  if (FOLDED.has(group))
    return (
      <Disclosure
        icon={ICONS[group]}
        heading={heading}
        open={open || chosen.group === group}
        onToggle={setOpen}
      >
        {choices}
      </Disclosure>
    );
  return (
    <div class="format-group">
      <h3>
        <Icon name={ICONS[group]} />
        {heading}
      </h3>
      {choices}
    </div>
  );
}

function FormatChoice(props: {
  readonly format: ExportFormat;
  readonly on: boolean;
  readonly onChoose: () => void;
}) {
  const { id } = props.format;
  const hint = formatHint(id);
  return (
    <label class="format" title={props.on ? undefined : hint}>
      <input type="radio" name="format" value={id} checked={props.on} onChange={props.onChoose} />
      <span class="format-words">
        <strong>{formatName(id)}</strong>
        {props.on && <span class="quiet-text">{hint}</span>}
      </span>
    </label>
  );
}
