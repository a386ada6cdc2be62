import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { FailureNote } from '../components/failure-note.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { CampaignDialog } from './campaigns/campaign-dialog.tsx';
import type CampaignPage from './campaigns/campaign-page.tsx';
import type Pictures from './pictures/pictures.tsx';
import type { Reader } from './reader/reader.tsx';
import type { HeadStatus } from './sharing/head-status.tsx';

// Each room is a script of its own: the list does not wait for what is not shown yet.
const loadReader = () => import('./reader/reader.tsx').then((room) => room.Reader);
const loadPictures = () => import('./pictures/pictures.tsx').then((room) => room.default);
const loadCampaign = () => import('./campaigns/campaign-page.tsx').then((room) => room.default);
const loadDialog = () =>
  import('./campaigns/campaign-dialog.tsx').then((room) => room.CampaignDialog);
const loadStatus = () => import('./sharing/head-status.tsx').then((room) => room.HeadStatus);

/** The reader's script comes as soon as the list is painted: a first clip opens as fast as any. */
export function useReaderAhead(painted: boolean): void {
  useEffect(() => {
    // A failure is told where the reader is wanted.
    if (painted) loadReader().catch(() => undefined);
  }, [painted]);
}

/** From the first time on. */
export function useEver(is: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= is;
  return ever.current;
}

/** How the circles stand; where it cannot be loaded nobody misses it. */
export function LazyStatus(props: ComponentProps<typeof HeadStatus>) {
  const { loaded: Room } = useLoaded(loadStatus);
  return Room && <Room {...props} />;
}

export const LazyReader = (props: ComponentProps<typeof Reader>) => (
  <Lazy load={loadReader} props={props} />
);
export const LazyPictures = (props: ComponentProps<typeof Pictures>) => (
  <Lazy load={loadPictures} props={props} />
);
export const LazyCampaign = (props: ComponentProps<typeof CampaignPage>) => (
  <Lazy load={loadCampaign} props={props} />
);
export const LazyDialog = (props: ComponentProps<typeof CampaignDialog>) => (
  <Lazy load={loadDialog} props={props} />
);

function Lazy<Props extends object>({
  load,
  props,
}: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}) {
  const { loaded: Room, failure, retry } = useLoaded(load);
  if (failure) return <FailureNote failure={failure} onRetry={retry} />;
  return Room && <Room {...props} />;
}
