import { Icon, type IconName } from './icon.tsx';

/** A picture that is pressed; its words are its name, and come when it is pointed at. */
export function SquareButton(props: {
  readonly icon: IconName;
  readonly label: string;
  /** With an edge, as buttons have that stand among others with words. */
  readonly edged?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class={`button button-square${props.edged ? '' : ' button-bare'}`}
      disabled={props.disabled}
      aria-label={props.label}
      title={props.label}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
