import type { Output } from '@contract/api';
import { limits } from '@contract/limits';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { FindPerson, named } from '@/shared/find-person';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { MateRow } from './mate-row';
import './mates-sheet.scss';

type Mate = Output<'wish.mates'>['people'][number];

/** Rows drawn at first, and with each further tap: an old phone draws no hundred at once. */
const atOnce = 20;

/** Whether somebody helps, or was asked to. */
const isNamed = ({ helps, asked }: Mate) => helps || asked;

/** Those who help already, or were asked, stand first, and stay there while others are picked. */
const helpingFirst = (people: readonly Mate[]) =>
  [...people].sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)));

export interface MatesSheetProps {
  wishId: string;
  onClose: () => void;
}

/** The claimer picks who of the own branch helps; what is picked stands in place of what was. */
export function MatesSheet({ wishId, onClose }: MatesSheetProps) {
  const asked = useCall('wish.mates', { wishId });
  const { act, trouble, forgive } = useAct('wish.addHelpers', { refreshes: ['wish.'] });
  const [changed, setChanged] = useState<string[]>();
  const [sought, setSought] = useState('');
  const [drawn, setDrawn] = useState(atOnce);
  const [full, setFull] = useState(false);
  const people = helpingFirst(asked.answer?.people ?? []);
  const picked = changed ?? people.filter(isNamed).map(({ memberId }) => memberId);

  const toggle = ({ memberId }: Mate) => {
    forgive();
    const without = picked.filter((one) => one !== memberId);
    const takesOut = without.length < picked.length;
    setFull(!takesOut && picked.length >= limits.wishHelpers);
    if (takesOut) setChanged(without);
    else if (picked.length < limits.wishHelpers) setChanged([...picked, memberId]);
  };
  const save = async () => {
    const saved = await act({ wishId, memberIds: picked });
    if (!saved) return;
    onClose();
    say(saved.helpers.length > 0 ? t('wall.matesSaid') : t('wall.matesAlone'));
  };
  const found = named(people, sought);
  return (
    <Sheet open title={t('wall.matesTitle')} onClose={onClose}>
      <Notice kind='why'>{t('wall.matesWhy', { n: limits.wishHelpers })}</Notice>
      <Answer of={asked}>
        {() =>
          people.length === 0 ? (
            <Empty picture='people' title={t('wall.matesNone')} next={t('wall.matesNoneNext')} />
          ) : (
            <>
              <FindPerson among={people.length} sought={sought} onSeek={setSought} />
              <Card rows>
                {found.slice(0, drawn).map((one) => (
                  <MateRow key={one.memberId} of={one} on={picked.includes(one.memberId)} onToggle={toggle} />
                ))}
              </Card>
              {found.length > drawn && (
                <Button size='medium' onTap={() => setDrawn(drawn + atOnce)}>
                  {t('activity.showMore', { n: Math.min(found.length - drawn, atOnce) })}
                </Button>
              )}
              {full && <Notice kind='waiting'>{t('wall.matesMost', { n: limits.wishHelpers })}</Notice>}
              <TroubleNotice of={trouble} />
              <View className='mates-sheet__foot'>
                <Button kind='main' disabled={changed === undefined} onTap={save}>
                  {picked.length > 0 ? t('wall.matesSave', { n: picked.length }) : t('wall.matesOwn')}
                </Button>
              </View>
            </>
          )
        }
      </Answer>
    </Sheet>
  );
}
