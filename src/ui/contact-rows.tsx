import { dialledDigits, shownPhone } from '@contract/text/phone-number';
import { View } from '@tarojs/components';
import { copy } from '@/device/clipboard';
import { dial } from '@/device/phone-call';
import { t } from '@/i18n';
import { Button } from './button';
import { ListRow } from './list-row';

export interface Contact {
  name: string;
  /** Null where there is none: somebody else reaches them. */
  phone: string | null;
  reachThrough?: string | undefined;
  address: string;
}

export interface ContactRowsProps {
  contact: Contact;
  /** Left out where a main button calls, and for one's own number. */
  canCall?: boolean;
  canCopy?: boolean;
}

/** Whom to reach and where: a tap calls, another copies the address. */
export function ContactRows({ contact, canCall = true, canCopy = true }: ContactRowsProps) {
  const { name, phone, reachThrough, address } = contact;
  const call = phone !== null && (
    <Button
      kind='soft'
      size='tiny'
      label={t('wish.callLabel', { name })}
      onTap={() => dial(dialledDigits(phone))}
    >
      {t('wish.call')}
    </Button>
  );
  const copyIt = (
    <Button size='tiny' label={t('wish.copyAddressLabel')} onTap={() => copy(address)}>
      {t('wish.copyAddress')}
    </Button>
  );
  return (
    <View>
      <ListRow
        title={name}
        note={phone === null ? t('posting.noPhone') : shownPhone(phone)}
        side={canCall && call}
      />
      {reachThrough && <ListRow title={reachThrough} note={t('posting.reachThrough')} />}
      <ListRow title={address} note={t('posting.address')} side={canCopy && copyIt} />
    </View>
  );
}
