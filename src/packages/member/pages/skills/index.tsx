import { limits } from '@contract/limits';
import type { Skill } from '@contract/words';
import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { open, openTab } from '@/device/page/navigate';
import { say } from '@/device/say';
import { SkillChoice } from '@/features/skills/skill-choice';
import { useSaveSkills, useSkills } from '@/features/skills/use-skills';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';

/** 我会做的: a member says what they can do for others, for the wall to start with what suits them. */
export default function SkillsPage() {
  const me = useCall('member.me', {}, { keep: true });
  const asked = useSkills();
  const saving = useSaveSkills();
  const [changed, setChanged] = useState<Skill[]>();
  const chosen = changed ?? asked.answer?.skills ?? [];
  const serves = me.answer?.member?.community != null;

  const change = (skills: Skill[]) => {
    saving.forgive();
    setChanged(skills);
  };
  const save = async () => {
    const saved = await saving.act({ skills: chosen });
    if (!saved) return;
    say(saved.skills.length > 0 ? t('skills.saved') : t('skills.savedNone'));
    setChanged(undefined);
  };
  return (
    <Page
      title={t('skills.title')}
      footer={
        asked.answer && (
          <Button kind='main' onTap={changed ? save : () => openTab('wishes')}>
            {changed ? t('skills.save') : t('skills.toWall')}
          </Button>
        )
      }
    >
      <Lede more={t('skills.whyMore')}>{t('skills.why', { n: limits.skills })}</Lede>
      <Answer of={asked}>
        {() => (
          <Card>
            <SkillChoice chosen={chosen} onChange={change} />
          </Card>
        )}
      </Answer>
      {me.answer?.member && !serves && (
        <Notice kind='waiting' action={{ words: t('skills.register'), onTap: () => open('memberRegister') }}>
          {t('skills.registerFirst')}
        </Notice>
      )}
      <TroubleNotice of={saving.trouble} />
    </Page>
  );
}
