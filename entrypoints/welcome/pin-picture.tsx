import { t } from '../components/t.ts';

/** A browser's toolbar with the list of extensions open under its puzzle piece. */
export function PinPicture({ firefox }: { readonly firefox: boolean }) {
  return (
    <svg class="pin-picture" viewBox="0 0 360 216" role="img" aria-label={t('welcome.pinPicture')}>
      <rect class="pin-window" x="1" y="1" width="358" height="214" rx="10" />
      <path class="pin-bar" d="M1 11A10 10 0 0 1 11 1h338a10 10 0 0 1 10 10v37H1Z" />
      <circle class="pin-dot" cx="18" cy="24" r="4" />
      <circle class="pin-dot" cx="32" cy="24" r="4" />
      <rect class="pin-field" x="52" y="13" width="208" height="23" rx="11.5" />
      <path class="pin-line" d="M68 25h92" />
      <g class="pin-here">
        <rect x="272" y="12" width="26" height="26" rx="6" />
        <path d="M281 19h4.6a2.7 2.7 0 1 1 5 0h0v4.4a2.7 2.7 0 1 1 0 5V32H281Z" />
      </g>
      <circle class="pin-step" cx="299" cy="12" r="9" />
      <text class="pin-step-number" x="299" y="16">
        1
      </text>
      <circle class="pin-dot" cx="324" cy="25" r="8" />

      <rect class="pin-menu" x="140" y="56" width="206" height="132" rx="9" />
      <path class="pin-line" d="M158 76h80" />
      <rect class="pin-row" x="148" y="90" width="190" height="36" rx="7" />
      <g class="pin-mark">
        <rect x="158" y="98" width="20" height="20" rx="5" />
        <path d="m172.4 102.6-7.2 7.4M163.2 102.6l7.4 7.4" />
        <circle cx="164" cy="112.2" r="2.1" />
        <circle cx="172" cy="112.2" r="2.1" />
      </g>
      <text class="pin-name" x="188" y="113">
        Cắt Báo
      </text>
      {firefox ? (
        <g class="pin-pin">
          <circle cx="318" cy="108" r="5" />
          <path d="M318 99.5v3M318 113.5v3M309.5 108h3M323.5 108h3" />
        </g>
      ) : (
        <g class="pin-pin">
          <path d="m319 99 8 8-4 1.6-4.4 6-6.8-6.8 6-4.4ZM314.4 111.6l-4.8 4.8" />
        </g>
      )}
      <circle class="pin-step" cx="336" cy="92" r="9" />
      <text class="pin-step-number" x="336" y="96">
        2
      </text>
      <rect class="pin-bone" x="158" y="138" width="18" height="18" rx="5" />
      <path class="pin-line" d="M188 147h72" />
      <path class="pin-line" d="M188 168h48" />
    </svg>
  );
}
