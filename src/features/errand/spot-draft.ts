import type { Input } from '@contract/api';
import { kindOfLine } from '@contract/errand/kind';
import type { Asker } from '@contract/errand/spot';
import { isBlank } from '@contract/text/fold';
import type { ErrandKind } from '@contract/words';

/** Under which name what is being written is kept on the phone. */
export const spotDraftKey = 'spotDraft';

export interface SpotDraft {
  line: string;
  /** As long as none was chosen, the line says which. */
  kind: ErrandKind | null;
  whom: string;
  place: string;
  asker: Asker | null;
}

export const newSpotDraft = (): SpotDraft => ({ line: '', kind: null, whom: '', place: '', asker: null });

export const kindShown = ({ kind, line }: Pick<SpotDraft, 'kind' | 'line'>): ErrandKind =>
  kind ?? kindOfLine(line);

/** What is sent; null while the one line is missing. */
export function toJotting(draft: SpotDraft, toDo: boolean): Input<'errand.jot'> | null {
  const { line, whom, place, asker } = draft;
  if (isBlank(line)) return null;
  return {
    ...{ line, whom, place, kind: kindShown(draft), toDo },
    ...(asker ? { asker: asker.asker } : {}),
  };
}
