import { t } from '../texts';

/** Says that something is hidden from this role, and why. */
export function Masked({ says }: { says?: string }) {
  return (
    <p className="bh-note">
      <strong>{t.common.masked}.</strong> {says ?? t.common.maskedHint}
    </p>
  );
}
