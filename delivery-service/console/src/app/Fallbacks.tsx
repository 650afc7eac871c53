import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { Link } from 'react-router';
import { Screen } from '../parts/Screen';
import { t } from '../texts';

/** Shown when a screen throws. */
export function Crash() {
  return (
    <Screen title={t.shell.crashed.title} lead={t.shell.crashed.body}>
      <Button onClick={() => window.location.reload()}>{t.shell.crashed.again}</Button>
    </Screen>
  );
}

/** Shown for an address that leads nowhere. */
export function NotFound() {
  return (
    <Screen title={t.shell.notFound.title} lead={t.shell.notFound.body}>
      <Link to="/">{t.shell.notFound.home}</Link>
    </Screen>
  );
}
