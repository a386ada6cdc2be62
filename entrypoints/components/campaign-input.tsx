import { useId, useRef, useState } from 'preact/hooks';

import { CampaignChip } from './campaign-chip.tsx';
import { campaignOptions, withCampaign, type CampaignOption } from './campaign-options.ts';
import type { FieldData } from './growing-text.tsx';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

interface CampaignInputProps {
  readonly label: string;
  readonly chosen: readonly string[];
  /** Existing names in the order to offer them. */
  readonly names: readonly string[];
  /** What stands in the field and is no campaign yet. */
  readonly typed: string;
  readonly firstFocus?: boolean;
  readonly data?: FieldData;
  readonly onType: (typed: string) => void;
  readonly onChange: (chosen: readonly string[]) => void;
}

/**
 * Chips with a combobox after them (ARIA 1.2 pattern, list autocomplete). Enter takes the marked
 * option or makes a campaign of what was typed; Backspace in the empty field takes the last off.
 */
export function CampaignInput(props: CampaignInputProps) {
  const { label, chosen, names, typed, onType, onChange } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const options = open ? campaignOptions(names, chosen, typed) : [];
  const expanded = options.length > 0;
  const marked = options[active];

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const add = (name: string): void => {
    onChange(withCampaign(chosen, name));
    setSaid(t('form.campaignAdded', [name]));
    onType('');
    close();
  };
  const remove = (name: string): void => {
    onChange(chosen.filter((held) => held !== name));
    setSaid(t('form.campaignRemoved', [name]));
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Vietnamese keyboards compose syllables: their Enter and Backspace are not ours.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        setOpen(true);
        setActive((at) => step(at, event.key === 'ArrowDown' ? 1 : -1, open ? options.length : 0));
        break;
      case 'Enter':
        event.preventDefault();
        if (marked) add(marked.name);
        else if (typed.trim()) add(sameName(options, typed) ?? typed);
        break;
      case 'Escape':
        if (!expanded && typed === '') return;
        event.preventDefault();
        event.stopPropagation();
        if (expanded) close();
        else onType('');
        break;
      case 'Backspace': {
        const last = chosen.at(-1);
        if (typed === '' && last !== undefined) {
          event.preventDefault();
          remove(last);
        }
        break;
      }
      default:
    }
  };

  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="tokens">
        {chosen.map((name) => (
          <CampaignChip key={name} name={name} onRemove={() => remove(name)} />
        ))}
        <input
          {...props.data}
          ref={field}
          id={id}
          class="tokens-input"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={`${id}-list`}
          aria-activedescendant={marked ? `${id}-${active}` : undefined}
          placeholder={t(chosen.length > 0 ? 'form.campaignsMore' : 'form.campaignsPlaceholder')}
          data-first-focus={props.firstFocus ? '' : undefined}
          value={typed}
          onInput={(event) => {
            onType(event.currentTarget.value);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={close}
        />
        <div
          class="options"
          role="listbox"
          id={`${id}-list`}
          aria-label={t('form.campaignOptions')}
          hidden={!expanded}
        >
          {options.map((option, index) => (
            <Option
              key={`${option.kind} ${option.name}`}
              id={`${id}-${index}`}
              option={option}
              active={index === active}
              onChoose={() => add(option.name)}
            />
          ))}
        </div>
      </div>
      <span class="hidden-text" role="status">
        {said}
      </span>
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly option: CampaignOption;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const { option, active } = props;
  return (
    // The field keeps the focus and the keys (aria-activedescendant); a press must not blur it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      class="option"
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
    >
      <Icon name={option.kind === 'create' ? 'plus' : 'tag'} />
      <span>
        {option.kind === 'create' ? t('form.createCampaign', [option.name]) : option.name}
      </span>
    </div>
  );
}

function step(at: number, by: 1 | -1, count: number): number {
  if (count === 0) return at;
  if (at < 0) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}

/** The existing campaign that what was typed names already, in its own spelling. */
function sameName(options: readonly CampaignOption[], typed: string): string | undefined {
  const makesNew = options.some(({ kind }) => kind === 'create');
  return makesNew
    ? undefined
    : options.find(({ name }) => withCampaign([name], typed).length === 1)?.name;
}
