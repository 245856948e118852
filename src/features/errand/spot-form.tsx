import { limits } from '@contract/limits';
import { privateNumbersIn } from '@contract/text/private-numbers';
import { errandKinds } from '@contract/words';
import { useState } from 'react';
import { numberKinds, numbersListed } from '@/device/ask-numbers';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { ListRow } from '@/ui/list-row';
import { AskerSheet } from './asker-sheet';
import { kindShown, type SpotDraft } from './spot-draft';

/** That what is written holds numbers by which somebody can be found. */
function NumbersMarked({ line }: { line: string }) {
  const found = privateNumbersIn(line).map(({ kind, start, end }) => ({
    kind,
    text: line.slice(start, end),
  }));
  if (found.length === 0) return null;
  const said = { what: numberKinds(found), numbers: numbersListed(found) };
  return <Notice kind='waiting'>{t('spot.numbersIn', said)}</Notice>;
}

export interface SpotFieldsProps {
  draft: SpotDraft;
  onChange: (changed: Partial<SpotDraft>) => void;
  /** What is wrong with the line, where saving was tried. */
  lineError: string | undefined;
}

/** The one line, and its kind, which the line says itself. */
export function SpotLine({ draft, onChange, lineError }: SpotFieldsProps) {
  return (
    <Card>
      <TextArea
        label={t('spot.line')}
        hint={t('spot.lineHint')}
        example={t('spot.lineExample')}
        most={limits.spotLine}
        value={draft.line}
        onChange={(line) => onChange({ line })}
        error={lineError}
      />
      <NumbersMarked line={draft.line} />
      <ChipField
        label={t('spot.kind')}
        choices={errandKinds.map((value) => ({ value, words: t(`errandKind.${value}`) }))}
        chosen={kindShown(draft)}
        onChoose={(kind) => onChange({ kind })}
      />
    </Card>
  );
}

/** For whom and where, both of which may be left out. */
export function SpotWhere({ draft, onChange }: Omit<SpotFieldsProps, 'lineError'>) {
  return (
    <>
      <TextField
        label={t('spot.whom')}
        hint={t('spot.whomHint')}
        example={t('spot.whomExample')}
        optional
        most={limits.spotWhom}
        value={draft.whom}
        onChange={(whom) => onChange({ whom })}
      />
      <TextField
        label={t('spot.place')}
        example={t('spot.placeExample')}
        optional
        most={limits.spotPlace}
        value={draft.place}
        onChange={(place) => onChange({ place })}
      />
    </>
  );
}

/** Whoever was helped, picked from those who asked for something before: they are told. */
export function SpotAsker({ draft, onChange }: Omit<SpotFieldsProps, 'lineError'>) {
  const [picking, setPicking] = useState(false);
  const { asker } = draft;
  return (
    <>
      {asker ? (
        <ListRow
          title={t('spot.picked', { name: asker.name })}
          note={asker.title}
          side={
            <Button size='tiny' onTap={() => onChange({ asker: null })}>
              {t('spot.unpick')}
            </Button>
          }
        />
      ) : (
        <ListRow title={t('spot.pick')} note={t('spot.pickNote')} onTap={() => setPicking(true)} />
      )}
      {picking && (
        <AskerSheet
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            onChange({ asker: picked });
          }}
        />
      )}
    </>
  );
}
