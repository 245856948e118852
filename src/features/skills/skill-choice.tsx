import { limits } from '@contract/limits';
import { type Skill, skills } from '@contract/words';
import { useState } from 'react';
import { t } from '@/i18n';
import { SeveralField } from '@/ui/form/several-field';

export interface SkillChoiceProps {
  chosen: readonly Skill[];
  onChange: (chosen: Skill[]) => void;
}

/** The plain list to choose from; the sixth is the last. */
export function SkillChoice({ chosen, onChange }: SkillChoiceProps) {
  const [full, setFull] = useState(false);
  const toggle = (skill: Skill) => {
    const without = chosen.filter((one) => one !== skill);
    const takesOut = without.length < chosen.length;
    setFull(!takesOut && chosen.length >= limits.skills);
    if (takesOut) onChange(without);
    else if (chosen.length < limits.skills) onChange([...chosen, skill]);
  };
  return (
    <SeveralField
      label={t('skills.field')}
      choices={skills.map((value) => ({ value, words: t(`skill.${value}`) }))}
      chosen={chosen}
      onToggle={toggle}
      error={full ? t('skills.most', { n: limits.skills }) : undefined}
    />
  );
}
