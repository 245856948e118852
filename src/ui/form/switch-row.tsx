import { Switch } from '@tarojs/components';
import { ListRow } from '../list-row';

export interface SwitchRowProps {
  title: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A line that can be on or off. */
export function SwitchRow({ title, note, on, onChange }: SwitchRowProps) {
  return (
    <ListRow
      title={title}
      note={note}
      side={<Switch checked={on} color='#C8161D' onChange={(event) => onChange(event.detail.value)} />}
    />
  );
}
