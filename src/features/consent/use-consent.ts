import { PRIVACY_VERSION } from '@contract/privacy';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { recall, remember } from '@/platform/storage';

/** What was answered on this phone, to which version; `told` once the cloud knows it too. */
interface Consent {
  version: number;
  told: boolean;
}

const key = 'consent';
const none: Consent = { version: 0, told: true };

/** Tells the cloud what was answered; without a signal it is told on the next visit. */
async function tell({ version }: Consent): Promise<void> {
  try {
    await call('member.agree', { version });
  } catch {
    return;
  }
  if (recall<Consent>(key)?.version === version) remember(key, { version, told: true });
}

/** Whether the reader agreed to what is collected as it is now, and their yes or no to it. */
export function useConsent() {
  const [consent, setConsent] = useState<Consent>(() => recall<Consent>(key) ?? none);
  useEffect(() => {
    const kept = recall<Consent>(key);
    if (kept && !kept.told) void tell(kept);
  }, []);
  const answer = (version: number) => {
    const answered = { version, told: false };
    remember(key, answered);
    setConsent(answered);
    void tell(answered);
  };
  return {
    agreed: consent.version === PRIVACY_VERSION,
    agree: () => answer(PRIVACY_VERSION),
    withdraw: () => answer(0),
  };
}
